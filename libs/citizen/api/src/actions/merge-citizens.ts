import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type CitizenView, type MergeCitizensRequest, citizenErrors } from '@tiepdan/citizen/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { CITIZEN_LINKS, type CitizenLink } from '../merging/citizen-links.js';
import { type LockedCitizen, keepVersion, lockCitizens, notErased, standingCitizen } from '../citizen-locks.js';
import { updateCitizen } from '../citizen-rows.js';
import { takenFrom } from '../merging/merge-fields.js';

/** Makes two records of one person one: everything about the other moves, and the other stays as a pointer. */
@Injectable()
export class MergeCitizens {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal CITIZEN.ERASED, CITIZEN.MERGE_*, CITIZEN.MERGED, RECORD.* */
  run(actor: Actor, id: string, input: MergeCitizensRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      if (id === input.otherId) throw new Refusal(citizenErrors, 'CITIZEN.MERGE_WITH_ITSELF');
      const locked = await lockCitizens(tx, actor.officeId, [id, input.otherId]);
      const kept = await standingCitizen(tx, actor.officeId, locked.get(id), input.version);
      const other = await this.other(tx, actor.officeId, input, locked.get(input.otherId));
      if ((kept.party ?? 'person') !== (other.party ?? 'person')) throw new Refusal(citizenErrors, 'CITIZEN.MERGE_PARTIES_DIFFER');
      const taken = takenFrom(kept, other, input.take);
      const mergeId = await this.note(tx, actor, id, input, taken);
      await keepVersion(tx, actor.officeId, kept);
      await keepVersion(tx, actor.officeId, other);
      await updateCitizen(tx, actor.officeId, id, Object.assign({}, ...Object.values(taken).map(({ after }) => after)));
      await updateCitizen(tx, actor.officeId, other.id, { merged_into_id: id });
      await this.bringPapers(tx, actor.officeId, mergeId, kept, other, 'paper' in taken);
      for (const link of CITIZEN_LINKS) await this.move(tx, actor.officeId, mergeId, link, id, other.id);
      for (const citizen of [kept, other])
        await this.chronicle.record(tx, actor, { subject: 'citizen', id: citizen.id, type: 'merged', reason: input.reason, before: { version: citizen.version } });
      return { id, version: kept.version + 1 };
    });
  }

  private async other(tx: EntityManager, officeId: string, input: MergeCitizensRequest, found: LockedCitizen | undefined): Promise<CitizenView> {
    if (!found) {
      const sealed = await tx.query<unknown[]>(`SELECT 1 FROM sealed_identity WHERE office_id = $1 AND id = $2`, [officeId, input.otherId]);
      throw new Refusal(citizenErrors, sealed.length ? 'CITIZEN.MERGE_SEALED' : 'CITIZEN.MERGE_OTHER_UNKNOWN');
    }
    if (found.mergedIntoId) throw new Refusal(citizenErrors, 'CITIZEN.MERGE_OTHER_MERGED');
    notErased(found);
    if (found.view.version !== input.otherVersion) throw new Refusal(citizenErrors, 'CITIZEN.MERGE_OTHER_CHANGED');
    return found.view;
  }

  private async note(tx: EntityManager, actor: Actor, keptId: string, input: MergeCitizensRequest, taken: object): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO citizen_merge (office_id, kept_id, merged_id, taken, reason, created_by) VALUES ($1, $2, $3, $4::jsonb, $5, $6) RETURNING id`,
      [actor.officeId, keptId, input.otherId, JSON.stringify(taken), input.reason, actor.accountId],
    );
    if (!row) throw new Error('merge was not written');
    return row.id;
  }

  /** The papers of both stay findable at the one that stands: the one not chosen becomes a former paper, as the other's are. */
  private async bringPapers(tx: EntityManager, officeId: string, mergeId: string, kept: CitizenView, other: CitizenView, fromOther: boolean): Promise<void> {
    const [stays, goes] = fromOther ? [other, kept] : [kept, other];
    const current = goes.paperNumber && goes.paperNumber !== stays.paperNumber ? [{ kind: goes.paperKind, number: goes.paperNumber }] : [];
    const papers = [...current, ...(other.formerPapers ?? [])].filter(({ kind, number }) => !(kind === stays.paperKind && number === stays.paperNumber));
    await tx.query(
      `INSERT INTO citizen_paper (office_id, citizen_id, kind, number, merge_id)
       SELECT $1, $2, kind, number, $3 FROM unnest($4::text[], $5::text[]) AS p (kind, number) ON CONFLICT DO NOTHING`,
      [officeId, kept.id, mergeId, papers.map(({ kind }) => kind), papers.map(({ number }) => number)],
    );
  }

  /** Moves the lines of the records; where both are on one record, the other's line is taken away and remembered whole. */
  private async move(tx: EntityManager, officeId: string, mergeId: string, { kind, table, key }: CitizenLink, keptId: string, otherId: string): Promise<void> {
    const both = `EXISTS (SELECT 1 FROM ${table} k WHERE k.office_id = n.office_id AND k.${key} = n.${key} AND k.citizen_id = $2)`;
    await tx.query(
      `INSERT INTO citizen_merge_link (office_id, merge_id, record_kind, record_id, position, capacity, appointment_on, appointment_ref, appointment_signed_by, doubled)
       SELECT n.office_id, $4, '${kind}', n.${key}, n.position, n.capacity, n.appointment_on, n.appointment_ref, n.appointment_signed_by, ${both}
       FROM ${table} n WHERE n.office_id = $1 AND n.citizen_id = $3`,
      [officeId, keptId, otherId, mergeId],
    );
    await tx.query(`DELETE FROM ${table} n WHERE n.office_id = $1 AND n.citizen_id = $3 AND ${both}`, [officeId, keptId, otherId]);
    await tx.query(`UPDATE ${table} n SET citizen_id = $2 WHERE n.office_id = $1 AND n.citizen_id = $3`, [officeId, keptId, otherId]);
  }
}
