import type { ReportSpan, StatedReport } from '../figures/figure.js';
import { FIGURES, type FigureKey, TOPICS } from '../figures/figure-table.js';
import type { Finding } from './finding.js';
import { type Stated, StatedSpan, printed } from './stated.js';

/** Part first, whole second, in one span. */
const AT_MOST: readonly (readonly [FigureKey, FigureKey])[] = [
  ['groups.count', 'regular.receptions'],
  ['groups.people', 'regular.people'],
  ['groups.cases', 'regular.cases'],
  ['groups.largest', 'groups.people'],
  ['leaders.group-people', 'leaders.people'],
  ['leaders.group-cases', 'leaders.cases'],
  ['petitions.eligible', 'petitions.received'],
  ['petitions.ineligible', 'petitions.received'],
  ['petitions.joint', 'petitions.received'],
  ['files.online', 'files.received'],
  ['files.postal', 'files.received'],
  ['files.resolved-postal', 'files.resolved'],
];
/**
 * What a shorter period may have more of: stocks, days of one leader, and matters of regular reception. A matter received in spring and
 * autumn is "nhiều lần" in autumn and "lần đầu" in the year, and one that a leader received as well in another quarter is the leader's in the year (C8).
 */
const mayBeMore = (key: FigureKey): boolean => ['files.opening', 'files.closing', 'leaders.days'].includes(key) || /^(?:regular|groups)\.cases/.test(key);

/** A part greater than its whole, and a year before with fewer than none. */
export function checkBounds(stated: StatedSpan): Finding[] {
  const parts = AT_MOST.flatMap(([part, whole]) => {
    const [some, all] = [stated.one(part), stated.one(whole)];
    return some && all && some.value > all.value ? [tooMany(stated, some, all)] : [];
  });
  const changes = stated.keys().flatMap((key) => stated.all(key).filter(({ value, figure }) => figure.change !== null && value < figure.change));
  return [...parts, ...changes.map((figure) => belowNone(stated, figure))];
}

function tooMany(stated: StatedSpan, some: Stated, all: Stated): Finding {
  return {
    rule: 'bounds',
    severity: 'contradiction',
    span: stated.span.id,
    title: `${wordsOf(some)} lớn hơn ${FIGURES[all.figure.key].label.toLowerCase()}.`,
    worked: `${printed(some.value)} > ${printed(all.value)}`,
    figures: [some.index, all.index],
  };
}

function belowNone(stated: StatedSpan, { value, figure, index }: Stated): Finding {
  const change = figure.change ?? 0;
  return {
    rule: 'change',
    severity: 'contradiction',
    span: stated.span.id,
    title: `${TOPICS[FIGURES[figure.key].topic]}: mức tăng lớn hơn chính con số trong kỳ, nên cùng kỳ năm trước phải âm.`,
    worked: `${printed(value)} − ${printed(change)} = ${printed(value - change)}`,
    figures: [index],
  };
}

/** A shorter period inside a longer one cannot hold more. */
export function checkInner(report: StatedReport): Finding[] {
  return report.spans.flatMap((inner) =>
    report.spans.filter((outer) => isInside(inner, outer)).flatMap((outer) => compare(new StatedSpan(inner, report), new StatedSpan(outer, report))),
  );
}

function compare(inner: StatedSpan, outer: StatedSpan): Finding[] {
  return inner.keys().flatMap((key) => {
    const [less, more] = [inner.one(key), outer.one(key)];
    if (!less || !more || mayBeMore(key) || less.value <= more.value) return [];
    return [
      {
        rule: 'inner',
        severity: 'contradiction',
        span: inner.span.id,
        title: `${wordsOf(less)} của ${inner.span.label} lớn hơn của ${outer.span.label}.`,
        worked: `${printed(less.value)} > ${printed(more.value)}`,
        figures: [less.index, more.index],
      } satisfies Finding,
    ];
  });
}

function isInside(inner: ReportSpan, outer: ReportSpan): boolean {
  if (inner.id === outer.id) return false;
  if (inner.from && inner.to && outer.from && outer.to) return outer.from <= inner.from && inner.to <= outer.to;
  return inner.id.slice(0, 5) === outer.id.slice(0, 5) && /-Q[1-4]$/.test(inner.id) && outer.id.endsWith('-Y');
}

const wordsOf = ({ figure }: Stated): string => `${TOPICS[FIGURES[figure.key].topic]}: ${FIGURES[figure.key].label.toLowerCase()}`;
