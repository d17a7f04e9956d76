import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import type { Source } from './source.js';
import { MATTER_NUMBER, detailOf, labelOf, textOf } from './source.js';

/** Papers issued in the span. Covered by IDX_document_counted. */
export const documents: Source = {
  name: 'documents',
  kind: 'document',
  cte: ({ office, from, to }) => `documents AS (
    SELECT document.id, document.issued_on AS on_day, document.kind
    FROM document
    WHERE document.office_id = ${office} AND document.status = 'active'
      AND document.issued_on BETWEEN ${from} AND ${to})`,
  display: {
    // The matter's summary, not the paper's own: "chuyển đơn của ông …" would name the citizen.
    columns: `coalesce(document.number || '/' || document.symbol, '') AS number, ${MATTER_NUMBER} AS matter_number,
      matter.summary AS title, document.kind,
      (SELECT string_agg(agency.short_name, ', ' ORDER BY recipient.position) FROM document_recipient AS recipient
        JOIN agency ON agency.office_id = recipient.office_id AND agency.id = recipient.agency_id
        WHERE recipient.office_id = document.office_id AND recipient.document_id = document.id) AS recipients`,
    joins: ({ office }) => `JOIN document ON document.office_id = ${office} AND document.id = p.id
      JOIN matter ON matter.office_id = ${office} AND matter.id = document.matter_id`,
  },
  describe: (row) => {
    const recipients = textOf(row, 'recipients');
    return {
      number: textOf(row, 'number'),
      title: textOf(row, 'title'),
      detail: detailOf(
        textOf(row, 'matter_number'),
        labelOf(DOCUMENT_KINDS, textOf(row, 'kind')),
        recipients === '' ? '' : `Nơi nhận: ${recipients}`,
      ),
    };
  },
};
