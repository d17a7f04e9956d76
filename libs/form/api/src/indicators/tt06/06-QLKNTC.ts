import type { FormIndicators, Measure } from '../../engine/indicator.js';
import type { FormSource } from '../../engine/source.js';
import { inspectionFacts } from '../../sources/oversight/inspection-facts.js';
import { inspections } from '../../sources/oversight/inspections.js';
import { instruments } from '../../sources/oversight/instruments.js';
import { trainings } from '../../sources/oversight/trainings.js';

/** The sum of a column over the records for which a predicate holds. */
const sum = (source: FormSource, amount: string, where = 'true'): Measure => ({ source, where, amount });
const count = (source: FormSource, where: string): Measure => ({ source, where });

/** Biểu 06/QLKNTC (TT 06/2025). */
const COLUMNS: Readonly<Record<number, Measure>> = {
  1: count(instruments, `change = 'new'`),
  2: count(instruments, `change = 'amended'`),
  3: count(instruments, `change = 'abolished'`),
  4: sum(trainings, 'classes'),
  5: sum(trainings, 'people'),
  6: count(inspections, 'in_progress'),
  7: sum(inspections, 'units', 'in_progress'),
  8: count(inspections, 'concluded'),
  9: sum(inspections, 'organisations', 'concluded'),
  10: sum(inspections, 'people', 'concluded'),
  11: sum(inspections, 'referred_organisations', 'concluded'),
  12: sum(inspections, 'referred_people', 'concluded'),
  13: count(inspections, 'enforced'),
  14: sum(inspectionFacts, 'organisations'),
  15: sum(inspectionFacts, 'people'),
  16: sum(inspectionFacts, 'cases'),
  17: sum(inspectionFacts, 'accused'),
};

export const oversightIndicators: FormIndicators = {
  form: '06/QLKNTC',
  columns: () => COLUMNS,
  stocks: {
    'inspections-running': { opening: count(inspections, 'running_before'), closing: count(inspections, 'running_after') },
    'inspection-conclusions-due': { opening: count(inspections, 'enforced_before'), closing: count(inspections, 'enforced_after') },
  },
};
