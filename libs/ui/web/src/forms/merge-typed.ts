/**
 * What a form becomes when another officer saved the record while it was being typed on: a field the officer changed keeps
 * what was typed, a field left alone takes the newer version, so that the other officer's work is not undone by silence.
 * All three are raw values of the same form: as it was filled, as it stands, and as the newest version would fill it.
 */
export function mergeTyped<T extends object>(filled: T, typed: T, newest: T): T {
  const merged = { ...typed };
  for (const key of Object.keys(typed) as (keyof T)[]) if (same(filled[key], typed[key])) merged[key] = newest[key];
  return merged;
}

/** Raw values of forms are plain data. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
