import { Component, computed, inject, viewChild } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Session } from '@tiepdan/identity/web';
import { INSTRUMENT_CHANGES, type InstrumentRow } from '@tiepdan/oversight/contract';
import { Chip, DayField, DayPipe, EmptyState, filteredList, FilterSelect, FilterWords, recordActs, RecordList, STATUS_OPTIONS } from '@tiepdan/ui/web';
import { OversightHead } from '../head/oversight-head';
import { OversightActs } from '../oversight-acts';
import { OversightApi } from '../oversight-api';
import { commonParts, type InstrumentFilters, lower, sent, UNFILTERED } from './filters';
import { OversightRowMenu, type RowAct } from './row-menu';

/** Instruments of management and direction. */
@Component({
  selector: 'tiepdan-instruments-page',
  imports: [Chip, DayField, DayPipe, EmptyState, FilterSelect, FilterWords, MatButtonModule, MatIcon, OversightHead, OversightRowMenu, ReactiveFormsModule, RecordList],
  templateUrl: './instruments-page.html',
  styleUrl: './lists.scss',
})
export class InstrumentsPage {
  private readonly api = inject(OversightApi);
  private readonly doing = inject(OversightActs);
  private readonly session = inject(Session);
  private readonly head = viewChild.required(OversightHead);
  protected readonly changes = Object.entries(INSTRUMENT_CHANGES);
  protected readonly words = INSTRUMENT_CHANGES;
  protected readonly statuses = STATUS_OPTIONS;
  protected readonly canRecord = computed(() => this.session.can('oversight.record'));
  protected readonly list = filteredList({
    unfiltered: { ...UNFILTERED, change: '' } as InstrumentFilters,
    fields: ['q', 'change', 'from', 'to', 'status'],
    load: (filters, cursor) => this.api.instruments(sent(filters), cursor),
    parts: ({ change, ...filters }) => ({ ...commonParts(filters), change: change && lower(INSTRUMENT_CHANGES[change]) }),
    loading: 'Đang tải văn bản quản lý',
    counted: () => 'văn bản',
  });
  private readonly acts = recordActs({
    noun: 'văn bản',
    cancel: (id, reason) => this.api.cancel('instruments', id, reason),
    restore: (id, reason) => this.api.restore('instruments', id, reason),
    reload: () => this.reload(),
  });

  protected async enter(): Promise<void> {
    await this.doing.edit('instruments', null, () => this.reload());
  }

  protected async act(act: RowAct, row: InstrumentRow): Promise<void> {
    if (act === 'correct') await this.doing.edit('instruments', row, () => this.reload());
    else if (act === 'history') await this.doing.history('instruments', row, row.number);
    else await this.acts[act](row);
  }

  private reload(): void {
    this.list.reload();
    this.head().reload();
  }
}
