import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import {
  DIGEST_TIME,
  OFFICE_SETTING_LIMITS,
  USUAL_OFFICE_SETTINGS,
  WAYS,
  type ChangeOfficeSettingsRequest,
  type OfficeSettings,
  type Way,
} from '@tiepdan/agency/contract';

/** Every way, in the order of the glossary. */
export const ALL_WAYS = Object.keys(WAYS) as Way[];

type WayBoxes = FormGroup<Record<Way, FormControl<boolean>>>;

/** What an office sets for itself, on a form. Days of warning are typed as a list: "3, 1". */
export class SettingsForm extends FormGroup<{
  signedWays: WayBoxes;
  jointFrom: FormControl<number | null>;
  warnDays: FormControl<string>;
  escalateHeadAfter: FormControl<number | null>;
  escalateLeaderAfter: FormControl<number | null>;
  digestAt: FormControl<string>;
}> {
  constructor() {
    super({
      signedWays: new FormGroup(
        Object.fromEntries(ALL_WAYS.map((way) => [way, new FormControl(false, { nonNullable: true })])) as Record<
          Way,
          FormControl<boolean>
        >,
      ),
      jointFrom: whole(OFFICE_SETTING_LIMITS.jointFrom),
      warnDays: new FormControl('', { nonNullable: true, validators: [Validators.required, dayList] }),
      escalateHeadAfter: whole(OFFICE_SETTING_LIMITS.escalateHeadAfter),
      escalateLeaderAfter: whole(OFFICE_SETTING_LIMITS.escalateLeaderAfter),
      digestAt: new FormControl('', { nonNullable: true, validators: [Validators.required, workingHour] }),
    });
    this.controls.escalateLeaderAfter.addValidators((control) =>
      notBefore(this.controls.escalateHeadAfter.value, control.value as number | null),
    );
    this.controls.escalateHeadAfter.valueChanges.subscribe(() => this.controls.escalateLeaderAfter.updateValueAndValidity());
  }

  take(settings: OfficeSettings): void {
    this.reset({
      signedWays: Object.fromEntries(ALL_WAYS.map((way) => [way, settings.signedWays.includes(way)])),
      jointFrom: settings.jointFrom,
      warnDays: settings.warnDays.join(', '),
      escalateHeadAfter: settings.escalateHeadAfter,
      escalateLeaderAfter: settings.escalateLeaderAfter,
      digestAt: settings.digestAt,
    });
  }

  toRequest(version: number): ChangeOfficeSettingsRequest {
    const value = this.getRawValue();
    const usual = USUAL_OFFICE_SETTINGS;
    return {
      version,
      signedWays: ALL_WAYS.filter((way) => value.signedWays[way]),
      jointFrom: value.jointFrom ?? usual.jointFrom,
      warnDays: daysOf(value.warnDays),
      escalateHeadAfter: value.escalateHeadAfter ?? usual.escalateHeadAfter,
      escalateLeaderAfter: value.escalateLeaderAfter ?? usual.escalateLeaderAfter,
      digestAt: value.digestAt,
    };
  }
}

/** "3, 1" or "3 1" as numbers, longest before first. */
export function daysOf(text: string): number[] {
  const days = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  return [...new Set(days)].sort((one, other) => other - one);
}

function whole([least, most]: readonly [number, number]): FormControl<number | null> {
  return new FormControl<number | null>(null, [Validators.required, Validators.min(least), Validators.max(most), integer]);
}

const integer = (control: AbstractControl<number | null>): ValidationErrors | null =>
  control.value === null || Number.isInteger(control.value) ? null : { whole: 'Xin ghi số nguyên.' };

function dayList(control: AbstractControl<string>): ValidationErrors | null {
  const [least, most] = OFFICE_SETTING_LIMITS.warnDays;
  const days = daysOf(control.value);
  if (days.some((day) => !Number.isInteger(day) || day < least || day > most))
    return { days: `Ghi các số ngày từ ${least} đến ${most}, cách nhau bằng dấu phẩy. Ví dụ: 3, 1.` };
  return days.length > OFFICE_SETTING_LIMITS.warnDaysMost ? { days: `Nhiều nhất ${OFFICE_SETTING_LIMITS.warnDaysMost} lần nhắc.` } : null;
}

const workingHour = (control: AbstractControl<string>): ValidationErrors | null =>
  !control.value || DIGEST_TIME.test(control.value) ? null : { hour: 'Giờ gửi từ 06:00 đến 17:59, không nhắc vào ban đêm.' };

function notBefore(head: number | null, leader: number | null): ValidationErrors | null {
  if (head === null || leader === null || leader >= head) return null;
  return { order: `Không được trước khi báo Trưởng Ban (sau ${head} ngày).` };
}
