import { Injectable } from '@nestjs/common';
import type { CloseTaskRequest } from '@tiepdan/conclusion/contract';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { HeldTask } from '../held-conclusion.js';
import { checkTaskDay, refusalAt } from '../rules.js';
import { TaskActs } from './task-acts.js';

/** Ends a task with its result, or opens it again. One done after its day stays done late. */
@Injectable()
export class CloseTask {
  constructor(
    private readonly acts: TaskActs,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal as `TaskActs.run`, TASK.UNKNOWN_EVIDENCE */
  run(actor: Actor, id: string, { version, doneOn, result, evidenceId = null }: CloseTaskRequest): Promise<WrittenRecord> {
    return this.acts.run(actor, id, 'close', version, async (held, tx) => {
      checkTaskDay(doneOn, held.concludedOn, this.clock.today(), 'doneOn');
      if (evidenceId) await checkEvidence(tx, actor.officeId, held, evidenceId);
      return { kind: 'done', on: doneOn, text: ['result', 'Kết quả', result], columns: { state: 'done', done_on: doneOn, result, evidence_id: evidenceId } };
    });
  }

  /** Its result was not what was asked, or it was withdrawn by mistake. @throws Refusal as `TaskActs.run` */
  reopen(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.acts.run(actor, id, 'reopen', version, () => ({
      kind: 'reopened',
      on: this.clock.today(),
      text: ['reason', 'Lý do', reason],
      columns: { state: 'open', reported_on: null, done_on: null, result: null, evidence_id: null },
      anew: true,
    }));
  }
}

/** An answer in force of the task's own body. */
async function checkEvidence(tx: EntityManager, officeId: string, { agencyId }: HeldTask, evidenceId: string): Promise<void> {
  const [found] = await tx.query<{ id: string }[]>(
    `SELECT a.id FROM answer a JOIN delivery v ON v.office_id = a.office_id AND v.id = a.delivery_id
     WHERE a.office_id = $1 AND a.id = $2 AND v.agency_id = $3 AND a.status = 'active'`,
    [officeId, evidenceId, agencyId],
  );
  if (!found) throw refusalAt('evidenceId', 'TASK.UNKNOWN_EVIDENCE');
}
