import { Injectable } from '@nestjs/common';
import { RoleChecks, lockRoles } from '@tiepdan/access/api';
import { Chronicle } from '@tiepdan/audit/api';
import type { CreateAccountRequest, OneTimePassword } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { hashPassword } from '../../passwords/hashing.js';
import { oneTimePassword } from '../../passwords/one-time.js';
import { AccountQueries } from '../account.queries.js';
import { checkAgency, checkUsername, rethrow } from '../account.rules.js';
import { roleChanges } from '../account-words.js';
import { OfficeRoles } from '../office-roles.js';

/** A password made up for somebody, and what is kept of it. */
export interface MadePassword {
  readonly password: string;
  readonly hash: string;
}

/** Hashing takes its time and needs no database: it is done before the transaction begins. */
export async function makePassword(): Promise<MadePassword> {
  const password = oneTimePassword();
  return { password, hash: await hashPassword(password) };
}

/** Opens an account with a password for one use, which whoever gets it must replace. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly database: Database,
    private readonly queries: AccountQueries,
    private readonly roles: OfficeRoles,
    private readonly checks: RoleChecks,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal ACCOUNT.*, ROLE.* */
  async run(actor: Actor, request: CreateAccountRequest): Promise<OneTimePassword> {
    const made = await makePassword();
    return this.database.write((tx) => this.runIn(tx, actor, request, made));
  }

  /** The same in the caller's transaction, for lists of people. @throws Refusal ACCOUNT.*, ROLE.* */
  async runIn(tx: EntityManager, actor: Actor, request: CreateAccountRequest, { password, hash }: MadePassword): Promise<OneTimePassword> {
    const { officeId } = actor;
    const { username, fullName, position, unit = null, email = null, phone = null, roles, agencyId = null } = request;
    checkAgency(roles, agencyId);
    await lockRoles(tx, officeId);
    await this.checks.checkGiven(tx, officeId, roles, agencyId !== null);
    await checkUsername(tx, username);
    const [created] = await tx
      .query<{ id: string }[]>(
        `INSERT INTO account (office_id, username, full_name, position, unit, email, phone, roles, agency_id, password_hash, must_change_password, password_set_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true, $11) RETURNING id`,
        [officeId, username, fullName, position, unit, email, phone, roles, agencyId, hash, this.clock.today()],
      )
      .catch((error: unknown) => rethrow(error, request));
    if (!created) throw new Error('an account was not written');
    const after = await this.queries.kept(officeId, created.id, tx);
    const changes = [{ field: 'username', label: 'Tên đăng nhập', before: null, after: username }, ...roleChanges(await this.roles.names(officeId, tx), null, after)];
    await this.chronicle.record(tx, actor, { subject: 'account', id: created.id, type: 'registered', changes });
    return { id: created.id, version: 1, username, fullName, password };
  }
}
