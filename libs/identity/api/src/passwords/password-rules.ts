import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { PASSWORDS_REMEMBERED } from '@tiepdan/identity/contract';
import type { EntityManager } from 'typeorm';
import { AccountTermsQueries } from '../accounts/account-terms.js';
import { standsInFile } from './breached-file.js';
import { passwordMatches } from './hashing.js';
import { PasswordSettings } from './password.settings.js';
import { type PasswordOwner, passwordProblems } from './policy.js';

/** Whose password is judged. */
export interface JudgedAccount {
  readonly officeId: string;
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly passwordHash: string;
}

const LEAKED = 'Mật khẩu này nằm trong danh sách mật khẩu đã bị lộ. Xin chọn mật khẩu khác hẳn.';

/** All that is asked of a password of an account: what the policy says, what leaked, and that it is a new one. */
@Injectable()
export class PasswordRules {
  constructor(
    private readonly agencies: AgencyQueries,
    private readonly terms: AccountTermsQueries,
    private readonly settings: PasswordSettings,
  ) {}

  /** What must be changed about a password; sentences. Give the manager one reads with. */
  async problems(account: JudgedAccount, password: string, manager: EntityManager): Promise<string[]> {
    const [judged, leaked] = [await passwordProblems(password, await this.ownerOf(account, manager)), await this.leaked(password)];
    if (judged.length) return judged;
    return leaked ? [LEAKED] : [];
  }

  /** That it is none of the last few: each check takes the time of a sign-in, so it is made when a password is set, not while it is typed. */
  async isOld(account: JudgedAccount, password: string, manager: EntityManager): Promise<boolean> {
    const past = await manager.query<{ hash: string }[]>(
      `SELECT password_hash AS hash FROM past_password WHERE office_id = $1 AND account_id = $2 ORDER BY id DESC LIMIT $3`,
      [account.officeId, account.id, PASSWORDS_REMEMBERED - 1],
    );
    for (const { hash } of [{ hash: account.passwordHash }, ...past]) if (await passwordMatches(hash, password)) return true;
    return false;
  }

  private async leaked(password: string): Promise<boolean> {
    const file = this.settings.breachedFile;
    return file !== null && (await standsInFile(file, password));
  }

  private async ownerOf({ officeId, username, fullName }: JudgedAccount, manager: EntityManager): Promise<PasswordOwner> {
    const { name, placeName, parentName } = await this.agencies.office(officeId, manager);
    const { shortestPassword } = await this.terms.of(officeId, manager);
    return { username, fullName, office: [name, placeName, parentName], shortest: shortestPassword };
  }
}
