import { Component, computed, input } from '@angular/core';
import { SubjectHearings } from './subject-hearings';

/** Who asked to speak to a leader about a reception's matter, on the reception's page. */
@Component({
  selector: 'tiepdan-reception-hearings',
  imports: [SubjectHearings],
  template: `<tiepdan-subject-hearings [about]="about()" [subject]="subject()" />`,
  styles: ':host { display: contents; }',
})
export class ReceptionHearings {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);
  protected readonly subject = computed(() => ({ receptionId: this.recordId() }));
  /** All of the matter, where there is one: a matter has one open request a day, wherever it came from. */
  protected readonly about = computed(() => {
    const matterId = this.matterId();
    return matterId ? { matterId } : { receptionId: this.recordId() };
  });
}
