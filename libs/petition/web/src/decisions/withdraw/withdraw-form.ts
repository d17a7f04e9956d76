import { FormArray, FormControl, type AbstractControl } from '@angular/forms';
import type { ContinuationReason, PetitionView, WithdrawalForm, WithdrawalScope, WithdrawRequest } from '@tiepdan/petition/contract';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { choiceControl, textControl } from '@tiepdan/ui/web';
import { paperControl } from '../step/step-form';

/** The fields of a withdrawal; one box for each sender of a group, none when a single sender signed. */
export function withdrawControls(senders: number) {
  return {
    scope: new FormControl<WithdrawalScope>('all', { nonNullable: true }),
    what: textControl(TEXT_LIMITS.summary, true),
    senders: new FormArray(
      Array.from({ length: senders > 1 ? senders : 0 }, () => new FormControl(true, { nonNullable: true })),
      someone,
    ),
    form: choiceControl<WithdrawalForm>(),
    paper: paperControl(false),
    continues: new FormControl(false, { nonNullable: true }),
    continuesFor: choiceControl<ContinuationReason>(),
  };
}
export type WithdrawControls = ReturnType<typeof withdrawControls>;

/** Brings the fields in line with what they depend on; what is not due is disabled and not sent. */
export function arrange(controls: WithdrawControls, kind: PetitionView['kind']): void {
  const denunciation = kind === 'denunciation';
  toggle(controls.what, controls.scope.value === 'part');
  toggle(controls.continues, denunciation);
  toggle(controls.continuesFor, denunciation && controls.continues.value);
}

/** Who goes on when not everybody withdraws: places of senders, from 1. */
export function remaining(controls: WithdrawControls): number[] {
  return placesOf(controls, false);
}

export function withdrawRequest(controls: WithdrawControls): Omit<WithdrawRequest, 'version' | 'on'> {
  return {
    scope: controls.scope.value,
    form: controls.form.value ?? 'paper',
    what: controls.what.enabled ? tidyText(controls.what.value) : null,
    paper: tidyText(controls.paper.value) || null,
    senders: remaining(controls).length > 0 ? placesOf(controls, true) : null,
    continuesFor: controls.continuesFor.enabled ? controls.continuesFor.value : null,
  };
}

function placesOf(controls: WithdrawControls, withdraws: boolean): number[] {
  return controls.senders.value.flatMap((chosen, index) => (chosen === withdraws ? [index + 1] : []));
}

function someone(control: AbstractControl<boolean[]>) {
  return control.value.length === 0 || control.value.some(Boolean) ? null : { nobody: 'Chọn ít nhất một người rút đơn.' };
}

function toggle(control: AbstractControl, on: boolean): void {
  if (on && control.disabled) control.enable({ emitEvent: false });
  if (!on && control.enabled) control.disable({ emitEvent: false });
}
