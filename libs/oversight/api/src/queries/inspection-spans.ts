import type { InspectionList } from '@tiepdan/oversight/contract';

/**
 * Which inspections `o` a period holds, by the guidance under form 06/QLKNTC. `from` and `to` are SQL of its first and last day.
 * Running ones and conclusions not yet carried out are carried over from whichever period they began in.
 */
export function inspectionSpan(list: InspectionList, from: string, to: string): string {
  return `o.status = 'active' AND ${SPANS[list](from, to)}`;
}

/** A fact `f` of the period. */
export const factSpan = (from: string, to: string): string => `f.status = 'active' AND f.on_day BETWEEN ${from} AND ${to}`;

const SPANS: Readonly<Record<InspectionList, (from: string, to: string) => string>> = {
  'in-progress': (from, to) => `o.started_on <= ${to} AND (o.concluded_on IS NULL OR o.concluded_on >= ${from})`,
  concluded: (from, to) => `o.concluded_on BETWEEN ${from} AND ${to}`,
  enforcing: (from, to) => `o.concluded_on <= ${to} AND (o.completed_on IS NULL OR o.completed_on >= ${from})`,
  acted: (from, to) =>
    `o.concluded_on <= ${to} AND EXISTS (SELECT 1 FROM inspection_fact f WHERE f.office_id = o.office_id AND f.inspection_id = o.id AND ${factSpan(from, to)})`,
};
