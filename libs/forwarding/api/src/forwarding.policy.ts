import { type RowPolicy, partsOf } from '@tiepdan/platform/api';

/**
 * SQL of the deliveries the office's own people may see, for the aliases `v` and `d`; `$1` is their office. Of who complained or
 * denounced nothing is selected anywhere in this domain (Luật Tố cáo Đ.8 k.3, Đ.56).
 */
export const VISIBLE_DELIVERIES = `v.office_id = $1 AND d.status = 'active'`;

/** The same for an account of a receiving body: `$2` is the body. What was not sent yet does not exist for it. */
export const OWN_DELIVERIES = `v.office_id = $1 AND v.agency_id = $2 AND v.state <> 'pending' AND v.sent_on IS NOT NULL AND d.status = 'active'`;

/** What became of a paper is seen with it (docs/adr/0038). */
export const deliveryRows: readonly RowPolicy[] = [
  ...partsOf('document', 'document_id', ['delivery']),
  ...partsOf('delivery', 'delivery_id', ['delivery_enclosure', 'answer', 'urge']),
  ...partsOf('answer', 'answer_id', ['answer_file']),
];
