import { Injectable } from '@nestjs/common';
import { AccessSettings, RoleBook, RoleChecks } from '@tiepdan/access/api';
import { PERMISSION_GROUPS } from '@tiepdan/access/contract';
import { type AccountView, type DelegationList, type DelegationOffer, type DelegationStatus, type DelegationView, delegationErrors, delegationState, isDelegable } from '@tiepdan/identity/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { type Actor, type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { accountTerms } from '../accounts/account-terms.js';
import { VISIBLE_DELEGATIONS } from './delegation.policy.js';
import { mayEnd, mayManage, refusalToProlong } from './delegation.rules.js';
import { parties } from './parties.js';

/** More than an office makes in years; the newest are shown. */
const MOST = 300;

const person = (alias: string) => `jsonb_build_object('id', ${alias}.id, 'fullName', ${alias}.full_name, 'position', ${alias}.position)`;
const SELECT_SQL = `SELECT d.id, d.version, d.status, d.from_on::text AS "fromOn", d.to_on::text AS "toOn", d.ended_on::text AS "endedOn", d.reason, d.paper,
    ${person('f')} AS "from", ${person('t')} AS "to", CASE WHEN d.made_by <> d.from_account THEN m.full_name END AS "madeBy",
    (SELECT array_agg(p.permission ORDER BY p.permission) FROM delegated_permission p WHERE p.office_id = d.office_id AND p.delegation_id = d.id) AS permissions
  FROM delegation d JOIN account f ON f.office_id = d.office_id AND f.id = d.from_account JOIN account t ON t.office_id = d.office_id AND t.id = d.to_account
    JOIN account m ON m.office_id = d.office_id AND m.id = d.made_by`;

interface Row {
  readonly id: string;
  readonly version: number;
  readonly status: DelegationStatus;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
  readonly endedOn: PlainDate | null;
  readonly reason: string;
  readonly paper: string | null;
  readonly from: AccountView;
  readonly to: AccountView;
  readonly madeBy: string | null;
  readonly permissions: readonly string[];
}

/** Reads delegations of one's own office. */
@Injectable()
export class DelegationQueries {
  constructor(
    private readonly database: Database,
    private readonly book: RoleBook,
    private readonly checks: RoleChecks,
    private readonly settings: AccessSettings,
    private readonly clock: Clock,
  ) {}

  /** The newest first: all of the office, or those from and to the actor. */
  async list(actor: Actor, all: boolean): Promise<DelegationList> {
    return this.database.read(async (manager) => {
      const rows = await manager.query<Row[]>(`${SELECT_SQL} WHERE ${VISIBLE_DELEGATIONS} ORDER BY d.from_on DESC, d.id DESC LIMIT ${MOST}`, [actor.officeId, actor.accountId, all]);
      return {
        items: rows.map((row) => this.shown(actor, row)),
        mayMake: actor.permissions.has('delegation.make'),
        mayMakeForOthers: actor.permissions.has('delegation.manage'),
        longest: (await accountTerms(manager, actor.officeId)).longestDelegation,
      };
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND also of one that the actor is no part of */
  one(actor: Actor, id: string): Promise<DelegationView> {
    return this.database.read((manager) => this.find(manager, actor, id));
  }

  /** The same by the caller's connection. */
  async find(manager: EntityManager, actor: Actor, id: string): Promise<DelegationView> {
    const all = actor.permissions.has('delegation.read');
    const [row] = await manager.query<Row[]>(`${SELECT_SQL} WHERE ${VISIBLE_DELEGATIONS} AND d.id = $4`, [actor.officeId, actor.accountId, all, id]);
    if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return this.shown(actor, row);
  }

  /**
   * What one could pass on to the other, by part of the house: what the giver's roles hold and the receiver's do not. Whoever asks for
   * somebody else is offered only what they hold themselves.
   * @throws Refusal DELEGATION.OTHERS, UNKNOWN_ACCOUNT, OF_BODY, TO_ONESELF
   */
  async offer(actor: Actor, { fromId, toId }: { readonly fromId?: string | null; readonly toId: string }): Promise<DelegationOffer> {
    const giverId = fromId ?? actor.accountId;
    if (!mayManage(actor, giverId)) throw new Refusal(delegationErrors, 'DELEGATION.OTHERS');
    return this.database.read(async (manager) => {
      const { giver, receiver, maker } = await parties(manager, this.book, actor, giverId, toId);
      const offered = [...giver.held].filter((name) => isDelegable(name) && !receiver.held.has(name) && maker.held.has(name));
      const groups = Object.entries(PERMISSION_GROUPS).map(([key, label]) => ({
        label,
        permissions: this.inOrder(offered.filter((name) => name.split('.')[0] === key)).map((name) => ({ name, label: this.checks.label(name) })),
      }));
      return { groups: groups.filter(({ permissions }) => permissions.length > 0) };
    });
  }

  /** In the order of the permission tables. */
  private inOrder(names: readonly string[]): string[] {
    return this.settings.permissionTables.flatMap((table) => Object.keys(table)).filter((name) => names.includes(name));
  }

  private shown(actor: Actor, { status, ...row }: Row): DelegationView {
    const state = delegationState({ ...row, status }, this.clock.today());
    const alive = state === 'current' || state === 'coming';
    const permissions = this.inOrder(row.permissions).map((name) => ({ name, label: this.checks.label(name) }));
    return {
      ...row,
      state,
      permissions,
      mayChange: alive && mayManage(actor, row.from.id) && refusalToProlong(actor, { fromId: row.from.id, toId: row.to.id, permissions }) === null,
      mayEnd: alive && mayEnd(actor, row.from.id),
    };
  }
}
