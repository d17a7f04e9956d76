import { citizenSql } from '@tiepdan/citizen/api';
import type { Capacity, CitizenView, PersonDetails } from '@tiepdan/citizen/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** A record that names the person: which it is, and nothing of what it says, for it may speak of others. */
export interface NamingRecord {
  readonly record: 'petition' | 'reception' | 'hearing' | 'feedback';
  /** `15/2026`, or null where it has no number. */
  readonly number: string | null;
  readonly on: PlainDate;
  readonly kind: MatterKind | null;
  readonly capacity: Capacity | null;
}

/** What is kept about one person who is on the open list of citizens. Who is sealed is not on it (ADR 0010). */
export interface KeptAboutOne {
  readonly view: CitizenView;
  /** As it was written before it was corrected or merged, oldest first. */
  readonly earlier: readonly PersonDetails[];
  readonly records: readonly NamingRecord[];
  /** What they wrote of themselves with registrations and suggestions. */
  readonly contacts: readonly { readonly on: PlainDate; readonly name: string | null; readonly phone: string | null; readonly address: string | null }[];
}

/** Everything that an office keeps of one citizen. @throws Refusal RECORD.NOT_FOUND for another office's as for none */
export async function keptAbout(tx: EntityManager, officeId: string, id: string): Promise<KeptAboutOne> {
  const key = [officeId, id];
  const [found] = await tx.query<{ view: CitizenView }[]>(`SELECT ${citizenSql('c')} AS view FROM citizen c WHERE c.office_id = $1 AND c.id = $2`, key);
  if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  const earlier = await tx.query<{ details: PersonDetails }[]>(
    `SELECT details FROM (
       SELECT 0 AS place, v.version, v.details FROM citizen_version v WHERE v.office_id = $1 AND v.citizen_id = $2
       UNION ALL
       SELECT 1, c.version, ${citizenSql('c')} FROM citizen c WHERE c.office_id = $1 AND c.merged_into_id = $2) e
     ORDER BY place, version`,
    key,
  );
  const records = await tx.query<NamingRecord[]>(
    `SELECT 'petition' AS record, p.book_number || '/' || p.book_year AS number, p.received_on::text AS "on", p.kind, s.capacity
       FROM petition_sender s JOIN petition p ON p.office_id = s.office_id AND p.id = s.petition_id WHERE s.office_id = $1 AND s.citizen_id = $2
     UNION ALL
     SELECT 'reception', r.book_number || '/' || r.book_year, r.received_on::text, NULL, s.capacity
       FROM reception_person s JOIN reception r ON r.office_id = s.office_id AND r.id = s.reception_id WHERE s.office_id = $1 AND s.citizen_id = $2
     UNION ALL
     SELECT 'hearing', NULL, h.requested_on::text, h.kind, NULL FROM hearing_request h WHERE h.office_id = $1 AND h.citizen_id = $2 AND NOT h.sealed
     UNION ALL
     SELECT 'feedback', f.book_number || '/' || f.book_year, f.received_on::text, NULL, NULL FROM feedback f WHERE f.office_id = $1 AND f.citizen_id = $2
     ORDER BY "on", record`,
    key,
  );
  const contacts = await tx.query<KeptAboutOne['contacts']>(
    `SELECT h.requested_on::text AS "on", h.public_name AS name, h.public_phone AS phone, h.public_address AS address
       FROM hearing_request h WHERE h.office_id = $1 AND h.citizen_id = $2 AND NOT h.sealed AND h.public_name IS NOT NULL
     UNION ALL
     SELECT f.received_on::text, f.sender_name, f.sender_phone, f.sender_address FROM feedback f WHERE f.office_id = $1 AND f.citizen_id = $2 AND f.sender_name IS NOT NULL
     ORDER BY 1`,
    key,
  );
  return { view: found.view, earlier: earlier.map(({ details }) => details), records, contacts };
}
