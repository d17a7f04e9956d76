import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Session } from '@tiepdan/identity/web';
import { ReceptionApi } from '@tiepdan/reception/web';
import { SubjectConclusions } from './subject-conclusions';

/** What was concluded of a visit, on its page; only of one on a leader's day is anything written down. */
@Component({
  selector: 'tiepdan-reception-conclusions',
  imports: [SubjectConclusions],
  template: `<tiepdan-subject-conclusions [subject]="subject()" [opens]="opens()" />`,
  styles: ':host { display: contents; }',
})
export class ReceptionConclusions {
  private readonly receptions = inject(ReceptionApi);
  private readonly session = inject(Session);

  readonly recordId = input.required<string>();
  /** Every related panel is given it; the record alone decides here. */
  readonly matterId = input<string | null>(null);
  protected readonly subject = computed(() => ({ receptionId: this.recordId() }));
  /** Where it cannot be had, nothing is offered. */
  private readonly visit = rxResource({
    params: () => (this.session.can('conclusion.record') ? this.recordId() : undefined),
    stream: ({ params }) => this.receptions.one(params),
  });
  protected readonly opens = computed(() => {
    const visit = this.visit.hasValue() ? this.visit.value() : undefined;
    return visit?.leaderDayId && visit.status === 'active' ? { reception: visit.id } : null;
  });
}
