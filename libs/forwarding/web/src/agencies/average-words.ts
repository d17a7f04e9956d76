import type { AgencyFigures } from '@tiepdan/forwarding/contract';

/** A number of days with at most one decimal, as Vietnamese write it: `12,5`; a dash where nothing was answered. */
export function daysInWords(days: number | null): string {
  return days === null ? '–' : days.toFixed(1).replace(/\.0$/, '').replace('.', ',');
}

/** Of what was answered, how much came in time: `75%`; a dash where nothing was answered. */
export function onTimeShare({ figures }: Pick<AgencyFigures, 'figures'>): string {
  return figures.answered === 0 ? '–' : `${Math.round((figures['on-time'] / figures.answered) * 100)}%`;
}
