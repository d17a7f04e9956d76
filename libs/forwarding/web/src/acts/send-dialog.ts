import { Component, inject, signal } from '@angular/core';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { SEND_WAYS, type DeliveryRow, type LeftOut, type SendRequest, type SendResult, type SendWay } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import { formatCount, TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import {
  choiceControl,
  ChoiceField,
  choicesOf,
  CountPipe,
  DayField,
  ErrorSummary,
  FormKeys,
  SavedForm,
  textControl,
  TextField,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ForwardingApi } from '../forwarding-api';
import { dayControl } from './act-form';
import { EnclosureChoice } from './enclosure-choice';
import { LeftOutList } from './left-out';

/** The copies that left the house together. */
export interface SendQuestion {
  readonly deliveries: readonly DeliveryRow[];
}

/** One or several copies left the house, on one day and in one way. Closes with what was sent; null when nothing was. */
@Component({
  selector: 'tiepdan-send-dialog',
  imports: [
    ChoiceField,
    CountPipe,
    DayField,
    EnclosureChoice,
    ErrorSummary,
    FormKeys,
    LeftOutList,
    MatButton,
    MatDialogModule,
    ReactiveFormsModule,
    TextField,
  ],
  templateUrl: './send-dialog.html',
  styleUrl: './act-dialog.scss',
})
export class SendDialog {
  private readonly api = inject(ForwardingApi);
  private readonly dialog = inject<MatDialogRef<SendDialog, SendResult | null>>(MatDialogRef);
  protected readonly deliveries = inject<SendQuestion>(MAT_DIALOG_DATA).deliveries;
  protected readonly today = inject(Session).today();

  protected readonly form = new FormGroup({
    how: choiceControl<SendWay>(),
    on: dayControl(this.today),
    note: textControl(TEXT_LIMITS.line, false),
  });
  protected readonly saver = new SavedForm(this.form);
  protected readonly ways = choicesOf(SEND_WAYS);
  /** No copy leaves before its paper is issued. */
  protected readonly earliest = this.deliveries
    .map(({ issuedOn }): PlainDate => issuedOn)
    .sort()
    .at(-1) as PlainDate;
  protected readonly heading = this.deliveries.length === 1 ? 'Ghi đã gửi' : `Ghi đã gửi ${formatCount(this.deliveries.length)} văn bản`;
  /** What could not be marked; told before the dialog goes. */
  protected readonly left = signal<readonly LeftOut[]>([]);
  /** Of one copy alone: the files that go along. */
  protected readonly enclosures = signal<readonly string[]>([]);
  private result: SendResult | null = null;

  protected async done(): Promise<void> {
    await this.saver.save(async () => {
      const { how, on, note } = this.form.getRawValue();
      const enclosureIds = this.enclosures();
      const request: SendRequest = {
        deliveryIds: this.deliveries.map(({ id }) => id),
        on: on ?? '',
        how: how ?? 'electronic',
        note: tidyText(note) || null,
        ...(enclosureIds.length > 0 ? { enclosureIds } : {}),
      };
      this.result = await firstValueFrom(this.api.send(request));
      this.left.set(this.result.leftOut);
      if (this.result.leftOut.length === 0) this.close();
    });
  }

  protected close(): void {
    this.dialog.close(this.result);
  }
}
