import type { MinutesDetails, MinutesView } from '@tiepdan/hearing/contract';
import type { EntityManager } from 'typeorm';

type Stored = Omit<MinutesView, 'startedAt' | 'endedAt'> & { readonly startedAt: Date; readonly endedAt: Date };

/** The minutes of one hearing; null while there are none. */
export async function readMinutes(on: EntityManager, officeId: string, hearingId: string): Promise<MinutesView | null> {
  const [found] = await on.query<Stored[]>(
    `SELECT n.hearing_id AS "hearingId", n.version, n.started_at AS "startedAt", n.ended_at AS "endedAt", n.statement, n.citizen_opinion AS "citizenOpinion", n.conclusion,
            n.read_back AS "readBack", n.unsigned_reason AS "unsignedReason", n.copies, taker.full_name AS "noteTakerName",
            (SELECT coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'position', x.position, 'agency', x.agency, 'opinion', x.opinion) ORDER BY x.line), '[]')
             FROM hearing_participant x WHERE x.office_id = n.office_id AND x.hearing_id = n.hearing_id) AS participants
     FROM hearing_minutes n JOIN account taker ON taker.office_id = n.office_id AND taker.id = n.note_taker_id
     WHERE n.office_id = $1 AND n.hearing_id = $2`,
    [officeId, hearingId],
  );
  return found ? { ...found, startedAt: new Date(found.startedAt).toISOString(), endedAt: new Date(found.endedAt).toISOString() } : null;
}

/** What is written with the minutes beside what the form gives. */
export interface MinutesWriting {
  readonly hearingId: string;
  readonly conclusion: string | null;
  readonly noteTakerId: string;
  readonly writtenBy: string;
}

/** Writes minutes, or writes them anew; their version grows. */
export async function writeMinutes(tx: EntityManager, officeId: string, writing: MinutesWriting, details: MinutesDetails): Promise<void> {
  await tx.query(
    `INSERT INTO hearing_minutes AS n (office_id, hearing_id, started_at, ended_at, statement, citizen_opinion, conclusion, read_back, unsigned_reason, copies, note_taker_id, written_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (office_id, hearing_id) DO UPDATE SET started_at = $3, ended_at = $4, statement = $5, citizen_opinion = $6, conclusion = $7, read_back = $8, unsigned_reason = $9,
       copies = $10, note_taker_id = $11, written_by = $12, version = n.version + 1, updated_at = now()`,
    [
      officeId,
      writing.hearingId,
      details.startedAt,
      details.endedAt,
      details.statement,
      details.citizenOpinion ?? null,
      writing.conclusion,
      details.readBack,
      details.unsignedReason ?? null,
      details.copies,
      writing.noteTakerId,
      writing.writtenBy,
    ],
  );
  await tx.query(`DELETE FROM hearing_participant WHERE office_id = $1 AND hearing_id = $2`, [officeId, writing.hearingId]);
  await tx.query(
    `INSERT INTO hearing_participant (office_id, hearing_id, line, name, position, agency, opinion)
     SELECT $1, $2, line, who ->> 'name', who ->> 'position', who ->> 'agency', who ->> 'opinion' FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS l (who, line)`,
    [officeId, writing.hearingId, JSON.stringify(details.participants)],
  );
}
