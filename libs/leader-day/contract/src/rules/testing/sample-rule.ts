import type { ScheduleRuleDetails } from '../schedule-rule.js';

/** "Ngày 15 hằng tháng; trùng ngày nghỉ thì chuyển sang ngày làm việc liền sau", with changes. */
export function sampleRule(changes: Partial<ScheduleRuleDetails> = {}): ScheduleRuleDetails {
  return {
    hostId: '00000000-0000-7000-8000-000000000001',
    principalId: null,
    purpose: 'reception',
    pattern: 'month-day',
    monthDays: [15],
    weekOfMonth: null,
    weekday: null,
    everyWeeks: null,
    firstOn: null,
    missingDay: 'last-day',
    onRest: 'next',
    onHoliday: 'next',
    withinMonth: false,
    inTet: 'as-holiday',
    startsAt: null,
    endsAt: null,
    place: null,
    slotMinutes: null,
    slotCapacity: null,
    registerBeforeDays: null,
    registerBeforeDay: null,
    validFrom: '2026-01-01',
    validTo: null,
    legalBasis: null,
    ...changes,
  };
}

/** What makes a sample rule one of weeks: every `everyWeeks` weeks on `weekday`, from `firstOn`. */
export function inWeeks(weekday: number, everyWeeks: number, firstOn: string): Partial<ScheduleRuleDetails> {
  return { pattern: 'weeks', monthDays: [], weekday, everyWeeks, firstOn };
}
