import type { SummaryRow } from '@tiepdan/ui/web';
import { MATTER_KINDS, type MatterLink, type MatterView } from '@tiepdan/matter/contract';
import { formatDay } from '@tiepdan/platform/contract';

/** What a matter is, and the matters it was gathered with or parted from, as lines of its summary. */
export function matterFacts(view: MatterView): SummaryRow[] {
  const links = (label: string, others: readonly MatterLink[]): SummaryRow[] =>
    others.map(({ id, number, summary }) => ({ label, value: `${number} – ${summary}`, link: ['/matters', id] }));
  return [
    { label: 'Số', value: view.number },
    { label: 'Loại', value: MATTER_KINDS[view.kind] },
    { label: 'Lĩnh vực', value: view.fieldName },
    { label: 'Tóm tắt', value: view.summary },
    { label: 'Ngày mở', value: formatDay(view.openedOn) },
    ...links('Tách từ', view.splitFrom ? [view.splitFrom] : []),
  ];
}

/** Matters merged into this one and split from it: there may be several, so each has its line by number. */
export function gatheredMatters(view: MatterView): { readonly word: string; readonly link: MatterLink }[] {
  return [...view.mergedHere.map((link) => ({ word: 'Đã nhận gộp', link })), ...view.splitOff.map((link) => ({ word: 'Đã tách ra', link }))];
}
