import { Injectable, Injector, inject } from '@angular/core';
import type { MatSnackBarConfig, MatSnackBarRef, TextOnlySnackBar } from '@angular/material/snack-bar';
import { readError } from '../page/read-error';

/** How long an act can be taken back, in milliseconds. */
export const UNDO_FOR = 8000;

/** Short messages at the foot of the window. The snack bar itself is loaded with the first of them, to keep the first page light. */
@Injectable({ providedIn: 'root' })
export class Notice {
  private readonly injector = inject(Injector);

  /** Tells that something was done. */
  say(text: string): void {
    void this.open(text, undefined, { duration: 4000 });
  }

  /** Tells that something was done and offers, for eight seconds, to take it back. */
  undoable(text: string, undo: () => Promise<unknown>): void {
    this.offer(text, 'Hoàn tác', async () => {
      try {
        await undo();
        this.say('Đã hoàn tác.');
      } catch (failure) {
        this.fail(failure);
      }
    });
  }

  /** Tells something and offers one act beside it, for so many milliseconds. */
  offer(text: string, action: string, act: () => unknown, duration = UNDO_FOR): void {
    void this.open(text, action, { duration }).then((bar) => bar.onAction().subscribe(() => void act()));
  }

  /** Tells why something was refused or failed. */
  fail(failure: unknown): void {
    void this.open(readError(failure).message, 'Đóng', { duration: UNDO_FOR, politeness: 'assertive' });
  }

  private async open(text: string, action: string | undefined, config: MatSnackBarConfig): Promise<MatSnackBarRef<TextOnlySnackBar>> {
    const { MatSnackBar } = await import('@angular/material/snack-bar');
    return this.injector.get(MatSnackBar).open(text, action, config);
  }
}
