import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import { URGING_TERM_LIMITS, USUAL_URGING_TERMS, type UrgingTerms } from '@tiepdan/forwarding/contract';

/** A term's name, its words, and its unit. */
export interface TermWords {
  readonly name: keyof UrgingTerms;
  readonly label: string;
  readonly unit: string;
}

/** The terms in the order of the ladder. */
export const TERMS: readonly TermWords[] = [
  { name: 'letterAfter', label: 'Từ lời nhắc đến công văn đôn đốc lần 1', unit: 'ngày làm việc' },
  { name: 'nextLetterAfter', label: 'Giữa hai công văn đôn đốc', unit: 'ngày làm việc' },
  { name: 'lettersBeforeReport', label: 'Số công văn đôn đốc trước khi báo cáo Chủ tịch', unit: 'công văn' },
  { name: 'reportAfter', label: 'Từ công văn cuối đến báo cáo Chủ tịch', unit: 'ngày làm việc' },
  { name: 'answerDays', label: 'Hạn trả lời khi luật và văn bản không nói', unit: 'ngày làm việc' },
];

type TermControls = { readonly [N in keyof UrgingTerms]: FormControl<number | null> };

/** When each step of urging is proposed, on a form. */
export class TermsForm extends FormGroup<TermControls> {
  constructor() {
    super(Object.fromEntries(TERMS.map(({ name }) => [name, whole(URGING_TERM_LIMITS[name])])) as unknown as TermControls);
  }

  toTerms(): UrgingTerms {
    const value = this.getRawValue();
    return Object.fromEntries(TERMS.map(({ name }) => [name, value[name] ?? USUAL_URGING_TERMS[name]])) as unknown as UrgingTerms;
  }
}

function whole([least, most]: readonly [number, number]): FormControl<number | null> {
  return new FormControl<number | null>(null, [Validators.required, Validators.min(least), Validators.max(most), integer]);
}

const integer = (control: AbstractControl<number | null>): ValidationErrors | null =>
  control.value === null || Number.isInteger(control.value) ? null : { whole: 'Xin ghi số nguyên.' };
