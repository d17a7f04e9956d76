import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { CountPipe } from '@tiepdan/ui/web';

/** Says how many of the chosen papers are not urged this time, and why. */
@Component({
  selector: 'tiepdan-not-due',
  imports: [CountPipe, MatIcon],
  template: `
    @if (count() > 0) {
      <p role="note">
        <mat-icon svgIcon="info" aria-hidden="true" />
        <span>{{ count() | count }} văn bản đã chọn chưa đến bước đôn đốc tiếp theo, hoặc dự thảo đôn đốc trước đó chưa phát hành.</span>
      </p>
    }
  `,
  styles: `
    :host:not(:has(p)) {
      display: none;
    }
    p {
      display: flex;
      gap: 8px;
      align-items: flex-start;
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-high);
    }
  `,
})
export class NotDue {
  readonly count = input.required<number>();
}
