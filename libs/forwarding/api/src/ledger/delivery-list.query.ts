import { DOCUMENT_KINDS, type DocumentKind } from '@tiepdan/document/contract';
import { DELIVERY_FIGURES, DELIVERY_LISTS, DELIVERY_STATES, type DeliveryFigure, type DeliveryList, type DeliveryState, RUNGS, type Rung } from '@tiepdan/forwarding/contract';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import { Day, Id, OneOf, PageQuery, Text } from '@tiepdan/platform/api';

/** What the ledger is narrowed by. */
export class DeliveryFilter extends PageQuery {
  @OneOf(DELIVERY_LISTS, { optional: true, doc: 'A work list, most urgent first' })
  list?: DeliveryList | null;

  @OneOf(DELIVERY_STATES, { optional: true })
  state?: DeliveryState | null;

  @OneOf(DELIVERY_FIGURES, { optional: true, doc: 'The records behind a number of the figures' })
  figure?: DeliveryFigure | null;

  @OneOf(RUNGS, { optional: true, doc: 'The last rung of urging' })
  rung?: Rung | null;

  @OneOf(DOCUMENT_KINDS, { optional: true })
  documentKind?: DocumentKind | null;

  @OneOf(MATTER_KINDS, { optional: true, doc: 'Kind of the matter' })
  kind?: MatterKind | null;

  @Id({ optional: true })
  agencyId?: string | null;

  @Id({ optional: true })
  documentId?: string | null;

  @Id({ optional: true })
  petitionId?: string | null;

  @Id({ optional: true })
  matterId?: string | null;

  @Day({ optional: true, doc: 'First day of sending (of issue while unsent), inclusive' })
  from?: string | null;

  @Day({ optional: true, doc: 'Last day, inclusive' })
  to?: string | null;

  @Text({ max: 200, optional: true, doc: 'Words of the summary, or a number' })
  q?: string | null;
}
