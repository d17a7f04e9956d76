import { Component, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import type { UnitStanding } from '@tiepdan/filing/contract';
import { formatCount, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { DialogForm, DialogFrame, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { FilingApi } from '../filing-api';
import type { OfficialPeriod } from '../filing-address';

/** What is to be filed: a period for the first time, or a supplementary report after `filingId`. */
export interface SubmitQuestion {
  readonly period: OfficialPeriod;
  readonly missing: readonly UnitStanding[];
  readonly filingId: string | null;
}

/** Says what filing means, and asks what it needs: why units are missing, why a report is supplemented. */
@Component({
  selector: 'tiepdan-submit-dialog',
  imports: [DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame [form]="act" [heading]="heading" [verb]="verb" [explanation]="explanation">
      @if (missing) {
        <p about class="missing">
          <strong>{{ missing }}</strong> {{ names }}.
        </p>
      }
      @if (missing) {
        <tiepdan-text-field
          name="missingReason"
          label="Lý do nộp khi còn đơn vị chưa báo cáo"
          hint="In ở ghi chú dưới báo cáo, cùng tên các đơn vị."
          [rows]="2"
          [control]="act.controls.missingReason"
        />
      }
      @if (question.filingId) {
        <tiepdan-text-field name="reason" label="Lý do lập báo cáo bổ sung" [rows]="2" [control]="act.controls.reason" />
      }
      <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [rows]="2" [control]="act.controls.note" />
    </tiepdan-dialog-frame>
  `,
  styles: '.missing { margin-bottom: 12px; }',
})
export class SubmitDialog {
  private readonly api = inject(FilingApi);
  protected readonly question = inject<SubmitQuestion>(MAT_DIALOG_DATA);
  protected readonly verb = this.question.filingId ? 'Nộp báo cáo bổ sung' : 'Nộp báo cáo';
  protected readonly heading = `${this.verb}: ${this.question.period.label}`;
  protected readonly explanation =
    'Nộp là chốt: mọi con số, cách tính và hồ sơ sau từng con số được giữ đúng như lúc này, không sửa được nữa. Số liệu đổi về sau thì lập báo cáo bổ sung.';
  protected readonly missing = this.question.missing.length > 0 ? `Còn ${formatCount(this.question.missing.length)} đơn vị chưa báo cáo:` : '';
  protected readonly names = this.question.missing.map(({ shortName }) => shortName).join(', ');
  protected readonly act = new DialogForm({
    name: `filing.submit.${this.question.filingId ?? this.question.period.code}`,
    controls: {
      missingReason: textControl(TEXT_LIMITS.reason, this.question.missing.length > 0),
      reason: textControl(TEXT_LIMITS.reason, this.question.filingId !== null),
      note: textControl(TEXT_LIMITS.reason, false),
    },
    send: ({ missingReason, reason, note }) => {
      const common = {
        withMissing: this.question.missing.length > 0,
        missingReason: missingReason.value.trim() || null,
        note: note.value.trim() || null,
      };
      const { filingId, period } = this.question;
      return firstValueFrom(
        filingId
          ? this.api.supplement(filingId, { ...common, reason: reason.value.trim() })
          : this.api.submit({ ...common, period: period.code }),
      );
    },
  });
}
