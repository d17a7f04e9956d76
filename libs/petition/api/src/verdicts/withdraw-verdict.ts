import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { VERDICTS, type Verdict, type WithdrawVerdictRequest } from '@tiepdan/petition/contract';
import { type Actor, type PlainDate, type WrittenRecord, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { PetitionLimits } from '../limits/petition-limits.js';

interface Standing {
  readonly petitionId: string;
  readonly earlierId: string;
  readonly verdict: Verdict;
  readonly version: number;
  readonly status: 'active' | 'cancelled';
  readonly number: string;
  readonly earlierNumber: string;
  readonly receivedOn: PlainDate;
}

/** Takes a verdict back: it stays readable in both histories, and what followed from it no longer does. */
@Injectable()
export class WithdrawVerdict {
  constructor(
    private readonly database: Database,
    private readonly limits: PetitionLimits,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, RECORD.CANCELLED, RECORD.CHANGED_MEANWHILE */
  run(actor: Actor, id: string, { version, reason }: WithdrawVerdictRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const standing = await lock(tx, actor.officeId, id);
      if (standing.status !== 'active') throw new Refusal(platformErrors, 'RECORD.CANCELLED');
      if (standing.version !== version)
        throw new Refusal(platformErrors, 'RECORD.CHANGED_MEANWHILE', { changedBy: 'Người khác', changedAt: '', version: standing.version });
      await tx.query(`UPDATE petition_verdict SET status = 'cancelled', version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [actor.officeId, id]);
      await undo(tx, actor.officeId, standing);
      const { petitionId, earlierId, number, earlierNumber, verdict } = standing;
      for (const petition of [petitionId, earlierId]) await this.texts.checkOn(tx, actor.officeId, 'petition', petition, { reason: ['Lý do', reason] });
      for (const [subjectId, other] of [[petitionId, earlierNumber], [earlierId, number]] as const)
        await this.chronicle.record(tx, actor, {
          subject: 'petition',
          id: subjectId,
          type: 'verdict-withdrawn',
          reason,
          changes: [{ field: 'verdict', label: `So với đơn số ${other}`, before: VERDICTS[verdict], after: null }],
        });
      if (verdict === 'second-instance') await this.limits.onCorrected(tx, actor, petitionId, standing);
      return { id, version: version + 1 };
    });
  }
}

async function lock(tx: EntityManager, officeId: string, id: string): Promise<Standing> {
  const [found] = await tx.query<Standing[]>(
    `SELECT v.petition_id AS "petitionId", v.earlier_id AS "earlierId", v.verdict, v.version, v.status, p.received_on::text AS "receivedOn",
            p.book_number || '/' || p.book_year AS number, e.book_number || '/' || e.book_year AS "earlierNumber"
     FROM petition_verdict v JOIN petition p ON p.office_id = v.office_id AND p.id = v.petition_id
     JOIN petition e ON e.office_id = v.office_id AND e.id = v.earlier_id
     WHERE v.office_id = $1 AND v.id = $2 FOR UPDATE OF v`,
    [officeId, id],
  );
  if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return found;
}

async function undo(tx: EntityManager, officeId: string, { petitionId, earlierId, verdict }: Standing): Promise<void> {
  if (verdict === 'same')
    await tx.query(`UPDATE petition SET repeats_id = NULL WHERE office_id = $1 AND id = $2 AND repeats_id = $3`, [officeId, petitionId, earlierId]);
  if (verdict === 'second-instance')
    await tx.query(
      `UPDATE petition p SET instance = 1 WHERE office_id = $1 AND id = $2 AND NOT EXISTS (
         SELECT 1 FROM petition_verdict v WHERE v.office_id = p.office_id AND v.petition_id = p.id AND v.verdict = 'second-instance' AND v.status = 'active')`,
      [officeId, petitionId],
    );
}
