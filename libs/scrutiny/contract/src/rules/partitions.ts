import { FIGURES, type FigureKey, TOPICS } from '../figures/figure-table.js';
import type { Finding } from './finding.js';
import { type Stated, type StatedSpan, printed } from './stated.js';

/** A whole that falls into parts, each thing in exactly one. */
interface Partition {
  readonly whole: FigureKey;
  readonly parts: readonly FigureKey[];
}

const TYPES = ['complaint', 'denunciation', 'proposal'] as const;
const byKind = (prefix: string): FigureKey[] => TYPES.map((kind) => `${prefix}-${kind}` as FigureKey);

export const PARTITIONS: readonly Partition[] = [
  { whole: 'regular.receptions', parts: ['regular.receptions-first', 'regular.receptions-again'] },
  { whole: 'regular.cases', parts: ['regular.cases-first', 'regular.cases-again'] },
  { whole: 'regular.cases', parts: byKind('regular.cases') },
  { whole: 'groups.cases', parts: ['groups.cases-first', 'groups.cases-again'] },
  { whole: 'petitions.received', parts: ['petitions.complaint', 'petitions.denunciation', 'petitions.proposal'] },
  { whole: 'petitions.eligible', parts: byKind('petitions.eligible') },
  { whole: 'feedback.received', parts: ['feedback.letters', 'feedback.portal', 'feedback.hotline', 'feedback.direct'] },
  { whole: 'files.resolved', parts: ['files.early', 'files.on-time', 'files.late'] },
  { whole: 'guidance.total', parts: ['guidance.direct', 'guidance.outgoing', 'guidance.incoming'] },
  { whole: 'ratings.total', parts: ['ratings.satisfied', 'ratings.neutral', 'ratings.dissatisfied'] },
];

/** Parts that do not add up to their whole. Where a part is not stated, the stated ones may only not exceed it. */
export function checkPartitions(stated: StatedSpan): Finding[] {
  return PARTITIONS.flatMap((partition) => {
    const finding = checkPartition(stated, partition);
    return finding ? [finding] : [];
  });
}

function checkPartition(stated: StatedSpan, { whole, parts }: Partition): Finding | null {
  const wholes = stated.all(whole);
  const found = parts.flatMap((key) => stated.one(key) ?? []);
  if (wholes.length === 0 || found.length === 0 || parts.some((key) => stated.all(key).length > 0 && !stated.one(key))) return null;
  const sum = found.reduce((total, { value }) => total + value, 0);
  const complete = found.length === parts.length;
  // An indicator with two totals is a finding of its own; here one of them must fit.
  if (wholes.some(({ value }) => (complete ? value === sum : sum <= value))) return null;
  const [total] = wholes as readonly [Stated];
  const relation = complete ? '≠' : '>';
  return {
    rule: 'parts',
    severity: 'contradiction',
    span: stated.span.id,
    title: `${TOPICS[FIGURES[whole].topic]}: ${parts.map((key) => FIGURES[key].label.toLowerCase()).join(' + ')} ${complete ? 'không bằng' : 'lớn hơn'} ${FIGURES[whole].label.toLowerCase()}.`,
    worked: `${found.map(({ value }) => printed(value)).join(' + ')} = ${printed(sum)} ${relation} ${printed(total.value)}`,
    figures: [...found, ...wholes].map(({ index }) => index),
  };
}

/** Indicators stated with two different values for one span. Days of several leaders are several facts. */
export function checkTwice(stated: StatedSpan): Finding[] {
  return stated.keys().flatMap((key) => {
    const all = stated.all(key);
    const values = [...new Set(all.map(({ value }) => value))];
    if (values.length < 2 || key === 'leaders.days') return [];
    const { topic, label } = FIGURES[key];
    return [
      {
        rule: 'twice',
        severity: 'contradiction',
        span: stated.span.id,
        title: `${TOPICS[topic]}: "${label.toLowerCase()}" có hai con số khác nhau trong cùng một kỳ.`,
        worked: values.map(printed).join(' ≠ '),
        figures: all.map(({ index }) => index),
      } satisfies Finding,
    ];
  });
}
