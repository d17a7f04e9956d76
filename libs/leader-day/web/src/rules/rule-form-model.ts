import type { AbstractControl, ValidationErrors } from '@angular/forms';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import type { DayPattern, DayPurpose, DayShift, MissingDay, ScheduleRuleDetails, TetWay, WeekOfMonth } from '@tiepdan/leader-day/contract';
import { fittedRule, RULE_LIMITS, SLOT_LIMITS } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { tidyText, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { parseTime, timeOfDay } from '../fields/parse-time';

/** How the last day of registration is set. */
export const REGISTRATION_WAYS = {
  none: 'Đến hết ngày tiếp',
  days: 'Trước ngày tiếp một số ngày làm việc',
  day: 'Trước một ngày cố định trong tháng',
} as const;
export type RegistrationWay = keyof typeof REGISTRATION_WAYS;

/** The fields of the form; `reason` only of a correction. */
export type RuleControls = {
  hostId: FormControl<string>;
  principalId: FormControl<string>;
  purpose: FormControl<DayPurpose>;
  pattern: FormControl<DayPattern>;
  monthDays: FormControl<string>;
  weekOfMonth: FormControl<WeekOfMonth | null>;
  weekday: FormControl<number | null>;
  everyWeeks: FormControl<number | null>;
  firstOn: FormControl<PlainDate | null>;
  missingDay: FormControl<MissingDay>;
  onRest: FormControl<DayShift>;
  onHoliday: FormControl<DayShift>;
  withinMonth: FormControl<boolean>;
  inTet: FormControl<TetWay>;
  startsAt: FormControl<string>;
  endsAt: FormControl<string>;
  place: FormControl<string>;
  slotMinutes: FormControl<number | null>;
  slotCapacity: FormControl<number | null>;
  registration: FormControl<RegistrationWay>;
  registerBeforeDays: FormControl<number | null>;
  registerBeforeDay: FormControl<number | null>;
  validFrom: FormControl<PlainDate | null>;
  validTo: FormControl<PlainDate | null>;
  legalBasis: FormControl<string>;
  reason: FormControl<string>;
};

const chosen = <T>(value: T) => new FormControl<T>(value, { nonNullable: true });
const text = (limit: number) => new FormControl('', { nonNullable: true, validators: Validators.maxLength(limit) });
const time = () => new FormControl('', { nonNullable: true, validators: timeOfDay });
const whole = (least: number, most: number, value: number | null = null) =>
  new FormControl<number | null>(value, [Validators.min(least), Validators.max(most), Validators.pattern(/^\d+$/)]);

/** A rule as most offices have it: the 15th, moved to the next working day, from the first of next year on. */
export function ruleForm(today: PlainDate): FormGroup<RuleControls> {
  return new FormGroup<RuleControls>({
    hostId: new FormControl('', { nonNullable: true, validators: Validators.required }),
    principalId: chosen(''),
    purpose: chosen<DayPurpose>('reception'),
    pattern: chosen<DayPattern>('month-day'),
    monthDays: new FormControl('15', { nonNullable: true, validators: daysOfMonth }),
    weekOfMonth: chosen<WeekOfMonth | null>('first'),
    weekday: chosen<number | null>(4),
    everyWeeks: whole(1, RULE_LIMITS.everyWeeks, 1),
    firstOn: new FormControl<PlainDate | null>(today),
    missingDay: chosen<MissingDay>('last-day'),
    onRest: chosen<DayShift>('next'),
    onHoliday: chosen<DayShift>('next'),
    withinMonth: chosen(true),
    inTet: chosen<TetWay>('after'),
    startsAt: time(),
    endsAt: time(),
    place: text(TEXT_LIMITS.line),
    slotMinutes: whole(SLOT_LIMITS.leastMinutes, SLOT_LIMITS.mostMinutes),
    slotCapacity: whole(SLOT_LIMITS.leastCapacity, SLOT_LIMITS.mostCapacity),
    registration: chosen<RegistrationWay>('none'),
    registerBeforeDays: whole(1, RULE_LIMITS.registerBeforeDays, 5),
    registerBeforeDay: whole(1, 31, 10),
    validFrom: new FormControl<PlainDate | null>(`${Number(today.slice(0, 4)) + 1}-01-01`, Validators.required),
    validTo: new FormControl<PlainDate | null>(null),
    legalBasis: text(TEXT_LIMITS.line),
    reason: text(TEXT_LIMITS.reason),
  });
}

/** `15, 30` as numbers. */
export function readMonthDays(typed: string): readonly number[] {
  return [
    ...new Set(
      typed
        .split(/[^\d]+/)
        .filter(Boolean)
        .map(Number),
    ),
  ];
}

/** Fills the form from a rule; a correction must say why. */
export function fillRule(form: FormGroup<RuleControls>, rule: ScheduleRuleDetails): void {
  const { registerBeforeDays, registerBeforeDay, ...rest } = rule;
  form.patchValue({
    ...rest,
    principalId: rule.principalId ?? '',
    monthDays: rule.monthDays.join(', '),
    startsAt: rule.startsAt ?? '',
    endsAt: rule.endsAt ?? '',
    place: rule.place ?? '',
    legalBasis: rule.legalBasis ?? '',
    registration: registerBeforeDays !== null ? 'days' : registerBeforeDay !== null ? 'day' : 'none',
    ...(registerBeforeDays !== null ? { registerBeforeDays } : {}),
    ...(registerBeforeDay !== null ? { registerBeforeDay } : {}),
  });
  form.controls.reason.addValidators(Validators.required);
}

/** The rule as the form has it, with only the fields that its pattern knows; whether it is whole says `ruleProblems`. */
export function ruleDetails(form: FormGroup<RuleControls>): ScheduleRuleDetails {
  const { registration, reason: _reason, ...typed } = form.getRawValue();
  const reception = typed.purpose === 'reception';
  return fittedRule({
    ...typed,
    principalId: typed.principalId || null,
    monthDays: readMonthDays(typed.monthDays),
    everyWeeks: numberOf(typed.everyWeeks),
    startsAt: parseTime(typed.startsAt),
    endsAt: parseTime(typed.endsAt),
    place: tidyText(typed.place) || null,
    slotMinutes: reception ? numberOf(typed.slotMinutes) : null,
    slotCapacity: reception ? numberOf(typed.slotCapacity) : null,
    registerBeforeDays: reception && registration === 'days' ? numberOf(typed.registerBeforeDays) : null,
    registerBeforeDay: reception && registration === 'day' ? numberOf(typed.registerBeforeDay) : null,
    validFrom: typed.validFrom ?? '',
    legalBasis: tidyText(typed.legalBasis) || null,
  });
}

/** What a number's field gives may be text while it is typed. */
function numberOf(value: number | string | null): number | null {
  return value === null || value === '' ? null : Number(value);
}

function daysOfMonth({ value }: AbstractControl<string>): ValidationErrors | null {
  const days = readMonthDays(value);
  if (days.some((day) => day < 1 || day > 31)) return { days: 'Ngày trong tháng từ 1 đến 31, cách nhau bằng dấu phẩy.' };
  return days.length > RULE_LIMITS.monthDays ? { days: `Nhiều nhất ${RULE_LIMITS.monthDays} ngày.` } : null;
}
