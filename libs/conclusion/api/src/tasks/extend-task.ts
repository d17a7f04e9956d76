import { Injectable } from '@nestjs/common';
import type { ExtendTaskRequest } from '@tiepdan/conclusion/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import { checkDue, refusalAt } from '../rules.js';
import { TaskActs } from './task-acts.js';

/** Gives a task another last day. The day before, and why it moved, stay on the task. */
@Injectable()
export class ExtendTask {
  constructor(
    private readonly acts: TaskActs,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal as `TaskActs.run`, TASK.SAME_DUE */
  run(actor: Actor, id: string, { version, dueOn, reason }: ExtendTaskRequest): Promise<WrittenRecord> {
    return this.acts.run(actor, id, 'extend', version, (held) => {
      if (dueOn === held.dueOn) throw refusalAt('dueOn', 'TASK.SAME_DUE');
      checkDue(dueOn, held.concludedOn);
      return { kind: 'extended', on: this.clock.today(), text: ['reason', 'Lý do', reason], columns: { due_on: dueOn }, dueFrom: held.dueOn, dueTo: dueOn };
    });
  }
}
