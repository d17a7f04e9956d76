import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { identityErrors } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { Proof } from '../proof.js';
import type { OpenSession } from '../sessions.js';
import { Offers } from './offers.js';

/** The holder of an account says that who came from the sign-in service is them. */
@Injectable()
export class LinkAccount {
  constructor(
    private readonly database: Database,
    private readonly offers: Offers,
    private readonly proof: Proof,
    private readonly chronicle: Chronicle,
  ) {}

  /**
   * @param carried the offer, as the browser carries it
   * @throws Refusal PROVIDER.NOT_OFFERED, PROVIDER.LINKED_ELSEWHERE, SESSION.PROOF_NEEDED
   */
  async run(actor: Actor, session: OpenSession, carried: string | undefined): Promise<void> {
    const offer = this.offers.open(carried, session);
    if (!offer) throw new Refusal(identityErrors, 'PROVIDER.NOT_OFFERED');
    this.proof.require(session);
    await this.database.write(async (tx) => {
      const made = await tx.query<unknown[]>(`INSERT INTO account_link (office_id, account_id, issuer, subject) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1`, [
        offer.officeId,
        offer.accountId,
        offer.issuer,
        offer.subject,
      ]);
      if (made.length === 0) throw new Refusal(identityErrors, 'PROVIDER.LINKED_ELSEWHERE');
      await this.chronicle.note(tx, { ...actor, action: 'provider.linked', actorId: actor.accountId, details: { issuer: offer.issuer } });
    });
  }
}
