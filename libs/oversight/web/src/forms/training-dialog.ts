import { Component, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import { OVERSIGHT_LIMITS, TRAINING_KINDS, type TrainingKind, type TrainingRow } from '@tiepdan/oversight/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { amountControl, AmountField, ChoiceField, choicesOf, DayField, DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { OversightApi } from '../oversight-api';
import { trainingSummary } from '../words';
import { dayControl, filledText, reasonControl, type RecordQuestion } from './record-dialogs';

/** Enters or corrects classes held for one topic. */
@Component({
  selector: 'tiepdan-training-dialog',
  imports: [AmountField, ChoiceField, DayField, DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame [form]="act" [heading]="record ? 'Sửa lớp tập huấn, tuyên truyền' : 'Ghi lớp tập huấn, tuyên truyền'" [verb]="record ? 'Lưu bản sửa' : 'Ghi lớp'">
      <tiepdan-choice-field name="kind" label="Loại" [control]="act.controls.kind" [choices]="kinds" [beside]="true" />
      <tiepdan-text-field name="topic" label="Nội dung" [control]="act.controls.topic" [rows]="2" />
      <tiepdan-day-field
        label="Ngày tổ chức"
        hint="Đợt nhiều ngày thì ghi ngày cuối, hoặc ghi từng lớp."
        data-field="heldOn"
        [formControl]="act.controls.heldOn"
        [max]="today"
        [required]="true"
      />
      <div class="beside">
        <tiepdan-amount-field name="classes" label="Số lớp" [control]="act.controls.classes" />
        <tiepdan-amount-field name="people" label="Số người dự" hint="Cộng mọi lớp" [control]="act.controls.people" />
      </div>
      <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [control]="act.controls.note" [rows]="2" />
      @if (record) {
        <tiepdan-text-field name="reason" label="Lý do sửa" [control]="act.controls.reason" [rows]="2" />
      }
    </tiepdan-dialog-frame>
  `,
  styles: `
    .beside {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
  `,
})
export class TrainingDialog {
  private readonly api = inject(OversightApi);
  protected readonly record = inject<RecordQuestion<TrainingRow>>(MAT_DIALOG_DATA).record;
  protected readonly today = inject(Session).today();
  protected readonly kinds = choicesOf(TRAINING_KINDS);
  protected readonly act = new DialogForm({
    name: `oversight.training.${this.record?.id ?? 'new'}`,
    record: this.record,
    load: () => this.api.one<TrainingRow>('trainings', this.record?.id ?? ''),
    summary: trainingSummary,
    controls: {
      kind: new FormControl<TrainingKind | null>(this.record?.kind ?? 'training', Validators.required),
      topic: filledText(OVERSIGHT_LIMITS.title, true, this.record?.topic),
      heldOn: dayControl(this.record?.heldOn ?? null),
      classes: amountControl(OVERSIGHT_LIMITS.count, { value: this.record?.classes ?? 1, least: 1, required: true }),
      people: amountControl(OVERSIGHT_LIMITS.count, { value: this.record?.people ?? null, required: true }),
      note: filledText(OVERSIGHT_LIMITS.note, false, this.record?.note),
      reason: reasonControl(this.record),
    },
    send: ({ kind, topic, heldOn, classes, people, note, reason }, version) => {
      const details = {
        kind: kind.value ?? 'training',
        topic: tidyText(topic.value),
        heldOn: heldOn.value ?? '',
        classes: classes.value ?? 1,
        people: people.value ?? 0,
        note: tidyText(note.value) || null,
      };
      return firstValueFrom(
        this.record ? this.api.correct('trainings', this.record.id, { ...details, version, reason: tidyText(reason.value) }) : this.api.enter('trainings', details),
      );
    },
  });
}
