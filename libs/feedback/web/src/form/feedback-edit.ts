import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { EmptyState, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { FeedbackApi } from '../feedback-api';
import { FeedbackCorrection } from './feedback-correction';

/** Loads feedback to be corrected. */
@Component({
  selector: 'tiepdan-feedback-edit',
  imports: [EmptyState, ErrorPanel, FeedbackCorrection, SkeletonRows],
  template: `
    @if (feedback.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="feedback.reload()" />
    } @else if (feedback.value(); as view) {
      @if (view.status === 'cancelled') {
        <tiepdan-empty-state icon="block" heading="Bản ghi này đã hủy nên không sửa được" hint="Khôi phục bản ghi trước khi sửa." />
      } @else {
        <tiepdan-feedback-correction [feedback]="view" />
      }
    } @else {
      <tiepdan-skeleton-rows [rows]="10" [columns]="2" />
    }
  `,
})
export class FeedbackEdit {
  readonly id = input.required<string>();
  private readonly api = inject(FeedbackApi);
  protected readonly feedback = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
}
