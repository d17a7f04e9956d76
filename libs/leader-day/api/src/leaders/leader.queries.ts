import { Injectable } from '@nestjs/common';
import { rolesHolding } from '@tiepdan/access/api';
import { type LeaderChoices, type LeaderView, leaderDayPermissions } from '@tiepdan/leader-day/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** Fields of a leader `l` as they are sent; with `LEADER_FROM`. */
export const LEADER_FIELDS: Readonly<Record<keyof LeaderView, string>> = {
  id: 'l.id',
  fullName: 'l.full_name',
  position: 'l.position',
  chair: 'l.chair',
  active: 'l.active',
  bodyId: 'l.body_id',
  bodyName: 'b.name',
  accountId: 'l.account_id',
  accountName: 'a.full_name',
  positionOrder: 'l.position_order',
  requiredDaysPerMonth: 'l.required_days_per_month',
  dutyFrom: 'l.duty_from::text',
  dutyTo: 'l.duty_to::text',
  version: 'l.version',
};
export const LEADER_FROM = `leader l LEFT JOIN agency b ON b.office_id = l.office_id AND b.id = l.body_id
  LEFT JOIN account a ON a.office_id = l.office_id AND a.id = l.account_id`;
/** The People's Committee first, its Chairman before the others; then the bodies by name. */
export const LEADER_ORDER = `l.body_id IS NOT NULL, b.name COLLATE "vi-x-icu", l.position_order, l.chair DESC, l.full_name COLLATE "vi-x-icu", l.id`;
const COLUMNS = Object.entries(LEADER_FIELDS)
  .map(([field, sql]) => `${sql} AS "${field}"`)
  .join(', ');
/** Bodies whose leaders may receive in the house: those that send people to it, the Party's and the elected ones (Luật TCD Đ.12 k.3). */
export const BODY_KINDS_SQL = `('participating', 'party', 'elected')`;

/** Roles whose accounts may be a leader's own. */
export const rolesOfLeaders = (manager: EntityManager, officeId: string): Promise<string[]> => rolesHolding(manager, officeId, 'leader.receive', leaderDayPermissions);

@Injectable()
export class LeaderQueries {
  constructor(private readonly database: Database) {}

  /** Leaders in office; with `all` those who have left too, behind the others. */
  list(officeId: string, all = false): Promise<LeaderView[]> {
    return this.database.read((manager) =>
      manager.query<LeaderView[]>(`SELECT ${COLUMNS} FROM ${LEADER_FROM} WHERE l.office_id = $1 AND (l.active OR $2) ORDER BY NOT l.active, ${LEADER_ORDER}`, [officeId, all]),
    );
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  async one(actor: Actor, id: string, manager: EntityManager): Promise<LeaderView> {
    const [found] = await manager.query<LeaderView[]>(`SELECT ${COLUMNS} FROM ${LEADER_FROM} WHERE l.office_id = $1 AND l.id = $2`, [actor.officeId, id]);
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  /** The bodies and accounts a leader may be tied to. */
  choices(officeId: string): Promise<LeaderChoices> {
    return this.database.read(async (manager) => {
      const bodies = await manager.query<LeaderChoices['bodies'][number][]>(
        `SELECT id, name FROM agency WHERE office_id = $1 AND kind IN ${BODY_KINDS_SQL} ORDER BY name COLLATE "vi-x-icu"`,
        [officeId],
      );
      const accounts = await manager.query<LeaderChoices['accounts'][number][]>(
        `SELECT a.id, a.full_name AS "fullName", l.id AS "leaderId" FROM account a LEFT JOIN leader l ON l.office_id = a.office_id AND l.account_id = a.id
         WHERE a.office_id = $1 AND a.active AND a.roles && $2 ORDER BY a.full_name COLLATE "vi-x-icu"`,
        [officeId, await rolesOfLeaders(manager, officeId)],
      );
      return { bodies, accounts };
    });
  }
}
