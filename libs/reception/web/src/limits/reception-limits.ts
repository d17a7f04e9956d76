import { Component, computed, inject, input } from '@angular/core';
import { type LimitAddresses, LimitsPanel } from '@tiepdan/calendar/web';
import { Session } from '@tiepdan/identity/web';
import { receptionPaths } from '@tiepdan/reception/contract';

/** The time limits of a reception: to answer the citizen, to give a refusal in writing. */
@Component({
  selector: 'tiepdan-reception-limits',
  imports: [LimitsPanel],
  template: `<tiepdan-limits-panel [addresses]="addresses()" [version]="version()" [mayRecord]="mayRecord()" />`,
})
export class ReceptionLimits {
  readonly receptionId = input.required<string>();
  /** The reception's version: a correction may have moved its limits. */
  readonly version = input.required<number>();

  private readonly session = inject(Session);
  protected readonly mayRecord = computed(() => this.session.can('reception.correct'));
  protected readonly addresses = computed((): LimitAddresses => {
    const id = this.receptionId();
    return {
      list: receptionPaths.limits(id),
      done: (limitId) => receptionPaths.limitDone(id, limitId),
      undone: (limitId) => receptionPaths.limitUndone(id, limitId),
    };
  });
}
