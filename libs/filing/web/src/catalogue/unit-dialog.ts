import { Component, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { UNIT_KINDS, UNIT_LIMITS, type UnitKind, type UnitView } from '@tiepdan/agency/contract';
import { formatDay, type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { MatCheckbox } from '@angular/material/checkbox';
import { AmountField, ChoiceField, choicesOf, DayField, DialogForm, DialogFrame, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { AgencyField } from '@tiepdan/agency/web';
import { UnitApi } from './unit-api';

/** The unit to correct; null to enter one, `position` after the last. */
export interface UnitQuestion {
  readonly unit: UnitView | null;
  readonly position: number;
}

/** Enters or corrects a reporting unit. */
@Component({
  selector: 'tiepdan-unit-dialog',
  imports: [AgencyField, AmountField, ChoiceField, DayField, DialogFrame, MatCheckbox, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame [form]="act" [heading]="unit ? 'Sửa đơn vị báo cáo' : 'Thêm đơn vị báo cáo'" [verb]="unit ? 'Lưu bản sửa' : 'Thêm đơn vị'">
      <tiepdan-text-field name="name" label="Tên đơn vị" [control]="act.controls.name" />
      <tiepdan-text-field name="shortName" label="Tên ngắn" [control]="act.controls.shortName" />
      <tiepdan-choice-field name="kind" label="Loại" [control]="act.controls.kind" [choices]="kinds" [beside]="true" />
      <mat-checkbox [formControl]="act.controls.excluded">Không tổng hợp vào báo cáo của tỉnh (cơ quan ngành dọc chỉ gửi bản sao)</mat-checkbox>
      <tiepdan-agency-field
        name="agencyId"
        label="Cơ quan có tài khoản gửi số liệu (không bắt buộc)"
        hint="Tài khoản của cơ quan này gửi được số liệu của đơn vị."
        [control]="act.controls.agencyId"
      />
      <tiepdan-amount-field name="position" label="Thứ tự trong biểu" [control]="act.controls.position" />
      <tiepdan-day-field label="Báo cáo từ ngày" data-field="validFrom" [formControl]="act.controls.validFrom" [required]="true" />
      <tiepdan-day-field
        label="Đến hết ngày (không bắt buộc)"
        hint="Để trống khi đơn vị còn hoạt động."
        data-field="validTo"
        [formControl]="act.controls.validTo"
      />
      @if (unit) {
        <tiepdan-text-field name="reason" label="Lý do sửa" [rows]="2" [control]="act.controls.reason" />
      }
    </tiepdan-dialog-frame>
  `,
})
export class UnitDialog {
  private readonly api = inject(UnitApi);
  private readonly question = inject<UnitQuestion>(MAT_DIALOG_DATA);
  protected readonly unit = this.question.unit;
  protected readonly kinds = choicesOf(UNIT_KINDS);
  protected readonly act = new DialogForm({
    name: `unit.${this.unit?.id ?? 'new'}`,
    record: this.unit,
    load: () => this.api.one(this.unit?.id ?? ''),
    summary: summaryOf,
    controls: {
      name: filled(UNIT_LIMITS.name, this.unit?.name),
      shortName: filled(UNIT_LIMITS.shortName, this.unit?.shortName),
      kind: new FormControl<UnitKind | null>(this.unit?.kind ?? 'commune', Validators.required),
      excluded: new FormControl(this.unit?.excluded ?? false, { nonNullable: true }),
      agencyId: new FormControl<string | null>(this.unit?.agencyId ?? null),
      position: new FormControl<number | null>(this.question.position, [Validators.required, Validators.max(UNIT_LIMITS.position[1])]),
      validFrom: new FormControl<PlainDate | null>(this.unit?.validFrom ?? null, Validators.required),
      validTo: new FormControl<PlainDate | null>(this.unit?.validTo ?? null),
      reason: textControl(TEXT_LIMITS.reason, this.unit !== null),
    },
    send: ({ name, shortName, kind, excluded, agencyId, position, validFrom, validTo, reason }, version) => {
      const details = {
        name: name.value.trim(),
        shortName: shortName.value.trim(),
        kind: kind.value ?? 'commune',
        excluded: excluded.value,
        agencyId: agencyId.value,
        position: position.value ?? 0,
        validFrom: validFrom.value ?? '',
        validTo: validTo.value,
      };
      return firstValueFrom(
        this.unit ? this.api.correct(this.unit.id, { ...details, version, reason: reason.value.trim() }) : this.api.enter(details),
      );
    },
  });
}

function filled(limit: number, value: string | undefined): FormControl<string> {
  const control = textControl(limit, true);
  control.setValue(value ?? '');
  return control;
}

function summaryOf({ name, shortName, kind, agencyName, excluded, position, validFrom, validTo }: UnitView) {
  return [
    { label: 'Tên đơn vị', value: `${name} (${shortName})` },
    { label: 'Loại', value: UNIT_KINDS[kind] },
    { label: 'Tổng hợp', value: excluded ? 'Không' : 'Có' },
    { label: 'Cơ quan có tài khoản', value: agencyName ?? '' },
    { label: 'Thứ tự', value: String(position) },
    { label: 'Báo cáo từ', value: `${formatDay(validFrom)}${validTo ? ` đến ${formatDay(validTo)}` : ''}` },
  ];
}
