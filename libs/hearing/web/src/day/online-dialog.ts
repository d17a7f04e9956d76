import { Component, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { ONLINE_CASES, type HearingDayView } from '@tiepdan/hearing/contract';
import { Session } from '@tiepdan/identity/web';
import { TimeField } from '@tiepdan/leader-day/web';
import { ChangedMeanwhile, ChoiceField, choicesOf, DayField, ErrorSummary, FormKeys, TextField, VersionedForm } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { HearingApi } from '../hearing-api';
import { OnlineForm } from './online-form';

/** Platform, points, and the days of telling and testing of an online day; closes with whether it was saved. */
@Component({
  selector: 'tiepdan-online-dialog',
  imports: [
    ChangedMeanwhile,
    ChoiceField,
    DayField,
    ErrorSummary,
    FormKeys,
    MatButtonModule,
    MatDialogModule,
    MatIcon,
    ReactiveFormsModule,
    TextField,
    TimeField,
  ],
  templateUrl: './online-dialog.html',
  styles: `
    mat-dialog-content {
      display: flex;
      flex-direction: column;
      gap: 14px;
    }

    .point {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 10px;

      > .whole {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class OnlineDialog {
  private readonly api = inject(HearingApi);
  private readonly dialog = inject<MatDialogRef<OnlineDialog, boolean>>(MatDialogRef);
  private readonly view = inject<{ readonly view: HearingDayView }>(MAT_DIALOG_DATA).view;
  protected readonly today = inject(Session).today();
  protected readonly heldOn = this.view.day.heldOn;
  /** Nothing is told or tested after the day, nor in the future. */
  protected readonly latest = this.today < this.heldOn ? this.today : this.heldOn;
  protected readonly cases = choicesOf(ONLINE_CASES);
  protected readonly form = new OnlineForm(this.heldOn);
  protected readonly saver = new VersionedForm<HearingDayView>({
    form: this.form,
    fill: ({ online }) => online && this.form.take(online),
    load: () => this.api.day(this.view.day.id),
    summary: ({ online }) => [
      { label: 'Nền tảng', value: online?.platform },
      { label: 'Điểm cầu', value: online?.points.map(({ name }) => name).join(', ') },
    ],
  });

  constructor() {
    this.saver.take(this.view);
  }

  protected async done(): Promise<void> {
    await this.saver.save(async () => {
      await firstValueFrom(this.api.setOnline(this.view.day.id, { ...this.form.toSession(), version: this.saver.version }));
      this.dialog.close(true);
    });
  }
}
