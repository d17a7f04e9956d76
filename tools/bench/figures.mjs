/** Figures: medians, and the lines a bench ends with. */

/** @typedef {{ name: string, ours: number, reference: number, unit: string, limit?: number }} Figure `limit` is of the ratio; without one the figure is only shown */

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs several things in turn, so that whatever else the machine does falls on all of them alike.
 * @param {Record<string, () => Promise<unknown>>} contestants
 * @param {{ warm: number, runs: number }} rounds
 * @returns {Promise<Record<string, number>>} median milliseconds of each
 */
export async function interleaved(contestants, { warm, runs }) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < warm + runs; round++)
    for (const [name, run] of Object.entries(contestants)) {
      const begun = performance.now();
      await run();
      if (round >= warm) times[name].push(performance.now() - begun);
    }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/** Whether a figure is over its limit. */
export const isOver = ({ ours, reference, limit }) => limit !== undefined && ours / reference > limit;

/** One line a figure: `name  ours  reference  ratio  limit  ok|over|shown`. */
export function figureLines(figures) {
  const amount = (value, unit) => `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
  const rows = figures.map((figure) => {
    const { name, ours, reference, unit, limit } = figure;
    const verdict = limit === undefined ? 'shown' : isOver(figure) ? 'over' : 'ok';
    return [name, amount(ours, unit), amount(reference, unit), (ours / reference).toFixed(2), limit?.toFixed(2) ?? '–', verdict];
  });
  const widths = rows.reduce((most, row) => row.map((cell, index) => Math.max(most[index] ?? 0, cell.length)), []);
  return rows.map((row) => row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))).join('  '));
}
