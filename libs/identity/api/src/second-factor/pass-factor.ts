import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type RecoveryCodesLeft, identityErrors } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { SessionSecrets } from '../cookies.js';
import { type OpenSession, Sessions } from '../sessions.js';
import { Factors, type Verdict } from './factors.js';
import { codesLeft } from './recovery-codes.js';

/** The second half of signing in. */
@Injectable()
export class PassFactor {
  constructor(
    private readonly database: Database,
    private readonly factors: Factors,
    private readonly sessions: Sessions,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal SECOND_FACTOR.WRONG_CODE, WRONG_RECOVERY_CODE, NOT_SET, SESSION.SLOW_DOWN */
  async run(actor: Actor, session: OpenSession, kind: 'code' | 'recovery', code: string): Promise<SessionSecrets & RecoveryCodesLeft> {
    if (session.stage !== 'second-factor') throw new Refusal(identityErrors, 'SECOND_FACTOR.NOT_SET');
    const passed = await this.database.write(async (tx) => {
      const verdict: Verdict = await this.factors.try(tx, session, kind, code);
      const action = !verdict.right ? 'session.factor-refused' : kind === 'code' ? 'session.factor-passed' : 'recovery-code.used';
      await this.chronicle.note(tx, { ...actor, action, actorId: actor.accountId });
      if (!verdict.right) return verdict.refusal;
      return { ...(await this.sessions.passFactor(tx, session)), left: await codesLeft(tx, session) };
    });
    if (passed instanceof Refusal) throw passed;
    return passed;
  }
}
