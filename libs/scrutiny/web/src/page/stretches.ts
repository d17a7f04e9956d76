import type { Finding, StatedReport } from '@tiepdan/scrutiny/contract';

/** A stretch of the pasted text: plain words, or the number of one figure. */
export interface Stretch {
  readonly text: string;
  /** Its place in `StatedReport.figures`; null for plain words. */
  readonly figure: number | null;
}

/** The text cut at the figures that were read from it. */
export function stretchesOf(text: string, { figures }: StatedReport): Stretch[] {
  const places = figures
    .flatMap(({ place }, figure) => (place ? [{ ...place, figure }] : []))
    .filter(({ to }) => to <= text.length)
    .sort((one, other) => one.from - other.from);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to, figure } of places) {
    if (from < at) continue;
    if (from > at) stretches.push({ text: text.slice(at, from), figure: null });
    stretches.push({ text: text.slice(from, to), figure });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), figure: null });
  return stretches;
}

/** Figures that stand in some contradiction. */
export function wrongFigures(findings: readonly Finding[]): ReadonlySet<number> {
  return new Set(findings.filter(({ severity }) => severity === 'contradiction').flatMap(({ figures }) => figures));
}
