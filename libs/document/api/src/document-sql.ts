import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';

const PETITION_NUMBER = `p.book_number || '/' || p.book_year`;

/** A paper's number as it is printed: below ten with a nought before it (NĐ 30/2020, Phụ lục I, phần II, mục I.3). */
export const paddedSql = (column: string): string => `lpad(${column}::text, greatest(2, length(${column}::text)), '0')`;

/**
 * SQL that is true for a paper `d` whose people are kept secret now: its matter `m` is sealed, or its own visit, which may have
 * gone to a sealed matter since, or one of the visits of the leader's day it is about.
 */
export const PAPER_SEALED_SQL = `(coalesce(m.sealed, false)
  OR EXISTS (SELECT 1 FROM reception e WHERE e.office_id = d.office_id AND e.id = d.reception_id AND e.sealed)
  OR EXISTS (SELECT 1 FROM reception e WHERE e.office_id = d.office_id AND e.leader_day_id = d.leader_day_id AND e.sealed))`;

/** A paper may hang on a matter, a petition and a reception; `d` is the paper, `a` who drafted or entered it. */
export const SUBJECT_SQL = `JOIN account a ON a.office_id = d.office_id AND a.id = d.created_by
  LEFT JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id
  LEFT JOIN petition p ON p.office_id = d.office_id AND p.id = d.petition_id`;

export const RECIPIENTS_SQL = `FROM document_recipient r JOIN agency g ON g.office_id = r.office_id AND g.id = r.agency_id
  WHERE r.office_id = d.office_id AND r.document_id = d.id`;

const MATTER_NUMBER = `CASE WHEN m.id IS NOT NULL THEN ${MATTER_NUMBER_SQL} END`;

/** The columns of DocumentRow. */
export const ROW_SQL = `d.id, d.status, d.version, d.state, d.kind, d.paper, d.number, d.symbol, d.issued_on::text AS "issuedOn", d.summary,
  ARRAY(SELECT g.name ${RECIPIENTS_SQL} ORDER BY r.position) AS "recipientNames", d.petition_id AS "petitionId", ${PETITION_NUMBER} AS "petitionNumber",
  d.reception_id AS "receptionId", d.matter_id AS "matterId", ${MATTER_NUMBER} AS "matterNumber", a.full_name AS "draftedByName",
  d.submitted_on::text AS "submittedOn", d.returned_reason AS "returnedReason", d.answer_due_on::text AS "answerDueOn"`;

/** jsonb of DocumentLink for an alias. */
export const linkSql = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'number', ${alias}.number, 'symbol', ${alias}.symbol, 'issuedOn', ${alias}.issued_on, 'summary', ${alias}.summary)`;

/** The columns of DocumentView. */
export const VIEW_SQL = `d.id, d.status, d.version, d.created_at AS "createdAt", a.full_name AS "createdByName", a.full_name AS "draftedByName", d.updated_at AS "updatedAt",
  d.state, d.kind, d.paper, d.origin, d.number, d.symbol, d.issued_on::text AS "issuedOn", d.summary,
  ARRAY(SELECT r.agency_id ${RECIPIENTS_SQL} ORDER BY r.position) AS "recipientIds",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) ORDER BY r.position), '[]') ${RECIPIENTS_SQL}) AS recipients,
  d.petition_id AS "petitionId", ${PETITION_NUMBER} AS "petitionNumber", d.reception_id AS "receptionId",
  (SELECT e.book_number || '/' || e.book_year FROM reception e WHERE e.office_id = d.office_id AND e.id = d.reception_id) AS "receptionNumber",
  d.matter_id AS "matterId", ${MATTER_NUMBER} AS "matterNumber", m.summary AS "matterSummary", d.leader_day_id AS "leaderDayId",
  (SELECT l.held_on::text FROM leader_day l WHERE l.office_id = d.office_id AND l.id = d.leader_day_id) AS "leaderDayOn",
  (SELECT ${linkSql('o')} FROM document o WHERE o.office_id = d.office_id AND o.id = d.about_document_id) AS about,
  coalesce(m.sealed, false) AS sealed, d.texts, d.signer, d.signer_position AS "signerPosition", d.signer_authority AS "signerAuthority",
  d.answer_due_on::text AS "answerDueOn", d.submitted_on::text AS "submittedOn", d.approved_on::text AS "approvedOn",
  (SELECT b.full_name FROM account b WHERE b.office_id = d.office_id AND b.id = d.approved_by) AS "approvedByName", d.returned_reason AS "returnedReason",
  d.file_id IS NOT NULL AS printed,
  (SELECT coalesce(jsonb_agg(${linkSql('o')} ORDER BY o.issued_on, o.id), '[]') FROM document o
   WHERE o.office_id = d.office_id AND o.about_document_id = d.id AND o.status = 'active') AS followers`;
