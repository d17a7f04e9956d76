import { Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { FACTOR_CODE } from '@tiepdan/identity/contract';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { ErrorSummary, fieldError, readError } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { SecondFactorApi } from './second-factor-api';

/** Asks once more for the password, or a code of the application in its place. */
@Component({
  selector: 'tiepdan-proof-dialog',
  imports: [ErrorSummary, MatButton, MatDialogModule, MatFormFieldModule, MatInput, ReactiveFormsModule],
  template: `
    <form novalidate [formGroup]="form" (ngSubmit)="prove()">
      <h2 mat-dialog-title>Xác nhận là đồng chí</h2>
      <mat-dialog-content>
        <p>Trước khi đổi cách đăng nhập, xin nhập lại mật khẩu hoặc mã 6 chữ số của ứng dụng xác thực.</p>
        <tiepdan-error-summary [form]="form" [refusal]="refusal()" />
        <mat-form-field appearance="outline">
          <mat-label>Mật khẩu hoặc mã xác thực</mat-label>
          <input matInput type="password" name="proof" autocomplete="current-password" formControlName="proof" maxlength="200" cdkFocusInitial />
          <mat-error>{{ error(form.controls.proof) }}</mat-error>
        </mat-form-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" [disabled]="busy()">Xác nhận</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
    p {
      margin-bottom: 12px;
    }
  `,
})
export class ProofDialog {
  private readonly api = inject(SecondFactorApi);
  private readonly dialog = inject<MatDialogRef<ProofDialog, boolean>>(MatDialogRef);
  protected readonly error = fieldError;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<ErrorBody | null>(null);
  protected readonly form = new FormGroup({ proof: new FormControl('', { nonNullable: true, validators: [Validators.required] }) });

  protected async prove(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;
    const { proof } = this.form.getRawValue();
    this.busy.set(true);
    this.refusal.set(null);
    try {
      // No password is so short: six digits are a code.
      await firstValueFrom(this.api.prove(FACTOR_CODE.test(proof.trim()) ? { code: proof.trim() } : { password: proof }), { defaultValue: undefined });
      this.dialog.close(true);
    } catch (failure) {
      this.refusal.set(readError(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
