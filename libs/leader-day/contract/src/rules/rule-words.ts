import { formatDay } from '@tiepdan/platform/contract';
import { capitalise, weekdayWords } from './months.js';
import { DAY_SHIFTS, type DayShift, type ScheduleRuleDetails, WEEKS_OF_MONTH } from './schedule-rule.js';

/** A rule as a clerk would write it down: `Ngày 15 hằng tháng; trùng ngày nghỉ thì chuyển sang ngày làm việc liền sau; …`. */
export function ruleWords(rule: ScheduleRuleDetails): string {
  const parts = [patternWords(rule), missingWords(rule), ...shiftWords(rule), tetWords(rule), hoursWords(rule), registrationWords(rule), validityWords(rule)];
  return `${capitalise(parts.filter((part) => part !== null).join('; '))}.`;
}

function patternWords({ pattern, monthDays, weekOfMonth, weekday, everyWeeks, firstOn }: ScheduleRuleDetails): string | null {
  if (pattern === 'month-day') return `ngày ${listed(monthDays.toSorted((one, other) => one - other))} hằng tháng`;
  if (!weekday) return null;
  if (pattern === 'month-weekday') return weekOfMonth && `${weekdayWords(weekday)} ${WEEKS_OF_MONTH[weekOfMonth]} trong tháng`;
  if (everyWeeks === 1) return `${weekdayWords(weekday)} hằng tuần`;
  return everyWeeks && firstOn ? `${weekdayWords(weekday)}, ${everyWeeks} tuần một lần, tính từ ngày ${formatDay(firstOn)}` : null;
}

function missingWords({ pattern, monthDays, weekday, weekOfMonth, missingDay }: ScheduleRuleDetails): string | null {
  const mayLack = pattern === 'month-day' ? monthDays.some((date) => date > 28) : pattern === 'month-weekday' && weekOfMonth === 'fifth';
  return mayLack ? `tháng không có ngày này thì ${missingDay === 'skip' ? 'không tiếp' : `lấy ${pattern === 'month-day' ? 'ngày cuối tháng' : `${weekdayWords(weekday ?? 1)} cuối cùng`}`}` : null;
}

function shiftWords({ pattern, weekday, onRest, onHoliday, withinMonth }: ScheduleRuleDetails): string[] {
  const then = (shift: DayShift) => `${DAY_SHIFTS[shift].toLocaleLowerCase('vi')}${withinMonth && shift !== 'drop' ? ' trong tháng' : ''}`;
  if (pattern !== 'month-day' && (weekday ?? 0) <= 5) return [`trùng ngày nghỉ lễ thì ${then(onHoliday)}`];
  if (onRest === onHoliday) return [`trùng ngày nghỉ thì ${then(onRest)}`];
  return [`trùng thứ Bảy, Chủ nhật thì ${then(onRest)}`, `trùng ngày nghỉ lễ thì ${then(onHoliday)}`];
}

function tetWords({ inTet }: ScheduleRuleDetails): string | null {
  if (inTet === 'as-holiday') return null;
  return inTet === 'drop' ? 'không tiếp trong tuần Tết Nguyên đán' : 'trong tuần Tết Nguyên đán thì chuyển sang ngày làm việc đầu tiên sau tuần Tết';
}

function hoursWords({ startsAt, endsAt, place }: ScheduleRuleDetails): string | null {
  const words = [startsAt && endsAt ? `từ ${startsAt} đến ${endsAt}` : null, place ? `tại ${place}` : null].filter((part) => part !== null);
  return words.length ? words.join(' ') : null;
}

function registrationWords({ registerBeforeDays, registerBeforeDay }: ScheduleRuleDetails): string | null {
  if (registerBeforeDays !== null) return `đăng ký chậm nhất ${registerBeforeDays} ngày làm việc trước ngày tiếp`;
  return registerBeforeDay === null ? null : `đăng ký trước ngày ${registerBeforeDay}`;
}

function validityWords({ validFrom, validTo }: ScheduleRuleDetails): string {
  return `áp dụng từ ${formatDay(validFrom)}${validTo ? ` đến ${formatDay(validTo)}` : ''}`;
}

function listed(numbers: readonly number[]): string {
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} và ${numbers.at(-1)}`;
}
