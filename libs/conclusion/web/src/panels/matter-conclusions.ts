import { Component, computed, input } from '@angular/core';
import { SubjectConclusions } from './subject-conclusions';

/** What leaders concluded about a matter, on its page. */
@Component({
  selector: 'tiepdan-matter-conclusions',
  imports: [SubjectConclusions],
  template: `<tiepdan-subject-conclusions [subject]="subject()" />`,
  styles: ':host { display: contents; }',
})
export class MatterConclusions {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the record alone decides here. */
  readonly matterId = input<string | null>(null);
  protected readonly subject = computed(() => ({ matterId: this.recordId() }));
}
