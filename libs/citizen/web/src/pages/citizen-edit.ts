import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { CitizenApi } from '../citizen-api';
import { CitizenCorrection } from './citizen-correction';

/** Loads a citizen to be corrected. */
@Component({
  selector: 'tiepdan-citizen-edit',
  imports: [CitizenCorrection, ErrorPanel, SkeletonRows],
  template: `
    @if (citizen.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="citizen.reload()" />
    } @else if (citizen.value(); as view) {
      <tiepdan-citizen-correction [citizen]="view" />
    } @else {
      <tiepdan-skeleton-rows [rows]="6" [columns]="2" />
    }
  `,
})
export class CitizenEdit {
  readonly id = input.required<string>();
  private readonly api = inject(CitizenApi);
  protected readonly citizen = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
}
