import { Component, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import { formatDay, tidyText } from '@tiepdan/platform/contract';
import { RESOLUTION_LIMITS, type VerificationView } from '@tiepdan/resolution/contract';
import { DayField, DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { firstValueFrom, map } from 'rxjs';
import { ResolutionApi } from '../resolution-api';
import { dayControl, filledText } from './controls';

/** The report that ends a verification. */
@Component({
  selector: 'tiepdan-report-verification-dialog',
  imports: [DayField, DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame heading="Ghi báo cáo xác minh" [form]="act">
      <tiepdan-text-field name="paper" label="Số, ký hiệu báo cáo" [control]="act.controls.paper" />
      <tiepdan-day-field label="Ngày báo cáo" data-field="on" [formControl]="act.controls.on" [min]="verification.orderedOn" [max]="today" [required]="true" />
      <tiepdan-text-field name="finding" label="Kết quả xác minh" [control]="act.controls.finding" [rows]="4" />
    </tiepdan-dialog-frame>
  `,
})
export class ReportVerificationDialog {
  private readonly api = inject(ResolutionApi);
  private readonly question = inject<{ readonly petitionId: string; readonly verification: VerificationView }>(MAT_DIALOG_DATA);
  protected readonly verification = this.question.verification;
  protected readonly today = inject(Session).today();
  protected readonly act = new DialogForm({
    name: `resolution.report.${this.verification.id}`,
    record: this.verification,
    load: () => this.api.of(this.question.petitionId).pipe(map(({ verifications }) => verifications.find(({ id }) => id === this.verification.id) ?? this.verification)),
    summary: ({ reportedOn, reportPaper, finding }) => [
      { label: 'Báo cáo', value: reportedOn && `${reportPaper ?? ''}, ngày ${formatDay(reportedOn)}` },
      { label: 'Kết quả', value: finding },
    ],
    controls: { paper: filledText(RESOLUTION_LIMITS.paper, true), on: dayControl(this.today), finding: filledText(RESOLUTION_LIMITS.text, true) },
    send: ({ paper, on, finding }, version) =>
      firstValueFrom(this.api.report(this.verification.id, { version, paper: tidyText(paper.value), on: on.value ?? '', finding: tidyText(finding.value) })),
  });
}
