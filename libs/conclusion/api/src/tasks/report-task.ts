import { Injectable } from '@nestjs/common';
import type { TaskSaysRequest } from '@tiepdan/conclusion/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import { checkTaskDay } from '../rules.js';
import { TaskActs } from './task-acts.js';

/** Writes down what a body said of its task: how far it is, or that it is done, which somebody here then looks at and closes. */
@Injectable()
export class ReportTask {
  constructor(
    private readonly acts: TaskActs,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal as `TaskActs.run` */
  progress(actor: Actor, id: string, { version, on, text }: TaskSaysRequest): Promise<WrittenRecord> {
    return this.acts.run(actor, id, 'progress', version, ({ concludedOn }) => {
      checkTaskDay(on, concludedOn, this.clock.today());
      return { kind: 'progress', on, text: ['text', 'Tiến độ', text], columns: {} };
    });
  }

  /** @throws Refusal as `TaskActs.run` */
  result(actor: Actor, id: string, { version, on, text }: TaskSaysRequest): Promise<WrittenRecord> {
    return this.acts.run(actor, id, 'report', version, ({ concludedOn }) => {
      checkTaskDay(on, concludedOn, this.clock.today());
      return { kind: 'reported', on, text: ['text', 'Kết quả', text], columns: { reported_on: on } };
    });
  }
}
