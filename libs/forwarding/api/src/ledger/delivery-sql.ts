import type { DeliveryList } from '@tiepdan/forwarding/contract';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { DOCUMENT_NUMBER_SQL } from '../held-delivery.js';

const AROUND = `JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id
  JOIN agency g ON g.office_id = v.office_id AND g.id = v.agency_id
  LEFT JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id
  LEFT JOIN petition p ON p.office_id = d.office_id AND p.id = d.petition_id`;

/** The last rung of urging that stands, looked up for each row: `last`. */
const LAST_RUNG = `LEFT JOIN LATERAL (
    SELECT u.rung, u.ordinal, u.state, u.taken_on FROM urge u LEFT JOIN document ud ON ud.office_id = u.office_id AND ud.id = u.document_id
    WHERE u.office_id = v.office_id AND u.delivery_id = v.id AND u.state <> 'dropped' AND ud.status IS DISTINCT FROM 'cancelled'
    ORDER BY u.created_at DESC, u.id DESC LIMIT 1
  ) last ON true`;

/** What a list is filtered and counted over; without the last rung where nothing asks for it. */
export function ledgerTables(withRung: boolean): string {
  return `FROM delivery v ${AROUND} ${withRung ? LAST_RUNG : ''}`;
}

/** What stands around a delivery, for every list of them. */
export const LEDGER_FROM = ledgerTables(true);
/** The same for rows that are picked already: `picked` has their office and id. */
export const LEDGER_PICKED = `FROM picked JOIN delivery v ON v.office_id = picked.office_id AND v.id = picked.id ${AROUND} ${LAST_RUNG}`;

/** Columns of a row of the ledger; `$today` takes the day's placeholder. */
export const LEDGER_COLUMNS = `v.id, v.version, v.state, v.document_id AS "documentId", ${DOCUMENT_NUMBER_SQL} AS "documentNumber", d.kind AS "documentKind",
  d.issued_on::text AS "issuedOn", d.summary, v.agency_id AS "agencyId", g.name AS "agencyName", d.petition_id AS "petitionId",
  p.book_number || '/' || p.book_year AS "petitionNumber", d.matter_id AS "matterId", ${MATTER_NUMBER_SQL} AS "matterNumber", m.kind AS "matterKind",
  v.sent_on::text AS "sentOn", v.sent_how AS "sentHow", v.received_on::text AS "receivedOn", v.due_on::text AS "dueOn",
  v.answered_on::text AS "answeredOn", v.returned_on::text AS "returnedOn", v.return_reason AS "returnReason",
  v.return_accepted_on IS NOT NULL AS "returnAccepted", v.told_on::text AS "toldOn",
  CASE WHEN last.rung IS NULL THEN NULL ELSE jsonb_build_object('rung', last.rung, 'ordinal', last.ordinal, 'state', last.state, 'on', last.taken_on) END AS rung`;

const WAITS = `v.state IN ('pending', 'sent', 'received') AND v.due_on IS NOT NULL`;

/** What each work list holds, and what it is ordered by; `?` is today where it is asked for. */
export const LISTS: Readonly<Record<DeliveryList, { readonly where: string; readonly today: boolean; readonly order: string }>> = {
  unsent: { where: `v.state = 'pending'`, today: false, order: 'd.issued_on' },
  open: { where: WAITS, today: false, order: 'v.due_on' },
  late: { where: `${WAITS} AND v.due_on < ?::date`, today: true, order: 'v.due_on' },
  returned: { where: `v.state = 'returned' AND v.return_accepted_on IS NULL`, today: false, order: 'v.returned_on' },
  untold: {
    where: `v.state = 'answered' AND v.told_on IS NULL AND d.petition_id IS NOT NULL
      AND EXISTS (SELECT 1 FROM petition asked WHERE asked.office_id = d.office_id AND asked.id = d.petition_id AND asked.status = 'active' AND NOT asked.anonymous)`,
    today: false,
    order: 'v.answered_on',
  },
};

/** The day a delivery stands under where no work list is asked for: when it was sent, or issued while it is not. */
export const LEDGER_DAY = 'coalesce(v.sent_on, d.issued_on)';
