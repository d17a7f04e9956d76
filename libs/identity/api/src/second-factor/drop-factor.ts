import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { identityErrors } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { Proof } from '../proof.js';
import { type OpenSession, Sessions } from '../sessions.js';
import type { FactorOwner } from './factors.js';

/** Takes a second factor off an account, with its recovery codes. */
@Injectable()
export class DropFactor {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly proof: Proof,
    private readonly chronicle: Chronicle,
  ) {}

  /** Switches one's own off. @throws Refusal SECOND_FACTOR.REQUIRED, NOT_SET, SESSION.PROOF_NEEDED */
  async own(actor: Actor, session: OpenSession): Promise<void> {
    if (session.factorRequired) throw new Refusal(identityErrors, 'SECOND_FACTOR.REQUIRED');
    this.proof.require(session);
    await this.database.write(async (tx) => {
      await drop(tx, session);
      await this.chronicle.note(tx, { ...actor, action: 'second-factor.removed', actorId: actor.accountId });
    });
  }

  /**
   * Somebody else's, who has lost it: whoever may hold the lost one is out at once, and the account sets up another where its role asks
   * for one.
   * @throws Refusal SECOND_FACTOR.OWN, NOT_SET, RECORD.NOT_FOUND
   */
  async ofAccount(actor: Actor, accountId: string, reason: string): Promise<void> {
    if (accountId === actor.accountId) throw new Refusal(identityErrors, 'SECOND_FACTOR.OWN');
    await this.database.write(async (tx) => {
      const owner = { officeId: actor.officeId, accountId };
      const known = await tx.query<unknown[]>(`SELECT 1 FROM account WHERE office_id = $1 AND id = $2`, [actor.officeId, accountId]);
      if (known.length === 0) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      await drop(tx, owner);
      await this.sessions.endAll(tx, { officeId: actor.officeId, id: accountId });
      await this.chronicle.record(tx, actor, { subject: 'account', id: accountId, type: 'second-factor-removed', reason });
    });
  }
}

async function drop(tx: EntityManager, { officeId, accountId }: FactorOwner): Promise<void> {
  const dropped = await tx.query<unknown[]>(
    `WITH dropped AS (DELETE FROM second_factor WHERE office_id = $1 AND account_id = $2 AND confirmed_at IS NOT NULL RETURNING 1) SELECT 1 FROM dropped`,
    [officeId, accountId],
  );
  if (dropped.length === 0) throw new Refusal(identityErrors, 'SECOND_FACTOR.NOT_SET');
}
