import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { CONCLUSION_LIMITS, type TaskAnswer } from '@tiepdan/conclusion/contract';
import { formatDay, tidyText } from '@tiepdan/platform/contract';
import { ChoiceField, DayField, textControl, TextField, type Choice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ConclusionApi } from '../conclusion-api';
import { TaskDialog } from './task-dialog';
import { dayControl, TaskForm } from './task-form';

/** Ends a task with its result, on the body's answer where it sent one. */
@Component({
  selector: 'tiepdan-close-task-dialog',
  imports: [ChoiceField, DayField, ReactiveFormsModule, TaskDialog, TextField],
  template: `
    <tiepdan-task-dialog heading="Kết thúc nhiệm vụ" [act]="act">
      <tiepdan-day-field
        label="Ngày hoàn thành"
        hint="Ngày cơ quan làm xong; sau hạn thì tính là hoàn thành quá hạn."
        data-field="doneOn"
        [formControl]="act.controls.doneOn"
        [min]="act.task.concludedOn"
        [max]="act.today"
        [required]="true"
      />
      <tiepdan-text-field name="result" label="Kết quả" [control]="act.controls.result" [rows]="4" />
      @if (choices().length > 0) {
        <tiepdan-choice-field name="evidenceId" label="Căn cứ" [control]="act.controls.evidenceId" [choices]="choices()" />
      }
    </tiepdan-task-dialog>
  `,
})
export class CloseTaskDialog {
  private readonly api = inject(ConclusionApi);
  protected readonly act = new TaskForm({
    name: 'close',
    controls: ({ reportedOn }, today) => ({
      doneOn: dayControl(reportedOn ?? today),
      result: textControl(CONCLUSION_LIMITS.taskResult, true),
      evidenceId: new FormControl<string | null>(null),
    }),
    send: (api, { doneOn, result, evidenceId }, { id, version }) =>
      firstValueFrom(api.close(id, { version, doneOn: doneOn.value ?? '', result: tidyText(result.value), evidenceId: evidenceId.value })),
  });
  /** Answers of the body; where they cannot be had, the task is closed without one. */
  private readonly conclusion = rxResource({ stream: () => this.api.one(this.act.task.conclusionId) });
  protected readonly choices = computed<readonly Choice<string | null>[]>(() => {
    const view = this.conclusion.hasValue() ? this.conclusion.value() : undefined;
    const answers = view?.taskList.find(({ id }) => id === this.act.task.id)?.answers ?? [];
    return answers.length ? [...answers.map(asChoice), { value: null, label: 'Không kèm văn bản' }] : [];
  });
}

const asChoice = ({ id, symbol, receivedOn, summary }: TaskAnswer): Choice<string> => ({
  value: id,
  label: `${symbol ?? 'Văn bản phúc đáp'}, nhận ngày ${formatDay(receivedOn)}`,
  hint: summary,
});
