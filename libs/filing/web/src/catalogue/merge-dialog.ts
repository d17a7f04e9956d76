import { Component, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { UNIT_KINDS, UNIT_LIMITS, type UnitKind, type UnitView } from '@tiepdan/agency/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { ChoiceField, choicesOf, DayField, DialogForm, DialogFrame, fieldError, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { UnitApi } from './unit-api';

/** Units that become one, and those that may take them over. */
export interface MergeQuestion {
  readonly units: readonly UnitView[];
  readonly others: readonly UnitView[];
}

/** Merges units on a day: into one that goes on, or into a new one. */
@Component({
  selector: 'tiepdan-merge-dialog',
  imports: [ChoiceField, DayField, DialogFrame, MatFormFieldModule, MatSelectModule, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame
      heading="Sáp nhập đơn vị"
      verb="Sáp nhập"
      explanation="Các đơn vị này báo cáo đến hết ngày trước ngày sáp nhập; từ ngày đó đơn vị nhận báo cáo thay. Số liệu cũ giữ nguyên và xem được theo cả hai cách sắp xếp."
      [form]="act"
    >
      <p about>
        <strong>{{ names }}</strong>
      </p>
      <tiepdan-day-field label="Ngày sáp nhập" data-field="on" [formControl]="act.controls.on" [required]="true" />
      <mat-form-field appearance="outline" subscriptSizing="dynamic" data-field="intoId">
        <mat-label>Đơn vị nhận</mat-label>
        <mat-select [formControl]="act.controls.intoId">
          <mat-option value="new">Một đơn vị mới</mat-option>
          @for (unit of question.others; track unit.id) {
            <mat-option [value]="unit.id">{{ unit.name }}</mat-option>
          }
        </mat-select>
        <mat-error>{{ error(act.controls.intoId) }}</mat-error>
      </mat-form-field>
      @if (into() === 'new') {
        <tiepdan-text-field name="name" label="Tên đơn vị mới" [control]="act.controls.name" />
        <tiepdan-text-field name="shortName" label="Tên ngắn" [control]="act.controls.shortName" />
        <tiepdan-choice-field name="kind" label="Loại" [control]="act.controls.kind" [choices]="kinds" [beside]="true" />
      }
      <tiepdan-text-field name="reason" label="Căn cứ sáp nhập (nghị quyết, quyết định)" [rows]="2" [control]="act.controls.reason" />
    </tiepdan-dialog-frame>
  `,
})
export class MergeDialog {
  private readonly api = inject(UnitApi);
  protected readonly question = inject<MergeQuestion>(MAT_DIALOG_DATA);
  protected readonly kinds = choicesOf(UNIT_KINDS);
  protected readonly error = fieldError;
  protected readonly names = this.question.units.map(({ name }) => name).join(', ');
  protected readonly act = new DialogForm({
    name: 'unit.merge',
    controls: {
      on: new FormControl<PlainDate | null>(null, Validators.required),
      intoId: new FormControl('new', { nonNullable: true, validators: Validators.required }),
      name: textControl(UNIT_LIMITS.name, false),
      shortName: textControl(UNIT_LIMITS.shortName, false),
      kind: new FormControl<UnitKind | null>(this.question.units[0]?.kind ?? 'commune', Validators.required),
      reason: textControl(TEXT_LIMITS.reason, true),
    },
    validators: [],
    rename: { 'into.name': 'name', 'into.shortName': 'shortName', 'into.kind': 'kind' },
    send: ({ on, intoId, name, shortName, kind, reason }) =>
      firstValueFrom(
        this.api.merge({
          on: on.value ?? '',
          units: this.question.units.map(({ id }) => id),
          reason: reason.value.trim(),
          ...(intoId.value === 'new'
            ? { into: { name: name.value.trim(), shortName: shortName.value.trim(), kind: kind.value ?? 'commune' } }
            : { intoId: intoId.value }),
        }),
      ),
  });
  protected readonly into = toSignal(this.act.controls.intoId.valueChanges, { initialValue: this.act.controls.intoId.value });

  constructor() {
    const { name, shortName, intoId } = this.act.controls;
    const demand = (choice: string) => {
      for (const control of [name, shortName]) {
        if (choice === 'new') control.addValidators(Validators.required);
        else control.removeValidators(Validators.required);
        control.updateValueAndValidity();
      }
    };
    demand(intoId.value);
    intoId.valueChanges.subscribe(demand);
  }
}
