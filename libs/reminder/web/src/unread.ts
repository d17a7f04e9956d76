import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { ReminderApi } from './reminder-api';

/** Milliseconds between looks at what is unread while the window is seen. */
const LOOK_EVERY = 5 * 60_000;

/** How many digests the officer has not read. Asked now and then, and told by whoever marks one read. */
@Injectable({ providedIn: 'root' })
export class Unread {
  private readonly api = inject(ReminderApi);
  private readonly document = inject(DOCUMENT);
  readonly count = signal(0);

  /** Asks from now on; gives the way to stop. A question that fails is asked again later: the bell is no place for errors. */
  watch(): () => void {
    const look = () => {
      if (this.document.visibilityState === 'visible')
        this.api.unread().subscribe({ next: ({ count }) => this.count.set(count), error: () => undefined });
    };
    look();
    const timer = setInterval(look, LOOK_EVERY);
    this.document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      this.document.removeEventListener('visibilitychange', look);
    };
  }
}
