import { type PlainDate, formatDay, isPlainDate } from '@tiepdan/platform/contract';
import type { ReportSpan } from '../figures/figure.js';

export const UNDATED: ReportSpan = { id: 'undated', label: 'Không nêu kỳ', from: null, to: null };

const DAY = String.raw`(\d{1,2})[/.](\d{1,2})[/.](\d{4})`;
const BETWEEN = new RegExp(String.raw`từ (?:ngày )?${DAY}\s*(?:đến(?: hết)?(?: ngày)?|[–-])\s*(?:ngày )?${DAY}`, 'iu');
const NAMED = /(quý\s+(iv|iii|ii|i|[1-4])|6 tháng(?: đầu năm)?|9 tháng(?: đầu năm)?|năm)(?:\s*[/,]?\s*(?:năm\s+)?(\d{4}))?/giu;
const QUARTERS: Readonly<Record<string, string>> = { i: 'Q1', ii: 'Q2', iii: 'Q3', iv: 'Q4', '1': 'Q1', '2': 'Q2', '3': 'Q3', '4': 'Q4' };
const LABELS: Readonly<Record<string, string>> = { Q1: 'Quý I', Q2: 'Quý II', Q3: 'Quý III', Q4: 'Quý IV', H1: '6 tháng', M9: '9 tháng', Y: 'Năm' };

/** The spans of a report while it is read from top to bottom. */
export class Spans {
  private readonly known = new Map<string, ReportSpan>();
  private current: ReportSpan = UNDATED;

  /** The spans that were named, and "no span" when figures stood under none. */
  list(used: ReadonlySet<string>): ReportSpan[] {
    return [...this.known.values(), UNDATED].filter(({ id }) => used.has(id));
  }

  /** The span a paragraph speaks of: the one it names, else the one above it. A paragraph that names two ("quý IV và năm") changes nothing. */
  at(paragraph: string): ReportSpan {
    const kinds = kindsOf(paragraph);
    const days = daysOf(paragraph);
    if (kinds.length === 0 && !days) return this.current;
    if (kinds.length > 1 && !days) return this.current;
    const [first] = kinds;
    const span = first ? this.named(first, days) : days ? this.dated(days) : null;
    if (span) this.current = span;
    return this.current;
  }

  private named({ kind, year }: Kind, days: Days | null): ReportSpan | null {
    const inYear = year ?? (days ? days.to.slice(0, 4) : null) ?? this.yearOf(kind);
    if (!inYear) return null;
    const id = `${inYear}-${kind}`;
    const before = this.known.get(id);
    const span = { id, label: `${LABELS[kind] ?? kind} ${kind === 'Y' ? '' : 'năm '}${inYear}`, from: days?.from ?? before?.from ?? null, to: days?.to ?? before?.to ?? null };
    this.known.set(id, span);
    return span;
  }

  private dated({ from, to }: Days): ReportSpan {
    const same = [...this.known.values()].find((span) => span.from === from && span.to === to);
    if (same) return same;
    const span = { id: `${from}..${to}`, label: `Từ ${formatDay(from)} đến ${formatDay(to)}`, from, to };
    this.known.set(span.id, span);
    return span;
  }

  /** "Trong năm", "trong quý IV" without a year: the last one so called. */
  private yearOf(kind: string): string | null {
    const last = [...this.known.keys()].filter((id) => id.endsWith(`-${kind}`)).at(-1);
    return last?.slice(0, 4) ?? null;
  }
}

/** Nothing but marks of a list and "Trong" before it. */
const AT_HEAD = /^(?:[-–+#*\s\d.)]|[a-zđ][.)])*(?:trong\s+)?$/iu;

interface Kind {
  readonly kind: string;
  readonly year: string | null;
}
interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The periods a paragraph names as its own: at its head, or after "Trong". Laws, plans and papers "năm 2018" further on are none. */
function kindsOf(paragraph: string): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const match of paragraph.slice(0, 120).matchAll(NAMED)) {
    const before = paragraph.slice(0, match.index);
    if (!AT_HEAD.test(before) && !(kinds.size > 0 && /và\s*$/iu.test(before))) continue;
    const word = (match[1] ?? '').toLowerCase();
    const year = match[3] ?? null;
    if (/^(?:-\s*)?$/.test(before) && word === 'năm' && !year) continue;
    const kind = word === 'năm' ? 'Y' : word.startsWith('6') ? 'H1' : word.startsWith('9') ? 'M9' : QUARTERS[(match[2] ?? '').toLowerCase()];
    if (kind === 'Y' && kinds.size > 0 && !/và\s*$/iu.test(before)) continue;
    if (kind) kinds.set(kind, { kind, year });
  }
  return [...kinds.values()];
}

function daysOf(paragraph: string): Days | null {
  const match = BETWEEN.exec(paragraph);
  if (!match) return null;
  const day = (index: number) => `${match[index + 2] ?? ''}-${(match[index + 1] ?? '').padStart(2, '0')}-${(match[index] ?? '').padStart(2, '0')}`;
  const days = { from: day(1), to: day(4) };
  // A day that does not exist, or an end before its beginning, is a slip of the pen: the report names no days then.
  return isPlainDate(days.from) && isPlainDate(days.to) && days.from <= days.to ? days : null;
}
