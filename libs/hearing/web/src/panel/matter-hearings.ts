import { Component, computed, input } from '@angular/core';
import { SubjectHearings } from './subject-hearings';

/** Who asked to speak to a leader about a matter, on its page. */
@Component({
  selector: 'tiepdan-matter-hearings',
  imports: [SubjectHearings],
  template: `<tiepdan-subject-hearings [about]="subject()" [subject]="subject()" />`,
  styles: ':host { display: contents; }',
})
export class MatterHearings {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the matter itself decides here. */
  readonly matterId = input<string | null>(null);
  protected readonly subject = computed(() => ({ matterId: this.recordId() }));
}
