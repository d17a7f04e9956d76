/** Places of a chain, both ends inclusive. */
export interface Span {
  readonly from: bigint;
  readonly to: bigint;
}

/** Reads an int8multirange as PostgreSQL writes it, `{[1,5),[7,9)}`. @throws Error when it is none */
export function readPlaces(text: string): readonly Span[] {
  if (!/^\{(\[\d+,\d+\)(,(?=\[)|(?=\})))*\}$/.test(text)) throw new Error(`no places of a chain: ${text.slice(0, 60)}`);
  return [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from = '0', to = '0']) => ({ from: BigInt(from), to: BigInt(to) - 1n }));
}

/** Writes places, given in order, as an int8multirange. */
export function writePlaces(places: readonly bigint[]): string {
  const spans: { from: bigint; to: bigint }[] = [];
  for (const place of places) {
    const last = spans.at(-1);
    if (last && last.to === place) last.to = place + 1n;
    else spans.push({ from: place, to: place + 1n });
  }
  return `{${spans.map(({ from, to }) => `[${from},${to})`).join(',')}}`;
}

export const isAmong = (spans: readonly Span[], place: bigint): boolean => spans.some(({ from, to }) => from <= place && place <= to);
