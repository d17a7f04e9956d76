import { DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { HearingRow } from '@tiepdan/hearing/contract';
import { Notice, readError } from '@tiepdan/ui/web';
import { firstValueFrom, fromEvent } from 'rxjs';
import { HearingApi } from '../hearing-api';

/** Where the times of beginnings lie that the network has not taken; no more than a number and a time. */
const PLACE = 'tiepdan.hearings-begun';
/** How long after a lost network it is tried again, in milliseconds. */
const AGAIN = 15_000;

type Begun = Readonly<Record<string, { readonly version: number; readonly at: string }>>;

/**
 * Begins hearings, also without a network: the time of beginning is kept on this machine and sent, as it was, when the network is
 * back. Make it where injection is possible.
 */
export class KeptBegin {
  private readonly api = inject(HearingApi);
  private readonly notice = inject(Notice);
  private readonly kept = signal<Begun>(read());
  private retry: ReturnType<typeof setTimeout> | undefined;
  /** When each hearing was begun that the server does not know of yet, by its id. */
  readonly waiting = this.kept.asReadonly();

  /** @param done what was kept has been taken by the server */
  constructor(private readonly done: () => void) {
    fromEvent(window, 'online')
      .pipe(takeUntilDestroyed())
      .subscribe(() => void this.flush());
    inject(DestroyRef).onDestroy(() => clearTimeout(this.retry));
    if (Object.keys(this.kept()).length > 0) void this.flush();
  }

  /** Begins it now: by the server's clock, or, without a network, by this machine's. */
  async begin({ id, version }: Pick<HearingRow, 'id' | 'version'>): Promise<void> {
    const at = new Date().toISOString();
    try {
      await firstValueFrom(this.api.begin(id, { version }));
    } catch (failure) {
      if (!lost(failure)) this.notice.fail(failure);
      else {
        this.keep({ ...this.kept(), [id]: { version, at } });
        this.again();
        return;
      }
    }
    this.done();
  }

  /** Sends what is kept; whether nothing is left. */
  async flush(): Promise<boolean> {
    clearTimeout(this.retry);
    let taken = 0;
    for (const [id, { version, at }] of Object.entries(this.kept())) {
      try {
        await firstValueFrom(this.api.begin(id, { version, at }));
      } catch (failure) {
        if (lost(failure)) {
          this.again();
          break;
        }
        // Refused: begun by somebody else meanwhile, or not to be begun at all. The list says which.
        this.notice.fail(failure);
      }
      this.forget(id);
      taken += 1;
    }
    if (taken > 0) this.done();
    return Object.keys(this.kept()).length === 0;
  }

  private again(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.flush(), AGAIN);
  }

  private forget(id: string): void {
    this.keep(Object.fromEntries(Object.entries(this.kept()).filter(([other]) => other !== id)));
  }

  private keep(begun: Begun): void {
    this.kept.set(begun);
    try {
      if (Object.keys(begun).length > 0) localStorage.setItem(PLACE, JSON.stringify(begun));
      else localStorage.removeItem(PLACE);
    } catch {
      // The browser's store is full or forbidden: it is kept in the page all the same.
    }
  }
}

const lost = (failure: unknown): boolean => readError(failure).code.startsWith('NETWORK.');

function read(): Begun {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Begun) : {};
  } catch {
    return {};
  }
}
