import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import { PETITION_STAGES, WAYS } from '@tiepdan/petition/contract';
import { MATTER_NUMBER, detailOf, labelOf, textOf } from '@tiepdan/statistics/api';
import type { CommonTable, Counting, DisplayRow, FormSource } from '../engine/source.js';

/** No review that took longer is found by the day it ended alone. The number of IDX_petition_state_long. */
const LONG = 92;

/**
 * Petitions of earlier days with a day of review in the span, the day of the decision included: carried over into it, or opened again in it.
 * With those received in the span they are the petitions of a period, so what is left under review at its end is what the next one begins
 * with (forms.md C9). Reviews not over, those ended within a quarter after the span, and the few that took longer: each by its own index of
 * migration 28, whatever the length of the history.
 */
const reviewed: CommonTable = {
  name: 'reviewed',
  cte: ({ offices, from, to }) => {
    const states = (which: string): string => `SELECT office_id, petition_id, from_day FROM petition_state
        WHERE office_id = ANY (${offices}) AND reviewing AND from_day <= ${to} AND (seq > 1 OR from_day < ${from}) AND ${which}`;
    return `reviewed AS (
    SELECT office_id, petition_id, bool_or(from_day < ${from}) AS open_before FROM (
      ${states('to_day IS NULL')}
      UNION ALL
      ${states(`to_day IS NOT NULL AND to_day BETWEEN ${from} AND ${to} + ${LONG} AND to_day <= from_day + ${LONG}`)}
      UNION ALL
      ${states(`to_day >= ${from} AND to_day > from_day + ${LONG}`)}) AS states
    GROUP BY office_id, petition_id)`;
  },
};

const BOOK = `office_id, id, received_on, source, kind, matter_id, instance, signatory_count, anonymous, field_code`;

/**
 * The petitions of a period. Those received in it are one range of the book; the others, and the state of each, are looked up by key one at a
 * time: LIMIT keeps it so, for a plan that reads the whole book instead would cost more with every year.
 */
const population = ({ offices, from, to }: Counting, kind: MatterKind | null): string => {
  const counted = `status = 'active'${kind ? ` AND kind = '${kind}'` : ''}`;
  return `(
      SELECT ${BOOK}, false AS open_before FROM petition WHERE office_id = ANY (${offices}) AND ${counted} AND received_on BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT earlier.*, reviewed.open_before FROM reviewed CROSS JOIN LATERAL (
        SELECT ${BOOK} FROM petition WHERE office_id = reviewed.office_id AND id = reviewed.petition_id AND ${counted} AND received_on < ${from} LIMIT 1) AS earlier)`;
};

/** The state of a petition on the evening of the last day. */
const stateThen = ({ to }: Counting): string => `CROSS JOIN LATERAL (
      SELECT stage, competence, way, reviewing FROM petition_state AS held WHERE held.office_id = petition.office_id AND held.petition_id = petition.id
        AND held.from_day <= ${to} AND (held.to_day IS NULL OR held.to_day > ${to}) LIMIT 1) AS state`;

/**
 * Where a petition stands for the forms. `review`: not processed. `within`, `outside`: eligible; outside only once a way is decided.
 * `ineligible`: also one withdrawn before it was classified, for which nothing is left to review.
 */
const STANDING = `CASE WHEN state.reviewing THEN 'review' WHEN state.competence = 'within' THEN 'within'
        WHEN state.competence = 'outside' AND state.way IS NOT NULL THEN 'outside' ELSE 'ineligible' END`;

/** How far a petition within competence has come; of a matter's petitions the furthest counts (03/GQKN, 04/GQTC columns 3–6). */
const PROGRESS = `CASE WHEN state.stage IN ('withdrawn', 'terminated') THEN 'ended' WHEN state.stage = 'registered' THEN 'considered'
        WHEN state.way IN ('accept', 'assign') THEN 'accepted' ELSE 'declined' END`;

