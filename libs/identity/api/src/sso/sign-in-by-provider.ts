import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { ProviderMatch } from '@tiepdan/identity/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../actions/sign-in.js';
import type { Caller } from '../caller.js';
import { Sessions, hashToken } from '../sessions.js';
import { Pace } from '../waiting/pace.js';
import { Offers } from './offers.js';
import { NotLetIn, type ProvedIdentity } from './provider.js';

interface Found {
  readonly officeId: string;
  readonly id: string;
  readonly fullName: string;
  readonly active: boolean;
}

/**
 * Opens a session for whom the sign-in service names, when the holder of an account has linked them. It never makes an account: who has none is told whom to
 * ask, and whose address is an account's is offered to its holder.
 */
@Injectable()
export class SignInByProvider {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly pace: Pace,
    private readonly chronicle: Chronicle,
    private readonly offers: Offers,
  ) {}

  /** @throws NotLetIn unlinked, closed, other-subject; confirm with an offer for the browser */
  async run(identity: ProvedIdentity, match: ProviderMatch, caller: Caller, target: string): Promise<SignedIn> {
    const { ip, userAgent, requestId } = caller;
    const opened = await this.database.write(async (tx) => {
      const linked = await this.byLink(tx, identity);
      const account = linked ?? (await this.byClaim(tx, identity, match, target));
      if (!account.active) throw new NotLetIn('closed', target);
      const noted = { officeId: account.officeId, actorId: account.id, fullName: account.fullName, ip, userAgent, requestId };
      if (!linked) {
        await this.refuseLinked(tx, account, identity, target);
        await this.chronicle.note(tx, { action: 'provider.offered', ...noted, details: { issuer: identity.issuer } });
        return new NotLetIn('confirm', target, { offer: this.offers.seal(identity, account) });
      }
      const device = caller.device ?? randomBytes(32).toString('base64url');
      await this.pace.right(tx, account, hashToken(device));
      await this.chronicle.note(tx, { action: 'session.opened', ...noted, details: { issuer: identity.issuer } });
      const factor = identity.factor && (await believes(tx, account.officeId));
      return { ...(await this.sessions.open(tx, account, { way: 'provider', factor, ip, userAgent })), device };
    });
    if (opened instanceof NotLetIn) throw opened;
    return opened;
  }

  private async byLink(tx: EntityManager, { issuer, subject }: ProvedIdentity): Promise<Found | null> {
    const [found] = await tx.query<Found[]>(
      `SELECT a.office_id AS "officeId", a.id, a.full_name AS "fullName", a.active FROM account_link l JOIN account a ON a.office_id = l.office_id AND a.id = l.account_id
       WHERE l.issuer = $1 AND l.subject = $2`,
      [issuer, subject],
    );
    return found ?? null;
  }

  /** An address that two accounts share names neither. */
  private async byClaim(tx: EntityManager, { email, username }: ProvedIdentity, match: ProviderMatch, target: string): Promise<Found> {
    const claim = match === 'email' ? email : username;
    const found = claim
      ? await tx.query<Found[]>(
          `SELECT office_id AS "officeId", id, full_name AS "fullName", active FROM account WHERE ${match === 'email' ? 'lower(email)' : 'username'} = lower($1) ORDER BY active DESC LIMIT 2`,
          [claim],
        )
      : [];
    const [account, other] = found;
    if (!account || other?.active) throw new NotLetIn('unlinked', target);
    return account;
  }

  /** An account that is linked with somebody of the service is offered to nobody else of it. */
  private async refuseLinked(tx: EntityManager, { officeId, id }: Found, { issuer }: ProvedIdentity, target: string): Promise<void> {
    const taken = await tx.query<unknown[]>(`SELECT 1 FROM account_link WHERE office_id = $1 AND account_id = $2 AND issuer = $3`, [officeId, id, issuer]);
    if (taken.length > 0) throw new NotLetIn('other-subject', target);
  }
}

/** Whether the account's office takes the service's word for a second factor. */
async function believes(tx: EntityManager, officeId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(`SELECT 1 FROM sign_in_terms WHERE office_id = $1 AND provider_factor`, [officeId]);
  return rows.length > 0;
}
