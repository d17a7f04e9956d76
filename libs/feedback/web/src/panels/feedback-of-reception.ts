import { Component, computed, input } from '@angular/core';
import { FeedbackPanel } from './feedback-panel';

/** The feedback of a reception, on its page. */
@Component({
  selector: 'tiepdan-feedback-of-reception',
  imports: [FeedbackPanel],
  template: `<tiepdan-feedback-panel [about]="about()" />`,
  styles: ':host { display: contents; }',
})
export class FeedbackOfReception {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the record alone decides here. */
  readonly matterId = input<string | null>(null);
  protected readonly about = computed(() => ({ receptionId: this.recordId() }));
}
