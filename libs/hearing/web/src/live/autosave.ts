import { DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { AbstractControl } from '@angular/forms';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { readError } from '@tiepdan/ui/web';
import { debounceTime, fromEvent, tap } from 'rxjs';

/** Where what is typed stands: with the server, on its way, or still here only. */
export type SavingState = 'saved' | 'typed' | 'saving' | 'waiting' | 'refused';

/** How long typing must rest before it is sent, in milliseconds. */
const REST = 900;
/** How long after a lost network it is tried again, in milliseconds; sooner when the browser says it is back. */
const AGAIN = 15_000;

/**
 * Sends a form by itself while it is being typed on, one request at a time, always what stands there last. What the network
 * loses stays in the form and is sent again; what the server refuses waits for the next letter. Make it where injection is possible.
 */
export class Autosave {
  private readonly now = signal<SavingState>('saved');
  private readonly why = signal<ErrorBody | null>(null);
  readonly state = this.now.asReadonly();
  /** Why it was not taken the last time. */
  readonly problem = this.why.asReadonly();

  /** Changes typed, and how many of them the server has. */
  private typed = 0;
  private kept = 0;
  private running: Promise<void> | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    form: AbstractControl,
    private readonly write: () => Promise<unknown>,
  ) {
    const destroyRef = inject(DestroyRef);
    form.valueChanges
      .pipe(
        tap(() => this.changed()),
        debounceTime(REST),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.flush());
    fromEvent(window, 'online')
      .pipe(takeUntilDestroyed())
      .subscribe(() => void this.flush());
    destroyRef.onDestroy(() => {
      clearTimeout(this.retry);
      void this.flush();
    });
  }

  /** Sends now what is not with the server yet; whether the server then has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.retry);
    this.running ??= this.send().finally(() => (this.running = null));
    await this.running;
    return this.kept === this.typed;
  }

  /** What stands in the form came from the server: there is nothing to send. */
  settled(): void {
    this.kept = this.typed;
    this.why.set(null);
    this.now.set('saved');
  }

  private changed(): void {
    this.typed += 1;
    if (this.now() !== 'waiting') this.now.set('typed');
  }

  private async send(): Promise<void> {
    while (this.kept !== this.typed) {
      const sending = this.typed;
      this.now.set('saving');
      try {
        await this.write();
      } catch (failure) {
        return this.failed(readError(failure));
      }
      this.kept = sending;
      this.why.set(null);
    }
    this.now.set('saved');
  }

  private failed(body: ErrorBody): void {
    const lost = body.code.startsWith('NETWORK.');
    this.why.set(body);
    this.now.set(lost ? 'waiting' : 'refused');
    if (lost) this.retry = setTimeout(() => void this.flush(), AGAIN);
  }
}
