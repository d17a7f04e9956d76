import { type PlainDate, addDays, formatCountPadded, formatDay } from '@tiepdan/platform/contract';
import { type DayOff, weekdayName } from './calendar.js';
import type { Pause } from './limit.js';
import { LIMIT_UNITS, LIMIT_VARIANTS, type LimitRule, START_EVENTS } from './limit-rule.js';
import type { MissingHoliday } from './statutory-holidays.js';

/** Days off of one reason and name that follow each other in a count. */
export interface DaysOffGroup {
  readonly reason: DayOff['reason'];
  readonly name: string;
  readonly days: readonly PlainDate[];
}

const withWeekday = (day: PlainDate): string => `${weekdayName(day)} ngày ${formatDay(day)}`;
const units = (rule: LimitRule, amount: number): string => `${formatCountPadded(amount)} ${LIMIT_UNITS[rule.unit]}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `07 ngày làm việc kể từ ngày nhận đơn`; `ít nhất 05 ngày trước ngày đối thoại`. */
export function lengthWords(rule: LimitRule): string {
  const length = units(rule, rule.amount);
  return rule.direction === 'before'
    ? `ít nhất ${length} trước ${START_EVENTS[rule.startEvent]}`
    : `${length} kể từ ${START_EVENTS[rule.startEvent]}`;
}

export function ruleWords(rule: LimitRule): string {
  const variant = rule.variant === 'normal' ? '' : `, ${LIMIT_VARIANTS[rule.variant].toLowerCase()}`;
  const span =
    rule.validTo === null
      ? `áp dụng từ ${formatDay(rule.validFrom)}`
      : `áp dụng từ ${formatDay(rule.validFrom)} đến ${formatDay(rule.validTo)}`;
  return `${rule.code}${variant}: ${rule.name}, ${lengthWords(rule)} (${rule.legalBasis}; ${span}).`;
}

export function startWords(rule: LimitRule, start: PlainDate, counted: boolean, legalBasis: string): string {
  const event = `${capital(START_EVENTS[rule.startEvent])}: ${withWeekday(start)}`;
  if (rule.direction === 'before') return `${event}; đếm lùi từ ${formatDay(addDays(start, -1))} (${legalBasis}).`;
  if (rule.unit === 'year') return `${event}; thời hạn hết vào ngày, tháng tương ứng của năm cuối (${legalBasis}).`;
  return counted
    ? `${event}; ngày này được tính là ngày thứ nhất.`
    : `${event}; ngày này không tính, đếm từ ${formatDay(addDays(start, 1))} (${legalBasis}).`;
}

export function extensionWords(rule: LimitRule, days: number): string {
  return `Gia hạn thêm ${units(rule, days)}.`;
}

/** Days a pause takes out, or null while it lasts. */
export function pauseLength({ from, until }: Pause): number | null {
  return until === null ? null : Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

export function pauseWords(pause: Pause): string {
  if (pause.until === null) return `Tạm đình chỉ từ ${formatDay(pause.from)}, chưa có quyết định tiếp tục.`;
  return `Không tính ${formatCountPadded(pauseLength(pause) ?? 0)} ngày tạm đình chỉ, từ ${formatDay(pause.from)} đến hết ${formatDay(addDays(pause.until, -1))}; tính tiếp từ ${formatDay(pause.until)}.`;
}

export function pauseEnds({ from, until }: Pause): Readonly<Record<string, unknown>> {
  return { from: formatDay(from), until: until === null ? '' : formatDay(until) };
}

/** Weekly rest together and first, other days off by name in the order of their days. */
export function groupDaysOff(off: readonly DayOff[]): DaysOffGroup[] {
  const groups = Map.groupBy(
    [...off].sort((one, other) => one.day.localeCompare(other.day)),
    ({ reason, name }) => (reason === 'weekly-rest' ? 'Ngày nghỉ hằng tuần' : name),
  );
  return [...groups]
    .map(([name, days]) => ({ reason: days[0]?.reason ?? 'rest', name, days: days.map(({ day }) => day) }))
    .sort((one, other) => Number(other.reason === 'weekly-rest') - Number(one.reason === 'weekly-rest'));
}

export function skippedWords({ reason, name, days }: DaysOffGroup): string {
  const count = `${formatCountPadded(days.length)} ngày`;
  return reason === 'weekly-rest'
    ? `Không tính ${count} nghỉ hằng tuần: ${dayList(days)}.`
    : `Không tính ${count} nghỉ: ${name} (${dayList(days)}).`;
}

export function madeUpWords(day: PlainDate, name: string): string {
  return `Tính cả ${withWeekday(day)} vì là ngày làm bù: ${name}.`;
}

export function movedWords(from: PlainDate, to: PlainDate, passed: readonly DayOff[]): string {
  const [first] = passed;
  const reason =
    first === undefined
      ? 'là ngày tạm đình chỉ'
      : first.reason === 'weekly-rest'
        ? 'là ngày nghỉ hằng tuần'
        : `là ngày nghỉ: ${first.name}`;
  const where = to > from ? 'chuyển sang ngày làm việc tiếp theo' : 'phải làm xong vào ngày làm việc liền trước';
  return `Ngày cuối ${withWeekday(from)} ${reason}, ${where}: ${withWeekday(to)}.`;
}

export function incompleteWords(year: number, missing: readonly MissingHoliday[]): string {
  const names = missing.map(({ label, entered, due }) => `${label} (${entered}/${due} ngày)`).join(', ');
  return `Lịch năm ${year} chưa nhập đủ ngày nghỉ: ${names}. Hạn có thể lùi thêm khi nhập đủ.`;
}

export function suspendedWords(rule: LimitRule, since: PlainDate, left: number): string {
  return `Đang tạm đình chỉ từ ${formatDay(since)} nên chưa xác định được hạn; khi tiếp tục còn ${units(rule, left)}.`;
}

export function dueWords(rule: LimitRule, due: PlainDate): string {
  return rule.direction === 'before' ? `Chậm nhất: ${withWeekday(due)}.` : `Hạn cuối: ${withWeekday(due)}.`;
}

/** `16/02/2026 đến 20/02/2026, 27/04/2026`: runs of days as spans. */
function dayList(days: readonly PlainDate[]): string {
  const spans: [PlainDate, PlainDate][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && addDays(last[1], 1) === day) last[1] = day;
    else spans.push([day, day]);
  }
  return spans.map(([from, to]) => (from === to ? formatDay(from) : `${formatDay(from)} đến ${formatDay(to)}`)).join(', ');
}
