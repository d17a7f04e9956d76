import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import type { LimitCode, LimitPreviewRequest, LimitRule, LimitVariant } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

export type PauseControls = { from: FormControl<PlainDate | null>; until: FormControl<PlainDate | null> };

/** What a trial asks for. */
export type LimitControls = {
  code: FormControl<LimitCode>;
  variant: FormControl<LimitVariant>;
  start: FormControl<PlainDate | null>;
  pauses: FormArray<FormGroup<PauseControls>>;
  extensions: FormArray<FormControl<number>>;
};

export function limitForm(today: PlainDate): FormGroup<LimitControls> {
  return new FormGroup<LimitControls>({
    code: new FormControl<LimitCode>('R4', { nonNullable: true }),
    variant: new FormControl<LimitVariant>('normal', { nonNullable: true }),
    start: new FormControl<PlainDate | null>(today, Validators.required),
    pauses: new FormArray<FormGroup<PauseControls>>([]),
    extensions: new FormArray<FormControl<number>>([]),
  });
}

/** An empty row for a suspension; the end is left open while it lasts. */
export function pauseRow(): FormGroup<PauseControls> {
  return new FormGroup<PauseControls>({
    from: new FormControl<PlainDate | null>(null, Validators.required),
    until: new FormControl<PlainDate | null>(null),
  });
}

/** A row for an extension, as long as the rule lets. */
export function extensionRow({ extensionAmount: most }: LimitRule): FormControl<number> {
  return new FormControl(most, { nonNullable: true, validators: [Validators.required, Validators.min(1), Validators.max(most)] });
}

/** The form as the request has it. Call only with a valid form. */
export function limitRequest(form: FormGroup<LimitControls>): LimitPreviewRequest {
  const { code, variant, start, pauses, extensions } = form.getRawValue();
  return {
    code,
    variant,
    start: start ?? '',
    pauses: pauses.map(({ from, until }) => ({ from: from ?? '', until })),
    extensions: extensions.map((days) => ({ days })),
  };
}

/** One entry of the pick list of limits: a code and the names it goes by. */
export interface LimitChoice {
  readonly code: LimitCode;
  readonly label: string;
}

/** Each limit once, in the order given. */
export function limitChoices(rules: readonly LimitRule[]): readonly LimitChoice[] {
  const names = Map.groupBy(rules, ({ code }) => code);
  return [...names].map(([code, versions]) => ({ code, label: `${code} – ${versions[0]?.name ?? ''}` }));
}
