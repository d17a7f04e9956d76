import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import { CONCLUSION_LIMITS, type RecordConclusionRequest } from '@tiepdan/conclusion/contract';
import { tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { textControl } from '@tiepdan/ui/web';

/** One task on the form. */
export type TaskGroup = FormGroup<{
  agencyId: FormControl<string | null>;
  content: FormControl<string>;
  dueOn: FormControl<PlainDate | null>;
}>;

type ConclusionControls = {
  leaderDayId: FormControl<string | null>;
  receptionId: FormControl<string | null>;
  text: FormControl<string>;
  concludedOn: FormControl<PlainDate | null>;
  tasks: FormArray<TaskGroup>;
};

function taskGroup(): TaskGroup {
  return new FormGroup({
    agencyId: new FormControl<string | null>(null, Validators.required),
    content: textControl(CONCLUSION_LIMITS.taskContent, true),
    dueOn: new FormControl<PlainDate | null>(null, Validators.required),
  });
}

/** What a leader concluded, on a form, with as many tasks as came of it. */
export class ConclusionForm extends FormGroup<ConclusionControls> {
  constructor() {
    super({
      leaderDayId: new FormControl<string | null>(null, Validators.required),
      receptionId: new FormControl<string | null>(null),
      text: textControl(CONCLUSION_LIMITS.text, true),
      concludedOn: new FormControl<PlainDate | null>(null, Validators.required),
      tasks: new FormArray<TaskGroup>([]),
    });
  }

  get full(): boolean {
    return this.controls.tasks.length >= CONCLUSION_LIMITS.tasksMost;
  }

  addTask(): void {
    if (!this.full) this.controls.tasks.push(taskGroup());
  }

  /** Takes one task away and gives it, to put it back. */
  removeTask(position: number): TaskGroup {
    const task = this.controls.tasks.at(position);
    this.controls.tasks.removeAt(position);
    this.markAsDirty();
    return task;
  }

  restoreTask(task: TaskGroup, position: number): void {
    this.controls.tasks.insert(position, task);
  }

  /** Gives the form as many tasks as a draft has. */
  prepare(draft: unknown): void {
    const wanted = (draft as { tasks?: readonly unknown[] }).tasks?.length ?? 0;
    while (this.controls.tasks.length > wanted) this.controls.tasks.removeAt(-1);
    while (this.controls.tasks.length < wanted) this.addTask();
  }

  toRequest(): RecordConclusionRequest {
    const { leaderDayId, receptionId, text, concludedOn, tasks } = this.getRawValue();
    return {
      leaderDayId: leaderDayId ?? '',
      receptionId,
      matterId: null,
      text: tidyText(text),
      concludedOn: concludedOn ?? '',
      tasks: tasks.map(({ agencyId, content, dueOn }) => ({ agencyId: agencyId ?? '', content: tidyText(content), dueOn: dueOn ?? '' })),
    };
  }
}
