import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { readError } from './read-error';

/** What went wrong, in one sentence, and the way on. Takes whatever was thrown. */
@Component({
  selector: 'tiepdan-error-panel',
  imports: [MatButton, MatIcon],
  template: `
    <div role="alert" class="panel">
      <mat-icon svgIcon="error" aria-hidden="true" />
      <div class="words">
        <p>{{ body().message }}</p>
        @if (body().requestId; as id) {
          <p class="muted">
            Mã yêu cầu: <code>{{ id }}</code>
          </p>
        }
      </div>
      <button matButton="outlined" type="button" (click)="retry.emit()">Thử lại</button>
    </div>
  `,
  styles: `
    .panel {
      display: flex;
      gap: 12px;
      align-items: center;
      padding: 12px 16px;
      border: 1px solid var(--tiepdan-danger);
      border-radius: 8px;
      background: var(--tiepdan-danger-container);
    }

    mat-icon {
      color: var(--tiepdan-danger);
    }

    .words {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class ErrorPanel {
  readonly error = input.required<unknown>();
  readonly retry = output<void>();
  protected readonly body = computed(() => readError(this.error()));
}
