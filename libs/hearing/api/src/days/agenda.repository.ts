import { changedMeanwhile } from '@tiepdan/audit/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { type Agenda, readAgenda } from './day.queries.js';
import { type HeldDay, lockDay } from './held-day.js';

/** A day under lock, with how it is prepared. */
export interface HeldAgenda extends Agenda {
  readonly day: HeldDay;
}

/**
 * Locks a day for a change of its agenda that started from `version`; null: whatever it is.
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE with who
 */
export async function holdAgenda(tx: EntityManager, actor: Actor, dayId: string, version: number | null): Promise<HeldAgenda> {
  const day = await lockDay(tx, actor.officeId, dayId);
  await tx.query(`INSERT INTO hearing_agenda (office_id, leader_day_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [actor.officeId, dayId]);
  const agenda = await readAgenda(tx, actor.officeId, dayId);
  if (version !== null && version !== agenda.version) throw await changedMeanwhile(tx, 'leader-day', actor.officeId, dayId, agenda.version);
  return { ...agenda, day };
}

/** Writes columns of a held agenda and gives its new version. */
export async function writeAgenda(
  tx: EntityManager,
  officeId: string,
  { day, version }: HeldAgenda,
  columns: Readonly<Partial<Record<'note_taker_id' | 'briefs_printed_at' | 'closed_at', string | Date | null>>>,
): Promise<number> {
  const entries = Object.entries(columns);
  const sets = entries.map(([name], position) => `${name} = $${position + 3}`);
  await tx.query(`UPDATE hearing_agenda SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE office_id = $1 AND leader_day_id = $2`, [
    officeId,
    day.id,
    ...entries.map(([, value]) => value),
  ]);
  return version + 1;
}
