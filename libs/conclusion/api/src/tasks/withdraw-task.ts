import { Injectable } from '@nestjs/common';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import { TaskActs } from './task-acts.js';

/** Takes a task back: it need not be done any more, and is not counted as given. */
@Injectable()
export class WithdrawTask {
  constructor(
    private readonly acts: TaskActs,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal as `TaskActs.run` */
  run(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.acts.run(actor, id, 'withdraw', version, () => ({
      kind: 'withdrawn',
      on: this.clock.today(),
      text: ['reason', 'Lý do', reason],
      columns: { state: 'withdrawn', reported_on: null },
    }));
  }
}
