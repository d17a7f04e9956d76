import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { formatDay } from '@tiepdan/platform/contract';
import {
  Chip,
  ErrorPanel,
  HistoryList,
  InstantPipe,
  PageHeader,
  recordActs,
  RecordFrame,
  RelatedPanels,
  SkeletonRows,
  SummaryList,
} from '@tiepdan/ui/web';
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
    HistoryList,
    InstantPipe,
    PageHeader,
    RecordFrame,
    RelatedPanels,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './reception-record.html',
})
export class ReceptionRecord {
  readonly id = input.required<string>();

  private readonly api = inject(ReceptionApi);
  private readonly session = inject(Session);
  protected readonly loaded = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
  protected readonly history = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.history(params) });
  protected readonly acts = recordActs({
    noun: 'lượt tiếp',
    cancel: (id, reason) => this.api.cancel(id, reason),
    restore: (id, reason) => this.api.restore(id, reason),
    reload: () => {
      this.loaded.reload();
      this.history.reload();
    },
  });

  protected readonly view = computed(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly heading = computed(() => {
    const view = this.view();
    return view ? `Lượt tiếp số ${bookNumberOf(view)}` : 'Lượt tiếp';
  });
  protected readonly lead = computed(() => {
    const view = this.view();
    return view ? `Ngày ${formatDay(view.receivedOn)}` : '';
  });
  protected readonly facts = computed(() => {
    const view = this.view();
    return view ? receptionFacts(view) : [];
  });
  protected readonly content = computed(() => {
    const view = this.view();
    return view ? receptionContent(view) : [];
  });
  protected readonly denunciation = computed(() => this.view()?.matter?.kind === 'denunciation');
  protected readonly canLog = computed(() => this.session.can('reception.log'));
  protected readonly canCorrect = computed(
    () => this.session.can('reception.correct') && !this.view()?.people.some((person) => person.sealed),
  );
  protected readonly canCancel = computed(() => this.session.can('reception.cancel'));
}
