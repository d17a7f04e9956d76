import { Component, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import { INSTRUMENT_CHANGES, OVERSIGHT_LIMITS, type InstrumentChange, type InstrumentRow } from '@tiepdan/oversight/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { ChoiceField, choicesOf, DayField, DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { OversightApi } from '../oversight-api';
import { instrumentSummary } from '../words';
import { dayControl, filledText, reasonControl, type RecordQuestion } from './record-dialogs';

/** Enters or corrects an instrument of management or direction. */
@Component({
  selector: 'tiepdan-instrument-dialog',
  imports: [ChoiceField, DayField, DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame [form]="act" [heading]="record ? 'Sửa văn bản quản lý' : 'Ghi văn bản quản lý'" [verb]="record ? 'Lưu bản sửa' : 'Ghi văn bản'">
      <tiepdan-choice-field name="change" label="Văn bản này" [control]="act.controls.change" [choices]="changes" [beside]="true" />
      <tiepdan-text-field name="number" label="Số, ký hiệu" [control]="act.controls.number" />
      <tiepdan-text-field name="title" label="Trích yếu" [control]="act.controls.title" [rows]="2" />
      <tiepdan-day-field
        label="Ngày ban hành"
        hint="Tính vào kỳ có ngày này; văn bản sửa đổi, hủy bỏ thì ghi ngày sửa đổi, hủy bỏ."
        data-field="issuedOn"
        [formControl]="act.controls.issuedOn"
        [max]="today"
        [required]="true"
      />
      <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [control]="act.controls.note" [rows]="2" />
      @if (record) {
        <tiepdan-text-field name="reason" label="Lý do sửa" [control]="act.controls.reason" [rows]="2" />
      }
    </tiepdan-dialog-frame>
  `,
})
export class InstrumentDialog {
  private readonly api = inject(OversightApi);
  protected readonly record = inject<RecordQuestion<InstrumentRow>>(MAT_DIALOG_DATA).record;
  protected readonly today = inject(Session).today();
  protected readonly changes = choicesOf(INSTRUMENT_CHANGES);
  protected readonly act = new DialogForm({
    name: `oversight.instrument.${this.record?.id ?? 'new'}`,
    record: this.record,
    load: () => this.api.one<InstrumentRow>('instruments', this.record?.id ?? ''),
    summary: instrumentSummary,
    controls: {
      change: new FormControl<InstrumentChange | null>(this.record?.change ?? 'new', Validators.required),
      number: filledText(OVERSIGHT_LIMITS.number, true, this.record?.number),
      title: filledText(OVERSIGHT_LIMITS.title, true, this.record?.title),
      issuedOn: dayControl(this.record?.issuedOn ?? null),
      note: filledText(OVERSIGHT_LIMITS.note, false, this.record?.note),
      reason: reasonControl(this.record),
    },
    send: ({ change, number, title, issuedOn, note, reason }, version) => {
      const details = {
        change: change.value ?? 'new',
        number: tidyText(number.value),
        title: tidyText(title.value),
        issuedOn: issuedOn.value ?? '',
        note: tidyText(note.value) || null,
      };
      return firstValueFrom(
        this.record
          ? this.api.correct('instruments', this.record.id, { ...details, version, reason: tidyText(reason.value) })
          : this.api.enter('instruments', details),
      );
    },
  });
}
