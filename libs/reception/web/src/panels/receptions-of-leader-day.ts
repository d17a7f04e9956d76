import { Component, computed, input } from '@angular/core';
import { ReceptionPanel } from './reception-panel';

/** The receptions that hang on a leader's day. */
@Component({
  selector: 'tiepdan-receptions-of-leader-day',
  imports: [ReceptionPanel],
  template: `<tiepdan-reception-panel heading="Lượt tiếp trong ngày" [about]="about()" />`,
})
export class ReceptionsOfLeaderDay {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; a day has no matter of its own. */
  readonly matterId = input<string | null>(null);
  protected readonly about = computed(() => ({ leaderDayId: this.recordId() }));
}
