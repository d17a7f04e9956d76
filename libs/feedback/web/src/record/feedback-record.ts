import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { FEEDBACK_ACTIONS, type FeedbackAction, type FeedbackView } from '@tiepdan/feedback/contract';
import { Session } from '@tiepdan/identity/web';
import { formatDay } from '@tiepdan/platform/contract';
import { ErrorPanel, InstantPipe, openRecord, PageHeader, recordActs, RecordFrame, RecordHistory, SkeletonRows, SummaryList } from '@tiepdan/ui/web';
import { FeedbackApi } from '../feedback-api';
import { FeedbackChip } from '../feedback-chip';
import { bookNumberOf, feedbackFacts, feedbackProgress } from '../feedback-words';
import { TakeFeedbackStep } from '../steps/take-step';

/** The steps in the order they are offered; the first is what usually comes next. */
const ORDER: readonly FeedbackAction[] = ['publish', 'answer', 'forward', 'withdraw', 'undo'];

/** One feedback: what it says, what was done with it, and what can be done next. */
@Component({
  selector: 'tiepdan-feedback-record',
  imports: [ErrorPanel, FeedbackChip, InstantPipe, MatButtonModule, MatIconModule, PageHeader, RecordFrame, RecordHistory, RouterLink, SkeletonRows, SummaryList],
  templateUrl: './feedback-record.html',
  styles: `
    .content {
      white-space: pre-line;
    }
    .steps {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class FeedbackRecord {
  readonly id = input.required<string>();

  private readonly api = inject(FeedbackApi);
  private readonly session = inject(Session);
  private readonly steps = inject(TakeFeedbackStep);
  protected readonly record = openRecord({ id: this.id, load: (id) => this.api.one(id), history: (id) => this.api.history(id) });
  protected readonly acts = recordActs({
    noun: 'phản ánh, kiến nghị',
    cancel: (id, reason) => this.api.cancel(id, reason),
    restore: (id, reason) => this.api.restore(id, reason),
    reload: () => this.record.reload(),
  });

  protected readonly words = FEEDBACK_ACTIONS;
  protected readonly heading = this.record.read((view) => `Phản ánh, kiến nghị số ${bookNumberOf(view)}`, 'Phản ánh, kiến nghị');
  protected readonly lead = this.record.read((view) => `Tiếp nhận ngày ${formatDay(view.receivedOn)}`, '');
  protected readonly facts = this.record.read(feedbackFacts, []);
  protected readonly progress = this.record.read(feedbackProgress, []);
  protected readonly offered = this.record.read((view) => ORDER.filter((action) => view.actions.includes(action)), []);
  protected readonly canCorrect = computed(() => this.session.can('feedback.correct'));
  protected readonly canCancel = computed(() => this.session.can('feedback.cancel'));

  protected take(action: FeedbackAction, view: FeedbackView): void {
    void this.steps.run(action, view, () => this.record.reload());
  }
}
