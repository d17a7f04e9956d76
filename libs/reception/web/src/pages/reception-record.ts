import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { SealedPeople } from '@tiepdan/citizen/web';
import { Session } from '@tiepdan/identity/web';
import { formatDay } from '@tiepdan/platform/contract';
import {
  Chip,
  ErrorPanel,
  InstantPipe,
  openRecord,
  PageHeader,
  recordActs,
  RecordFrame,
  RecordHistory,
  RelatedPanels,
  SkeletonRows,
  SummaryList,
} from '@tiepdan/ui/web';
import { ReceptionLimits } from '../limits/reception-limits';
import { ReceptionApi } from '../reception-api';
import { bookNumberOf, receptionContent, receptionFacts } from './reception-words';

/** One reception: what it was, what happened to its record, and what hangs on it. */
@Component({
  selector: 'tiepdan-reception-record',
  imports: [
    MatButtonModule,
    MatIconModule,
    RouterLink,
    Chip,
    ErrorPanel,
    InstantPipe,
    PageHeader,
    ReceptionLimits,
    RecordFrame,
    RecordHistory,
    RelatedPanels,
    SealedPeople,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './reception-record.html',
})
export class ReceptionRecord {
  readonly id = input.required<string>();

  private readonly api = inject(ReceptionApi);
  private readonly session = inject(Session);
  protected readonly record = openRecord({
    id: this.id,
    load: (id) => this.api.one(id),
    history: (id) => this.api.history(id),
  });
  protected readonly acts = recordActs({
    noun: 'lượt tiếp',
    cancel: (id, reason) => this.api.cancel(id, reason),
    restore: (id, reason) => this.api.restore(id, reason),
    reload: () => this.record.reload(),
  });

  protected readonly heading = this.record.read((view) => `Lượt tiếp số ${bookNumberOf(view)}`, 'Lượt tiếp');
  protected readonly lead = this.record.read((view) => `Ngày ${formatDay(view.receivedOn)}`, '');
  protected readonly facts = this.record.read(receptionFacts, []);
  protected readonly content = this.record.read(receptionContent, []);
  protected readonly sealed = computed(() => this.record.view()?.sealed === true);
  protected readonly canLog = computed(() => this.session.can('reception.log'));
  protected readonly canCorrect = computed(() => this.session.can('reception.correct'));
  protected readonly canCancel = computed(() => this.session.can('reception.cancel'));
}
