import { Component, computed, inject, viewChild } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Session } from '@tiepdan/identity/web';
import { TRAINING_KINDS, type TrainingRow } from '@tiepdan/oversight/contract';
import { Chip, CountPipe, DayField, DayPipe, EmptyState, filteredList, FilterSelect, FilterWords, recordActs, RecordList, STATUS_OPTIONS } from '@tiepdan/ui/web';
import { OversightHead } from '../head/oversight-head';
import { OversightActs } from '../oversight-acts';
import { OversightApi } from '../oversight-api';
import { commonParts, lower, sent, type TrainingFilters, UNFILTERED } from './filters';
import { OversightRowMenu, type RowAct } from './row-menu';

/** Training and propaganda of the law. */
@Component({
  selector: 'tiepdan-trainings-page',
  imports: [Chip, CountPipe, DayField, DayPipe, EmptyState, FilterSelect, FilterWords, MatButtonModule, MatIcon, OversightHead, OversightRowMenu, ReactiveFormsModule, RecordList],
  templateUrl: './trainings-page.html',
  styleUrl: './lists.scss',
})
export class TrainingsPage {
  private readonly api = inject(OversightApi);
  private readonly doing = inject(OversightActs);
  private readonly session = inject(Session);
  private readonly head = viewChild.required(OversightHead);
  protected readonly kinds = Object.entries(TRAINING_KINDS);
  protected readonly words = TRAINING_KINDS;
  protected readonly statuses = STATUS_OPTIONS;
  protected readonly canRecord = computed(() => this.session.can('oversight.record'));
  protected readonly list = filteredList({
    unfiltered: { ...UNFILTERED, kind: '' } as TrainingFilters,
    fields: ['q', 'kind', 'from', 'to', 'status'],
    load: (filters, cursor) => this.api.trainings(sent(filters), cursor),
    parts: ({ kind, ...filters }) => ({ ...commonParts(filters), kind: kind && lower(TRAINING_KINDS[kind]) }),
    loading: 'Đang tải lớp tập huấn, tuyên truyền',
    counted: () => 'đợt tập huấn, tuyên truyền',
  });
  private readonly acts = recordActs({
    noun: 'lớp tập huấn, tuyên truyền',
    cancel: (id, reason) => this.api.cancel('trainings', id, reason),
    restore: (id, reason) => this.api.restore('trainings', id, reason),
    reload: () => this.reload(),
  });

  protected async enter(): Promise<void> {
    await this.doing.edit('trainings', null, () => this.reload());
  }

  protected async act(act: RowAct, row: TrainingRow): Promise<void> {
    if (act === 'correct') await this.doing.edit('trainings', row, () => this.reload());
    else if (act === 'history') await this.doing.history('trainings', row, row.topic);
    else await this.acts[act](row);
  }

  private reload(): void {
    this.list.reload();
    this.head().reload();
  }
}
