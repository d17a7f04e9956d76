/** One page of a list. `total` counts the whole list under the same filter; `nextCursor` is null on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly nextCursor: string | null;
}

/** How many rows a page holds, and at most may be asked for. */
export const PAGE_SIZE = { usual: 50, most: 200 } as const;
