import { Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import type { ErrorBody } from '@tiepdan/platform/contract';

/**
 * Another officer saved the record first: says who and when, shows the new version (projected) on request, and lets
 * what was typed be saved on top of it. Nothing typed is touched.
 */
@Component({
  selector: 'tiepdan-changed-meanwhile',
  imports: [MatButtonModule, MatIconModule],
  template: `
    <section role="alert" aria-label="Bản ghi đã được người khác sửa">
      <p><mat-icon svgIcon="warning" aria-hidden="true" /> {{ refusal().message }}</p>
      @if (shown()) {
        <div class="newest"><ng-content /></div>
        <button matButton="tonal" type="button" (click)="keep.emit()">Giữ nội dung đang gõ, sửa tiếp trên bản mới</button>
        <button matButton type="button" (click)="discard.emit()">Bỏ nội dung đang gõ, lấy bản mới</button>
      } @else {
        <button matButton="tonal" type="button" (click)="look.emit()">Xem bản mới</button>
      }
    </section>
  `,
  styles: `
    section {
      margin-bottom: 16px;
      padding: 12px 16px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-left: 4px solid var(--mat-sys-error);
      border-radius: 4px;
    }
    p {
      display: flex;
      gap: 8px;
      align-items: center;
      margin: 0 0 8px;
    }
    .newest {
      max-width: 560px;
      margin-bottom: 12px;
    }
  `,
})
export class ChangedMeanwhile {
  readonly refusal = input.required<ErrorBody>();
  /** Whether the new version is there to be shown. */
  readonly shown = input(false);
  readonly look = output();
  readonly keep = output();
  readonly discard = output();
}
