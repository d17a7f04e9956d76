import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type ProofRequest, identityErrors } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { Caller } from './caller.js';
import { passwordMatches } from './passwords/hashing.js';
import { Factors } from './second-factor/factors.js';
import { type OpenSession, Sessions, hashToken } from './sessions.js';
import { Pace } from './waiting/pace.js';

/** How long a proof holds. Milliseconds. */
const HOLDS = 10 * 60_000;

/**
 * Before somebody changes how they sign in, they prove once more that it is them: a desk left open must not be enough to take an
 * account over.
 */
@Injectable()
export class Proof {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly factors: Factors,
    private readonly pace: Pace,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal SESSION.PROOF_NEEDED when the last proof (or the sign-in) was too long ago */
  require(session: OpenSession): void {
    if (this.clock.now().getTime() - session.provedAt.getTime() > HOLDS) throw new Refusal(identityErrors, 'SESSION.PROOF_NEEDED');
  }

  /** @throws Refusal SESSION.WRONG_PASSWORD, SESSION.SLOW_DOWN, SECOND_FACTOR.WRONG_CODE, NOT_SET */
  async run(actor: Actor, session: OpenSession, { password, code }: ProofRequest, caller: Caller): Promise<void> {
    if (code) await this.byCode(actor, session, code);
    else await this.byPassword(actor, session, password ?? '', caller);
  }

  private async byCode(actor: Actor, session: OpenSession, code: string): Promise<void> {
    const refusal = await this.database.write(async (tx) => {
      const verdict = await this.factors.try(tx, session, 'code', code);
      await this.chronicle.note(tx, { ...actor, action: verdict.right ? 'session.proved' : 'session.factor-refused', actorId: actor.accountId });
      if (!verdict.right) return verdict.refusal;
      await this.sessions.prove(tx, session);
      return null;
    });
    if (refusal) throw refusal;
  }

  private async byPassword(actor: Actor, session: OpenSession, password: string, caller: Caller): Promise<void> {
    const account = { officeId: session.officeId, id: session.accountId };
    const device = caller.device ? hashToken(caller.device) : null;
    await this.pace.take({ username: session.username, account }, { ip: caller.ip, device });
    const [kept] = await this.database.read((manager) =>
      manager.query<{ hash: string }[]>(`SELECT password_hash AS hash FROM account WHERE office_id = $1 AND id = $2`, [account.officeId, account.id]),
    );
    const right = kept !== undefined && (await passwordMatches(kept.hash, password));
    await this.database.write(async (tx) => {
      await this.chronicle.note(tx, { ...actor, action: right ? 'session.proved' : 'session.refused', actorId: actor.accountId });
      if (!right) return this.pace.wrong(tx, { ip: caller.ip, device });
      await this.pace.right(tx, account, device);
      await this.sessions.prove(tx, session);
    });
    if (!right) throw new Refusal(identityErrors, 'SESSION.WRONG_PASSWORD');
  }
}
