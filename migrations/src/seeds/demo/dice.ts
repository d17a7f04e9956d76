import { itemAt } from './must.js';

/** Deterministic chance (mulberry32): the same seed throws the same records at every load. */
export class Dice {
  constructor(private state: number) {}

  /** Begins a new run of chance, so that one ledger's does not depend on how much another used up. */
  reseed(seed: number): void {
    this.state = seed;
  }

  /** A number from 0 (inside) to 1 (outside). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends inside. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return itemAt(list, this.int(0, list.length - 1));
  }

  /** One key of `weights`, in proportion to its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key;
    return itemAt(entries, -1)[0];
  }

  shuffle<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [mixed[i], mixed[j]] = [itemAt(mixed, j), itemAt(mixed, i)];
    }
    return mixed;
  }

  /** `count` whole numbers from `least` to `most` whose sum is exactly `total`; throws when there are none. */
  spread(total: number, count: number, least: number, most: number): number[] {
    if (total < count * least || total > count * most) throw new Error(`${total} cannot be spread over ${count} of ${least}–${most}`);
    const parts = Array.from({ length: count }, () => least);
    for (let left = total - count * least; left > 0;) {
      const i = this.int(0, count - 1);
      if (itemAt(parts, i) < most) {
        parts[i] = itemAt(parts, i) + 1;
        left--;
      }
    }
    return parts;
  }
}
