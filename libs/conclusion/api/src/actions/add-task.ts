import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type AddTaskRequest, CONCLUSION_LIMITS, conclusionErrors } from '@tiepdan/conclusion/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { holdConclusion, nextVersion } from '../held-conclusion.js';
import { checkAgencies, checkDue } from '../rules.js';
import { SealedWords } from '../sealed-words.js';
import { insertTasks } from '../task-rows.js';

/** Gives one more task under a conclusion. A notice that is out does not name it: a further one will. */
@Injectable()
export class AddTask {
  constructor(
    private readonly database: Database,
    private readonly words: SealedWords,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, CONCLUSION.*, TASK.*, SEALED.TEXT_NAMES_PERSON */
  run(by: Actor, id: string, { version, reason, ...task }: AddTaskRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdConclusion(tx, by, id, version);
      const actor = held.acting;
      checkDue(task.dueOn, held.concludedOn);
      await checkAgencies(tx, actor.officeId, [task], () => 'agencyId');
      const [{ last } = { last: 0 }] = await tx.query<{ last: number }[]>(`SELECT coalesce(max(ordinal), 0)::int AS last FROM conclusion_task WHERE office_id = $1 AND conclusion_id = $2`, [
        actor.officeId,
        id,
      ]);
      if (last >= CONCLUSION_LIMITS.tasksMost) throw new Refusal(conclusionErrors, 'TASK.TOO_MANY', { most: `${CONCLUSION_LIMITS.tasksMost}` });
      await insertTasks(tx, actor, id, [task], this.clock.today(), last + 1, reason);
      await this.words.check(tx, actor.officeId, id, { content: ['Nội dung nhiệm vụ', task.content], reason: ['Lý do', reason] });
      const after = `Nhiệm vụ ${last + 1}, hạn ${formatDay(task.dueOn)}`;
      await this.chronicle.record(tx, actor, { subject: 'conclusion', id, type: 'task-given', reason, changes: [{ field: 'task', label: 'Nhiệm vụ', before: null, after }] });
      return { id, version: await nextVersion(tx, actor.officeId, held) };
    });
  }
}
