import { type PlainDate, TEXT_LIMITS, foldText, formatDay, isPlainDate, tidyText } from '@tiepdan/platform/contract';
import { type Calendar, dayOff } from './calendar.js';
import type { DayKind } from './day-rule.js';

/** A line of a pasted list that can be entered. `line` counts from 1, as an editor does. */
export interface DayLine {
  readonly line: number;
  readonly day: PlainDate;
  readonly kind: DayKind;
  readonly name: string;
}

/** A line that cannot, and what to mend. */
export interface DayLineProblem {
  readonly line: number;
  readonly message: string;
}

/** What a list is read against. */
export interface DayLineContext {
  readonly year: number;
  /** The calendar without the office's own days. */
  readonly national: Calendar;
  /** Days the office has entered already. */
  readonly taken: ReadonlySet<PlainDate>;
}

/** How a kind may be written in a list, folded. */
const KIND_WORDS: Readonly<Record<DayKind, readonly string[]>> = {
  holiday: ['nghi le', 'nghi le, tet', 'nghi tet', 'le', 'tet', 'holiday'],
  rest: ['nghi bu', 'nghi hoan doi', 'hoan doi', 'nghi', 'nghi bu, nghi hoan doi', 'rest'],
  working: ['lam bu', 'lam viec', 'di lam', 'working'],
};

/**
 * Reads a year's decision pasted as lines `ngày; loại; tên` (a tab will do for a semicolon). Blank lines and lines that
 * begin with # are passed over. Every wrong line is named; who enters the list enters all of it or nothing.
 */
export function readDayLines(text: string, context: DayLineContext): { lines: DayLine[]; problems: DayLineProblem[] } {
  const lines: DayLine[] = [];
  const problems: DayLineProblem[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const content = tidyText(raw.replace(/\t/g, ';'));
    if (content === '' || content.startsWith('#')) continue;
    const read = readLine(index + 1, content, context);
    const twin = typeof read === 'string' ? undefined : lines.find(({ day }) => day === read.day);
    if (typeof read === 'string') problems.push({ line: index + 1, message: read });
    else if (twin) problems.push({ line: index + 1, message: `Ngày ${formatDay(read.day)} đã có ở dòng ${twin.line}.` });
    else lines.push(read);
  }
  return { lines, problems };
}

/**
 * What a day is anyway, in words, when a rule of `kind` would change nothing there; else null. A holiday may stand on a
 * day of rest: it then says which one it is, and another day off makes up for it.
 */
export function whatItIsAnyway(national: Calendar, day: PlainDate, kind: DayKind): string | null {
  const off = dayOff(national, day);
  if (kind === 'working') return off ? null : 'ngày làm việc';
  if (kind === 'rest' && off) return off.reason === 'weekly-rest' ? `ngày nghỉ hằng tuần (${off.name})` : `ngày nghỉ (${off.name})`;
  return null;
}

function readLine(line: number, content: string, { year, national, taken }: DayLineContext): DayLine | string {
  const [dayText = '', kindText = '', ...rest] = content.split(';').map((part) => part.trim());
  const name = rest.join('; ').trim();
  const day = readDay(dayText, year);
  const kind = kindNamed(kindText);
  if (!day) return `"${dayText}" không phải là một ngày; viết dạng 02/09/${year}.`;
  if (!day.startsWith(`${year}-`)) return `Ngày ${formatDay(day)} không thuộc năm ${year}.`;
  if (!kind) return `"${kindText}" không phải là loại ngày; viết "nghỉ lễ", "nghỉ bù" hoặc "làm bù".`;
  if (!name) return 'Thiếu tên ngày; viết sau dấu chấm phẩy thứ hai.';
  if (name.length > TEXT_LIMITS.name) return `Tên dài quá ${TEXT_LIMITS.name} ký tự.`;
  if (taken.has(day)) return `Ngày ${formatDay(day)} cơ quan đã nhập rồi.`;
  const anyway = whatItIsAnyway(national, day, kind);
  return anyway ? `Ngày ${formatDay(day)} vốn là ${anyway} nên không cần ghi.` : { line, day, kind, name };
}

function kindNamed(text: string): DayKind | null {
  const folded = foldText(text);
  return (Object.keys(KIND_WORDS) as DayKind[]).find((kind) => KIND_WORDS[kind].includes(folded)) ?? null;
}

/** `2/9`, `2/9/2026`, `02-09-2026`, `2026-09-02`; the year of the list when none is written. */
function readDay(text: string, year: number): PlainDate | null {
  const iso = isPlainDate(text) ? text : null;
  const match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text);
  const written = match ? `${match[3] ?? year}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : null;
  return iso ?? (isPlainDate(written) ? written : null);
}
