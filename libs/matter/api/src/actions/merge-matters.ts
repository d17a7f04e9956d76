import { Injectable } from '@nestjs/common';
import { Chronicle, lockRecord } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type MatterBelonging, type MergeMatterRequest, type MergedMatter, matterErrors } from '@tiepdan/matter/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { idsByKind, lockBelongings, moveBelongings } from '../gathering/belongings.js';
import { MATTER_TABLE, type MatterPlace, changed, lockTwo, movedInWords, mustMatch, tellMoved } from '../gathering/two-matters.js';

/**
 * Two records of one matter become one: everything that hangs on the first moves to the second, whose field and summary are
 * kept. The first stays readable as cancelled, with a link; what moved is written down, so that exactly that can be undone.
 */
@Injectable()
export class MergeMatters {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly texts: SealedTexts,
  ) {}

  /**
   * @param id the matter that is merged into another
   * @throws Refusal MATTER.MERGE_ITSELF, MATTER.UNKNOWN, MATTER.MERGE_CANCELLED, MATTER.KINDS_DIFFER, MATTER.SEALING_DIFFERS
   */
  async run(actor: Actor, id: string, input: MergeMatterRequest): Promise<MergedMatter> {
    if (id === input.intoId) throw new Refusal(matterErrors, 'MATTER.MERGE_ITSELF');
    return this.database.write(async (tx) => {
      const { one: from, other: into } = await lockTwo(tx, actor.officeId, id, input.intoId);
      await lockRecord(tx, MATTER_TABLE, actor, id, input.version);
      if (into.status === 'cancelled') throw new Refusal(matterErrors, 'MATTER.MERGE_CANCELLED', { number: into.number });
      await lockRecord(tx, MATTER_TABLE, actor, into.id, input.intoVersion);
      mustMatch(from, into);
      const records = await lockBelongings(tx, actor.officeId, id);
      const ids = idsByKind(records);
      await moveBelongings(tx, actor.officeId, ids, into);
      await this.texts.check(tx, actor.officeId, into.id, { reason: ['Lý do', input.reason] });
      const flags = await moveFlags(tx, actor.officeId, from.id, into.id);
      await this.writeDown(tx, actor, { from, into, records, flags });
      await this.tell(tx, actor, { from, into, records, reason: input.reason });
      return {
        id,
        version: input.version + 1,
        intoId: into.id,
        intoVersion: input.intoVersion + 1,
        moved: { receptions: ids.reception.length, petitions: ids.petition.length, documents: ids.document.length, flags: flags.length },
      };
    });
  }

  private async writeDown(tx: EntityManager, actor: Actor, { from, into, records, flags }: Merging & { flags: readonly string[] }): Promise<void> {
    const moved = [...records.map(({ kind, id }) => ({ kind, id })), ...flags.map((id) => ({ kind: 'flag', id }))];
    await tx.query(
      `WITH merge AS (INSERT INTO matter_merge (office_id, from_id, into_id, merged_by) VALUES ($1, $2, $3, $4) RETURNING office_id, id)
       INSERT INTO matter_merge_record (office_id, merge_id, kind, record_id)
       SELECT merge.office_id, merge.id, moved.kind, moved.id FROM merge, unnest($5::text[], $6::uuid[]) AS moved(kind, id)`,
      [actor.officeId, from.id, into.id, actor.accountId, moved.map(({ kind }) => kind), moved.map(({ id }) => id)],
    );
    await tx.query(`UPDATE matter SET status = 'cancelled', merged_into_id = $3, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [
      actor.officeId,
      from.id,
      into.id,
    ]);
    await tx.query(`UPDATE matter SET version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [actor.officeId, into.id]);
  }

  private async tell(tx: EntityManager, actor: Actor, { from, into, records, reason }: Merging & { reason: string }): Promise<void> {
    const what = changed('moved', 'Đã chuyển', null, movedInWords(records));
    await this.chronicle.record(tx, actor, { subject: 'matter', id: from.id, type: 'merged', reason, changes: [changed('mergedInto', 'Gộp vào', null, into.number), what] });
    await this.chronicle.record(tx, actor, { subject: 'matter', id: into.id, type: 'merged', reason, changes: [changed('mergedHere', 'Nhận gộp', null, from.number), what] });
    await tellMoved(tx, this.chronicle, actor, records, { from: from.number, to: into.number, reason });
  }
}

interface Merging {
  readonly from: MatterPlace;
  readonly into: MatterPlace;
  readonly records: readonly MatterBelonging[];
}

/** Flags go along, but for those whose days the kept matter is marked on already. */
async function moveFlags(tx: EntityManager, officeId: string, fromId: string, intoId: string): Promise<string[]> {
  const [moved] = await tx.query<[{ id: string }[], number]>(
    `UPDATE matter_flag f SET matter_id = $3 WHERE f.office_id = $1 AND f.matter_id = $2 AND f.status = 'active' AND NOT EXISTS (
       SELECT 1 FROM matter_flag kept WHERE kept.office_id = $1 AND kept.matter_id = $3 AND kept.flag = f.flag AND kept.status = 'active'
         AND daterange(kept.from_on, kept.until_on) && daterange(f.from_on, f.until_on))
     RETURNING f.id`,
    [officeId, fromId, intoId],
  );
  return moved.map(({ id }) => id);
}
