import { nearestDueSql, nearestLimitSql } from '@tiepdan/calendar/api';
import { INSTANCE_SQL } from '../limits/limit-facts.js';

/** The last proposal of a petition, as jsonb, for the alias `p`. */
const PROPOSAL = `(SELECT t.data -> 'proposal' FROM petition_step t WHERE t.office_id = p.office_id AND t.petition_id = p.id AND t.action = 'propose'
  ORDER BY t.position DESC LIMIT 1)`;

/** A petition named by its number. */
const link = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'bookNumber', ${alias}.book_number, 'bookYear', ${alias}.book_year)`;

const NEAREST = `CASE WHEN ${nearestDueSql('p')} IS NOT NULL THEN jsonb_build_object('code', ${nearestLimitSql('p')}, 'dueOn', ${nearestDueSql('p')}) END`;

/** What a row of the list says about a petition's life; `p` is the petition, `h` its officer (`OFFICER_JOIN`). */
export const ROW_LIFE_SQL = `p.version, p.stage, p.way, CASE WHEN p.stage IN ('proposed', 'awaiting-signature') THEN ${PROPOSAL} ->> 'way' END AS "proposedWay",
  p.officer_id AS "officerId", h.full_name AS "officerName", ${NEAREST} AS "nearestDue"`;

export const OFFICER_JOIN = `LEFT JOIN account h ON h.office_id = p.office_id AND h.id = p.officer_id`;

/**
 * What the record's page says about it. `openSealed` is the placeholder of whether the reader may open sealed identities:
 * a sealed petition split off an open one, or the other way round, is linked for such readers only, for the senders of the
 * open one are those of the sealed one.
 */
export function viewLifeSql(openSealed: string): string {
  const visible = (alias: string) => `(${openSealed}::boolean OR ${alias}.sealed = p.sealed)`;
  return `p.stage, p.way, p.officer_id AS "officerId", h.full_name AS "officerName", p.competent_system AS "competentSystem", p.non_acceptance_ground AS ground,
    p.recipient_id AS "recipientId", (SELECT g.name FROM agency g WHERE g.office_id = p.office_id AND g.id = p.recipient_id) AS "recipientName",
    p.mixed, p.complex_criteria AS "complexCriteria", ${INSTANCE_SQL} AS instance, p.accepted_on::text AS "acceptedOn", p.closed_on::text AS "closedOn",
    (SELECT ${link('o')} FROM petition o WHERE o.office_id = p.office_id AND o.id = p.split_from_id AND ${visible('o')}) AS "splitFrom",
    (SELECT coalesce(jsonb_agg(${link('o')} ORDER BY o.book_year, o.book_number), '[]') FROM petition o
     WHERE o.office_id = p.office_id AND o.split_from_id = p.id AND ${visible('o')}) AS parts,
    (SELECT ${link('o')} FROM petition o WHERE o.office_id = p.office_id AND o.id = p.repeats_id AND ${visible('o')}) AS repeats,
    CASE WHEN p.stage IN ('proposed', 'awaiting-signature', 'returned') THEN ${PROPOSAL} END AS proposal,
    (SELECT g.name FROM agency g WHERE g.office_id = p.office_id AND p.stage IN ('proposed', 'awaiting-signature', 'returned')
       AND g.id = (${PROPOSAL} ->> 'recipientId')::uuid) AS "proposedRecipientName",
    CASE WHEN p.stage = 'returned' THEN (SELECT t.reason FROM petition_step t WHERE t.office_id = p.office_id AND t.petition_id = p.id AND t.action = 'return'
       ORDER BY t.position DESC LIMIT 1) END AS "returnReason",
    coalesce((SELECT max(t.on_day) FROM petition_step t WHERE t.office_id = p.office_id AND t.petition_id = p.id AND t.action <> 'register'), p.received_on)::text AS "lastStepOn",
    ${NEAREST} AS "nearestDue"`;
}
