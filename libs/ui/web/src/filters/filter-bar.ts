import { Component, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';

/** One part of what a list is narrowed to: "Quý IV/2026", "Chưa xem xét". */
export interface FilterPart {
  readonly key: string;
  readonly label: string;
}

/** Says in one sentence what the list shows; each part can be taken away. */
@Component({
  selector: 'tiepdan-filter-bar',
  imports: [MatIcon],
  template: `
    <span role="status">{{ sentence() }}</span>
    @for (part of parts(); track part.key) {
      <button type="button" (click)="remove.emit(part.key)" [attr.aria-label]="'Bỏ lọc: ' + part.label">
        {{ part.label }}
        <mat-icon svgIcon="close" aria-hidden="true" />
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 8px;
      align-items: center;
      min-height: 28px;
    }

    button {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      min-height: 26px;
      padding: 2px 6px 2px 10px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 6px;
      background: var(--mat-sys-surface-container-low);
      color: inherit;
      font: inherit;
      font-size: 12.5px;
      cursor: pointer;
    }

    button:hover {
      background: var(--mat-sys-surface-container-high);
    }

    mat-icon.mat-icon {
      width: 16px;
      height: 16px;
    }
  `,
})
export class FilterBar {
  readonly sentence = input.required<string>();
  readonly parts = input<readonly FilterPart[]>([]);
  /** The key of the part to take away. */
  readonly remove = output<string>();
}
