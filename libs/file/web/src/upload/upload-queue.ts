import { computed, signal } from '@angular/core';
import type { UploadedFile } from '@tiepdan/file/contract';
import { readError } from '@tiepdan/ui/web';
import type { Observable, Subscription } from 'rxjs';
import type { Sending } from '../file-api';

/** One file of the list, from being chosen to being sent or refused. */
export interface UploadItem {
  readonly key: number;
  readonly file: File;
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused';
  /** Bytes that have left. */
  readonly sent: number;
  readonly uploaded: UploadedFile | null;
  /** The sentence beside a refused file. */
  readonly refusal: string | null;
  /** Whether trying again may help: the file was all right. */
  readonly again: boolean;
}

/** Files sent at once; the others wait, so that each comes through soon. */
const AT_ONCE = 2;
/** Refusals that are about the line or the server, not about the file. */
const PASSING = /^(NETWORK\.|SERVER\.|FILE\.(STORE_AWAY|NOT_SCANNED|INCOMPLETE)$)/;

/** Sends files a few at a time and knows how each fares. */
export class UploadQueue {
  private readonly all = signal<readonly UploadItem[]>([]);
  private readonly lines = new Map<number, Subscription>();
  private nextKey = 1;

  readonly items = this.all.asReadonly();
  readonly busy = computed(() => this.all().some(({ state }) => state === 'waiting' || state === 'sending'));
  readonly sent = computed(() => this.all().flatMap(({ uploaded }) => uploaded ?? []));

  /**
   * @param send opens the line for one file
   * @param settled told of each file that came through or was refused
   */
  constructor(
    private readonly send: (file: File, name: string) => Observable<Sending>,
    private readonly settled: (item: UploadItem) => void,
  ) {}

  /** Adds a file to the list; with a refusal it is only shown. */
  add(file: File, name: string, refusal: string | null): void {
    const item: UploadItem = { key: this.nextKey++, file, name, state: refusal ? 'refused' : 'waiting', sent: 0, uploaded: null, refusal, again: false };
    this.all.update((items) => [...items, item]);
    if (refusal) this.settled(item);
    this.go();
  }

  /** Takes a file off the list and stops it where it is on its way. */
  remove(key: number): void {
    this.lines.get(key)?.unsubscribe();
    this.lines.delete(key);
    this.all.update((items) => items.filter((item) => item.key !== key));
    this.go();
  }

  retry(key: number): void {
    this.change(key, { state: 'waiting', sent: 0, refusal: null, again: false });
    this.go();
  }

  /** Empties the list, stopping what is on its way: the files belong to a record now, or to nothing. */
  clear(): void {
    for (const line of this.lines.values()) line.unsubscribe();
    this.lines.clear();
    this.all.set([]);
  }

  private go(): void {
    for (const item of this.all()) if (item.state === 'waiting' && this.lines.size < AT_ONCE) this.start(item);
  }

  private start({ key, file, name }: UploadItem): void {
    this.change(key, { state: 'sending' });
    const line = this.send(file, name).subscribe({
      next: (sending) => this.change(key, 'sent' in sending ? sending : { state: 'sent', sent: file.size, uploaded: sending.uploaded }),
      error: (failure: unknown) => {
        const { code, message } = readError(failure);
        this.end(key, { state: 'refused', refusal: message, again: PASSING.test(code) });
      },
      complete: () => this.end(key, {}),
    });
    if (!line.closed) this.lines.set(key, line);
  }

  private end(key: number, changes: Partial<UploadItem>): void {
    this.lines.delete(key);
    const item = this.change(key, changes);
    if (item) this.settled(item);
    this.go();
  }

  private change(key: number, changes: Partial<UploadItem>): UploadItem | undefined {
    this.all.update((items) => items.map((item) => (item.key === key ? { ...item, ...changes } : item)));
    return this.all().find((item) => item.key === key);
  }
}
