import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CountPipe } from '../pipes/count-pipe';
import type { RowSelection } from './row-selection';

/** Over a list while rows are chosen: how many, what can be done with all of them (its content), and letting go of them. */
@Component({
  selector: 'tiepdan-chosen-bar',
  imports: [CountPipe, MatButton],
  host: { role: 'region', '[attr.aria-label]': 'label()' },
  template: `
    <span role="status">Đang chọn {{ selection().rows().length | count }} {{ noun() }}</span>
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

    span {
      margin-right: auto;
    }
  `,
})
export class ChosenBar {
  readonly selection = input.required<Pick<RowSelection<{ readonly id: string }>, 'rows' | 'all'>>();
  /** What a row is, in small letters: "đơn". */
  readonly noun = input.required<string>();
  protected readonly label = computed(() => `${this.noun().charAt(0).toLocaleUpperCase('vi')}${this.noun().slice(1)} đang chọn`);
}
