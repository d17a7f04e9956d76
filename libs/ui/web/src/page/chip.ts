import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';

export type ChipTone = 'neutral' | 'good' | 'warning' | 'danger' | 'info';

const USUAL_ICONS: Readonly<Record<ChipTone, string>> = {
  neutral: '',
  good: 'check_circle',
  warning: 'warning',
  danger: 'error',
  info: 'info',
};

/** A state in one word with its icon; the tone only repeats what the word says. */
@Component({
  selector: 'tiepdan-chip',
  imports: [MatIcon],
  template: `
    @if (shownIcon(); as name) {
      <mat-icon [svgIcon]="name" aria-hidden="true" />
    }
    <span><ng-content /></span>
  `,
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      max-width: 100%;
      padding: 1px 8px;
      border-radius: 6px;
      background: var(--mat-sys-surface-container-high);
      color: var(--mat-sys-on-surface);
      font-size: 12.5px;
      line-height: 20px;
      white-space: nowrap;
    }

    /* In a line of text the chip stands on its words, not on its icon. */
    span {
      align-self: baseline;
    }

    mat-icon.mat-icon {
      width: 16px;
      height: 16px;
    }

    :host(.good) {
      background: var(--tiepdan-good-container);
      color: var(--tiepdan-good);
    }

    :host(.warning) {
      background: var(--tiepdan-warning-container);
      color: var(--tiepdan-warning);
    }

    :host(.danger) {
      background: var(--tiepdan-danger-container);
      color: var(--tiepdan-danger);
    }

    :host(.info) {
      background: var(--tiepdan-info-container);
      color: var(--tiepdan-info);
    }
  `,
})
export class Chip {
  readonly tone = input<ChipTone>('neutral');
  /** Left out, the tone's usual icon is taken; an empty text shows none. */
  readonly icon = input<string>();
  protected readonly shownIcon = computed(() => this.icon() ?? USUAL_ICONS[this.tone()]);
}
