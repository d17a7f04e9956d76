import { Component, computed, input } from '@angular/core';
import { SubjectConclusions } from './subject-conclusions';

/** What leaders concluded about the matter of a petition, on its page. */
@Component({
  selector: 'tiepdan-petition-conclusions',
  imports: [SubjectConclusions],
  template: `<tiepdan-subject-conclusions [subject]="subject()" />`,
  styles: ':host { display: contents; }',
})
export class PetitionConclusions {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the record alone decides here. */
  readonly matterId = input<string | null>(null);
  protected readonly subject = computed(() => ({ petitionId: this.recordId() }));
}