export const petitionDisplay: FormSource['display'] = {
  // The matter's summary, not the petition's own: what the officer copied from the paper may name the accuser.
  columns: `petition.book_number || '/' || petition.book_year AS number, ${MATTER_NUMBER} AS matter_number, matter.summary AS title, petition.kind,
      then_is.stage, then_is.way`,
  joins: ({ to }) => `JOIN petition ON petition.office_id = p.office_id AND petition.id = p.id
      JOIN matter ON matter.office_id = p.office_id AND matter.id = petition.matter_id
      JOIN petition_state AS then_is ON then_is.office_id = p.office_id AND then_is.petition_id = p.id
        AND then_is.from_day <= ${to} AND (then_is.to_day IS NULL OR then_is.to_day > ${to})`,
};
export const describePetition = (row: DisplayRow): ReturnType<FormSource['describe']> => ({
  number: textOf(row, 'number'),
  title: textOf(row, 'title'),
  detail: detailOf(
    textOf(row, 'matter_number'),
    labelOf(MATTER_KINDS, textOf(row, 'kind')),
    labelOf(PETITION_STAGES, textOf(row, 'stage')),
    row['way'] === null ? '' : labelOf(WAYS, textOf(row, 'way')),
  ),
});

const PETITION_WORDS = 'nhận trong kỳ, chuyển từ kỳ trước sang hoặc được mở lại trong kỳ, chưa hủy; tình trạng tính đến hết ngày cuối';

/** Đơn of one kind, or of all. Cancelled ones are in no count. */
const petitionsOf = (name: string, kind: MatterKind | null): FormSource => ({
  name,
  kind: 'petition',
  words: `${kind ? `Đơn ${MATTER_KINDS[kind].toLowerCase()}` : 'Đơn'} ${PETITION_WORDS}`,
  on: [reviewed],
  cte: (counting) => `${name} AS (
    SELECT petition.office_id, petition.id, petition.received_on AS on_day, petition.kind, petition.matter_id, petition.instance,
      petition.source, petition.signatory_count, petition.anonymous, petition.open_before, petition.received_on < ${counting.from} AS carried,
      ${STANDING} AS standing, ${PROGRESS} AS progress, state.stage, state.way, coalesce(mapping.column_code, 'other') AS field
    FROM ${population(counting, kind)} AS petition
    ${stateThen(counting)}
    LEFT JOIN field_mapping AS mapping ON mapping.form_set = '${counting.set}' AND mapping.kind = petition.kind AND mapping.field_code = petition.field_code)`,
  display: petitionDisplay,
  describe: describePetition,
});

/** Đơn of 02/XLD and of the older 01–04/XLĐ. */
export const petitions = petitionsOf('petitions', null);
/** Those of one kind alone, for forms that ask about no other: a third of the looking up. */
export const petitionsOfKind = { complaint: petitionsOf('complaint_petitions', 'complaint'), denunciation: petitionsOf('denunciation_petitions', 'denunciation') } as const;

export const matterDisplay: FormSource['display'] = {
  columns: `${MATTER_NUMBER} AS number, matter.summary AS title, matter.kind`,
  joins: () => `JOIN matter ON matter.office_id = p.office_id AND matter.id = p.id`,
};
export const describeMatter = (row: DisplayRow): ReturnType<FormSource['describe']> => ({
  number: textOf(row, 'number'),
  title: textOf(row, 'title'),
  detail: labelOf(MATTER_KINDS, textOf(row, 'kind')),
});

/** Vụ việc thuộc thẩm quyền: the matters of the petitions within competence, each with what is furthest of them. */
const competentOf = (name: string, of: FormSource): FormSource => ({
  name,
  kind: 'matter',
  words: 'Vụ việc của các đơn thuộc thẩm quyền nêu trên, mỗi vụ việc một lần',
  on: [of],
  cte: () => `${name} AS (
    SELECT office_id, matter_id AS id, kind, min(on_day) AS on_day,
      CASE WHEN bool_or(progress = 'accepted') THEN 'accepted' WHEN bool_or(progress = 'ended') THEN 'ended'
        WHEN bool_or(progress = 'declined') THEN 'declined' ELSE 'considered' END AS progress
    FROM ${of.name} WHERE standing = 'within' GROUP BY office_id, matter_id, kind)`,
  display: matterDisplay,
  describe: describeMatter,
});
export const competentMatters = competentOf('competent_matters', petitions);
export const competentMattersOfKind = {
  complaint: competentOf('complaint_matters', petitionsOfKind.complaint),
  denunciation: competentOf('denunciation_matters', petitionsOfKind.denunciation),
} as const;
