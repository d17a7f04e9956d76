/** Sends refused requests again, alone, and compares every table before and after: what is refused writes nothing. */
import { changedBetween } from '@tiepdan/platform/api';
import { send, wired } from './send.mjs';

/** Requests that write. */
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export class Refused {
  kept = [];
  seen = 0;

  /**
   * @param {number} most requests of a stretch that are tried again
   * @param {(one: object) => Promise<{ status: number }>} [again] sends one again
   */
  constructor(house, most, again = (one) => send(house.url, wired(one.made, one.user ? house.callers.get(one.user) : {}))) {
    Object.assign(this, { house, most, again });
  }

  /** Takes some of all evenly, however many come. */
  keep(one) {
    if (!WRITES.has(one.made.method)) return;
    this.seen += 1;
    if (this.kept.length < this.most) this.kept.push(one);
    else if ((one.number * 2_654_435_761) % this.seen < this.most) this.kept[one.number % this.most] = one;
  }

  /** @returns how many were tried, and which of them wrote into which tables */
  async replay() {
    const batch = this.kept.splice(0);
    this.seen = 0;
    const wrote = await this.try(batch);
    return { replayed: batch.length, wrote };
  }

  /** Half by half until it is known which one it was. */
  async try(batch) {
    if (!batch.length) return [];
    const before = await this.house.fingerprint();
    const accepted = new Set();
    for (const one of batch) {
      const { status } = await this.again(one);
      // What was in its way the first time may be gone: then it is no refusal any more.
      if (status < 400) accepted.add(one);
    }
    const after = await this.house.fingerprint();
    const tables = changedBetween(before, after);
    if (!tables.length) return [];
    const rest = batch.filter((one) => !accepted.has(one));
    if (accepted.size) return this.try(rest);
    if (rest.length === 1) return [{ ...rest[0], tables }];
    const half = Math.ceil(rest.length / 2);
    return [...(await this.try(rest.slice(0, half))), ...(await this.try(rest.slice(half)))];
  }
}
