import { Component, computed, input } from '@angular/core';
import { FeedbackPanel } from './feedback-panel';

/** The feedback of a citizen, on its page. */
@Component({
  selector: 'tiepdan-feedback-of-citizen',
  imports: [FeedbackPanel],
  template: `<tiepdan-feedback-panel [about]="about()" />`,
  styles: ':host { display: contents; }',
})
export class FeedbackOfCitizen {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the record alone decides here. */
  readonly matterId = input<string | null>(null);
  protected readonly about = computed(() => ({ citizenId: this.recordId() }));
}
