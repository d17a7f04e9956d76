import { Component, computed, input } from '@angular/core';
import { ReceptionPanel } from './reception-panel';

/** The receptions of a record's matter. */
@Component({
  selector: 'tiepdan-receptions-of-matter',
  imports: [ReceptionPanel],
  template: `
    @if (about(); as about) {
      <tiepdan-reception-panel heading="Lượt tiếp của vụ việc" [about]="about" [except]="recordId()" />
    }
  `,
})
export class ReceptionsOfMatter {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);
  protected readonly about = computed(() => {
    const matterId = this.matterId();
    return matterId === null ? null : { matterId };
  });
}
