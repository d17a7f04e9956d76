import { addDays, formatDay } from '@tiepdan/platform/contract';
import type { ReportSpan, StatedReport } from '../figures/figure.js';
import type { Finding } from './finding.js';
import { type Stated, StatedSpan, printed } from './stated.js';

/** What was there at the end of a span: carried over + received − resolved − returned. */
interface Stock {
  readonly span: ReportSpan;
  readonly closing: number;
  readonly worked: string;
  readonly figures: readonly number[];
}

/** Two periods that end on the same day leave the same stock, and a period begins with what the one before left (seed-indicators §3.4). */
export function checkStock(report: StatedReport): Finding[] {
  const stocks = report.spans.flatMap((span) => stockOf(new StatedSpan(span, report)) ?? []);
  const same = stocks.flatMap((one, index) => stocks.slice(index + 1).flatMap((other) => (differAtEnd(one, other) ? [atEnd(one, other)] : [])));
  const openings = report.spans.flatMap((span) => {
    const opening = new StatedSpan(span, report).one('files.opening');
    const before = stocks.find((stock) => stock.span.to && span.from && addDays(stock.span.to, 1) === span.from);
    return opening && before && before.closing !== opening.value ? [atStart(before, span, opening)] : [];
  });
  return [...same, ...report.spans.flatMap((span) => statedClosing(new StatedSpan(span, report))), ...openings];
}

function stockOf(stated: StatedSpan): Stock | null {
  const [opening, received, resolved, returned] = [stated.one('files.opening'), stated.one('files.received'), stated.one('files.resolved'), stated.one('files.returned')];
  // Without the returned ones nothing can be said of what is left.
  if (!opening || !received || !resolved || !returned) return null;
  const closing = opening.value + received.value - resolved.value - returned.value;
  return {
    span: stated.span,
    closing,
    worked: `${printed(opening.value)} + ${printed(received.value)} − ${printed(resolved.value)} − ${printed(returned.value)} = ${printed(closing)}`,
    figures: [opening, received, resolved, returned].map(({ index }) => index),
  };
}

const differAtEnd = (one: Stock, other: Stock): boolean => one.span.to !== null && one.span.to === other.span.to && one.closing !== other.closing;

function atEnd(one: Stock, other: Stock): Finding {
  return {
    rule: 'stock',
    severity: 'contradiction',
    span: one.span.id,
    title: `Giải quyết thủ tục hành chính: số hồ sơ tồn ngày ${one.span.to ? formatDay(one.span.to) : ''} tính theo ${one.span.label} và theo ${other.span.label} khác nhau.`,
    worked: `${one.worked}; ${other.worked}; lệch ${printed(Math.abs(one.closing - other.closing))}`,
    figures: [...one.figures, ...other.figures],
  };
}

function atStart(before: Stock, span: ReportSpan, opening: Stated): Finding {
  return {
    rule: 'stock',
    severity: 'contradiction',
    span: span.id,
    title: `Giải quyết thủ tục hành chính: số tồn chuyển sang ${span.label} không bằng số tồn cuối ${before.span.label}.`,
    worked: `${before.worked} ≠ ${printed(opening.value)}`,
    figures: [...before.figures, opening.index],
  };
}

/** A closing stock that is stated must be what the others give. */
function statedClosing(stated: StatedSpan): Finding[] {
  const [stock, closing] = [stockOf(stated), stated.one('files.closing')];
  if (!stock || !closing || stock.closing === closing.value) return [];
  return [
    {
      rule: 'stock',
      severity: 'contradiction',
      span: stated.span.id,
      title: 'Giải quyết thủ tục hành chính: số hồ sơ còn lại cuối kỳ không khớp số tồn, tiếp nhận, giải quyết và trả lại.',
      worked: `${stock.worked} ≠ ${printed(closing.value)}`,
      figures: [...stock.figures, closing.index],
    },
  ];
}
