import { Component, computed, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  ANSWER_RESULTS,
  ANSWER_SIDES,
  forwardingPaths,
  URGE_STATES,
  type AnswerView,
  type DeliveryRow,
} from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import { Chip, DayPipe, ErrorPanel, HistoryList, SkeletonRows, SummaryList } from '@tiepdan/ui/web';
import { TakeAct } from '../acts/take-act';
import { FileLinks } from '../answer/file-links';
import { ForwardingApi } from '../forwarding-api';
import { DeliveryChips } from '../words/delivery-chips';
import { answerName, deliveryFacts, urgeName } from '../words/delivery-words';
import { ActMenu, type ChosenAct } from './act-menu';

/** One recipient of a paper: where its copy stands and why, its answers and urges, and what can be done next. */
@Component({
  selector: 'tiepdan-delivery-card',
  imports: [ActMenu, Chip, DayPipe, DeliveryChips, ErrorPanel, FileLinks, HistoryList, MatButton, RouterLink, SkeletonRows, SummaryList],
  templateUrl: './delivery-card.html',
  styleUrl: './delivery-card.scss',
})
export class DeliveryCard {
  private readonly api = inject(ForwardingApi);
  private readonly acts = inject(TakeAct);
  private readonly session = inject(Session);

  readonly row = input.required<DeliveryRow>();
  /** Whether everything is told at once, or only on request. */
  readonly open = input(true);
  /** Something was done: the list around is to be read anew. */
  readonly changed = output<void>();

  private readonly asked = signal(false);
  protected readonly shown = computed(() => this.open() || this.asked());
  protected readonly loaded = rxResource({
    params: () => (this.shown() ? { id: this.row().id, version: this.row().version } : undefined),
    stream: ({ params }) => this.api.one(params.id),
  });
  protected readonly view = computed(() => (this.loaded.hasValue() ? (this.loaded.value() ?? null) : null));
  protected readonly facts = computed(() => {
    const view = this.view();
    return view ? deliveryFacts(view) : [];
  });
  protected readonly historyAsked = signal(false);
  protected readonly history = rxResource({
    params: () => (this.historyAsked() ? { id: this.row().id, version: this.row().version } : undefined),
    stream: ({ params }) => this.api.history(params.id),
  });

  protected readonly results = ANSWER_RESULTS;
  protected readonly sides = ANSWER_SIDES;
  protected readonly urgeStates = URGE_STATES;
  protected readonly answerName = answerName;
  protected readonly urgeName = urgeName;
  protected readonly enclosureAddress = (fileId: string): string => forwardingPaths.enclosure(this.row().id, fileId);
  protected readonly answerFileAddress =
    (answer: AnswerView) =>
    (fileId: string): string =>
      forwardingPaths.answerFile(answer.id, fileId);

  /** What the Board wrote down, the Board may mend; what the receiving body wrote stays as it wrote it. */
  protected mayMend(answer: AnswerView): boolean {
    return answer.status === 'active' && answer.side === 'board' && this.session.can('forwarding.answer');
  }

  protected mayWithdraw(answer: AnswerView): boolean {
    return answer.status === 'active' && this.session.can('forwarding.answer');
  }

  protected expand(): void {
    this.asked.set(true);
  }

  protected toldHistory(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.historyAsked.set(true);
  }

  protected async act(chosen: ChosenAct): Promise<void> {
    const delivery = this.view() ?? this.row();
    if (chosen === 'notice') return this.acts.draftNotice(delivery);
    await this.acts.run(chosen, delivery, () => this.reload());
  }

  protected async mend(answer: AnswerView): Promise<void> {
    await this.acts.correctAnswer(answer, this.view() ?? this.row(), () => this.reload());
  }

  protected async withdraw(answer: AnswerView): Promise<void> {
    await this.acts.withdrawAnswer(answer, () => this.reload());
  }

  private reload(): void {
    this.loaded.reload();
    if (this.historyAsked()) this.history.reload();
    this.changed.emit();
  }
}
