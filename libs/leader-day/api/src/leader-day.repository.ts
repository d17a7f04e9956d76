import { type DayPlan, type LeaderDayDetails, SESSION_KINDS, leaderDayErrors } from '@tiepdan/leader-day/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { type FilledByDatabase, Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { LeaderDay } from './leader-day.entity.js';

/** A day of which nothing is said but its date and leader. */
const PLAIN: DayPlan = {
  purpose: 'reception',
  principalId: null,
  startsAt: null,
  endsAt: null,
  place: null,
  online: false,
  plannedContent: null,
  participants: null,
  registrationClosesOn: null,
  slotMinutes: null,
  slotCapacity: null,
};
const PLAN_FIELDS = Object.keys(PLAIN) as (keyof DayPlan)[];

/** The columns that a form fills, entered and corrected alike; what the form leaves out stays as it was `before`. */
export function leaderDayColumns(details: LeaderDayDetails, before: DayPlan = PLAIN) {
  const plan = Object.fromEntries(PLAN_FIELDS.map((field) => [field, details[field] === undefined ? before[field] : details[field]])) as unknown as DayPlan;
  return {
    ...plan,
    heldOn: details.heldOn,
    session: details.session,
    hostId: details.hostId,
    byDeputy: details.byDeputy,
    outcome: details.outcome,
    note: details.note ?? null,
  };
}
export type LeaderDayColumns = ReturnType<typeof leaderDayColumns>;

/** A leader as a day refers to one. */
export interface HostOfDay {
  readonly id: string;
  readonly name: string;
  readonly bodyId: string | null;
  readonly active: boolean;
}

/** The leader of an id, in office or no longer. @throws Refusal LEADER_DAY.UNKNOWN_HOST */
export async function hostOf(tx: EntityManager, officeId: string, hostId: string): Promise<HostOfDay> {
  const [host] = await tx.query<HostOfDay[]>(`SELECT id, full_name AS name, body_id AS "bodyId", active FROM leader WHERE office_id = $1 AND id = $2`, [officeId, hostId]);
  if (!host) throw new Refusal(leaderDayErrors, 'LEADER_DAY.UNKNOWN_HOST');
  return host;
}

/** The Chairman of the office, on whose behalf a deputy receives; null when there is none but the host. */
export async function chairOf(tx: EntityManager, officeId: string, hostId: string): Promise<string | null> {
  const [chair] = await tx.query<{ id: string }[]>(`SELECT id FROM leader WHERE office_id = $1 AND chair AND active AND id <> $2 ORDER BY id LIMIT 1`, [officeId, hostId]);
  return chair?.id ?? null;
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

/** Writes a new day. @throws Refusal LEADER_DAY.ALREADY_ANNOUNCED, LEADER_DAY.ELSEWHERE */
export async function insertLeaderDay(tx: EntityManager, values: Omit<LeaderDay, FilledByDatabase>, host: string): Promise<string> {
  const result = await tx.insert(LeaderDay, values).catch((error: unknown) => {
    throw twiceAt(error, values, host);
  });
  const [identifier] = result.identifiers;
  if (!identifier) throw new Error('leader_day was not written');
  return String(identifier['id']);
}

/**
 * Rewrites a day; its version grows by one. Receptions follow a changed date or session by the foreign key's
 * ON UPDATE CASCADE, so that a reception is never on another day than its leader's.
 * @throws Refusal LEADER_DAY.ALREADY_ANNOUNCED, LEADER_DAY.ELSEWHERE
 */
export async function updateLeaderDay(
  tx: EntityManager,
  officeId: string,
  id: string,
  values: Partial<LeaderDayColumns & Pick<LeaderDay, 'publishedOn' | 'ruleId'>>,
  standing: Pick<LeaderDayDetails, 'heldOn' | 'session'> & { readonly hostName: string },
): Promise<void> {
  await tx
    .update(LeaderDay, { officeId, id }, { ...values, version: () => 'version + 1', updatedAt: () => 'now()' })
    .catch((error: unknown) => {
      throw twiceAt(error, { heldOn: values.heldOn ?? standing.heldOn, session: values.session ?? standing.session }, standing.hostName);
    });
}

/** The refusal for a host who has an active day of the same date and session, or is elsewhere at that hour; any other error as it is. */
export function twiceAt(error: unknown, day: Pick<LeaderDayDetails, 'heldOn' | 'session'>, host: string): unknown {
  const constraint = brokenConstraint(error);
  if (constraint === 'EXC_leader_day_hours') return new Refusal(leaderDayErrors, 'LEADER_DAY.ELSEWHERE', { host, day: formatDay(day.heldOn) });
  if (constraint !== 'UQ_leader_day_host') return error;
  return new Refusal(leaderDayErrors, 'LEADER_DAY.ALREADY_ANNOUNCED', {
    host,
    session: SESSION_KINDS[day.session].toLowerCase(),
    day: formatDay(day.heldOn),
  });
}
