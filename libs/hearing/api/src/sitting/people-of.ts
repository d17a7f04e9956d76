import { SealedIdentities } from '@tiepdan/citizen/api';
import { type Capacity, type Appointment, GROUP_FROM, type PersonDetails, type PersonRequest, representativesAllowed } from '@tiepdan/citizen/contract';
import { hearingErrors } from '@tiepdan/hearing/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { HeldHearing } from '../held-hearing.js';

interface Line {
  readonly citizenId: string | null;
  readonly sealedId: string | null;
  readonly capacity: Capacity;
  readonly appointment: Appointment | null;
}

/**
 * Who is heard, as a reception names them: those of the record the request hangs on. People of a sealed matter are copied from seal
 * to seal inside the transaction; nobody sees them on the way.
 */
export async function peopleOf(tx: EntityManager, identities: SealedIdentities, officeId: string, held: HeldHearing, headCount: number): Promise<PersonRequest[]> {
  const lines = await linesOf(tx, officeId, held);
  if (!lines.length) throw new Refusal(hearingErrors, 'HEARING.NO_PEOPLE');
  const spoken = inGroup(lines, headCount);
  const sealed = spoken.flatMap(({ sealedId }) => sealedId ?? []);
  const opened = new Map((sealed.length ? await identities.open(tx, officeId, sealed) : []).map(({ id, value }) => [id, value as PersonDetails]));
  return spoken.map(({ citizenId, sealedId, capacity, appointment }) => {
    const details = sealedId ? opened.get(sealedId) : undefined;
    return { citizenId: details ? null : citizenId, details: details ? copied(details) : null, capacity, appointment };
  });
}

/** Of a group those speak whom it appointed, at most as many as the law lets (Luật TCD Đ.29); and never more than came. */
function inGroup(lines: readonly Line[], headCount: number): readonly Line[] {
  const most = headCount >= GROUP_FROM ? representativesAllowed(headCount).most : headCount;
  const appointed = [...lines].sort((a, b) => Number(b.capacity === 'representative') - Number(a.capacity === 'representative'));
  return appointed.slice(0, most);
}

async function linesOf(tx: EntityManager, officeId: string, held: HeldHearing): Promise<Line[]> {
  const columns = `s.citizen_id AS "citizenId", s.sealed_id AS "sealedId", s.capacity,
    CASE WHEN s.appointment_on IS NOT NULL THEN jsonb_build_object('on', s.appointment_on, 'ref', s.appointment_ref, 'signedBy', s.appointment_signed_by) END AS appointment`;
  if (held.petitionId) return tx.query(`SELECT ${columns} FROM petition_sender s WHERE s.office_id = $1 AND s.petition_id = $2 ORDER BY s.position`, [officeId, held.petitionId]);
  if (held.receptionId) return tx.query(`SELECT ${columns} FROM reception_person s WHERE s.office_id = $1 AND s.reception_id = $2 ORDER BY s.position`, [officeId, held.receptionId]);
  if (held.sealed && held.sealedId) return [{ citizenId: null, sealedId: held.sealedId, capacity: 'self', appointment: null }];
  return held.citizenId ? [{ citizenId: held.citizenId, sealedId: null, capacity: 'self', appointment: null }] : [];
}

/** What was settled once, as it is typed: the whole address stands in its line. */
function copied({ place: _place, ...details }: PersonDetails & { readonly content?: string }): PersonRequest['details'] {
  const { content: _content, ...person } = details;
  return person;
}
