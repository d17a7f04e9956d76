import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { HEARING_ORIGINS, HEARING_STATES, type HearingList } from '@tiepdan/hearing/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { CountPipe, DayPipe, EmptyState, filteredList, FilterSelect, FilterWords, Opens, RecordList } from '@tiepdan/ui/web';
import { ActMenu } from '../acts/act-menu';
import { HearingApi } from '../hearing-api';
import { HearingMarks, HearingStateChip } from '../words/hearing-chips';
import { peopleWords, placeWords, toldWords } from '../words/hearing-words';
import { LISTS, listParts, UNFILTERED } from './list-filters';

/** Everyone who asked to speak to a leader: the work lists, and what can be done with each. */
@Component({
  selector: 'tiepdan-hearing-list',
  imports: [
    ActMenu,
    CountPipe,
    DayPipe,
    EmptyState,
    FilterSelect,
    FilterWords,
    HearingMarks,
    HearingStateChip,
    MatButtonModule,
    MatCheckbox,
    MatIcon,
    Opens,
    ReactiveFormsModule,
    RecordList,
    RouterLink,
  ],
  templateUrl: './hearing-list.html',
  styleUrl: './hearing-list.scss',
})
export class HearingListPage {
  private readonly api = inject(HearingApi);

  protected readonly states = Object.entries(HEARING_STATES);
  protected readonly origins = Object.entries(HEARING_ORIGINS);
  protected readonly originLabels = HEARING_ORIGINS;
  protected readonly kinds = MATTER_KINDS;
  protected readonly people = peopleWords;
  protected readonly place = placeWords;
  protected readonly told = toldWords;

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'state', 'origin', 'noDay'],
    load: (filters, cursor) => this.api.list({ ...filters, noDay: filters.noDay || '' }, cursor),
    parts: listParts,
    loading: 'Đang tải đăng ký gặp lãnh đạo',
    counted: () => 'đăng ký',
  });
  /** How many wait in each list; a number that does not come leaves its list without one. */
  private readonly counts = rxResource({ stream: () => this.api.counts() });
  protected readonly views = computed(() => {
    const counts = this.counts.hasValue() ? this.counts.value() : undefined;
    const now = this.list.filters().list;
    return LISTS.map(({ list, label }) => ({ list, label, count: list ? (counts?.[list] ?? null) : null, chosen: list === now }));
  });

  protected show(list: HearingList | ''): void {
    this.list.show({ list });
  }

  protected reload(): void {
    this.list.reload();
    this.counts.reload();
  }
}
