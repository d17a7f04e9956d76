import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { CountPipe } from '../pipes/count-pipe';
import type { RowSelection } from './row-selection';

/** Over a list while rows are chosen: how many, what can be done with them (its content) and on which of them it is not the reader's to do, and letting go of them. */
@Component({
  selector: 'tiepdan-chosen-bar',
  imports: [CountPipe, MatButton, MatIcon],
  host: { role: 'region', '[attr.aria-label]': 'label()' },
  template: `
    <div role="status">
      Đang chọn {{ selection().rows().length | count }} {{ noun() }}
      @for (sentence of leftOut(); track $index) {
        <p><mat-icon svgIcon="lock" aria-hidden="true" /> {{ sentence }}</p>
      }
    </div>
    <ng-content />
    <button matButton type="button" (click)="selection().all(false)">Bỏ chọn</button>
  `,
  styles: `
    :host {
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 6px 12px;
      background: var(--mat-sys-surface-container-low);
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }

    div {
      flex: 1;
      min-width: 0;
    }

    p {
      display: flex;
      gap: 6px;
      align-items: flex-start;
      margin: 2px 0 0;
      font-size: 13px;
    }

    mat-icon {
      flex: none;
      width: 18px;
      height: 18px;
      font-size: 18px;
    }
  `,
})
export class ChosenBar {
  readonly selection = input.required<Pick<RowSelection<{ readonly id: string }>, 'rows' | 'all'>>();
  /** What a row is, in small letters: "đơn". */
  readonly noun = input.required<string>();
  /** What `leftOut` says of the chosen rows. */
  readonly leftOut = input<readonly string[]>([]);
  protected readonly label = computed(() => `${this.noun().charAt(0).toLocaleUpperCase('vi')}${this.noun().slice(1)} đang chọn`);
}
