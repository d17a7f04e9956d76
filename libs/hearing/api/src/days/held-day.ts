import { type HearingDay, hearingErrors } from '@tiepdan/hearing/contract';
import type { DayOutcome, DayPurpose } from '@tiepdan/leader-day/contract';
import { type Actor, type PlainDate, formatDay, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** A day with what decides whether somebody may be heard on it. */
export interface HeldDay extends HearingDay {
  readonly status: 'active' | 'cancelled';
  readonly outcome: DayOutcome;
  readonly purpose: DayPurpose;
  /** Null: the People's Committee. */
  readonly bodyId: string | null;
  /** The accounts of host and principal. */
  readonly hostAccountId: string | null;
  readonly principalAccountId: string | null;
  readonly version: number;
}

/** SQL columns of a day `l` with its host and whose duty it is; `DAY_FROM` joins them. */
export const DAY_COLUMNS = `l.id, l.status, l.version, l.held_on::text AS "heldOn", l.session, l.outcome, l.purpose, l.host_id AS "hostId", host.full_name AS "hostName", host.position AS "hostPosition",
  host.body_id AS "bodyId", host.account_id AS "hostAccountId", principal.full_name AS "principalName", principal.account_id AS "principalAccountId",
  to_char(l.starts_at, 'HH24:MI') AS "startsAt", to_char(l.ends_at, 'HH24:MI') AS "endsAt", l.slot_minutes AS "slotMinutes", l.slot_capacity AS "slotCapacity", l.place, l.online,
  l.published_on::text AS "publishedOn", l.registration_closes_on::text AS "registrationClosesOn", l.planned_content AS "plannedContent"`;
export const DAY_FROM = `FROM leader_day l JOIN leader host ON host.office_id = l.office_id AND host.id = l.host_id
  LEFT JOIN leader principal ON principal.office_id = l.office_id AND principal.id = l.principal_id`;

/** The day of the office, read. @throws Refusal RECORD.NOT_FOUND */
export async function readDay(on: EntityManager, officeId: string, dayId: string): Promise<HeldDay> {
  const [day] = await on.query<HeldDay[]>(`SELECT ${DAY_COLUMNS} ${DAY_FROM} WHERE l.office_id = $1 AND l.id = $2`, [officeId, dayId]);
  if (!day) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return day;
}

/**
 * Locks a day until the transaction ends: places are counted, the order is written and outcomes are set under this one lock.
 * @throws Refusal RECORD.NOT_FOUND
 */
export async function lockDay(tx: EntityManager, officeId: string, dayId: string): Promise<HeldDay> {
  await tx.query(`SELECT 1 FROM leader_day WHERE office_id = $1 AND id = $2 FOR UPDATE`, [officeId, dayId]);
  return readDay(tx, officeId, dayId);
}

/** The same for a day that a request names: a guessed id is a wrong choice. @throws Refusal HEARING.DAY_UNKNOWN */
export async function lockChosenDay(tx: EntityManager, officeId: string, dayId: string): Promise<HeldDay> {
  try {
    return await lockDay(tx, officeId, dayId);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(hearingErrors, 'HEARING.DAY_UNKNOWN') : error;
  }
}

/**
 * Whether requests may still be put on a day.
 * @param late officers may put somebody on a day whose registration has closed; the public may not
 * @throws Refusal HEARING.DAY_*, HEARING.REGISTRATION_CLOSED
 */
export function checkTakes(day: HeldDay, today: PlainDate, late = false): void {
  const said = { day: formatDay(day.heldOn), closed: day.registrationClosesOn ? formatDay(day.registrationClosesOn) : '' };
  if (day.status === 'cancelled') throw new Refusal(hearingErrors, 'HEARING.DAY_UNKNOWN');
  if (day.purpose === 'dialogue') throw new Refusal(hearingErrors, 'HEARING.DAY_IS_DIALOGUE', said);
  if (day.bodyId) throw new Refusal(hearingErrors, 'HEARING.DAY_OF_OTHER_BODY', said);
  if (day.outcome === 'planned') throw new Refusal(hearingErrors, 'HEARING.DAY_NOT_PUBLISHED', said);
  if (day.outcome === 'not-held') throw new Refusal(hearingErrors, 'HEARING.DAY_CALLED_OFF', said);
  if (day.outcome !== 'announced' || day.heldOn < today) throw new Refusal(hearingErrors, 'HEARING.DAY_OVER', said);
  if (!late && day.registrationClosesOn && day.registrationClosesOn < today) throw new Refusal(hearingErrors, 'HEARING.REGISTRATION_CLOSED', said);
}

/** Whether the actor is the leader who hosts the day, or on whose behalf it is hosted. */
export const isOwnDay = ({ hostAccountId, principalAccountId }: Pick<HeldDay, 'hostAccountId' | 'principalAccountId'>, { accountId }: Pick<Actor, 'accountId'>): boolean =>
  hostAccountId === accountId || principalAccountId === accountId;
