import { computed, signal } from '@angular/core';
import type { PetitionRow } from '@tiepdan/petition/contract';
import { formatCount } from '@tiepdan/platform/contract';
import { readError } from '@tiepdan/ui/web';

/** What became of one petition of a batch. */
type Result = { readonly state: 'running' | 'done' | 'failed'; readonly words: string };

/** Does the same to several petitions, one after another: a refusal stops none of the others, and each says what became of it. */
export class BatchRun {
  readonly results = signal<Readonly<Record<string, Result>>>({});
  readonly running = signal(false);
  readonly over = signal(false);
  private readonly counts = computed(() => {
    const all = Object.values(this.results());
    return { done: all.filter(({ state }) => state === 'done').length, failed: all.filter(({ state }) => state === 'failed').length };
  });
  /** Said once all have been tried. */
  readonly summary = computed(() => {
    const { done, failed } = this.counts();
    if (!this.over()) return '';
    const first = `Đã xong ${formatCount(done)} đơn.`;
    return failed === 0 ? first : `${first} ${formatCount(failed)} đơn chưa thực hiện được; xem lý do từng đơn.`;
  });

  constructor(readonly rows: readonly PetitionRow[]) {}

  /** `take` does it to one petition and gives the words for what came of it. */
  async run(take: (row: PetitionRow) => Promise<string>): Promise<void> {
    this.running.set(true);
    for (const row of this.rows) {
      this.tell(row, { state: 'running', words: 'Đang thực hiện…' });
      try {
        this.tell(row, { state: 'done', words: await take(row) });
      } catch (failure) {
        this.tell(row, { state: 'failed', words: readError(failure).message });
      }
    }
    this.running.set(false);
    this.over.set(true);
  }

  private tell(row: PetitionRow, result: Result): void {
    this.results.update((before) => ({ ...before, [row.id]: result }));
  }
}
