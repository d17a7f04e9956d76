import { type PictureSource, SPAN } from './picture-source.js';

export const receptionsOverTime: PictureSource = {
  shows: 'receptions',
  columns: [
    { key: 'regular', label: 'Tiếp thường xuyên' },
    { key: 'leader', label: 'Lãnh đạo tiếp' },
  ],
  select: `SELECT reception.id, reception.id AS mark, reception.received_on AS on_day, reception.received_on::text AS row_key, '' AS row_label, 0 AS row_order,
      CASE WHEN reception.mode = 'regular' THEN 'regular' ELSE 'leader' END AS column_key
    FROM reception
    WHERE reception.office_id = ${SPAN.office} AND reception.status = 'active' AND reception.attendance = 'received'
      AND reception.received_on BETWEEN ${SPAN.from} AND ${SPAN.to}`,
};

/** Papers whose answer was due in the span, by body. A paper sent back was not for that body, one closed needs no answer: neither counts. */
export const answersByAgency: PictureSource = {
  shows: 'documents',
  columns: [
    { key: 'in-time', label: 'Trả lời đúng hạn' },
    { key: 'late', label: 'Trả lời quá hạn' },
    { key: 'overdue', label: 'Quá hạn chưa trả lời' },
    { key: 'open', label: 'Còn trong hạn' },
  ],
  select: `SELECT document.id, delivery.id AS mark, delivery.due_on AS on_day, agency.id::text AS row_key, agency.short_name AS row_label, 0 AS row_order,
      CASE WHEN delivery.answered_on <= delivery.due_on THEN 'in-time' WHEN delivery.answered_on IS NOT NULL THEN 'late'
        WHEN delivery.due_on < $4::date THEN 'overdue' ELSE 'open' END AS column_key
    FROM delivery
    JOIN document ON document.office_id = delivery.office_id AND document.id = delivery.document_id AND document.status = 'active'
    JOIN agency ON agency.office_id = delivery.office_id AND agency.id = delivery.agency_id
    WHERE delivery.office_id = ${SPAN.office} AND delivery.state IN ('sent', 'received', 'answered') AND delivery.due_on BETWEEN ${SPAN.from} AND ${SPAN.to}`,
};
