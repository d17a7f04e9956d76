import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type NewSecondFactor, type RecoveryCodes, identityErrors } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { SessionSecrets } from '../cookies.js';
import { Proof } from '../proof.js';
import { type OpenSession, Sessions } from '../sessions.js';
import { SignInSettings } from '../sign-in.settings.js';
import { Factors, placeOf } from './factors.js';
import { makeCodes } from './recovery-codes.js';
import { describeSecret, newSecret } from './totp.js';

/** Sets an account's second factor up: a secret for the application, in force from its first code on. */
@Injectable()
export class EnrolFactor {
  constructor(
    private readonly database: Database,
    private readonly factors: Factors,
    private readonly sessions: Sessions,
    private readonly proof: Proof,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
    private readonly settings: SignInSettings,
  ) {}

  /**
   * A new secret, in place of one that was never confirmed.
   * @throws Refusal SECOND_FACTOR.ALREADY_SET, SESSION.PROOF_NEEDED
   */
  async begin(session: OpenSession): Promise<NewSecondFactor> {
    this.proof.require(session);
    const { officeId, accountId, username } = session;
    const secret = newSecret();
    const begun = await this.database.write((tx) =>
      tx.query<unknown[]>(
        `INSERT INTO second_factor AS f (office_id, account_id, sealed_secret, begun_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (office_id, account_id) DO UPDATE SET sealed_secret = $3, begun_at = $4, last_step = 0 WHERE f.confirmed_at IS NULL RETURNING 1`,
        [officeId, accountId, this.settings.secrets.seal(secret, placeOf(session)), this.clock.now()],
      ),
    );
    if (begun.length === 0) throw new Refusal(identityErrors, 'SECOND_FACTOR.ALREADY_SET');
    return describeSecret(secret, username);
  }

  /**
   * The session goes on under new secrets, with the factor proved; every other session of the account has to prove it.
   * @throws Refusal SECOND_FACTOR.NOT_BEGUN, ALREADY_SET, WRONG_CODE, SESSION.SLOW_DOWN
   */
  async confirm(actor: Actor, session: OpenSession, code: string): Promise<SessionSecrets & RecoveryCodes> {
    const confirmed = await this.database.write(async (tx) => {
      const verdict = await this.factors.confirm(tx, session, code);
      await this.chronicle.note(tx, { ...actor, action: verdict.right ? 'second-factor.set' : 'session.factor-refused', actorId: actor.accountId });
      if (!verdict.right) return verdict.refusal;
      const codes = await makeCodes(tx, session);
      return { ...(await this.sessions.passFactor(tx, session)), codes };
    });
    if (confirmed instanceof Refusal) throw confirmed;
    return confirmed;
  }

  /** New recovery codes in place of all there were. @throws Refusal SECOND_FACTOR.NOT_SET, SESSION.PROOF_NEEDED */
  async renewCodes(actor: Actor, session: OpenSession): Promise<RecoveryCodes> {
    this.proof.require(session);
    return this.database.write(async (tx) => {
      const set = await tx.query<unknown[]>(`SELECT 1 FROM second_factor WHERE office_id = $1 AND account_id = $2 AND confirmed_at IS NOT NULL FOR UPDATE`, [session.officeId, session.accountId]);
      if (set.length === 0) throw new Refusal(identityErrors, 'SECOND_FACTOR.NOT_SET');
      await this.chronicle.note(tx, { ...actor, action: 'recovery-code.made', actorId: actor.accountId });
      return { codes: await makeCodes(tx, session) };
    });
  }
}
