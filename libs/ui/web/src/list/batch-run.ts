import { computed, signal } from '@angular/core';
import { formatCount } from '@tiepdan/platform/contract';
import { readError } from '../page/read-error';

/** What became of one record of a batch. */
export interface BatchResult {
  readonly state: 'running' | 'done' | 'failed';
  readonly words: string;
}

/** Does the same to several records, one after another: a refusal stops none of the others, and each says what became of it. */
export class BatchRun<T extends { readonly id: string }> {
  private readonly told = signal<Readonly<Record<string, BatchResult>>>({});
  private readonly busy = signal(false);
  private readonly tried = signal(false);
  private readonly stopped = signal(false);
  readonly results = this.told.asReadonly();
  readonly running = this.busy.asReadonly();
  readonly over = this.tried.asReadonly();

  private readonly counts = computed(() => {
    const all = Object.values(this.told());
    return { done: all.filter(({ state }) => state === 'done').length, failed: all.filter(({ state }) => state === 'failed').length };
  });
  /** How many are behind it, done or refused. */
  readonly behind = computed(() => this.counts().done + this.counts().failed);
  /** Said once all have been tried. */
  readonly summary = computed(() => {
    if (!this.over()) return '';
    const { done, failed } = this.counts();
    const left = this.rows.length - done - failed;
    return [
      `Đã xong ${formatCount(done)} ${this.noun}.`,
      failed > 0 && `${formatCount(failed)} ${this.noun} chưa thực hiện được; xem lý do từng ${this.noun}.`,
      left > 0 && `Đã dừng, còn ${formatCount(left)} ${this.noun} chưa làm.`,
    ]
      .filter(Boolean)
      .join(' ');
  });

  /** @param noun one record in the middle of a sentence: "đơn", "văn bản" */
  constructor(
    readonly rows: readonly T[],
    private readonly noun = 'đơn',
  ) {}

  /** `take` does it to one record and gives the words for what came of it. */
  async run(take: (row: T) => Promise<string>): Promise<void> {
    await this.runMany(1, async ([row]) => [{ state: 'done', words: row ? await take(row) : '' }]);
  }

  /** The same with `size` records a time: `take` gives what became of each, in their order; what it throws became of all of them. */
  async runMany(size: number, take: (rows: readonly T[]) => Promise<readonly BatchResult[]>): Promise<void> {
    this.busy.set(true);
    for (let at = 0; at < this.rows.length && !this.stopped(); at += size) {
      const rows = this.rows.slice(at, at + size);
      this.tell(rows, () => ({ state: 'running', words: 'Đang thực hiện…' }));
      try {
        const results = await take(rows);
        this.tell(rows, (index) => results[index] ?? { state: 'failed', words: 'Chưa rõ kết quả; xin tải lại danh sách.' });
      } catch (failure) {
        this.tell(rows, () => ({ state: 'failed', words: readError(failure).message }));
      }
    }
    this.busy.set(false);
    this.tried.set(true);
  }

  /** Ends after what is under way; what is done stays done. */
  stop(): void {
    this.stopped.set(true);
  }

  private tell(rows: readonly T[], result: (index: number) => BatchResult): void {
    this.told.update((before) => ({ ...before, ...Object.fromEntries(rows.map(({ id }, index) => [id, result(index)])) }));
  }
}
