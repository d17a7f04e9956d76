import { FormControl, FormGroup, Validators, type AbstractControl } from '@angular/forms';
import type { ConcludeHearingRequest, HearingDay, HearingRow } from '@tiepdan/hearing/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { textControl } from '@tiepdan/ui/web';
import { MinutesForm } from '../minutes/minutes-form';
import { TasksForm } from '../minutes/tasks-form';

type Result = ConcludeHearingRequest['result'];
type ConcludeControls = {
  result: FormControl<Result | null>;
  conclusion: FormControl<string>;
  tasks: TasksForm;
  headCount: FormControl<number | null>;
  minutes: MinutesForm;
};

/** What a draft of it looks like, as far as lines have to be made before its values are put in. */
interface ConcludeDraft {
  readonly tasks?: readonly unknown[];
  readonly minutes?: { readonly participants?: readonly unknown[] };
}

/** The end of a hearing on a form: what came of it, what was concluded, who does what, and the minutes. */
export class ConcludeForm extends FormGroup<ConcludeControls> {
  constructor(hearing: Pick<HearingRow, 'headCount' | 'startedAt'>, day: Pick<HearingDay, 'heldOn' | 'hostName' | 'hostPosition'>) {
    super({
      result: new FormControl<Result | null>(null, Validators.required),
      conclusion: textControl(TEXT_LIMITS.body, false),
      tasks: new TasksForm(),
      headCount: new FormControl<number | null>(hearing.headCount, [Validators.required, Validators.min(1), Validators.max(9999)]),
      minutes: new MinutesForm(day.heldOn),
    });
    this.addValidators(tasksHaveConclusion);
    this.controls.minutes.addParticipant({ name: day.hostName, position: day.hostPosition });
    this.controls.minutes.setTimes(hearing.startedAt, null);
  }

  /** Makes the lines a draft has. */
  prepare(draft: unknown): void {
    const { tasks, minutes } = draft as ConcludeDraft;
    this.controls.tasks.makeLines(tasks?.length ?? 0);
    this.controls.minutes.makeLines(minutes?.participants?.length ?? 0);
  }

  toRequest(version: number): ConcludeHearingRequest {
    const { result, conclusion, headCount } = this.getRawValue();
    return {
      version,
      headCount: headCount ?? 1,
      result: result ?? 'noted',
      conclusion: conclusion.trim() || null,
      tasks: this.controls.tasks.toTasks(),
      minutes: this.controls.minutes.toDetails(),
    };
  }
}

/** A body is asked to do something only by a conclusion. */
function tasksHaveConclusion(control: AbstractControl): { concludeFirst: string } | null {
  const { tasks, conclusion } = control.getRawValue() as { tasks: readonly unknown[]; conclusion: string };
  return tasks.length > 0 && !conclusion.trim() ? { concludeFirst: 'Giao việc cho cơ quan phải kèm nội dung kết luận.' } : null;
}
