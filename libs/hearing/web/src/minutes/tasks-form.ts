import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import { CONCLUSION_LIMITS } from '@tiepdan/conclusion/contract';
import { HEARING_TASKS_MOST, type HearingTask } from '@tiepdan/hearing/contract';
import { tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { textControl } from '@tiepdan/ui/web';

/** What one body is asked to do, and by when. */
export type TaskForm = FormGroup<{
  agencyId: FormControl<string | null>;
  content: FormControl<string>;
  dueOn: FormControl<PlainDate | null>;
}>;

/** The tasks of a conclusion on a form; there may be none. */
export class TasksForm extends FormArray<TaskForm> {
  constructor() {
    super([]);
  }

  get full(): boolean {
    return this.length >= HEARING_TASKS_MOST;
  }

  add(): void {
    this.push(taskForm());
  }

  /** Makes as many lines as a draft has, before its values are put in. */
  makeLines(count: number): void {
    while (this.length < count) this.push(taskForm(), { emitEvent: false });
    while (this.length > count) this.removeAt(this.length - 1, { emitEvent: false });
  }

  toTasks(): HearingTask[] {
    return this.getRawValue().map(({ agencyId, content, dueOn }) => ({
      agencyId: agencyId ?? '',
      content: tidyText(content),
      dueOn: dueOn ?? '',
    }));
  }
}

function taskForm(): TaskForm {
  return new FormGroup({
    agencyId: new FormControl<string | null>(null, Validators.required),
    content: textControl(CONCLUSION_LIMITS.taskContent, true),
    dueOn: new FormControl<PlainDate | null>(null, Validators.required),
  });
}
