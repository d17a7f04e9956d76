import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { identityErrors } from '@tiepdan/identity/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { Caller } from '../caller.js';
import type { SessionSecrets } from '../cookies.js';
import { IdentitySettings } from '../identity.settings.js';
import { hashPassword, needsRehash, passwordMatches, pretendToCheck } from '../passwords/hashing.js';
import { Sessions, hashToken } from '../sessions.js';
import { Pace } from '../waiting/pace.js';
import { Patience } from '../waiting/patience.js';

/** What the browser is given. */
export interface SignedIn extends SessionSecrets {
  readonly device: string;
}

interface Candidate {
  readonly officeId: string;
  readonly id: string;
  readonly fullName: string;
  readonly passwordHash: string;
}

/** Milliseconds: longer than any check of a password takes, so that what was wrong cannot be told by the time. */
const REFUSED_AFTER = 400;

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly chronicle: Chronicle,
    private readonly pace: Pace,
    private readonly patience: Patience,
    private readonly settings: IdentitySettings,
  ) {}

  /**
   * Opens a session, which may still need a second factor or a new password.
   * @throws Refusal SESSION.WRONG_CREDENTIALS, the same for an unknown name, a closed account and a wrong password
   * @throws Refusal SESSION.SLOW_DOWN after several wrong tries, with the seconds to wait; the same for a name that nobody has
   */
  run(username: string, password: string, caller: Caller): Promise<SignedIn> {
    return this.patience.noSooner(REFUSED_AFTER, () => this.try(username.trim().toLowerCase(), password, caller));
  }

  private async try(username: string, password: string, caller: Caller): Promise<SignedIn> {
    const account = await this.candidate(username);
    const from = { ip: caller.ip, device: caller.device ? hashToken(caller.device) : null };
    await this.pace.take({ username, account }, from);
    const demoOutsideDemo = !this.settings.demo && password === this.settings.demoPassword;
    const right = account && !demoOutsideDemo ? await passwordMatches(account.passwordHash, password) : await pretendToCheck(password);
    const { ip, userAgent, requestId } = caller;
    const noted = { officeId: account?.officeId ?? '', actorId: account?.id ?? null, fullName: account?.fullName, ip, userAgent, requestId };
    if (!account || !right) {
      await this.database.write(async (tx) => {
        await this.pace.wrong(tx, from);
        if (account) await this.chronicle.note(tx, { action: 'session.refused', ...noted });
      });
      throw new Refusal(identityErrors, 'SESSION.WRONG_CREDENTIALS');
    }
    const fresh = needsRehash(account.passwordHash) ? await hashPassword(password) : null;
    return this.database.write(async (tx) => {
      const device = caller.device ?? randomBytes(32).toString('base64url');
      await this.pace.right(tx, account, hashToken(device));
      if (fresh) await tx.query(`UPDATE account SET password_hash = $3 WHERE office_id = $1 AND id = $2`, [account.officeId, account.id, fresh]);
      await this.chronicle.note(tx, { action: 'session.opened', ...noted });
      return { ...(await this.sessions.open(tx, account, { way: 'password', ip, userAgent })), device };
    });
  }

  private async candidate(username: string): Promise<Candidate | null> {
    const [account] = await this.database.read((manager) =>
      manager.query<Candidate[]>(`SELECT office_id AS "officeId", id, full_name AS "fullName", password_hash AS "passwordHash" FROM account WHERE username = $1 AND active`, [username]),
    );
    return account ?? null;
  }
}
