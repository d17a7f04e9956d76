import { Component } from '@angular/core';
import { FormControl } from '@angular/forms';
import { TOLD_WAYS, type RefuseHearingRequest } from '@tiepdan/hearing/contract';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { ChoiceField, choicesOf, textControl, TextField, type Choice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from './act-dialog';
import { ActForm } from './act-form';

type Told = NonNullable<RefuseHearingRequest['told']> | '';

/** The request is not taken, with its reason, and how the citizen was told of it. */
@Component({
  selector: 'tiepdan-refuse-dialog',
  imports: [ActDialog, ChoiceField, TextField],
  template: `
    <tiepdan-hearing-act-dialog
      heading="Không nhận đăng ký"
      [act]="act"
      explanation="Công dân tra cứu được lý do này, nên xin ghi rõ căn cứ và việc công dân có thể làm tiếp."
    >
      <tiepdan-text-field name="reason" label="Lý do" [control]="act.controls.reason" [rows]="3" />
      <tiepdan-choice-field name="told" label="Báo cho công dân" [control]="act.controls.told" [choices]="ways" [beside]="true" />
    </tiepdan-hearing-act-dialog>
  `,
})
export class RefuseDialog {
  protected readonly ways: readonly Choice<Told>[] = [
    { value: '', label: 'Chưa báo' },
    ...choicesOf<Exclude<Told, ''>>(TOLD_WAYS, ['phone', 'in-person', 'message']),
  ];
  protected readonly act = new ActForm({
    name: 'refuse',
    controls: () => ({ reason: textControl(TEXT_LIMITS.reason, true), told: new FormControl<Told | null>('') }),
    send: (api, { reason, told }, { id, version }) =>
      firstValueFrom(api.refuse(id, { version, reason: tidyText(reason.value), told: told.value || null })),
  });
}
