import { Injectable } from '@nestjs/common';
import { Chronicle, lockRecord } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type BelongingKind, type MatterBelonging, matterErrors } from '@tiepdan/matter/contract';
import { type Actor, type VersionedReason, type WrittenRecord, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { idsByKind, lockBelongings, moveBelongings } from '../gathering/belongings.js';
import { MATTER_TABLE, changed, lockTwo, movedInWords, mustMatch, recordsInWords, tellMoved } from '../gathering/two-matters.js';

interface Moved {
  readonly kind: BelongingKind | 'flag';
  readonly id: string;
}

/** Takes a merge back: exactly what it moved goes to where it was. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly texts: SealedTexts,
  ) {}

  /**
   * @param id the matter that was merged into another
   * @throws Refusal MATTER.NOT_MERGED; MATTER.KEPT_GONE when the kept matter was merged on; MATTER.UNDO_BLOCKED naming the records
   *   that were moved on, or written about a moved petition, since; MATTER.KINDS_DIFFER, MATTER.SEALING_DIFFERS when the kept one changed
   */
  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const merge = await standingMerge(tx, actor.officeId, id);
      const { one: from, other: into } = await lockTwo(tx, actor.officeId, id, merge.intoId);
      await lockRecord(tx, MATTER_TABLE, actor, id, input.version, 'cancelled');
      if (into.status === 'cancelled') throw new Refusal(matterErrors, 'MATTER.KEPT_GONE', { number: into.number });
      mustMatch(from, into);
      await this.texts.check(tx, actor.officeId, into.id, { reason: ['Lý do', input.reason] });
      const { flags, records } = await this.whatMoved(tx, actor.officeId, merge.id, into.id);
      await tx.query(`UPDATE matter SET status = 'active', merged_into_id = NULL, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [
        actor.officeId,
        id,
      ]);
      await tx.query(`UPDATE matter SET version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [actor.officeId, into.id]);
      await moveBelongings(tx, actor.officeId, idsByKind(records), from);
      await tx.query(`UPDATE matter_flag SET matter_id = $2 WHERE office_id = $1 AND matter_id = $3 AND id = ANY($4::uuid[])`, [actor.officeId, id, into.id, flags]);
      await tx.query(`UPDATE matter_merge SET undone_at = now() WHERE office_id = $1 AND id = $2`, [actor.officeId, merge.id]);
      const what = changed('moved', 'Đã chuyển lại', null, movedInWords(records));
      for (const [subject, other, label] of [[id, into.number, 'Tách lại khỏi'], [into.id, from.number, 'Trả lại']] as const)
        await this.chronicle.record(tx, actor, { subject: 'matter', id: subject, type: 'merge-undone', reason: input.reason, changes: [changed('merge', label, null, other), what] });
      await tellMoved(tx, this.chronicle, actor, records, { from: into.number, to: from.number, reason: input.reason });
      return { id, version: input.version + 1 };
    });
  }

  private async whatMoved(tx: EntityManager, officeId: string, mergeId: string, intoId: string): Promise<{ flags: string[]; records: MatterBelonging[] }> {
    const moved = await tx.query<Moved[]>(`SELECT kind, record_id AS id FROM matter_merge_record WHERE office_id = $1 AND merge_id = $2`, [officeId, mergeId]);
    const here = await lockBelongings(tx, officeId, intoId);
    const was = new Set(moved.map(({ kind, id }) => `${kind}:${id}`));
    const records = here.filter(({ kind, id }) => was.has(`${kind}:${id}`));
    const gone = moved.filter(({ kind, id }) => kind !== 'flag' && !records.some((record) => record.kind === kind && record.id === id));
    const petitions = new Set(records.filter(({ kind }) => kind === 'petition').map(({ id }) => id));
    const tiedSince = here.filter((record) => record.petitionId && petitions.has(record.petitionId) && !records.includes(record));
    const inTheWay = [...(await named(tx, officeId, gone)), ...tiedSince];
    if (inTheWay.length) throw new Refusal(matterErrors, 'MATTER.UNDO_BLOCKED', { records: recordsInWords(inTheWay) });
    return { flags: moved.filter(({ kind }) => kind === 'flag').map(({ id }) => id), records };
  }
}

async function standingMerge(tx: EntityManager, officeId: string, fromId: string): Promise<{ id: string; intoId: string }> {
  const [merge] = await tx.query<{ id: string; intoId: string }[]>(
    `SELECT id, into_id AS "intoId" FROM matter_merge WHERE office_id = $1 AND from_id = $2 AND undone_at IS NULL`,
    [officeId, fromId],
  );
  if (merge) return merge;
  const [known] = await tx.query<{ id: string }[]>(`SELECT id FROM matter WHERE office_id = $1 AND id = $2`, [officeId, fromId]);
  throw known ? new Refusal(matterErrors, 'MATTER.NOT_MERGED') : new Refusal(platformErrors, 'RECORD.NOT_FOUND');
}

/** Records that moved on since, by the matters they are at now. */
async function named(tx: EntityManager, officeId: string, gone: readonly Moved[]): Promise<Pick<MatterBelonging, 'kind' | 'number'>[]> {
  if (!gone.length) return [];
  return tx.query(
    `SELECT 'petition' AS kind, book_number || '/' || book_year AS number FROM petition WHERE office_id = $1 AND id = ANY($2::uuid[])
     UNION ALL SELECT 'reception', book_number || '/' || book_year FROM reception WHERE office_id = $1 AND id = ANY($2::uuid[])
     UNION ALL SELECT 'document', coalesce(number || '/' || symbol, 'chưa có số') FROM document WHERE office_id = $1 AND id = ANY($2::uuid[])`,
    [officeId, gone.map(({ id }) => id)],
  );
}
