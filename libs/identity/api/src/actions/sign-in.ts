import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { identityErrors } from '@tiepdan/identity/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { Account } from '../account.entity.js';
import { IdentitySettings, waitAfterFailures } from '../identity.settings.js';
import { passwordMatches, pretendToCheck } from '../passwords/hashing.js';
import { Sessions } from '../sessions.js';

/** Where a sign-in comes from. */
export interface Caller {
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly requestId: string;
}

type Candidate = Pick<Account, 'officeId' | 'id' | 'passwordHash' | 'failedSignIns' | 'lastFailedAt'>;

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  /**
   * @throws Refusal SESSION.WRONG_CREDENTIALS, the same for an unknown name, a closed account and a wrong password
   * @throws Refusal SESSION.SLOW_DOWN after several wrong passwords, with the seconds to wait
   */
  async run(username: string, password: string, caller: Caller) {
    const account = await this.candidate(username);
    if (account) this.refuseWhileWaiting(account);
    const demoOutsideDemo = !this.settings.demo && password === this.settings.demoPassword;
    const right = account && !demoOutsideDemo ? await passwordMatches(account.passwordHash, password) : await pretendToCheck(password);
    if (!account || !right) {
      if (account) await this.countFailure(account, caller);
      throw new Refusal(identityErrors, 'SESSION.WRONG_CREDENTIALS');
    }
    return this.database.write(async (tx) => {
      if (account.failedSignIns > 0)
        await tx.query(`UPDATE account SET failed_sign_ins = 0, last_failed_at = NULL WHERE office_id = $1 AND id = $2`, [account.officeId, account.id]);
      await this.chronicle.note(tx, { action: 'session.opened', officeId: account.officeId, actorId: account.id, ...caller });
      return this.sessions.open(tx, account, { way: 'password', ip: caller.ip, userAgent: caller.userAgent });
    });
  }

  private async candidate(username: string): Promise<Candidate | null> {
    const [account] = await this.database.read((manager) =>
      manager.query<Candidate[]>(
        `SELECT office_id AS "officeId", id, password_hash AS "passwordHash", failed_sign_ins AS "failedSignIns", last_failed_at AS "lastFailedAt"
         FROM account WHERE username = lower($1) AND active`,
        [username.trim()],
      ),
    );
    return account ?? null;
  }

  private refuseWhileWaiting(account: Candidate): void {
    if (!account.lastFailedAt) return;
    const until = account.lastFailedAt.getTime() + waitAfterFailures(account.failedSignIns) * 1000;
    const seconds = Math.ceil((until - this.clock.now().getTime()) / 1000);
    if (seconds > 0) throw new Refusal(identityErrors, 'SESSION.SLOW_DOWN', { seconds });
  }

  private countFailure(account: Candidate, caller: Caller): Promise<void> {
    return this.database.write(async (tx) => {
      await tx.query(`UPDATE account SET failed_sign_ins = failed_sign_ins + 1, last_failed_at = $3 WHERE office_id = $1 AND id = $2`, [
        account.officeId,
        account.id,
        this.clock.now(),
      ]);
      await this.chronicle.note(tx, { action: 'session.refused', officeId: account.officeId, actorId: account.id, ...caller });
    });
  }
}
