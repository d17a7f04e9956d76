import { Component, computed, input } from '@angular/core';
import { CodePanel } from './code-panel';

/** The look-up code of a reception, on its page. */
@Component({
  selector: 'tiepdan-code-of-reception',
  imports: [CodePanel],
  template: `<tiepdan-code-panel [record]="record()" />`,
  styles: ':host { display: contents; }',
})
export class CodeOfReception {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the record alone decides here. */
  readonly matterId = input<string | null>(null);
  protected readonly record = computed(() => ({ receptionId: this.recordId() }));
}
