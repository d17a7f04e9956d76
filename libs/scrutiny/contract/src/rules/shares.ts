import { FIGURES, TOPICS } from '../figures/figure-table.js';
import type { Finding } from './finding.js';
import { type Stated, type StatedSpan, printed } from './stated.js';

/**
 * Printed shares that no stated total gives. Reports seldom say of what a share is, so every total of the same topic is tried, and what
 * was received together with what was carried over; only a share that fits none is a finding.
 */
export function checkShares(stated: StatedSpan): Finding[] {
  return stated.keys().flatMap((key) =>
    stated.all(key).flatMap((figure) => {
      const finding = checkShare(stated, figure);
      return finding ? [finding] : [];
    }),
  );
}

function checkShare(stated: StatedSpan, { figure, value, index }: Stated): Finding | null {
  const { share, key } = figure;
  const totals = totalsOf(stated, figure.key).filter((total) => total > 0 && total >= value);
  if (share === null || totals.length === 0) return null;
  const decimals = String(share).split('.')[1]?.length ?? 0;
  if (totals.some((total) => Math.abs((100 * value) / total - share) <= 10 ** -decimals)) return null;
  const [nearest] = [...totals].sort((one, other) => Math.abs((100 * value) / one - share) - Math.abs((100 * value) / other - share));
  const total = nearest ?? 0;
  return {
    rule: 'share',
    severity: 'contradiction',
    span: stated.span.id,
    title: `${TOPICS[FIGURES[key].topic]}: tỷ lệ của "${FIGURES[key].label.toLowerCase()}" không khớp với tổng nào đã nêu.`,
    worked: `${printed(value)} / ${printed(total)} = ${printed((100 * value) / total)}% ≠ ${printed(share)}%`,
    figures: [index],
  };
}

function totalsOf(stated: StatedSpan, key: Stated['figure']['key']): number[] {
  const { topic } = FIGURES[key];
  const own = stated.keys().filter((other) => other !== key && FIGURES[other].topic === topic).flatMap((other) => stated.all(other).map(({ value }) => value));
  const [opening, received] = [stated.one('files.opening'), stated.one('files.received')];
  return topic === 'files' && opening && received ? [...own, opening.value + received.value] : own;
}
