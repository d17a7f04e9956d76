/** `value`, which the caller knows to be there; says what was missing when it is not. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the demo has no ${what}`);
  return value;
}

/** The item at `index`; negative counts from the end. */
export function itemAt<T>(list: readonly T[], index: number): T {
  return must(list.at(index), `item ${index}`);
}
