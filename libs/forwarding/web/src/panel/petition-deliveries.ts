import { Component, computed, input } from '@angular/core';
import { SubjectDeliveries } from './subject-deliveries';

/** What was sent about a petition, on its page. */
@Component({
  selector: 'tiepdan-petition-deliveries',
  imports: [SubjectDeliveries],
  template: `<tiepdan-subject-deliveries [subject]="subject()" />`,
  styles: ':host { display: contents; }',
})
export class PetitionDeliveries {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the petition alone decides here. */
  readonly matterId = input<string | null>(null);
  protected readonly subject = computed(() => ({ petitionId: this.recordId() }));
}
