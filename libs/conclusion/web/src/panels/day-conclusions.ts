import { Component, computed, input } from '@angular/core';
import { SubjectConclusions } from './subject-conclusions';

/** What was concluded on a leader's day, on its page. */
@Component({
  selector: 'tiepdan-day-conclusions',
  imports: [SubjectConclusions],
  template: `<tiepdan-subject-conclusions [subject]="subject()" [opens]="opens()" />`,
  styles: ':host { display: contents; }',
})
export class DayConclusions {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the record alone decides here. */
  readonly matterId = input<string | null>(null);
  protected readonly subject = computed(() => ({ leaderDayId: this.recordId() }));
  protected readonly opens = computed(() => ({ day: this.recordId() }));
}
