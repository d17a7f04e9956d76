import { DestroyRef, inject } from '@angular/core';
import { FormControl, FormGroup, Validators, type AbstractControl } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { TaskRow, TaskView } from '@tiepdan/conclusion/contract';
import { Session } from '@tiepdan/identity/web';
import type { PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import { Drafts, VersionedForm, type KeptDraft } from '@tiepdan/ui/web';
import { map } from 'rxjs';
import { ConclusionApi } from '../conclusion-api';
import { taskSummary } from '../words/task-words';

/** What the dialog of an act is given: the task as the officer saw it. */
export interface TaskQuestion {
  readonly task: TaskRow;
}

/** What one act's dialog has of its own. */
export interface TaskOptions<C extends Record<string, AbstractControl>> {
  /** Names the draft kept on this machine: "report". */
  readonly name: string;
  readonly controls: (task: TaskRow, today: PlainDate) => C;
  readonly send: (api: ConclusionApi, controls: C, task: WrittenRecord) => Promise<WrittenRecord>;
}

/** A day that must be given; today unless changed. */
export function dayControl(today: PlainDate | null): FormControl<PlainDate | null> {
  return new FormControl<PlainDate | null>(today, Validators.required);
}

/**
 * One act on one task, in a dialog: its form, its draft, doing it, and what to do when another officer was faster. Make it in the
 * dialog's field initializer; the dialog closes with the written task.
 */
export class TaskForm<C extends Record<string, AbstractControl>> extends VersionedForm<TaskRow> {
  readonly task: TaskRow;
  readonly today: PlainDate;
  readonly controls: C;
  private readonly api: ConclusionApi;
  private readonly draft: KeptDraft;
  private readonly dialog: MatDialogRef<unknown, WrittenRecord>;

  constructor(private readonly own: TaskOptions<C>) {
    const { task } = inject<TaskQuestion>(MAT_DIALOG_DATA);
    const api = inject(ConclusionApi);
    const today = inject(Session).today();
    const controls = own.controls(task, today);
    super({
      form: new FormGroup(controls),
      fill: () => undefined,
      load: () => api.one(task.conclusionId).pipe(map(({ taskList }) => taskOf(taskList, task.id))),
      summary: taskSummary,
    });
    this.task = task;
    this.today = today;
    this.controls = controls;
    this.api = api;
    this.dialog = inject<MatDialogRef<unknown, WrittenRecord>>(MatDialogRef);
    this.take(task);
    this.draft = inject(Drafts).keep(`conclusion-task.${own.name}.${task.id}`, this.form, {
      destroyRef: inject(DestroyRef),
      omit: () => this.form.getRawValue(),
    });
  }

  /** Does it and closes the dialog; a refusal stays in the form. */
  async done(): Promise<void> {
    await this.save(async () => {
      const written = await this.own.send(this.api, this.controls, { id: this.task.id, version: this.version });
      this.draft.clear();
      this.dialog.close(written);
    });
  }
}

function taskOf(tasks: readonly TaskView[], id: string): TaskView {
  const found = tasks.find((task) => task.id === id);
  if (!found) throw new Error(`the conclusion has no task ${id}`);
  return found;
}
