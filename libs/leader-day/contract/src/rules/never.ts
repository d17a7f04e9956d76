import type { Calendar } from '@tiepdan/calendar/contract';
import { type PlainDate, addYears } from '@tiepdan/platform/contract';
import { proposeDays } from './propose-days.js';
import type { ScheduleRuleDetails } from './schedule-rule.js';

/** A rule without an end is tried for so many years: every pattern comes round in one, and a year of holidays is known. */
const YEARS_TRIED = 3;

/**
 * Why a rule can never give a day, in words that end the refusal's sentence; null when it can. Its fields must agree with its
 * pattern.
 */
export function whyNever(rule: ScheduleRuleDetails, calendar: Calendar): string | null {
  const { validFrom, validTo } = rule;
  if (validTo !== null && validTo < validFrom) return 'ngày hết áp dụng đứng trước ngày bắt đầu áp dụng.';
  const days = proposeDays(rule, validFrom, lastTried(validFrom, validTo), calendar);
  if (days.some(({ on }) => on !== null)) return null;
  const [dropped] = days;
  return dropped ? `mọi ngày đều bị bỏ. Ví dụ: ${dropped.dropped}` : 'không có ngày nào như vậy trong khoảng này.';
}

function lastTried(validFrom: PlainDate, validTo: PlainDate | null): PlainDate {
  const last = addYears(validFrom, YEARS_TRIED);
  return validTo !== null && validTo < last ? validTo : last;
}
