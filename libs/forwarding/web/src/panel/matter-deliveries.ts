import { Component, computed, input } from '@angular/core';
import { SubjectDeliveries } from './subject-deliveries';

/** What was sent about a matter, on its page. */
@Component({
  selector: 'tiepdan-matter-deliveries',
  imports: [SubjectDeliveries],
  template: `<tiepdan-subject-deliveries [subject]="subject()" />`,
  styles: ':host { display: contents; }',
})
export class MatterDeliveries {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the matter alone decides here. */
  readonly matterId = input<string | null>(null);
  protected readonly subject = computed(() => ({ matterId: this.recordId() }));
}
