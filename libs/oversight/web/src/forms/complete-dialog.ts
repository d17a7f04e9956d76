import { Component, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import type { InspectionRow } from '@tiepdan/oversight/contract';
import { DayField, DialogForm, DialogFrame } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { OversightApi } from '../oversight-api';
import { doneWords, inspectionSummary, recommendedWords } from '../words';
import { dayControl } from './record-dialogs';

/** The day on which nothing of a conclusion was left to do. */
@Component({
  selector: 'tiepdan-complete-inspection-dialog',
  imports: [DayField, DialogFrame, ReactiveFormsModule],
  template: `
    <tiepdan-dialog-frame heading="Ghi thi hành xong" verb="Ghi thi hành xong" explanation="Kết luận không chuyển sang kỳ sau nữa." [form]="act">
      <div about>
        <p>{{ recommended }}.</p>
        <p class="muted">{{ done || 'Chưa ghi kết quả nào' }}.</p>
      </div>
      <tiepdan-day-field
        label="Ngày thi hành xong"
        data-field="completedOn"
        [formControl]="act.controls.completedOn"
        [min]="record.conclusion?.concludedOn ?? null"
        [max]="today"
        [required]="true"
      />
    </tiepdan-dialog-frame>
  `,
})
export class CompleteInspectionDialog {
  private readonly api = inject(OversightApi);
  protected readonly record = inject<{ readonly record: InspectionRow }>(MAT_DIALOG_DATA).record;
  protected readonly today = inject(Session).today();
  protected readonly recommended = recommendedWords(this.record);
  protected readonly done = doneWords(this.record.done);
  protected readonly act = new DialogForm({
    name: `oversight.complete.${this.record.id}`,
    record: this.record,
    load: () => this.api.inspection(this.record.id),
    summary: inspectionSummary,
    controls: { completedOn: dayControl(this.today) },
    send: ({ completedOn }, version) => firstValueFrom(this.api.complete(this.record.id, { version, completedOn: completedOn.value ?? '' })),
  });
}
