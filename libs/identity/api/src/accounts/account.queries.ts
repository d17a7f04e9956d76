import { Injectable } from '@nestjs/common';
import { type AccountChoices, type AccountDetail, type AccountPage, type AccountRow, type AccountState, type RoleRef } from '@tiepdan/identity/contract';
import { type Actor, PAGE_SIZE, foldText, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Conditions, Database, Refusal, contains } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { AccountListQuery } from './account.body.js';
import { secondsLeft } from '../waiting/pace.rules.js';
import { VISIBLE_ACCOUNTS } from './account.policy.js';
import { OfficeRoles } from './office-roles.js';
import { WorkInHands } from './work-in-hand.js';

const ROW_SQL = `a.id, a.username, a.full_name AS "fullName", a.position, a.unit, a.roles,
    CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('id', g.id, 'name', g.name) END AS agency,
    a.active, a.last_sign_in_at AS "lastSignInAt", a.must_change_password AS "mustChangePassword",
    EXISTS (SELECT 1 FROM second_factor f WHERE f.office_id = a.office_id AND f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS "secondFactor"`;
const FROM_SQL = `FROM account a LEFT JOIN agency g ON g.office_id = a.office_id AND g.id = a.agency_id`;
const DETAIL_SQL = `SELECT ${ROW_SQL}, a.email, a.phone, a.version, a.created_at AS "createdAt", a.updated_at AS "updatedAt",
    a.password_set_on::text AS "passwordSetOn", a.closed_on::text AS "closedOn", a.closed_reason AS "closedReason",
    a.failed_sign_ins AS "failedSignIns", a.last_failed_at AS "lastFailedAt",
    (SELECT count(*)::int FROM session s WHERE s.office_id = a.office_id AND s.account_id = a.id AND s.expires_at > $3) AS sessions ${FROM_SQL}`;

const STATE_SQL: Readonly<Record<AccountState, string>> = { open: 'a.active', closed: 'NOT a.active', unused: 'a.active AND a.last_sign_in_at IS NULL' };

type KeptRow = Omit<AccountRow, 'roles' | 'lastSignInAt'> & { readonly roles: readonly string[]; readonly lastSignInAt: Date | null };
/** An account as its table has it: roles by their keys. */
export type KeptAccount = KeptRow &
  Omit<AccountDetail, keyof AccountRow | 'createdAt' | 'updatedAt' | 'work' | 'own' | 'waitSeconds'> & {
    readonly createdAt: Date;
    readonly updatedAt: Date;
    readonly failedSignIns: number;
    readonly lastFailedAt: Date | null;
  };

/** Reads accounts of one's own office. */
@Injectable()
export class AccountQueries {
  constructor(
    private readonly database: Database,
    private readonly roles: OfficeRoles,
    private readonly work: WorkInHands,
    private readonly clock: Clock,
  ) {}

  /** By name, as a Vietnamese list is ordered. */
  async list(actor: Actor, query: AccountListQuery): Promise<AccountPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = new Conditions().and(VISIBLE_ACCOUNTS.replace('$1', '?'), actor.officeId).and('? = ANY (a.roles)', query.role);
    if (query.state) where.and(STATE_SQL[query.state]);
    if (query.q) where.and(`fold(concat_ws(' ', a.full_name, a.username, a.position, a.unit)) LIKE ?`, contains(foldText(query.q)));
    const [counted, countParams] = [where.sql, [...where.params]];
    const after = query.cursor ? decodePlace(query.cursor) : null;
    if (after) where.and('(a.full_name COLLATE "vi-x-icu", a.id) > (?, ?::uuid)', after.name, after.id);
    return this.database.read(async (manager) => {
      const names = await this.roles.names(actor.officeId, manager);
      const rows = await manager.query<KeptRow[]>(
        `SELECT ${ROW_SQL} ${FROM_SQL} WHERE ${where.sql} ORDER BY a.full_name COLLATE "vi-x-icu", a.id LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM account a WHERE ${counted}`, countParams);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items: rows.slice(0, limit).map((row) => ({ ...row, ...inWords(row, names) })), total, nextCursor: last ? encodePlace({ name: last.fullName, id: last.id }) : null };
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's as for none */
  async kept(officeId: string, id: string, manager: EntityManager): Promise<KeptAccount> {
    const [found] = await manager.query<KeptAccount[]>(`${DETAIL_SQL} WHERE ${VISIBLE_ACCOUNTS} AND a.id = $2`, [officeId, id, this.clock.now()]);
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  /** One account whole. @throws Refusal RECORD.NOT_FOUND */
  one(actor: Actor, id: string): Promise<AccountDetail> {
    return this.database.read(async (manager) => {
      const { failedSignIns, lastFailedAt, ...found } = await this.kept(actor.officeId, id, manager);
      return {
        ...found,
        ...inWords(found, await this.roles.names(actor.officeId, manager)),
        createdAt: found.createdAt.toISOString(),
        updatedAt: found.updatedAt.toISOString(),
        work: await this.work.of(manager, actor.officeId, id),
        own: id === actor.accountId,
        waitSeconds: secondsLeft({ failures: failedSignIns, lastFailedAt }, this.clock.now()),
      };
    });
  }

  /** What the forms choose from. */
  async choices({ officeId }: Actor): Promise<AccountChoices> {
    const agencies = await this.database.read((manager) =>
      manager.query<AccountChoices['agencies'][number][]>(`SELECT id, name FROM agency WHERE office_id = $1 ORDER BY position, name COLLATE "vi-x-icu"`, [officeId]),
    );
    return { roles: await this.database.read((manager) => this.roles.choices(officeId, manager)), agencies };
  }
}

function inWords(row: KeptRow, names: ReadonlyMap<string, string>): { readonly roles: RoleRef[]; readonly lastSignInAt: string | null } {
  return { roles: row.roles.map((key) => ({ key, name: names.get(key) ?? key })), lastSignInAt: row.lastSignInAt?.toISOString() ?? null };
}

interface Place {
  readonly name: string;
  readonly id: string;
}

const encodePlace = ({ name, id }: Place): string => Buffer.from(`${id} ${name}`).toString('base64url');

/** @throws Refusal REQUEST.INVALID when the text is no cursor of ours */
function decodePlace(text: string): Place {
  const match = /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}) ([^\0]{1,200})$/.exec(Buffer.from(text, 'base64url').toString());
  if (!match?.[1] || !match[2])
    throw new Refusal(platformErrors, 'REQUEST.INVALID', {}, [{ path: 'cursor', rule: 'cursor', message: 'Vị trí trong danh sách không đúng.' }]);
  return { id: match[1], name: match[2] };
}
