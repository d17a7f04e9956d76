import type { AbstractControl, ValidationErrors } from '@angular/forms';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import type { DayOutcome, LeaderDayDetails, LeaderDayView, SessionKind } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { tidyText, TEXT_LIMITS } from '@tiepdan/platform/contract';

/** The fields of the form. `reason` is asked for only when a day is corrected. */
export type LeaderDayControls = {
  heldOn: FormControl<PlainDate | null>;
  session: FormControl<SessionKind>;
  hostId: FormControl<string>;
  byDeputy: FormControl<boolean>;
  outcome: FormControl<DayOutcome>;
  note: FormControl<string>;
  reason: FormControl<string>;
};

/** Outcomes that can be written only once the day has come. */
const AFTER_THE_DAY: readonly DayOutcome[] = ['held', 'held-nobody'];

/** An empty form; `today` decides which outcomes can be true already. */
export function leaderDayForm(today: PlainDate): FormGroup<LeaderDayControls> {
  const form = new FormGroup<LeaderDayControls>({
    heldOn: new FormControl<PlainDate | null>(null, Validators.required),
    session: new FormControl<SessionKind>('periodic', { nonNullable: true }),
    hostId: new FormControl('', { nonNullable: true, validators: Validators.required }),
    byDeputy: new FormControl(false, { nonNullable: true }),
    outcome: new FormControl<DayOutcome>('announced', { nonNullable: true, validators: (control) => notYet(control, today) }),
    note: new FormControl('', { nonNullable: true, validators: [noteWhereDue, Validators.maxLength(TEXT_LIMITS.reason)] }),
    reason: new FormControl('', { nonNullable: true, validators: Validators.maxLength(TEXT_LIMITS.reason) }),
  });
  return form;
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
  form.controls.outcome.updateValueAndValidity({ emitEvent: false });
  form.controls.note.updateValueAndValidity({ emitEvent: false });
}

/** Fills the form from a record; a correction must say why. */
export function fillForm(form: FormGroup<LeaderDayControls>, day: LeaderDayView): void {
  const { heldOn, session, hostId, byDeputy, outcome, note } = day;
  form.patchValue({ heldOn, session, hostId, byDeputy, outcome, note: note ?? '' });
  form.controls.reason.addValidators(Validators.required);
}

/** The form as the request has it. Call only with a valid form. */
export function leaderDayDetails(form: FormGroup<LeaderDayControls>): LeaderDayDetails {
  const { heldOn, session, hostId, byDeputy, outcome, note } = form.getRawValue();
  return { heldOn: heldOn ?? '', session, hostId, byDeputy, outcome, note: tidyText(note) || null };
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

function noteWhereDue(control: AbstractControl): ValidationErrors | null {
  const beside = controlsBeside(control);
  if (!beside || tidyText(String(control.value ?? ''))) return null;
  const { label, required } = noteMeaning(beside.session.value, beside.outcome.value);
  return required ? { noteMissing: `Chưa ghi ${label.charAt(0).toLowerCase()}${label.slice(1)}.` } : null;
}
