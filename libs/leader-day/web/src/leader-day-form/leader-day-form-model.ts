import type { AbstractControl, ValidationErrors } from '@angular/forms';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import type { DayOutcome, DayPurpose, LeaderDayDetails, LeaderDayView, SessionKind } from '@tiepdan/leader-day/contract';
import { SLOT_LIMITS } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { tidyText, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { parseTime, timeOfDay } from '../fields/parse-time';

/** The fields of the form. `reason` is asked for only when a day is corrected, `lateReason` only of a new one. */
export type LeaderDayControls = {
  heldOn: FormControl<PlainDate | null>;
  purpose: FormControl<DayPurpose>;
  session: FormControl<SessionKind>;
  startsAt: FormControl<string>;
  endsAt: FormControl<string>;
  place: FormControl<string>;
  online: FormControl<boolean>;
  hostId: FormControl<string>;
  byDeputy: FormControl<boolean>;
  principalId: FormControl<string>;
  outcome: FormControl<DayOutcome>;
  plannedContent: FormControl<string>;
  participants: FormControl<string>;
  registrationClosesOn: FormControl<PlainDate | null>;
  slotMinutes: FormControl<number | null>;
  slotCapacity: FormControl<number | null>;
  note: FormControl<string>;
  lateReason: FormControl<string>;
  reason: FormControl<string>;
};

/** Outcomes that can be written only once the day has come. */
const AFTER_THE_DAY: readonly DayOutcome[] = ['held', 'held-nobody'];

const text = (limit: number, more: ((control: AbstractControl) => ValidationErrors | null)[] = []) =>
  new FormControl('', { nonNullable: true, validators: [...more, Validators.maxLength(limit)] });

const count = (least: number, most: number) =>
  new FormControl<number | null>(null, [Validators.min(least), Validators.max(most), Validators.pattern(/^\d+$/)]);

/** An empty form; `today` decides which outcomes can be true already. */
export function leaderDayForm(today: PlainDate): FormGroup<LeaderDayControls> {
  return new FormGroup<LeaderDayControls>({
    heldOn: new FormControl<PlainDate | null>(null, Validators.required),
    purpose: new FormControl<DayPurpose>('reception', { nonNullable: true }),
    session: new FormControl<SessionKind>('periodic', { nonNullable: true }),
    startsAt: new FormControl('', { nonNullable: true, validators: timeOfDay }),
    endsAt: new FormControl('', { nonNullable: true, validators: [timeOfDay, afterStart] }),
    place: text(TEXT_LIMITS.line),
    online: new FormControl(false, { nonNullable: true }),
    hostId: new FormControl('', { nonNullable: true, validators: Validators.required }),
    byDeputy: new FormControl(false, { nonNullable: true }),
    principalId: new FormControl('', { nonNullable: true }),
    outcome: new FormControl<DayOutcome>('announced', { nonNullable: true, validators: (control) => notYet(control, today) }),
    plannedContent: text(TEXT_LIMITS.summary),
    participants: text(TEXT_LIMITS.summary),
    registrationClosesOn: new FormControl<PlainDate | null>(null, beforeTheDay),
    slotMinutes: count(SLOT_LIMITS.leastMinutes, SLOT_LIMITS.mostMinutes),
    slotCapacity: count(SLOT_LIMITS.leastCapacity, SLOT_LIMITS.mostCapacity),
    note: text(TEXT_LIMITS.reason, [noteWhereDue]),
    lateReason: text(TEXT_LIMITS.reason),
    reason: text(TEXT_LIMITS.reason),
  });
}

/** What the note is for, by kind and outcome; an ad hoc day and a day not held must say why. */
export function noteMeaning(session: SessionKind, outcome: DayOutcome): { label: string; required: boolean; hint: string } {
  if (outcome === 'not-held') return { label: 'Lý do không tổ chức', required: true, hint: '' };
  if (session === 'ad-hoc')
    return {
      label: 'Căn cứ tiếp đột xuất',
      required: true,
      hint: 'Vụ việc gay gắt, phức tạp, nhiều người tham gia, hoặc có thể gây hậu quả nghiêm trọng (Luật Tiếp công dân, Điều 18 khoản 3)',
    };
  return { label: 'Ghi chú', required: false, hint: '' };
}

/** Checks the fields again whose rules look at other fields. */
export function recheck(form: FormGroup<LeaderDayControls>): void {
  const { outcome, note, endsAt, registrationClosesOn } = form.controls;
  for (const control of [outcome, note, endsAt, registrationClosesOn]) control.updateValueAndValidity({ emitEvent: false });
}

/** Fills the form from a record; a correction must say why. */
export function fillForm(form: FormGroup<LeaderDayControls>, day: LeaderDayView): void {
  const { heldOn, purpose, session, online, hostId, byDeputy, outcome, registrationClosesOn, slotMinutes, slotCapacity } = day;
  form.patchValue({
    ...{ heldOn, purpose, session, online, hostId, byDeputy, outcome, registrationClosesOn, slotMinutes, slotCapacity },
    startsAt: day.startsAt ?? '',
    endsAt: day.endsAt ?? '',
    place: day.place ?? '',
    principalId: day.principalId ?? '',
    plannedContent: day.plannedContent ?? '',
    participants: day.participants ?? '',
    note: day.note ?? '',
  });
  form.controls.reason.addValidators(Validators.required);
}

/** The form as the request has it. Call only with a valid form. */
export function leaderDayDetails(form: FormGroup<LeaderDayControls>): LeaderDayDetails {
  const { heldOn, purpose, session, online, hostId, byDeputy, outcome, registrationClosesOn, ...typed } = form.getRawValue();
  const dialogue = purpose === 'dialogue';
  return {
    heldOn: heldOn ?? '',
    ...{ purpose, session, online, hostId, byDeputy, outcome },
    principalId: byDeputy && typed.principalId ? typed.principalId : null,
    startsAt: parseTime(typed.startsAt),
    endsAt: parseTime(typed.endsAt),
    place: tidyText(typed.place) || null,
    plannedContent: tidyText(typed.plannedContent) || null,
    participants: tidyText(typed.participants) || null,
    registrationClosesOn: dialogue ? null : registrationClosesOn,
    slotMinutes: dialogue ? null : numberOf(typed.slotMinutes),
    slotCapacity: dialogue ? null : numberOf(typed.slotCapacity),
    note: tidyText(typed.note) || null,
  };
}

/** What a number's field gives may be text while it is typed. */
function numberOf(value: number | string | null): number | null {
  return value === null || value === '' ? null : Number(value);
}

function controlsBeside(control: AbstractControl): LeaderDayControls | undefined {
  return (control.parent as FormGroup<LeaderDayControls> | null)?.controls;
}

function notYet(control: AbstractControl, today: PlainDate): ValidationErrors | null {
  const day = controlsBeside(control)?.heldOn.value;
  return day && day > today && AFTER_THE_DAY.includes(control.value as DayOutcome)
    ? { notYet: 'Ngày tiếp chưa đến nên chưa thể ghi là đã tiếp.' }
    : null;
}

function afterStart(control: AbstractControl): ValidationErrors | null {
  const beside = controlsBeside(control);
  if (!beside) return null;
  const [from, to] = [parseTime(beside.startsAt.value), parseTime(String(control.value ?? ''))];
  if (Boolean(from) !== Boolean(to)) return { hours: 'Ghi cả giờ bắt đầu và giờ kết thúc, hoặc để trống cả hai.' };
  return from && to && from >= to ? { hours: 'Giờ kết thúc phải sau giờ bắt đầu.' } : null;
}

function beforeTheDay(control: AbstractControl): ValidationErrors | null {
  const day = controlsBeside(control)?.heldOn.value;
  return day && control.value && String(control.value) > day ? { after: 'Ngày hết nhận đăng ký không được sau ngày tiếp.' } : null;
}

function noteWhereDue(control: AbstractControl): ValidationErrors | null {
  const beside = controlsBeside(control);
  if (!beside || tidyText(String(control.value ?? ''))) return null;
  const { label, required } = noteMeaning(beside.session.value, beside.outcome.value);
  return required ? { noteMissing: `Chưa ghi ${label.charAt(0).toLowerCase()}${label.slice(1)}.` } : null;
}
