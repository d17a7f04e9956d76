/** Chance that can be repeated: the same seed draws the same. */

/** @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0;
  /** From 0 to 1 (mulberry32). */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most) => Math.floor(next() * most);
  return {
    next,
    below,
    between: (least, most) => least + next() * (most - least),
    oneOf: (list) => list[below(list.length)],
    /** One of `[weight, value]`, by its weight. */
    weighted(pairs) {
      let left = next() * pairs.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of pairs) if ((left -= weight) <= 0) return value;
      return pairs.at(-1)[1];
    },
    /** 32 signs for a request's key. */
    key: () => Array.from({ length: 32 }, () => below(16).toString(16)).join(''),
    /** A generator of its own, for somebody who draws beside others. */
    fork: () => seeded(below(4294967296)),
  };
}
