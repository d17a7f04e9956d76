import { Injectable } from '@nestjs/common';
import { Chronicle, changedMeanwhile } from '@tiepdan/audit/api';
import { checkTwoPeople } from '@tiepdan/identity/api';
import { type Actor, type WrittenRecord, platformErrors } from '@tiepdan/platform/contract';
import { Database, Jobs, Refusal } from '@tiepdan/platform/api';
import { ERASURE_LIFECYCLE, ERASURE_STATES, type ErasureAction, type ErasureState, privacyErrors, privacyPermissions } from '@tiepdan/privacy/contract';
import type { EntityManager } from 'typeorm';
import { ERASURE_JOB } from '../erasure/erasure-job.js';

interface Locked {
  readonly version: number;
  readonly state: ErasureState;
  readonly createdBy: string;
  readonly submittedBy: string | null;
}

const TOLD = { submit: 'erasure-submitted', approve: 'erasure-approved', withdraw: 'erasure-withdrawn' } as const;

/** Submits, approves or withdraws a decision. Approved, it is carried out by a job, and nobody can take it back. */
@Injectable()
export class StepErasure {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly jobs: Jobs,
  ) {}

  /** @throws Refusal RECORD.*, PRIVACY.WRONG_STATE, SEPARATION.SAME_PERSON */
  async run(actor: Actor, id: string, action: ErasureAction, version: number): Promise<WrittenRecord> {
    const written = await this.database.write(async (tx) => {
      const { createdBy, submittedBy } = await lock(tx, actor.officeId, id, action, version);
      if (action === 'approve') await checkTwoPeople(tx, actor, 'erasure-approval', [createdBy, submittedBy], privacyPermissions);
      await tx.query(
        `UPDATE erasure SET state = $3, version = version + 1, submitted_by = CASE WHEN $3 = 'submitted' THEN $4::uuid ELSE submitted_by END,
           approved_by = CASE WHEN $3 = 'approved' THEN $4::uuid END, approved_at = CASE WHEN $3 = 'approved' THEN now() END WHERE office_id = $1 AND id = $2`,
        [actor.officeId, id, ERASURE_LIFECYCLE[action].to, actor.accountId],
      );
      if (action === 'withdraw') await tx.query(`UPDATE erasure_item SET state = 'dropped' WHERE office_id = $1 AND erasure_id = $2`, [actor.officeId, id]);
      await this.chronicle.record(tx, actor, { subject: 'erasure', id, type: TOLD[action] });
      return { id, version: version + 1 };
    });
    if (action === 'approve') await this.jobs.wake(ERASURE_JOB);
    return written;
  }
}

async function lock(tx: EntityManager, officeId: string, id: string, action: ErasureAction, version: number): Promise<Locked> {
  const [found] = await tx.query<Locked[]>(`SELECT version, state, created_by AS "createdBy", submitted_by AS "submittedBy" FROM erasure WHERE office_id = $1 AND id = $2 FOR UPDATE`, [officeId, id]);
  if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (found.version !== version) throw await changedMeanwhile(tx, 'erasure', officeId, id, found.version);
  const from: readonly ErasureState[] = ERASURE_LIFECYCLE[action].from;
  if (!from.includes(found.state)) throw new Refusal(privacyErrors, 'PRIVACY.WRONG_STATE', { state: ERASURE_STATES[found.state] });
  return found;
}
