import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { namesSql, peopleSql } from '@tiepdan/citizen/api';
import { FLAG_CODES_SQL, MATTER_NUMBER_SQL } from '@tiepdan/matter/api';

/** What stands for the content of a sealed request that is not tied yet. */
export const SEALED_CONTENT = 'Nội dung tố cáo (giữ bí mật)';
/** So much of what was typed on the public page stands in a list. Characters. */
const SHOWN = 300;

/** What stands around a request `h`. */
export const HEARING_FROM = `FROM hearing_request h
  LEFT JOIN leader_day l ON l.office_id = h.office_id AND l.id = h.leader_day_id
  LEFT JOIN leader host ON host.office_id = l.office_id AND host.id = l.host_id
  LEFT JOIN matter m ON m.office_id = h.office_id AND m.id = h.matter_id
  LEFT JOIN petition p ON p.office_id = h.office_id AND p.id = h.petition_id
  LEFT JOIN reception r ON r.office_id = h.office_id AND r.id = h.reception_id
  LEFT JOIN citizen c ON c.office_id = h.office_id AND c.id = h.citizen_id`;

const ofPetition = { table: 'petition_sender', key: 'petition_id', record: 'p' } as const;
const ofReception = { table: 'reception_person', key: 'reception_id', record: 'r' } as const;

/** SQL of a text[] of who asks; of a sealed request the mask, once. */
export const HEARING_NAMES = `CASE WHEN h.sealed THEN ARRAY['${SEALED_NAME}'] WHEN p.id IS NOT NULL THEN ${namesSql(ofPetition)}
  WHEN r.id IS NOT NULL THEN ${namesSql(ofReception)} WHEN c.id IS NOT NULL THEN ARRAY[c.full_name]
  WHEN h.public_name IS NOT NULL THEN ARRAY[h.public_name] ELSE '{}'::text[] END`;

/** SQL of a jsonb array of PersonOnRecord. */
export const HEARING_PEOPLE = `CASE WHEN p.id IS NOT NULL THEN ${peopleSql(ofPetition)} WHEN r.id IS NOT NULL THEN ${peopleSql(ofReception)}
  WHEN c.id IS NOT NULL THEN jsonb_build_array(jsonb_build_object('citizenId', c.id, 'sealedId', NULL, 'party', c.party, 'headName', c.head_name, 'fullName', c.full_name,
    'capacity', 'self', 'appointment', NULL, 'birthYear', c.birth_year, 'paperKind', c.paper_kind, 'paperNumber', c.paper_number, 'phone', c.phone, 'address', c.address, 'sealed', false))
  ELSE '[]'::jsonb END`;

/** SQL of what a request is about, in one line. */
export const HEARING_SUMMARY = `CASE WHEN m.id IS NOT NULL THEN m.summary WHEN h.sealed THEN '${SEALED_CONTENT}' ELSE left(coalesce(h.content, ''), ${SHOWN}) END`;

/** SQL of a jsonb object of an invitation `i` with its paper `d`; whether it is late is reckoned by the calendar. */
export const INVITATION_SQL = `jsonb_build_object('id', i.id, 'agencyId', i.agency_id, 'agencyName', ia.name, 'how', i.how, 'on', coalesce(i.told_on, d.issued_on), 'note', i.note,
  'documentId', d.id, 'documentNumber', d.number || '/' || d.symbol, 'documentState', d.state)`;
/** SQL condition: the invitation `i` holds for the day `l`. A paper that was thrown away or cancelled invites nobody, nor does another date. */
export const INVITATION_FROM = `FROM hearing_invitation i LEFT JOIN document d ON d.office_id = i.office_id AND d.id = i.document_id
  LEFT JOIN agency ia ON ia.office_id = i.office_id AND ia.id = i.agency_id`;
export const INVITATION_STANDS = `i.leader_day_id = l.id AND i.for_on = l.held_on AND (i.document_id IS NULL OR d.status = 'active')`;

/** Columns of a row of the list. The records it is about are named by their own rows: one that is not seen is not named (docs/adr/0038). */
export const HEARING_COLUMNS = `h.id, h.version, h.state, h.origin, h.requested_on::text AS "requestedOn", h.leader_day_id AS "leaderDayId", l.held_on::text AS "heldOn",
  host.full_name AS "hostName", host.position AS "hostPosition", to_char(h.slot_at, 'HH24:MI') AS "slotAt", h.order_no AS "orderNo", coalesce(m.kind, h.kind) AS kind,
  m.id AS "matterId", CASE WHEN m.id IS NOT NULL THEN ${MATTER_NUMBER_SQL} END AS "matterNumber", ${HEARING_SUMMARY} AS summary,
  p.id AS "petitionId", p.book_number || '/' || p.book_year AS "petitionNumber", r.id AS "receptionId", r.book_number || '/' || r.book_year AS "receptionNumber",
  ${HEARING_NAMES} AS "peopleNames", h.head_count AS "headCount", h.sealed, CASE WHEN m.id IS NULL THEN '{}'::text[] ELSE ${FLAG_CODES_SQL} END AS flags, h.note, h.reason,
  (SELECT ${INVITATION_SQL} ${INVITATION_FROM} WHERE i.office_id = h.office_id AND i.hearing_id = h.id AND ${INVITATION_STANDS}
   ORDER BY coalesce(i.told_on, d.issued_on) NULLS LAST, i.id LIMIT 1) AS told,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) ORDER BY a.position), '[]') FROM hearing_agency a JOIN agency g ON g.office_id = a.office_id AND g.id = a.agency_id
   WHERE a.office_id = h.office_id AND a.hearing_id = h.id) AS agencies,
  h.started_at AS "startedAt", h.heard_reception_id AS "heardReceptionId"`;
