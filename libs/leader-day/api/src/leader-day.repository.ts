import { type LeaderDayDetails, SESSION_KINDS, leaderDayErrors } from '@tiepdan/leader-day/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { type FilledByDatabase, Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { LeaderDay } from './leader-day.entity.js';

/** The columns that a form fills, announce and correct alike. */
export function leaderDayColumns(details: LeaderDayDetails) {
  return {
    heldOn: details.heldOn,
    session: details.session,
    hostId: details.hostId,
    byDeputy: details.byDeputy,
    outcome: details.outcome,
    note: details.note ?? null,
  };
}

/** The host's name, of a leader in office or no longer. @throws Refusal LEADER_DAY.UNKNOWN_HOST */
export async function hostName(tx: EntityManager, officeId: string, hostId: string): Promise<string> {
  const [host] = await tx.query<{ name: string }[]>(`SELECT full_name AS name FROM leader WHERE office_id = $1 AND id = $2`, [officeId, hostId]);
  if (!host) throw new Refusal(leaderDayErrors, 'LEADER_DAY.UNKNOWN_HOST');
  return host.name;
}

/** How many receptions hang on the day, of whatever attendance; cancelled ones do not count. */
export async function receptionsOf(tx: EntityManager, officeId: string, id: string): Promise<ReceptionsOfDay> {
  const [found] = await tx.query<ReceptionsOfDay[]>(
    `SELECT count(*)::int AS hanging, (count(*) FILTER (WHERE attendance = 'received'))::int AS received
     FROM reception WHERE office_id = $1 AND leader_day_id = $2 AND status = 'active'`,
    [officeId, id],
  );
  return found ?? { hanging: 0, received: 0 };
}

/** The active receptions of a day: all of them (no-shows too), and those that are counted. */
export interface ReceptionsOfDay {
  readonly hanging: number;
  readonly received: number;
}

/** Writes a new day. @throws Refusal LEADER_DAY.ALREADY_ANNOUNCED */
export async function insertLeaderDay(
  tx: EntityManager,
  values: Omit<LeaderDay, FilledByDatabase>,
  host: string,
): Promise<string> {
  const result = await tx.insert(LeaderDay, values).catch((error: unknown) => {
    throw alreadyAnnounced(error, values, host);
  });
  const [identifier] = result.identifiers;
  if (!identifier) throw new Error('leader_day was not written');
  return String(identifier['id']);
}

/**
 * Rewrites a day; its version grows by one. Receptions follow a changed date or session by the foreign key's
 * ON UPDATE CASCADE, so that a reception is never on another day than its leader's.
 * @throws Refusal LEADER_DAY.ALREADY_ANNOUNCED
 */
export async function updateLeaderDay(tx: EntityManager, officeId: string, id: string, values: ReturnType<typeof leaderDayColumns>, host: string): Promise<void> {
  await tx
    .update(LeaderDay, { officeId, id }, { ...values, version: () => 'version + 1', updatedAt: () => 'now()' })
    .catch((error: unknown) => {
      throw alreadyAnnounced(error, values, host);
    });
}

/** The refusal for a host who has an active day of the same date and session; any other error as it is. */
export function alreadyAnnounced(error: unknown, day: Pick<LeaderDayDetails, 'heldOn' | 'session'>, host: string): unknown {
  if (brokenConstraint(error) !== 'UQ_leader_day_host') return error;
  return new Refusal(leaderDayErrors, 'LEADER_DAY.ALREADY_ANNOUNCED', {
    host,
    session: SESSION_KINDS[day.session].toLowerCase(),
    day: formatDay(day.heldOn),
  });
}
