import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { petitionErrors } from '@tiepdan/petition/contract';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

const PETITION = { table: 'petition', subject: 'petition' } as const;

/** Takes a petition out of every count, or puts it back; its number in the book stays taken. */
@Injectable()
export class CancelPetition {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal PETITION.HAS_DOCUMENTS while papers about it stand, PETITION.HAS_RESOLUTION while something of its resolution does */
  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.texts.checkOn(tx, actor.officeId, 'petition', id, { reason: ['Lý do', input.reason] });
      const written = await cancelRecord(tx, this.chronicle, PETITION, actor, id, input);
      const [{ documents } = { documents: 0 }] = await tx.query<{ documents: number }[]>(
        `SELECT count(*)::int AS documents FROM document WHERE office_id = $1 AND petition_id = $2 AND status = 'active' AND state = 'issued'`,
        [actor.officeId, id],
      );
      if (documents > 0) throw new Refusal(petitionErrors, 'PETITION.HAS_DOCUMENTS', { documents });
      await checkResolution(tx, actor.officeId, id);
      return written;
    });
  }

  restore(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.texts.checkOn(tx, actor.officeId, 'petition', id, { reason: ['Lý do', input.reason] });
      return restoreRecord(tx, this.chronicle, PETITION, actor, id, input);
    });
  }
}

/** What is counted by itself stands on a petition in force: a form asks decisions and transfers without asking their petitions. */
const RESOLUTION_SQL = ['resolution_decision', 'investigation_transfer', 'protection']
  .map((table) => `EXISTS (SELECT 1 FROM ${table} x WHERE x.office_id = $1 AND x.petition_id = $2 AND x.status = 'active')`)
  .join(' OR ');

/** @throws Refusal PETITION.HAS_RESOLUTION */
async function checkResolution(tx: EntityManager, officeId: string, id: string): Promise<void> {
  const [{ stands } = { stands: false }] = await tx.query<{ stands: boolean }[]>(`SELECT ${RESOLUTION_SQL} AS stands`, [officeId, id]);
  if (stands) throw new Refusal(petitionErrors, 'PETITION.HAS_RESOLUTION');
}
