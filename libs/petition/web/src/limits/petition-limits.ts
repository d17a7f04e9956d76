import { Component, computed, inject, input } from '@angular/core';
import { type LimitAddresses, LimitsPanel } from '@tiepdan/calendar/web';
import { Session } from '@tiepdan/identity/web';
import { petitionPaths } from '@tiepdan/petition/contract';

/** The time limits of a petition. */
@Component({
  selector: 'tiepdan-petition-limits',
  imports: [LimitsPanel],
  template: `<tiepdan-limits-panel [addresses]="addresses()" [version]="version()" [mayRecord]="mayRecord()" />`,
})
export class PetitionLimits {
  readonly petitionId = input.required<string>();
  /** The petition's version: with every step its limits are read anew. */
  readonly version = input.required<number>();

  private readonly session = inject(Session);
  protected readonly mayRecord = computed(() => this.session.can('petition.propose'));
  protected readonly addresses = computed((): LimitAddresses => {
    const id = this.petitionId();
    return {
      list: petitionPaths.limits(id),
      done: (limitId) => petitionPaths.limitDone(id, limitId),
      undone: (limitId) => petitionPaths.limitUndone(id, limitId),
    };
  });
}
