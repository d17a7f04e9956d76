import { Component, inject } from '@angular/core';
import { ReactiveFormsModule, type AbstractControl, type FormControl } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import type { AnswerView, DeliveryRow, DeliveryView } from '@tiepdan/forwarding/contract';
import { TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { DayField, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from '../acts/act-dialog';
import { ActForm, dayControl } from '../acts/act-form';
import { answerControls, answerRequest, arrangeAnswer, fillAnswer, type AnswerControls } from './answer-controls';
import { AnswerFields } from './answer-fields';
import { AnswerFiles } from './answer-files';

/** The copy that is answered; with an answer that is there already, to mend it. */
export interface AnswerQuestion {
  readonly delivery: DeliveryRow | DeliveryView;
  readonly answer?: AnswerView;
}

/** Whether the matter keeps its people secret; every denunciation does. */
function isSealed(delivery: DeliveryRow | DeliveryView): boolean {
  return delivery.matterKind === 'denunciation' || ('sealed' in delivery && delivery.sealed);
}

/** A paper in reply that came to the Board, or one mended. Closes with the answer. */
@Component({
  selector: 'tiepdan-answer-dialog',
  imports: [ActDialog, AnswerFields, AnswerFiles, DayField, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-act-dialog
      [heading]="answer ? 'Sửa văn bản phúc đáp' : 'Ghi văn bản phúc đáp'"
      [verb]="answer ? 'Lưu bản sửa' : 'Ghi phúc đáp'"
      [act]="act"
      [held]="files.busy()"
    >
      <tiepdan-answer-fields [controls]="act.controls" [today]="act.today" [sealed]="sealed">
        <tiepdan-day-field
          received
          label="Ngày Ban nhận được"
          data-field="receivedOn"
          [formControl]="act.controls.receivedOn"
          [min]="act.delivery.receivedOn ?? act.delivery.sentOn ?? act.delivery.issuedOn"
          [max]="act.today"
          [required]="true"
        />
        <tiepdan-answer-files #files [control]="act.controls.fileIds" [sealed]="sealed" [had]="answer?.files ?? []" />
        @if (answer) {
          <tiepdan-text-field name="reason" label="Lý do sửa" [control]="act.controls.reason" />
        }
      </tiepdan-answer-fields>
    </tiepdan-act-dialog>
  `,
})
export class AnswerDialog {
  private readonly question = inject<AnswerQuestion>(MAT_DIALOG_DATA);
  protected readonly answer = this.question.answer;
  protected readonly sealed = isSealed(this.question.delivery);
  protected readonly act = new ActForm<DialogControls>({
    name: this.answer ? `answer.${this.answer.id}` : 'answer',
    controls: (_delivery, today) => controlsFor(today, this.answer),
    arrange: arrangeAnswer,
    // Files go away after a day, and words about a sealed matter do not lie on a machine.
    kept: ({ symbol, datedOn, receivedOn, result, summary }) => ({
      symbol: symbol.value,
      datedOn: datedOn.value,
      receivedOn: receivedOn.value,
      result: result.value,
      ...(this.sealed ? {} : { summary: summary.value }),
    }),
    send: (api, controls, { id, version }) => {
      const details = { ...answerRequest(controls), receivedOn: controls.receivedOn.value ?? '' };
      if (!this.answer) return firstValueFrom(api.answer(id, { ...details, version }));
      const reason = tidyText(controls.reason.value);
      return firstValueFrom(api.correctAnswer(this.answer.id, { ...details, version: this.answer.version, reason }));
    },
  });
}

/** The fields of an answer, with the day it came and, of one that is mended, why. */
type DialogControls = AnswerControls & {
  readonly receivedOn: FormControl<PlainDate | null>;
  readonly reason: FormControl<string>;
} & Record<string, AbstractControl>;

function controlsFor(today: PlainDate, answer: AnswerView | undefined): DialogControls {
  const controls: DialogControls = {
    ...answerControls(today),
    receivedOn: dayControl(today),
    reason: textControl(TEXT_LIMITS.reason, true),
  };
  if (!answer) controls.reason.disable();
  else {
    fillAnswer(controls, answer);
    controls.receivedOn.setValue(answer.receivedOn);
  }
  return controls;
}
