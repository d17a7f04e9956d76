import { Component } from '@angular/core';
import { CONCLUSION_LIMITS } from '@tiepdan/conclusion/contract';
import { formatDay, tidyText } from '@tiepdan/platform/contract';
import { textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { DueField } from '../form/due-field';
import { TaskDialog } from './task-dialog';
import { dayControl, TaskForm } from './task-form';

/** Another last day for a task, with its reason; the earlier one stays on the task. */
@Component({
  selector: 'tiepdan-extend-task-dialog',
  imports: [DueField, TaskDialog, TextField],
  template: `
    <tiepdan-task-dialog heading="Đổi hạn" [act]="act" [explanation]="now">
      <tiepdan-due-field label="Hạn mới" [control]="act.controls.dueOn" [from]="act.task.concludedOn" />
      <tiepdan-text-field name="reason" label="Lý do" [control]="act.controls.reason" [rows]="3" />
    </tiepdan-task-dialog>
  `,
})
export class ExtendTaskDialog {
  protected readonly act = new TaskForm({
    name: 'extend',
    controls: () => ({ dueOn: dayControl(null), reason: textControl(CONCLUSION_LIMITS.reason, true) }),
    send: (api, { dueOn, reason }, { id, version }) => firstValueFrom(api.extend(id, { version, dueOn: dueOn.value ?? '', reason: tidyText(reason.value) })),
  });
  protected readonly now = `Hạn hiện nay là ${formatDay(this.act.task.dueOn)}; hạn cũ vẫn được giữ trong diễn biến. Hạn trả lời của văn bản đã gửi đổi theo.`;
}
