import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { COMPETENCES, ELIGIBILITIES } from '@tiepdan/petition/contract';
import { formatCount } from '@tiepdan/platform/contract';
import type { Source } from './source.js';
import { MATTER_NUMBER, detailOf, labelOf, textOf } from './source.js';

/**
 * From how many signatories a petition counts as one of many. The forms of 2021 began at two and nothing newer was found; it
 * is no setting of an office, or yesterday's reports would change with it (docs/adr/0004).
 */
export const JOINT_FROM = 2;

/** Petitions received in the span. `joint`: many signed. Covered by IDX_petition_counted. */
export const petitions: Source = {
  name: 'petitions',
  kind: 'petition',
  cte: ({ office, from, to }) => `petitions AS (
    SELECT petition.id, petition.received_on AS on_day, petition.kind, petition.eligibility, petition.competence,
      petition.signatory_count >= ${JOINT_FROM} AS joint
    FROM petition
    WHERE petition.office_id = ${office} AND petition.status = 'active'
      AND petition.received_on BETWEEN ${from} AND ${to})`,
  display: {
    // The matter's summary, not the petition's own: what the officer copied from the paper may name the accuser.
    columns: `petition.book_number || '/' || petition.book_year AS number, ${MATTER_NUMBER} AS matter_number,
      matter.summary AS title, petition.kind, petition.eligibility, petition.competence, petition.signatory_count`,
    joins: ({ office }) => `JOIN petition ON petition.office_id = ${office} AND petition.id = p.id
      JOIN matter ON matter.office_id = ${office} AND matter.id = petition.matter_id`,
  },
  describe: (row) => {
    const signatories = Number(row['signatory_count']);
    return {
      number: textOf(row, 'number'),
      title: textOf(row, 'title'),
      detail: detailOf(
        textOf(row, 'matter_number'),
        labelOf(MATTER_KINDS, textOf(row, 'kind')),
        labelOf(ELIGIBILITIES, textOf(row, 'eligibility')),
        row['competence'] === null ? '' : labelOf(COMPETENCES, textOf(row, 'competence')),
        signatories > 1 ? `${formatCount(signatories)} người đứng tên` : '',
      ),
    };
  },
};
