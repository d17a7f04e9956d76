import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { CONCLUSION_LIMITS, TASK_ACTIONS } from '@tiepdan/conclusion/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { DayField, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { TaskDialog } from './task-dialog';
import { dayControl, TaskForm } from './task-form';

/** How far the body is, as it said. */
@Component({
  selector: 'tiepdan-progress-dialog',
  imports: [DayField, ReactiveFormsModule, TaskDialog, TextField],
  template: `
    <tiepdan-task-dialog explanation="Nhiệm vụ vẫn đang thực hiện; tiến độ được ghi vào diễn biến." [heading]="heading" [act]="act">
      <tiepdan-day-field
        label="Ngày cơ quan báo"
        data-field="on"
        [formControl]="act.controls.on"
        [min]="act.task.concludedOn"
        [max]="act.today"
        [required]="true"
      />
      <tiepdan-text-field name="text" label="Tiến độ" [control]="act.controls.text" [rows]="4" />
    </tiepdan-task-dialog>
  `,
})
export class ProgressDialog {
  protected readonly heading = TASK_ACTIONS.progress;
  protected readonly act = new TaskForm({
    name: 'progress',
    controls: (_task, today) => ({ on: dayControl(today), text: textControl(CONCLUSION_LIMITS.taskResult, true) }),
    send: (api, { on, text }, { id, version }) => firstValueFrom(api.progress(id, { version, on: on.value ?? '', text: tidyText(text.value) })),
  });
}
