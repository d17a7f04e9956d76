import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { EmptyState, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { ReceptionApi } from '../reception-api';
import { ReceptionCorrection } from './reception-correction';

/** Loads a reception to be corrected. */
@Component({
  selector: 'tiepdan-reception-edit',
  imports: [EmptyState, ErrorPanel, ReceptionCorrection, SkeletonRows],
  template: `
    @if (reception.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="reception.reload()" />
    } @else if (reception.value(); as view) {
      @if (view.status === 'cancelled') {
        <tiepdan-empty-state icon="block" heading="Lượt tiếp này đã hủy nên không sửa được" hint="Khôi phục lượt tiếp trước khi sửa." />
      } @else {
        <tiepdan-reception-correction [reception]="view" />
      }
    } @else {
      <tiepdan-skeleton-rows [rows]="10" [columns]="3" />
    }
  `,
})
export class ReceptionEdit {
  readonly id = input.required<string>();
  private readonly api = inject(ReceptionApi);
  protected readonly reception = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
}
