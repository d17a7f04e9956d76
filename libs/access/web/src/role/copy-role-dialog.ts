import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { FormControl, Validators } from '@angular/forms';
import { ROLE_BOUNDS } from '@tiepdan/access/contract';
import { DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { tidyText } from '@tiepdan/platform/contract';
import { firstValueFrom } from 'rxjs';
import { AccessApi } from '../access-api';

/** Which role is copied. */
export interface CopyQuestion {
  readonly key: string;
  readonly name: string;
}

const text = ({ min, max }: { min: number; max: number }) =>
  new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.minLength(min), Validators.maxLength(max)] });

/** Asks what the copy is called, and makes it: a role of the office's own that begins as the other is now. */
@Component({
  selector: 'tiepdan-copy-role-dialog',
  imports: [DialogFrame, TextField],
  template: `
    <tiepdan-dialog-frame heading="Sao chép vai trò" verb="Sao chép" [explanation]="explanation" [form]="its">
      <tiepdan-text-field name="name" label="Tên vai trò mới" [control]="its.controls.name" />
      <tiepdan-text-field name="reason" label="Lý do" [control]="its.controls.reason" />
    </tiepdan-dialog-frame>
  `,
})
export class CopyRoleDialog {
  private readonly question = inject<CopyQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(AccessApi);
  protected readonly explanation = `Vai trò mới có đúng các quyền, phạm vi mà “${this.question.name}” đang có; sau đó sửa riêng được.`;
  protected readonly its = new DialogForm({
    name: `access.copy.${this.question.key}`,
    controls: { name: text(ROLE_BOUNDS.name), reason: text(ROLE_BOUNDS.reason) },
    send: ({ name, reason }) => firstValueFrom(this.api.copy(this.question.key, { name: tidyText(name.value), reason: tidyText(reason.value) })),
  });
}
