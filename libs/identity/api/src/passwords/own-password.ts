import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type ChangeOwnPasswordRequest, type ChangedOwnPassword, type OwnPasswordView, type PasswordVerdict, passwordErrors } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { AccountTermsQueries } from '../accounts/account-terms.js';
import { Sessions } from '../sessions.js';
import { type Tries, secondsLeft } from '../waiting/pace.rules.js';
import { hashPassword, passwordMatches } from './hashing.js';
import { type JudgedAccount, PasswordRules } from './password-rules.js';
import { passwordPraise } from './policy.js';
import { setPassword } from './set-password.js';

/** What a person does with their own password. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly database: Database,
    private readonly rules: PasswordRules,
    private readonly terms: AccountTermsQueries,
    private readonly sessions: Sessions,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  view(actor: Actor, sessionId: string): Promise<OwnPasswordView> {
    return this.database.read(async (manager) => {
      const [row] = await manager.query<Omit<OwnPasswordView, 'shortest'>[]>(
        `SELECT must_change_password AS "mustChange", password_set_on::text AS "setOn",
                (SELECT count(*)::int FROM session s WHERE s.office_id = a.office_id AND s.account_id = a.id AND s.id <> $3 AND s.expires_at > $4) AS "otherSessions"
         FROM account a WHERE office_id = $1 AND id = $2`,
        [actor.officeId, actor.accountId, sessionId, this.clock.now()],
      );
      if (!row) throw new Error('whoever is signed in has no account');
      return { ...row, shortest: (await this.terms.of(actor.officeId, manager)).shortestPassword };
    });
  }

  /** What is to be said of a password while it is typed. Whether it was one of the last few is told when it is set. */
  check(actor: Actor, password: string): Promise<PasswordVerdict> {
    return this.database.read(async (manager) => {
      const problems = await this.rules.problems(await this.account(manager, actor), password, manager);
      const { shortestPassword } = await this.terms.of(actor.officeId, manager);
      return { acceptable: problems.length === 0, problems, praise: problems.length ? null : passwordPraise(password, shortestPassword) };
    });
  }

  /**
   * Changes it; whoever is signed in elsewhere with the account is out. A wrong current password counts like one at the door:
   * whoever sits down at somebody else's browser must not have more tries here.
   * @throws Refusal PASSWORD.WRONG_CURRENT, SLOW_DOWN, REFUSED
   */
  async change(actor: Actor, sessionId: string, { current, password }: ChangeOwnPasswordRequest): Promise<ChangedOwnPassword> {
    const account = await this.database.read((manager) => this.account(manager, actor));
    await this.checkCurrent(actor, account, current);
    const problems = await this.database.read(async (manager) => {
      const found = await this.rules.problems(account, password, manager);
      if (found.length) return found;
      return (await this.rules.isOld(account, password, manager)) ? ['Mật khẩu này đã dùng gần đây. Xin chọn mật khẩu khác.'] : [];
    });
    const [problem] = problems;
    if (problem !== undefined) throw refusePassword('PASSWORD.REFUSED', 'password', { problem });
    const hash = await hashPassword(password);
    return this.database.write(async (tx) => {
      await setPassword(tx, account, { hash, on: this.clock.today(), mustChange: false });
      const sessionsEnded = await this.sessions.endAll(tx, account, sessionId);
      await this.chronicle.record(tx, actor, { subject: 'account', id: account.id, type: 'password-changed' });
      return { sessionsEnded };
    });
  }

  private async account(manager: EntityManager, { officeId, accountId }: Actor): Promise<JudgedAccount> {
    const [row] = await manager.query<JudgedAccount[]>(
      `SELECT office_id AS "officeId", id, username, full_name AS "fullName", password_hash AS "passwordHash"
       FROM account WHERE office_id = $1 AND id = $2`,
      [officeId, accountId],
    );
    if (!row) throw new Error('whoever is signed in has no account');
    return row;
  }

  /** Counted before it is looked at, so that many at once are no more tries than one after the other; a wrong one is noted as at the door. */
  private async checkCurrent(actor: Actor, account: JudgedAccount, current: string): Promise<void> {
    const seconds = await this.database.write((tx) => this.takeTry(tx, account));
    if (seconds > 0) throw refusePassword('PASSWORD.SLOW_DOWN', 'current', { seconds });
    const right = await passwordMatches(account.passwordHash, current);
    await this.database.write((tx) =>
      right
        ? tx.query(`UPDATE account SET failed_sign_ins = 0, last_failed_at = NULL WHERE office_id = $1 AND id = $2`, [account.officeId, account.id])
        : this.chronicle.note(tx, { ...actor, action: 'session.refused', actorId: actor.accountId }),
    );
    if (!right) throw refusePassword('PASSWORD.WRONG_CURRENT', 'current');
  }

  /** @returns seconds to wait before the next try; 0 where this one may be made */
  private async takeTry(tx: EntityManager, { officeId, id }: JudgedAccount): Promise<number> {
    const now = this.clock.now();
    const [tries] = await tx.query<[Tries]>(`SELECT failed_sign_ins AS failures, last_failed_at AS "lastFailedAt" FROM account WHERE office_id = $1 AND id = $2 FOR NO KEY UPDATE`, [officeId, id]);
    const seconds = secondsLeft(tries, now);
    if (seconds === 0) await tx.query(`UPDATE account SET failed_sign_ins = failed_sign_ins + 1, last_failed_at = $3 WHERE office_id = $1 AND id = $2`, [officeId, id, now]);
    return seconds;
  }
}

/** A refusal that stands beside the field it is about. */
function refusePassword(code: keyof typeof passwordErrors, path: string, details: Readonly<Record<string, unknown>> = {}): Refusal {
  const { message } = new Refusal(passwordErrors, code, details);
  return new Refusal(passwordErrors, code, details, [{ path, rule: code, message }]);
}
