import { DOCUMENT_KINDS, type DocumentKind } from '@tiepdan/document/contract';
import {
  DELIVERY_FIGURES,
  DELIVERY_LISTS,
  DELIVERY_STATES,
  RUNGS,
  type DeliveryFigure,
  type DeliveryList,
  type DeliveryState,
  type Rung,
} from '@tiepdan/forwarding/contract';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import { formatDay, type PlainDate } from '@tiepdan/platform/contract';

/** The ledger's filters as the address writes them. */
export interface LedgerFilters {
  q: string;
  list: DeliveryList | '';
  agencyId: string;
  documentKind: DocumentKind | '';
  kind: MatterKind | '';
  state: DeliveryState | '';
  rung: Rung | '';
  from: PlainDate | null;
  to: PlainDate | null;
  /** Comes with a number of an agency's page. */
  figure: DeliveryFigure | '';
  petitionId: string;
  matterId: string;
}
export const UNFILTERED: LedgerFilters = {
  q: '',
  list: '',
  agencyId: '',
  documentKind: '',
  kind: '',
  state: '',
  rung: '',
  from: null,
  to: null,
  figure: '',
  petitionId: '',
  matterId: '',
};

/** What each filter narrows the ledger to, in words. */
export function ledgerParts(filters: LedgerFilters, agencyName: string): Partial<Record<keyof LedgerFilters, string | null>> {
  return {
    q: filters.q && `“${filters.q}”`,
    list: filters.list && lower(DELIVERY_LISTS[filters.list]),
    figure: filters.figure && lower(DELIVERY_FIGURES[filters.figure]),
    agencyId: filters.agencyId && `gửi ${agencyName}`,
    documentKind: filters.documentKind && lower(DOCUMENT_KINDS[filters.documentKind]),
    kind: filters.kind && lower(MATTER_KINDS[filters.kind]),
    state: filters.state && lower(DELIVERY_STATES[filters.state]),
    rung: filters.rung && `lần đôn đốc gần nhất: ${lower(RUNGS[filters.rung])}`,
    from: filters.from && `gửi từ ${formatDay(filters.from)}`,
    to: filters.to && `gửi đến ${formatDay(filters.to)}`,
    petitionId: filters.petitionId && 'của một đơn',
    matterId: filters.matterId && 'của một vụ việc',
  };
}

/** The lists of the ledger from what must be done first, with what belongs in each for when it is empty. */
export const LEDGER_LISTS: readonly { readonly list: DeliveryList | ''; readonly label: string }[] = [
  { list: '', label: 'Tất cả' },
  ...(Object.entries(DELIVERY_LISTS) as [DeliveryList, string][]).map(([list, label]) => ({ list, label })),
];

function lower(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}
