import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { CONCLUSION_LIMITS, TASK_ACTIONS } from '@tiepdan/conclusion/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { DayField, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { TaskDialog } from './task-dialog';
import { dayControl, TaskForm } from './task-form';

/** What the body reported as the result; somebody here looks at it and closes the task. */
@Component({
  selector: 'tiepdan-report-dialog',
  imports: [DayField, ReactiveFormsModule, TaskDialog, TextField],
  template: `
    <tiepdan-task-dialog explanation="Nhiệm vụ chuyển sang chờ kết thúc. Trả lời bằng văn bản trên hệ thống thì không cần ghi lại ở đây." [heading]="heading" [act]="act">
      <tiepdan-day-field
        label="Ngày báo cáo"
        data-field="on"
        [formControl]="act.controls.on"
        [min]="act.task.concludedOn"
        [max]="act.today"
        [required]="true"
      />
      <tiepdan-text-field name="text" label="Kết quả báo cáo" [control]="act.controls.text" [rows]="4" />
    </tiepdan-task-dialog>
  `,
})
export class ReportDialog {
  protected readonly heading = TASK_ACTIONS.report;
  protected readonly act = new TaskForm({
    name: 'report',
    controls: (_task, today) => ({ on: dayControl(today), text: textControl(CONCLUSION_LIMITS.taskResult, true) }),
    send: (api, { on, text }, { id, version }) => firstValueFrom(api.report(id, { version, on: on.value ?? '', text: tidyText(text.value) })),
  });
}
