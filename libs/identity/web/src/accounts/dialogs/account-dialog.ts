import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, type MatDialog } from '@angular/material/dialog';
import type { AccountDetail, OneTimePassword } from '@tiepdan/identity/contract';
import { TEXT_LIMITS, tidyText, type WrittenRecord } from '@tiepdan/platform/contract';
import { DialogForm, DialogFrame, dialogSize, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { AccountApi } from '../account-api';
import { detailControls, detailsOf, followName } from './account-fields';
import { AccountDetailsField } from './details-field';
import { showPassword } from './password-dialog';
import { roleControls, RolesField } from './roles-field';

/** Opens an account for somebody. */
@Component({
  selector: 'tiepdan-create-account-dialog',
  imports: [AccountDetailsField, DialogFrame, RolesField],
  template: `
    <tiepdan-dialog-frame heading="Lập tài khoản" [form]="form">
      <tiepdan-account-details [controls]="form.controls" />
      <tiepdan-roles-field [controls]="form.controls" />
    </tiepdan-dialog-frame>
  `,
})
export class CreateAccountDialog {
  private readonly api = inject(AccountApi);
  protected readonly form = new DialogForm({
    name: 'account.new',
    controls: { ...detailControls(), ...roleControls() },
    send: (controls) => firstValueFrom(this.api.create({ ...detailsOf(controls), roles: controls.roles.value, agencyId: controls.agencyId.value })),
  });

  constructor() {
    followName(this.form.controls);
  }
}

/** Corrects who an account is of. */
@Component({
  selector: 'tiepdan-correct-account-dialog',
  imports: [AccountDetailsField, DialogFrame, TextField],
  template: `
    <tiepdan-dialog-frame heading="Sửa thông tin tài khoản" verb="Lưu" [form]="form">
      <tiepdan-account-details [controls]="form.controls" />
      <tiepdan-text-field name="reason" label="Lý do" [control]="form.controls.reason" [rows]="2" />
    </tiepdan-dialog-frame>
  `,
})
export class CorrectAccountDialog {
  private readonly api = inject(AccountApi);
  private readonly account = inject<AccountDetail>(MAT_DIALOG_DATA);
  protected readonly form = new DialogForm({
    name: `account.correct.${this.account.id}`,
    controls: { ...detailControls(this.account), reason: textControl(TEXT_LIMITS.reason, true) },
    record: this.account,
    load: () => this.api.one(this.account.id),
    summary: summaryOf,
    send: (controls, version) => firstValueFrom(this.api.correct(this.account.id, { ...detailsOf(controls), version, reason: tidyText(controls.reason.value) })),
  });
}

/** Gives an account its roles, and the body it answers for. */
@Component({
  selector: 'tiepdan-give-roles-dialog',
  imports: [DialogFrame, RolesField, TextField],
  template: `
    <tiepdan-dialog-frame heading="Giao vai trò" verb="Giao" explanation="Có hiệu lực ngay ở lần bấm tiếp theo của người này." [form]="form">
      <tiepdan-roles-field [controls]="form.controls" />
      <tiepdan-text-field name="reason" label="Lý do" [control]="form.controls.reason" [rows]="2" />
    </tiepdan-dialog-frame>
  `,
})
export class GiveRolesDialog {
  private readonly api = inject(AccountApi);
  private readonly account = inject<AccountDetail>(MAT_DIALOG_DATA);
  protected readonly form = new DialogForm({
    name: `account.roles.${this.account.id}`,
    controls: { ...roleControls(this.account.roles.map(({ key }) => key), this.account.agency?.id ?? null), reason: textControl(TEXT_LIMITS.reason, true) },
    record: this.account,
    load: () => this.api.one(this.account.id),
    summary: summaryOf,
    send: ({ roles, agencyId, reason }, version) =>
      firstValueFrom(this.api.giveRoles(this.account.id, { version, roles: roles.value, agencyId: agencyId.value, reason: tidyText(reason.value) })),
  });
}

const summaryOf = ({ fullName, username, position, roles }: AccountDetail) => [
  { label: 'Họ và tên', value: fullName },
  { label: 'Tên đăng nhập', value: username },
  { label: 'Chức vụ', value: position },
  { label: 'Vai trò', value: roles.map(({ name }) => name).join(', ') },
];

/** Asks for a new account and shows its password; null when it was thought better of. */
export async function createAccount(dialog: MatDialog): Promise<OneTimePassword | null> {
  const made = await firstValueFrom(dialog.open<CreateAccountDialog, undefined, OneTimePassword>(CreateAccountDialog, dialogSize('wide')).afterClosed());
  if (made) await showPassword(dialog, { heading: 'Đã lập tài khoản', made });
  return made ?? null;
}

/** Opens a dialog on an account; whether something was written. */
export async function changeAccount(dialog: MatDialog, which: typeof CorrectAccountDialog | typeof GiveRolesDialog, account: AccountDetail): Promise<boolean> {
  const opened = dialog.open<CorrectAccountDialog | GiveRolesDialog, AccountDetail, WrittenRecord>(which, { data: account, ...dialogSize('wide') });
  return (await firstValueFrom(opened.afterClosed())) !== undefined;
}
