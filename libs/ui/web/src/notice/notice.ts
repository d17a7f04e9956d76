import { Injectable, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { readError } from '../page/read-error';

/** How long an act can be taken back, in milliseconds. */
export const UNDO_FOR = 8000;

/** Short messages at the foot of the window. */
@Injectable({ providedIn: 'root' })
export class Notice {
  private readonly bar = inject(MatSnackBar);

  /** Tells that something was done. */
  say(text: string): void {
    this.bar.open(text, undefined, { duration: 4000 });
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

  /** Tells something and offers one act beside it. */
  offer(text: string, action: string, act: () => unknown): void {
    this.bar
      .open(text, action, { duration: UNDO_FOR })
      .onAction()
      .subscribe(() => void act());
  }

  /** Tells why something was refused or failed. */
  fail(failure: unknown): void {
    this.bar.open(readError(failure).message, 'Đóng', { duration: UNDO_FOR, politeness: 'assertive' });
  }
}
