import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { EmptyState, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { PetitionApi } from '../petition-api';
import { PetitionCorrection } from './petition-correction';

/** Loads a petition to be corrected. */
@Component({
  selector: 'tiepdan-petition-edit',
  imports: [EmptyState, ErrorPanel, PetitionCorrection, SkeletonRows],
  template: `
    @if (petition.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="petition.reload()" />
    } @else if (petition.value(); as view) {
      @if (view.status === 'cancelled') {
        <tiepdan-empty-state icon="block" heading="Đơn này đã hủy nên không sửa được" hint="Khôi phục đơn trước khi sửa." />
      } @else {
        <tiepdan-petition-correction [petition]="view" />
      }
    } @else {
      <tiepdan-skeleton-rows [rows]="10" [columns]="3" />
    }
  `,
})
export class PetitionEdit {
  readonly id = input.required<string>();
  private readonly api = inject(PetitionApi);
  protected readonly petition = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
}
