import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { MatterApi } from '../matter-api';
import { MatterCorrection } from './matter-correction';

/** Loads a matter to be corrected. */
@Component({
  selector: 'tiepdan-matter-edit',
  imports: [ErrorPanel, MatterCorrection, SkeletonRows],
  template: `
    @if (matter.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="matter.reload()" />
    } @else if (matter.value(); as view) {
      <tiepdan-matter-correction [matter]="view" />
    } @else {
      <tiepdan-skeleton-rows [rows]="6" [columns]="2" />
    }
  `,
})
export class MatterEdit {
  readonly id = input.required<string>();
  private readonly api = inject(MatterApi);
  protected readonly matter = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
}
