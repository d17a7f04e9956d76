import type { Period } from '@tiepdan/statistics/contract';
import { lastQuarterOf } from '../document/spans.js';
import { officeOutline } from './office.js';
import type { Outline, OutlineBlock, Variant } from './outline.js';
import { report02 } from './report-02.js';

export const OUTLINES: Readonly<Record<Variant, Outline>> = { 'report-02': report02, office: officeOutline };

/** The blocks of a variant for a period: those about the last quarter only where the period is longer than one. */
export function outlineBlocks(variant: Variant, period: Pick<Period, 'code'>): readonly OutlineBlock[] {
  const longer = lastQuarterOf(period) !== null;
  return OUTLINES[variant].blocks.filter(({ only }) => only !== 'quarter' || longer);
}
