import type { FieldProblem, PlainDate } from '@tiepdan/platform/contract';
import { minutesOf } from '../slots.js';
import { RULE_LIMITS, type ScheduleRuleDetails } from './schedule-rule.js';

/** Rules are for days to come and for the years that are still looked at; before, no way of counting days is kept. */
export const RULE_DAYS = { first: '2000-01-01', last: '2150-12-31' } as const;

/** The fields that the other patterns use, emptied, so that nothing is kept that means nothing. */
export function fittedRule(rule: ScheduleRuleDetails): ScheduleRuleDetails {
  const { pattern } = rule;
  return {
    ...rule,
    monthDays: pattern === 'month-day' ? rule.monthDays.toSorted((one, other) => one - other) : [],
    weekOfMonth: pattern === 'month-weekday' ? rule.weekOfMonth : null,
    weekday: pattern === 'month-day' ? null : rule.weekday,
    everyWeeks: pattern === 'weeks' ? rule.everyWeeks : null,
    firstOn: pattern === 'weeks' ? rule.firstOn : null,
  };
}

/** What is missing or does not fit between the fields of a rule; empty when it is whole. The database's CHECKs say the same. */
export function ruleProblems(rule: ScheduleRuleDetails): FieldProblem[] {
  return [...patternProblems(rule), ...dayProblems(rule), ...hourProblems(rule), ...peopleProblems(rule)];
}

function patternProblems({ pattern, monthDays, weekOfMonth, weekday, everyWeeks, firstOn }: ScheduleRuleDetails): FieldProblem[] {
  const due: Record<typeof pattern, readonly (readonly [path: string, missing: boolean, message: string])[]> = {
    'month-day': [['monthDays', monthDays.length === 0, 'Ghi ít nhất một ngày trong tháng.']],
    'month-weekday': [
      ['weekday', weekday === null, 'Chọn thứ trong tuần.'],
      ['weekOfMonth', weekOfMonth === null, 'Chọn lần thứ mấy trong tháng.'],
    ],
    weeks: [
      ['weekday', weekday === null, 'Chọn thứ trong tuần.'],
      ['everyWeeks', everyWeeks === null, `Ghi số tuần, từ 1 đến ${RULE_LIMITS.everyWeeks}.`],
      ['firstOn', firstOn === null, 'Ghi một ngày của tuần đầu tiên.'],
    ],
  };
  return due[pattern].flatMap(([path, missing, message]) => (missing ? [problem(path, 'required', message)] : []));
}

function dayProblems({ firstOn, validFrom, validTo, registerBeforeDays, registerBeforeDay }: ScheduleRuleDetails): FieldProblem[] {
  const beyond = (day: PlainDate | null) => day !== null && (day < RULE_DAYS.first || day > RULE_DAYS.last);
  const years = `Phải từ năm ${RULE_DAYS.first.slice(0, 4)} đến năm ${RULE_DAYS.last.slice(0, 4)}.`;
  const found = Object.entries({ firstOn, validFrom, validTo }).flatMap(([path, day]) => (beyond(day) ? [problem(path, 'range', years)] : []));
  if (registerBeforeDays !== null && registerBeforeDay !== null)
    found.push(problem('registerBeforeDay', 'either', 'Chỉ ghi một trong hai cách tính hạn đăng ký.'));
  return found;
}

function hourProblems({ startsAt, endsAt, slotMinutes, slotCapacity }: ScheduleRuleDetails): FieldProblem[] {
  const found: FieldProblem[] = [];
  if ((startsAt === null) !== (endsAt === null)) found.push(problem(startsAt === null ? 'startsAt' : 'endsAt', 'both', 'Ghi cả giờ bắt đầu và giờ kết thúc.'));
  const length = startsAt && endsAt ? minutesOf(endsAt) - minutesOf(startsAt) : null;
  if (length !== null && length <= 0) found.push(problem('endsAt', 'order', 'Giờ kết thúc phải sau giờ bắt đầu.'));
  if ((slotMinutes === null) !== (slotCapacity === null)) found.push(problem(slotMinutes === null ? 'slotMinutes' : 'slotCapacity', 'both', 'Ghi cả số phút và số lượt của mỗi khung giờ.'));
  if (slotMinutes !== null && length === null) found.push(problem('slotMinutes', 'hours', 'Chia khung giờ thì phải ghi giờ bắt đầu và giờ kết thúc.'));
  if (slotMinutes !== null && length !== null && length > 0 && slotMinutes > length) found.push(problem('slotMinutes', 'length', 'Khung giờ dài hơn buổi tiếp.'));
  return found;
}

function peopleProblems({ hostId, principalId }: ScheduleRuleDetails): FieldProblem[] {
  return principalId === hostId ? [problem('principalId', 'other', 'Người ủy quyền phải khác người tiếp.')] : [];
}

const problem = (path: string, rule: string, message: string): FieldProblem => ({ path, rule, message });
