import type { DocumentView } from '@tiepdan/document/contract';
import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import { formatDay } from '@tiepdan/platform/contract';
import type { SummaryRow } from '@tiepdan/ui/web';

/** The whole number as it stands on the paper: `123/PC-BTCD`. */
export function numberOf({ number, symbol }: { readonly number: number; readonly symbol: string }): string {
  return `${number}/${symbol}`;
}

/** What a document is, as labels and values. */
export function documentSummary(document: DocumentView): readonly SummaryRow[] {
  return [
    { label: 'Số, ký hiệu', value: numberOf(document) },
    { label: 'Loại', value: DOCUMENT_KINDS[document.kind] },
    { label: 'Ngày văn bản', value: formatDay(document.issuedOn) },
    { label: 'Nơi nhận', value: document.recipients.map(({ name }) => name).join('\n') || 'Công dân' },
    { label: 'Trích yếu', value: document.summary },
    { label: 'Người ký', value: document.signer },
    { label: 'Đơn', value: document.petitionNumber && `Số ${document.petitionNumber}`, link: ['/petitions', document.petitionId ?? ''] },
    { label: 'Vụ việc', value: `${document.matterNumber}\n${document.matterSummary}`, link: ['/matters', document.matterId] },
  ];
}
