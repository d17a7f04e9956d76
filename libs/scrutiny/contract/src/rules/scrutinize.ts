import type { StatedReport } from '../figures/figure.js';
import { checkBounds, checkInner } from './bounds.js';
import type { Finding } from './finding.js';
import { checkGroups } from './groups.js';
import { checkPartitions, checkTwice } from './partitions.js';
import { remarksOf } from './remarks.js';
import { checkShares } from './shares.js';
import { StatedSpan } from './stated.js';
import { checkStock } from './stock.js';

/** Everything that cannot be true of a report's figures, then what cannot be checked. In the order of the report's spans. */
export function scrutinize(report: StatedReport): Finding[] {
  const ofSpans = report.spans.flatMap((span) => {
    const stated = new StatedSpan(span, report);
    return [...checkPartitions(stated), ...checkTwice(stated), ...checkGroups(stated), ...checkBounds(stated), ...checkShares(stated)];
  });
  return [...ofSpans, ...checkInner(report), ...checkStock(report), ...remarksOf(report)];
}
