import { Component, input } from '@angular/core';
import type { BlockPiece, NumberCell } from '@tiepdan/narrative/contract';
import { InPageLink } from '@tiepdan/statistics/web';

/** `2026-Q3~01/TCD.5`: a number in the page's address. */
export const numberKey = ({ period, source, key }: NumberCell): string => `${period}~${source}.${key}`;

/** The words of a paragraph, each number a link to its records. Set without any space that the text does not have. */
@Component({
  selector: 'tiepdan-block-words',
  imports: [InPageLink],
  template: `
    @for (piece of pieces(); track $index) {
      @if (piece.cell; as cell) {
        <a
          class="number"
          [tiepdanInPage]="{ number: key(cell) }"
          [class.gone]="piece.gone"
          [class.open]="open() === key(cell)"
          [attr.aria-current]="open() === key(cell) ? 'true' : null"
          [attr.aria-label]="piece.text + ' ' + cell.unit + ': ' + cell.label + '. ' + cell.place + '. Mở danh sách'"
          [attr.data-number]="key(cell)"
          [title]="cell.place + ': ' + cell.label"
          >{{ piece.text }}</a
        >
      } @else {
        <span [class.gone]="piece.gone" [class.fresh]="piece.token !== null && !piece.gone">{{ piece.text }}</span>
      }
    }
  `,
  styles: `
    span {
      white-space: pre-wrap;
    }
    .number {
      padding: 2px;
      margin: 0 -2px;
      color: var(--mat-sys-primary);
      font-variant-numeric: tabular-nums;
      text-decoration: underline dotted;
      text-decoration-thickness: 1px;
      text-underline-offset: 3px;
      border-radius: 3px;

      &:hover {
        text-decoration-style: solid;
        background: color-mix(in srgb, var(--mat-sys-primary) 10%, transparent);
      }
      &:focus-visible {
        outline: 2px solid var(--mat-sys-primary);
        outline-offset: 1px;
      }
      &.open {
        color: var(--mat-sys-on-primary);
        background: var(--mat-sys-primary);
        text-decoration: none;
      }
    }
    .gone {
      color: var(--mat-sys-error);
    }
    @media print {
      .number,
      .number.open {
        color: inherit;
        background: none;
        text-decoration: none;
      }
    }
  `,
})
export class BlockWords {
  readonly pieces = input.required<readonly BlockPiece[]>();
  /** Which number the panel shows now. */
  readonly open = input<string | null>(null);
  protected readonly key = numberKey;
}
