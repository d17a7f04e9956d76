import { Component, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import { OVERSIGHT_LIMITS, type InspectionRow } from '@tiepdan/oversight/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { amountControl, AmountField, DayField, DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { OversightApi } from '../oversight-api';
import { inspectionSummary } from '../words';
import { conclusionControls, conclusionOf, InspectionConclusionFields } from './conclusion-fields';
import { dayControl, filledText, reasonControl, type RecordQuestion } from './record-dialogs';

/** Enters or corrects an inspection; the fields of its conclusion are there once it is concluded. */
@Component({
  selector: 'tiepdan-inspection-dialog',
  imports: [AmountField, DayField, DialogFrame, InspectionConclusionFields, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame [form]="act" [heading]="record ? 'Sửa cuộc thanh tra' : 'Ghi cuộc thanh tra'" [verb]="record ? 'Lưu bản sửa' : 'Ghi cuộc thanh tra'">
      <tiepdan-text-field name="title" label="Nội dung thanh tra" [control]="act.controls.title" [rows]="2" />
      <tiepdan-text-field name="decisionNumber" label="Số, ký hiệu quyết định thanh tra" [control]="act.controls.decisionNumber" />
      <tiepdan-day-field label="Ngày bắt đầu" data-field="startedOn" [formControl]="act.controls.startedOn" [max]="today" [required]="true" />
      <tiepdan-amount-field name="units" label="Số đơn vị được thanh tra" [control]="act.controls.units" />
      <tiepdan-text-field name="unitNames" label="Tên các đơn vị (không bắt buộc)" [control]="act.controls.unitNames" [rows]="2" />
      @if (record?.conclusion) {
        <tiepdan-inspection-conclusion-fields [controls]="act.controls" [from]="act.controls.startedOn.value" [today]="today" />
      }
      @if (record) {
        <tiepdan-text-field name="reason" label="Lý do sửa" [control]="act.controls.reason" [rows]="2" />
      }
    </tiepdan-dialog-frame>
  `,
})
export class InspectionDialog {
  private readonly api = inject(OversightApi);
  protected readonly record = inject<RecordQuestion<InspectionRow>>(MAT_DIALOG_DATA).record;
  protected readonly today = inject(Session).today();
  protected readonly act = new DialogForm({
    name: `oversight.inspection.${this.record?.id ?? 'new'}`,
    record: this.record,
    load: () => this.api.inspection(this.record?.id ?? ''),
    summary: inspectionSummary,
    rename: Object.fromEntries(
      ['concludedOn', 'organisations', 'people', 'referredOrganisations', 'referredPeople'].map((name) => [`conclusion.${name}`, name]).concat([['conclusion.number', 'conclusionNumber']]),
    ),
    controls: {
      title: filledText(OVERSIGHT_LIMITS.title, true, this.record?.title),
      decisionNumber: filledText(OVERSIGHT_LIMITS.number, true, this.record?.decisionNumber),
      startedOn: dayControl(this.record?.startedOn ?? null),
      units: amountControl(OVERSIGHT_LIMITS.count, { value: this.record?.units ?? 1, least: 1, required: true }),
      unitNames: filledText(OVERSIGHT_LIMITS.names, false, this.record?.unitNames),
      ...conclusionControls(this.record?.conclusion ?? null),
      reason: reasonControl(this.record),
    },
    send: (controls, version) => {
      const details = {
        title: tidyText(controls.title.value),
        decisionNumber: tidyText(controls.decisionNumber.value),
        startedOn: controls.startedOn.value ?? '',
        units: controls.units.value ?? 1,
        unitNames: tidyText(controls.unitNames.value) || null,
        conclusion: this.record?.conclusion ? conclusionOf(controls) : null,
      };
      const reason = tidyText(controls.reason.value);
      return firstValueFrom(this.record ? this.api.correct('inspections', this.record.id, { ...details, version, reason }) : this.api.enter('inspections', details));
    },
  });

  constructor() {
    // What is not asked for is not missing.
    if (!this.record?.conclusion) {
      this.act.controls.conclusionNumber.disable();
      this.act.controls.concludedOn.disable();
    }
  }
}
