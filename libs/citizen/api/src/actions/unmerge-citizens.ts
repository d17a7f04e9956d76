import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type CitizenView, citizenErrors } from '@tiepdan/citizen/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { CITIZEN_LINKS, type CitizenLink } from '../merging/citizen-links.js';
import { keepVersion, lockCitizens, notErased } from '../citizen-locks.js';
import { updateCitizen } from '../citizen-rows.js';
import { type Taken, columnsToRestore } from '../merging/merge-fields.js';

interface Merge {
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly taken: Taken;
  readonly undone: boolean;
}

interface Moved {
  readonly recordId: string;
  readonly doubled: boolean;
}

/**
 * Takes a merge back, whatever happened to either person's records since: what the merge moved goes back where the kept
 * person still stands, what it took goes back where it was not written over.
 */
@Injectable()
export class UnmergeCitizens {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal CITIZEN.ERASED, MERGE_UNKNOWN, MERGE_UNDONE; MERGE_KEPT_MERGED while the kept record is itself merged into another */
  run(actor: Actor, mergeId: string, reason: string): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const merge = await this.find(tx, actor.officeId, mergeId);
      const locked = await lockCitizens(tx, actor.officeId, [merge.keptId, merge.mergedId]);
      const [kept, merged] = [locked.get(merge.keptId), locked.get(merge.mergedId)];
      if (!kept || !merged) throw new Refusal(citizenErrors, 'CITIZEN.MERGE_UNKNOWN');
      notErased(kept, merged);
      if (kept.mergedIntoId) throw new Refusal(citizenErrors, 'CITIZEN.MERGE_KEPT_MERGED', { citizenId: kept.mergedIntoId });
      for (const { view } of [kept, merged]) await keepVersion(tx, actor.officeId, view);
      await this.restore(tx, actor.officeId, merge, kept.view);
      await updateCitizen(tx, actor.officeId, merge.mergedId, { merged_into_id: null });
      await tx.query(`DELETE FROM citizen_paper WHERE office_id = $1 AND merge_id = $2`, [actor.officeId, merge.id]);
      for (const link of CITIZEN_LINKS) await this.giveBack(tx, actor.officeId, merge, link);
      await tx.query(`UPDATE citizen_merge SET undone_by = $3, undone_at = now(), undo_reason = $4 WHERE office_id = $1 AND id = $2`, [
        actor.officeId,
        merge.id,
        actor.accountId,
        reason,
      ]);
      for (const { view } of [kept, merged])
        await this.chronicle.record(tx, actor, { subject: 'citizen', id: view.id, type: 'merge-undone', reason, before: { version: view.version } });
      return { id: merge.keptId, version: kept.view.version + 1 };
    });
  }

  private async find(tx: EntityManager, officeId: string, mergeId: string): Promise<Merge> {
    const [merge] = await tx.query<Merge[]>(
      `SELECT id, kept_id AS "keptId", merged_id AS "mergedId", taken, undone_at IS NOT NULL AS undone FROM citizen_merge
       WHERE office_id = $1 AND id = $2 FOR UPDATE`,
      [officeId, mergeId],
    );
    if (!merge) throw new Refusal(citizenErrors, 'CITIZEN.MERGE_UNKNOWN');
    if (merge.undone) throw new Refusal(citizenErrors, 'CITIZEN.MERGE_UNDONE');
    return merge;
  }

  /** A later merge that took the same field must, when taken back itself, not bring this one's value up again. */
  private async restore(tx: EntityManager, officeId: string, merge: Merge, kept: CitizenView): Promise<void> {
    await updateCitizen(tx, officeId, merge.keptId, columnsToRestore(kept, merge.taken));
    for (const [field, { before, after }] of Object.entries(merge.taken))
      await tx.query(
        `UPDATE citizen_merge SET taken = jsonb_set(taken, ARRAY[$4, 'before'], $5::jsonb)
         WHERE office_id = $1 AND kept_id = $2 AND id > $3 AND undone_at IS NULL AND taken -> $4 -> 'before' = $6::jsonb`,
        [officeId, merge.keptId, merge.id, field, JSON.stringify(before), JSON.stringify(after)],
      );
  }

  /** Records that were sealed since, or from which the person was taken off, have nothing to give back. */
  private async giveBack(tx: EntityManager, officeId: string, merge: Merge, link: CitizenLink): Promise<void> {
    const { kind, table, key } = link;
    const moved = await tx.query<Moved[]>(
      `SELECT l.record_id AS "recordId", l.doubled FROM citizen_merge_link l
       WHERE l.office_id = $1 AND l.merge_id = $2 AND l.record_kind = '${kind}'
       AND EXISTS (SELECT 1 FROM ${table} n WHERE n.office_id = l.office_id AND n.${key} = l.record_id AND n.citizen_id = $3)
       AND NOT EXISTS (SELECT 1 FROM ${table} n WHERE n.office_id = l.office_id AND n.${key} = l.record_id AND n.citizen_id = $4)`,
      [officeId, merge.id, merge.keptId, merge.mergedId],
    );
    const shared = moved.length ? await this.takeOverShared(tx, officeId, merge, link, moved) : new Set<string>();
    const alone = (one: Moved): boolean => !one.doubled && !shared.has(one.recordId);
    const ids = (lines: readonly Moved[]) => lines.map(({ recordId }) => recordId);
    await tx.query(`UPDATE ${table} SET citizen_id = $3 WHERE office_id = $1 AND citizen_id = $2 AND ${key} = ANY($4)`, [
      officeId,
      merge.keptId,
      merge.mergedId,
      ids(moved.filter(alone)),
    ]);
    await this.putBeside(tx, officeId, merge, link, ids(moved.filter((one) => !alone(one))));
  }

  /**
   * Where a record later merged into the kept one was on the record too, the line that stays is now that one's: it is no
   * longer doubled, and this one gets a line of its own again.
   */
  private async takeOverShared(tx: EntityManager, officeId: string, merge: Merge, { kind }: CitizenLink, moved: readonly Moved[]): Promise<Set<string>> {
    const single = moved.filter(({ doubled }) => !doubled).map(({ recordId }) => recordId);
    const [rows] = await tx.query<[{ recordId: string }[], number]>(
      `UPDATE citizen_merge_link l SET doubled = false FROM (
         SELECT DISTINCT ON (x.record_id) x.merge_id, x.record_id FROM citizen_merge_link x
         JOIN citizen_merge m ON m.office_id = x.office_id AND m.id = x.merge_id AND m.kept_id = $2 AND m.undone_at IS NULL AND m.id <> $3
         WHERE x.office_id = $1 AND x.record_kind = '${kind}' AND x.doubled AND x.record_id = ANY($4) ORDER BY x.record_id, x.merge_id) later
       WHERE l.office_id = $1 AND l.record_kind = '${kind}' AND l.merge_id = later.merge_id AND l.record_id = later.record_id
       RETURNING l.record_id AS "recordId"`,
      [officeId, merge.keptId, merge.id, single],
    );
    return new Set(rows.map(({ recordId }) => recordId));
  }

  /** A line of one's own, at the old place where it is free, with capacity and appointment as they were. */
  private async putBeside(tx: EntityManager, officeId: string, merge: Merge, { kind, table, key }: CitizenLink, recordIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO ${table} (office_id, ${key}, position, citizen_id, capacity, appointment_on, appointment_ref, appointment_signed_by)
       SELECT l.office_id, l.record_id,
              CASE WHEN EXISTS (SELECT 1 FROM ${table} n WHERE n.office_id = l.office_id AND n.${key} = l.record_id AND n.position = l.position)
                THEN (SELECT max(n.position) + 1 FROM ${table} n WHERE n.office_id = l.office_id AND n.${key} = l.record_id) ELSE l.position END,
              $3, l.capacity, l.appointment_on, l.appointment_ref, l.appointment_signed_by
       FROM citizen_merge_link l WHERE l.office_id = $1 AND l.merge_id = $2 AND l.record_kind = '${kind}' AND l.record_id = ANY($4)`,
      [officeId, merge.id, merge.mergedId, recordIds],
    );
  }
}
