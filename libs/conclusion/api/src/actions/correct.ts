import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, describeChanges } from '@tiepdan/audit/api';
import type { CorrectConclusionRequest } from '@tiepdan/conclusion/contract';
import { type Actor, type PlainDate, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { holdConclusion, nextVersion } from '../held-conclusion.js';
import { checkConcludedOn, refusalAt } from '../rules.js';
import { SealedWords } from '../sealed-words.js';

type Corrected = Pick<CorrectConclusionRequest, 'text' | 'concludedOn'>;

/** How each field reads in the history. */
const WORDING: Wording<Corrected> = {
  text: { label: 'Kết luận', words: ({ text }) => text },
  concludedOn: { label: 'Ngày kết luận', words: ({ concludedOn }) => formatDay(concludedOn) },
};

/** Writes the text or the day of a conclusion anew; the earlier words stay in the history. */
@Injectable()
export class CorrectConclusion {
  constructor(
    private readonly database: Database,
    private readonly words: SealedWords,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, CONCLUSION.*, SEALED.TEXT_NAMES_PERSON */
  run(by: Actor, id: string, { version, text, concludedOn, reason }: CorrectConclusionRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdConclusion(tx, by, id, version);
      const actor = held.acting;
      checkConcludedOn(concludedOn, held.heldOn, this.clock.today());
      await checkTasks(tx, actor.officeId, id, concludedOn);
      await this.words.check(tx, actor.officeId, id, { text: ['Kết luận', text], reason: ['Lý do', reason] });
      await tx.query(`UPDATE conclusion SET text = $3, concluded_on = $4 WHERE office_id = $1 AND id = $2`, [actor.officeId, id, text, concludedOn]);
      const changes = describeChanges(WORDING, held, { text, concludedOn });
      await this.chronicle.record(tx, actor, { subject: 'conclusion', id, type: 'corrected', reason, changes, before: { text: held.text, concludedOn: held.concludedOn } });
      return { id, version: await nextVersion(tx, actor.officeId, held) };
    });
  }
}

/** No task is due before the day it was given on. */
async function checkTasks(tx: EntityManager, officeId: string, id: string, concludedOn: PlainDate): Promise<void> {
  const [first] = await tx.query<{ dueOn: PlainDate | null }[]>(
    `SELECT min(due_on)::text AS "dueOn" FROM conclusion_task WHERE office_id = $1 AND conclusion_id = $2 AND state <> 'withdrawn'`,
    [officeId, id],
  );
  if (first?.dueOn && first.dueOn < concludedOn) throw refusalAt('concludedOn', 'CONCLUSION.AFTER_TASKS_DUE', { on: formatDay(concludedOn), dueOn: formatDay(first.dueOn) });
}
