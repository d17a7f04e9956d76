import { Component, computed, input } from '@angular/core';
import { FEEDBACK_STATES, type FeedbackState } from '@tiepdan/feedback/contract';
import { Chip, type ChipTone } from '@tiepdan/ui/web';

/** How each state is drawn; the word says it, tone and icon only repeat it. */
const LOOKS: Readonly<Record<FeedbackState, { readonly tone: ChipTone; readonly icon: string }>> = {
  received: { tone: 'info', icon: 'inbox' },
  forwarded: { tone: 'info', icon: 'forward_to_inbox' },
  answered: { tone: 'good', icon: 'task_alt' },
  published: { tone: 'good', icon: 'campaign' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
};

/** Where feedback stands, and whether its limit has passed. */
@Component({
  selector: 'tiepdan-feedback-chip',
  imports: [Chip],
  template: `
    @if (cancelled()) {
      <tiepdan-chip tone="danger" icon="block">Đã hủy</tiepdan-chip>
    } @else {
      <tiepdan-chip [tone]="look().tone" [icon]="look().icon">{{ words[state()] }}</tiepdan-chip>
      @if (late()) {
        <tiepdan-chip tone="warning" icon="schedule">{{ open() ? 'Quá hạn' : 'Trả lời quá hạn' }}</tiepdan-chip>
      }
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
      vertical-align: middle;
    }
  `,
})
export class FeedbackChip {
  readonly state = input.required<FeedbackState>();
  readonly late = input(false);
  readonly cancelled = input(false);
  protected readonly words = FEEDBACK_STATES;
  protected readonly look = computed(() => LOOKS[this.state()]);
  protected readonly open = computed(() => this.state() === 'received' || this.state() === 'forwarded');
}
