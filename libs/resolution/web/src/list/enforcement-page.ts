import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AgencyView } from '@tiepdan/agency/contract';
import { AgencyApi } from '@tiepdan/agency/web';
import { Session } from '@tiepdan/identity/web';
import { OUTCOMES } from '@tiepdan/petition/contract';
import { DECISION_NAMES, isNothing, type DecisionPage, type EnforcementState, type Progress, type Worth } from '@tiepdan/resolution/contract';
import { Chip, CountPipe, DayField, DayPipe, EmptyState, filteredList, FilterSelect, itemsOf, Opens, RecordList } from '@tiepdan/ui/web';
import { ResolutionApi } from '../resolution-api';
import { enforcementMark, worthInWords } from '../words';
import { enforcementParts, KIND_OPTIONS, SHOWN_STATES, UNFILTERED } from './enforcement-filters';

/** Decisions and conclusions until they are carried out: what was demanded, done and left, of each and of all. */
@Component({
  selector: 'tiepdan-enforcement-page',
  imports: [Chip, CountPipe, DayField, DayPipe, EmptyState, FilterSelect, MatButtonModule, Opens, ReactiveFormsModule, RecordList, RouterLink],
  templateUrl: './enforcement-page.html',
  styleUrl: './enforcement-page.scss',
})
export class EnforcementPage {
  private readonly api = inject(ResolutionApi);
  private readonly today = inject(Session).today;
  private readonly agencyApi = inject(AgencyApi);
  protected readonly agencyList = rxResource({ stream: () => this.agencyApi.agencies() });
  private readonly agencies = itemsOf<AgencyView>(this.agencyList);
  protected readonly agencyOptions = computed(() => this.agencies().map(({ id, name }) => [id, name] as const));
  protected readonly kindOptions = KIND_OPTIONS;
  protected readonly names = DECISION_NAMES;
  protected readonly outcomes = OUTCOMES;
  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['kind', 'agencyId', 'from', 'to'],
    load: (filters, cursor) => this.api.decisions(filters, cursor),
    parts: (filters) => enforcementParts(filters, this.agencies().find(({ id }) => id === filters.agencyId)?.name ?? '…'),
    loading: 'Đang tải quyết định, kết luận',
    counted: () => 'quyết định, kết luận',
  });
  protected readonly counts = rxResource({
    params: () => {
      const { state: _state, ...others } = this.list.filters();
      return others;
    },
    stream: ({ params }) => this.api.counts(params),
  });
  protected readonly views = computed(() => {
    const counts = this.counts.hasValue() ? this.counts.value() : undefined;
    const now = this.list.filters().state;
    return SHOWN_STATES.map(([state, label]) => ({ state, label, count: state ? (counts?.[state] ?? null) : null, chosen: state === now }));
  });
  /** Sums over the whole list, which its first page brings. */
  protected readonly sums = computed(() => {
    const page = this.list.first.hasValue() ? (this.list.first.value() as DecisionPage | undefined) : undefined;
    if (!page?.total) return [];
    return [
      { label: 'Thu cho Nhà nước', its: page.sums.recover, words: ['phải thu', 'đã thu', 'còn'] },
      { label: 'Trả tổ chức, cá nhân', its: page.sums.restore, words: ['phải trả', 'đã trả', 'còn'] },
    ].filter(({ its }) => !isNothing(its.due) || !isNothing(its.done));
  });
  protected readonly markOf = computed(() => {
    const today = this.today();
    return (row: Parameters<typeof enforcementMark>[0]) => enforcementMark(row, today);
  });

  protected show(state: EnforcementState | ''): void {
    this.list.show({ ...this.list.filters(), state });
  }

  protected worth(worth: Worth): string {
    return worthInWords(worth) || '0';
  }

  /** `5 triệu đồng / 12,5 triệu đồng`; nothing where nothing was demanded and nothing done. */
  protected progress({ due, done }: Progress<Worth>): string {
    return isNothing(due) && isNothing(done) ? '' : `${this.worth(done)} / ${this.worth(due)}`;
  }
}
