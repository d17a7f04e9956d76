import { computed, signal, type Signal } from '@angular/core';

/** Rows chosen in a list, by id; with Shift from the last one chosen to this one. A row that leaves the list is chosen no more. */
export class RowSelection<T extends { readonly id: string }> {
  private readonly ids = signal<ReadonlySet<string>>(new Set());
  private last: string | null = null;

  readonly rows: Signal<readonly T[]>;

  constructor(private readonly offered: Signal<readonly T[]>) {
    this.rows = computed(() => this.offered().filter(({ id }) => this.ids().has(id)));
  }

  has(id: string): boolean {
    return this.ids().has(id);
  }

  /** Chooses a row or takes it back; `through` does the same to every row between it and the last one touched. */
  toggle(id: string, chosen: boolean, through: boolean): void {
    const order = this.offered().map((row) => row.id);
    const [from, to] = [order.indexOf(this.last ?? id), order.indexOf(id)].sort((one, other) => one - other);
    const touched = through && from !== undefined && from >= 0 && to !== undefined ? order.slice(from, to + 1) : [id];
    this.ids.update((before) => {
      const after = new Set(before);
      for (const each of touched)
        if (chosen) after.add(each);
        else after.delete(each);
      return after;
    });
    this.last = id;
  }

  /** Chooses these besides those that are chosen. */
  choose(ids: readonly string[]): void {
    if (ids.length > 0) this.ids.update((before) => new Set([...before, ...ids]));
  }

  all(chosen: boolean): void {
    this.ids.set(new Set(chosen ? this.offered().map(({ id }) => id) : []));
    this.last = null;
  }
}
