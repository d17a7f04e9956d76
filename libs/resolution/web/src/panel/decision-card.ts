import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Session } from '@tiepdan/identity/web';
import { OUTCOMES } from '@tiepdan/petition/contract';
import { DECISION_NAMES, FACT_KINDS, type DecidedOutcome, type DecisionAction, type DecisionView, type FactView } from '@tiepdan/resolution/contract';
import { Chip, DayPipe } from '@tiepdan/ui/web';
import { ResolutionActs } from '../resolution-acts';
import { enforcementMark, factWords, leftLines, recommendedLines, timelinessMark } from '../words';

/** Acts as the card names them, what is done most first. */
const OFFERED: readonly (readonly [DecisionAction, string, string])[] = [
  ['enforce', 'Ghi kết quả thi hành', 'add'],
  ['complete', 'Ghi đã thi hành xong', 'task_alt'],
  ['correct', 'Sửa', 'edit'],
  ['cancel', 'Hủy', 'block'],
];

/** One decision or conclusion: what it found and demands, what is left, and what was done, newest last. */
@Component({
  selector: 'tiepdan-decision-card',
  imports: [Chip, DayPipe, MatButtonModule, MatIcon],
  templateUrl: './decision-card.html',
  styleUrl: './decision-card.scss',
})
export class DecisionCard {
  readonly decision = input.required<DecisionView>();
  readonly outcomes = input<readonly DecidedOutcome[]>([]);
  private readonly acts = inject(ResolutionActs);
  private readonly today = inject(Session).today;
  protected readonly names = DECISION_NAMES;
  protected readonly outcomeWords = OUTCOMES;
  protected readonly kinds = FACT_KINDS;
  protected readonly factWords = factWords;
  protected readonly mark = computed(() => enforcementMark(this.decision(), this.today()));
  protected readonly inTime = computed(() => {
    const { timeliness, status } = this.decision();
    return timeliness && status === 'active' ? timelinessMark(timeliness, true) : null;
  });
  protected readonly demands = computed(() => recommendedLines(this.decision().recommendations));
  protected readonly left = computed(() => (this.decision().state === 'done' ? [] : leftLines(this.decision())));
  protected readonly facts = computed(() => this.decision().facts.filter(({ status }) => status === 'active'));
  protected readonly offered = computed(() => OFFERED.filter(([action]) => this.decision().actions.includes(action)));
  /** Of a decision that is complete only the completion itself can be taken back. */
  protected readonly mayTakeBack = computed(() => {
    const { status, completedOn } = this.decision();
    return (fact: FactView) => this.session.can('resolution.enforce') && status === 'active' && (completedOn === null || fact.kind === 'completed');
  });
  private readonly session = inject(Session);

  protected act(action: DecisionAction): void {
    void this.acts.decision(action, this.decision(), this.outcomes());
  }

  protected takeBack(fact: FactView): void {
    void this.acts.cancel('fact', fact);
  }
}
