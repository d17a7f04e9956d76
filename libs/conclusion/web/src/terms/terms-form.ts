import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import { CONCLUSION_TERM_LIMITS, type ConclusionTerms } from '@tiepdan/conclusion/contract';

/** A term's name and its words; each is a number of working days. */
export interface TermWords {
  readonly name: keyof ConclusionTerms;
  readonly label: string;
}

/** The terms in the order of what happens. */
export const TERMS: readonly TermWords[] = [
  { name: 'noticeDays', label: 'Ra thông báo kết luận sau ngày tiếp' },
  { name: 'taskDaysLeast', label: 'Thời hạn thường giao cho nhiệm vụ, ít nhất' },
  { name: 'taskDaysMost', label: 'Thời hạn thường giao cho nhiệm vụ, nhiều nhất' },
  { name: 'soonDays', label: 'Nhắc nhiệm vụ trước hạn' },
];

type TermControls = { readonly [N in keyof ConclusionTerms]: FormControl<number | null> };

/** In how many days conclusions are carried out, on a form. */
export class TermsForm extends FormGroup<TermControls> {
  constructor() {
    super({
      noticeDays: whole(CONCLUSION_TERM_LIMITS.noticeDays),
      taskDaysLeast: whole(CONCLUSION_TERM_LIMITS.taskDaysLeast),
      taskDaysMost: whole(CONCLUSION_TERM_LIMITS.taskDaysMost),
      soonDays: whole(CONCLUSION_TERM_LIMITS.soonDays),
    });
  }

  toTerms(): ConclusionTerms {
    const { noticeDays, taskDaysLeast, taskDaysMost, soonDays } = this.getRawValue();
    return { noticeDays: noticeDays ?? 0, taskDaysLeast: taskDaysLeast ?? 0, taskDaysMost: taskDaysMost ?? 0, soonDays: soonDays ?? 0 };
  }
}

function whole([least, most]: readonly [number, number]): FormControl<number | null> {
  return new FormControl<number | null>(null, [Validators.required, Validators.min(least), Validators.max(most), integer]);
}

const integer = (control: AbstractControl<number | null>): ValidationErrors | null =>
  control.value === null || Number.isInteger(control.value) ? null : { whole: 'Xin ghi số nguyên.' };
