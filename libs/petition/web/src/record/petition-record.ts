import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
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
import { PetitionApi } from '../petition-api';
import { bookNumberOf, petitionContent, petitionFacts } from '../petition-words';

/** One petition: what it says, what was done, and what went out about it. */
@Component({
  selector: 'tiepdan-petition-record',
  imports: [
    MatButtonModule,
    MatIconModule,
    RouterLink,
    Chip,
    ErrorPanel,
    InstantPipe,
    PageHeader,
    RecordFrame,
    RecordHistory,
    RelatedPanels,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './petition-record.html',
})
export class PetitionRecord {
  readonly id = input.required<string>();

  private readonly api = inject(PetitionApi);
  private readonly session = inject(Session);
  protected readonly record = openRecord({
    id: this.id,
    load: (id) => this.api.one(id),
    history: (id) => this.api.history(id),
  });
  protected readonly acts = recordActs({
    noun: 'đơn',
    cancel: (id, reason) => this.api.cancel(id, reason),
    restore: (id, reason) => this.api.restore(id, reason),
    reload: () => this.record.reload(),
  });

  protected readonly heading = this.record.read((view) => `Đơn số ${bookNumberOf(view)}`, 'Đơn');
  protected readonly lead = this.record.read((view) => `Nhận ngày ${formatDay(view.receivedOn)}`, '');
  protected readonly facts = this.record.read(petitionFacts, []);
  protected readonly content = this.record.read(petitionContent, []);
  protected readonly canCorrect = computed(
    () => this.session.can('petition.correct') && !this.record.view()?.senders.some((person) => person.sealed),
  );
  protected readonly canCancel = computed(() => this.session.can('petition.cancel'));
  protected readonly canIssue = computed(() => this.session.can('document.issue'));
}
