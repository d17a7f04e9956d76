import { Component, computed, input } from '@angular/core';
import { ReceptionPanel } from './reception-panel';

/** The receptions a citizen came to. Sealed ones name no citizen and are not among them. */
@Component({
  selector: 'tiepdan-receptions-of-citizen',
  imports: [ReceptionPanel],
  template: `<tiepdan-reception-panel heading="Lượt tiếp" [about]="about()" />`,
})
export class ReceptionsOfCitizen {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);
  protected readonly about = computed(() => ({ citizenId: this.recordId() }));
}
