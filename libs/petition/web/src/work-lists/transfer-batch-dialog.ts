import { Component, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { Session } from '@tiepdan/identity/web';
import type { PetitionRow } from '@tiepdan/petition/contract';
import { TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { BatchRun, choiceControl, DayField, fieldError, LateList, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { PetitionApi } from '../petition-api';
import { BatchFrame } from './batch-frame';

/** The petitions to be given to one officer. */
export interface TransferQuestion {
  readonly rows: readonly PetitionRow[];
}

/** Gives several petitions to one officer, one after another, each by its own request. Closes with whether anything was done. */
@Component({
  selector: 'tiepdan-transfer-batch-dialog',
  imports: [BatchFrame, DayField, LateList, MatFormFieldModule, MatSelectModule, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-batch-frame
      heading="Chuyển người thụ lý nhiều đơn"
      verb="Chuyển"
      column="Người thụ lý"
      [batch]="batch"
      [form]="form"
      [cell]="holder"
      (run)="run()"
      (done)="close()"
    >
      <tiepdan-day-field [formControl]="form.controls.on" label="Ngày chuyển" [max]="today" [required]="true" />
      @if (officers.hasValue()) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic" data-field="officerId">
          <mat-label>Người nhận hồ sơ</mat-label>
          <mat-select [formControl]="form.controls.officerId">
            @for (officer of officers.value(); track officer.id) {
              <mat-option [value]="officer.id">
                {{ officer.fullName }} <span class="muted">{{ officer.position }}</span>
              </mat-option>
            } @empty {
              <mat-option disabled>Không có cán bộ nào</mat-option>
            }
          </mat-select>
          <mat-error>{{ error(form.controls.officerId) }}</mat-error>
        </mat-form-field>
      } @else {
        <tiepdan-late-list label="Người nhận hồ sơ" [list]="officers" />
      }
      <tiepdan-text-field class="whole" name="reason" label="Lý do chuyển" [control]="form.controls.reason" />
    </tiepdan-batch-frame>
  `,
  styles: `
    .whole {
      grid-column: 1 / -1;
    }
  `,
})
export class TransferBatchDialog {
  private readonly api = inject(PetitionApi);
  private readonly dialog = inject<MatDialogRef<TransferBatchDialog, boolean>>(MatDialogRef);
  protected readonly today = inject(Session).today();

  protected readonly batch = new BatchRun(inject<TransferQuestion>(MAT_DIALOG_DATA).rows);
  protected readonly error = fieldError;
  protected readonly officers = rxResource({ stream: () => this.api.officers() });
  protected readonly form = new FormGroup({
    on: new FormControl<PlainDate | null>(this.today, Validators.required),
    officerId: choiceControl<string>(),
    reason: textControl(TEXT_LIMITS.reason, true),
  });
  protected readonly holder = ({ officerName }: PetitionRow): string => officerName ?? 'Chưa giao';

  protected async run(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.batch.running() || this.batch.over()) return;
    this.dialog.disableClose = true;
    const { on, officerId, reason } = this.form.getRawValue();
    const receiver = this.officers.value()?.find(({ id }) => id === officerId)?.fullName ?? '';
    await this.batch.run(async ({ id, version }) => {
      await firstValueFrom(this.api.take(id, 'transfer', { version, on: on ?? '', officerId: officerId ?? '', reason: tidyText(reason) }));
      return `Đã chuyển cho ${receiver}`;
    });
  }

  protected close(): void {
    this.dialog.close(this.batch.over());
  }
}
