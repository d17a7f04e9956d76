import type { MatDialogConfig } from '@angular/material/dialog';

/** How wide dialogs are, by what stands in them. */
const WIDTHS = {
  /** A question and its reason, a choice of a few words. */
  narrow: '480px',
  /** One column of fields, or a list to read. */
  usual: '600px',
  /** Two columns of fields. */
  wide: '720px',
  /** A table, or a page to look at. */
  widest: '920px',
} as const;
export type DialogSize = keyof typeof WIDTHS;

/** The width of a dialog, never wider than the window: Material’s own limit of 560px would cut the wide ones. */
export function dialogSize(size: DialogSize): Pick<MatDialogConfig, 'width' | 'maxWidth'> {
  return { width: WIDTHS[size], maxWidth: '95vw' };
}
