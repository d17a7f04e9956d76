import type { OnlineSession } from '@tiepdan/hearing/contract';
import type { EntityManager } from 'typeorm';

type Stored = Omit<OnlineSession, 'connectedAt'> & { readonly connectedAt: Date | null };

/** The online session of a day; null while none is written down. */
export async function readOnline(on: EntityManager, officeId: string, dayId: string): Promise<OnlineSession | null> {
  const [found] = await on.query<Stored[]>(
    `SELECT o.platform, o.allowed_case AS "allowedCase", o.told_on::text AS "toldOn", o.tested_on::text AS "testedOn", o.connected_at AS "connectedAt",
            o.recording_place AS "recordingPlace", o.recording_sha256 AS "recordingSha256",
            (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'name', p.name, 'address', p.address, 'participants', p.participants) ORDER BY p.line), '[]')
             FROM online_point p WHERE p.office_id = o.office_id AND p.leader_day_id = o.leader_day_id) AS points
     FROM online_session o WHERE o.office_id = $1 AND o.leader_day_id = $2`,
    [officeId, dayId],
  );
  return found ? { ...found, connectedAt: found.connectedAt && new Date(found.connectedAt).toISOString() } : null;
}

/** Writes an online session with its points. */
export async function writeOnline(tx: EntityManager, officeId: string, dayId: string, by: string, session: OnlineSession): Promise<void> {
  await tx.query(
    `INSERT INTO online_session (office_id, leader_day_id, platform, allowed_case, told_on, tested_on, connected_at, recording_place, recording_sha256, updated_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (office_id, leader_day_id) DO UPDATE SET platform = $3, allowed_case = $4, told_on = $5, tested_on = $6, connected_at = $7, recording_place = $8, recording_sha256 = $9,
       updated_by = $10, updated_at = now()`,
    [
      officeId,
      dayId,
      session.platform,
      session.allowedCase,
      session.toldOn ?? null,
      session.testedOn ?? null,
      session.connectedAt ?? null,
      session.recordingPlace ?? null,
      session.recordingSha256?.toLowerCase() ?? null,
      by,
    ],
  );
  await tx.query(`DELETE FROM online_point WHERE office_id = $1 AND leader_day_id = $2`, [officeId, dayId]);
  await tx.query(
    `INSERT INTO online_point (office_id, leader_day_id, line, kind, name, address, participants)
     SELECT $1, $2, line, at ->> 'kind', at ->> 'name', at ->> 'address', at ->> 'participants' FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS l (at, line)`,
    [officeId, dayId, JSON.stringify(session.points)],
  );
}
