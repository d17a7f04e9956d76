import { INSPECTION_STATES, INSTRUMENT_CHANGES, TRAINING_KINDS, type InspectionRow, type InstrumentRow, type TrainingRow } from '@tiepdan/oversight/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import type { ChipTone, SummaryRow } from '@tiepdan/ui/web';

/** A state as a chip shows it. */
export interface Mark {
  readonly word: string;
  readonly tone: ChipTone;
  readonly icon?: string;
}

/** Where an inspection stands. */
export function inspectionMark({ status, state }: Pick<InspectionRow, 'status' | 'state'>): Mark {
  if (status === 'cancelled') return { word: 'Đã hủy', tone: 'neutral', icon: 'block' };
  return { word: INSPECTION_STATES[state], tone: state === 'completed' ? 'good' : 'info', icon: state === 'running' ? 'pending' : undefined };
}

/** `2 tổ chức, 5 cá nhân`; what is nought is left out, and all noughts are nothing. */
export function counted(parts: readonly (readonly [count: number, words: string])[]): string {
  return parts.flatMap(([count, words]) => (count ? [`${formatCount(count)} ${words}`] : [])).join(', ');
}

/** `Xử lý hành chính 1 tổ chức; chuyển cơ quan điều tra 1 cá nhân`: only the first part begins with a capital. */
function sentence(parts: readonly string[]): string {
  const words = parts.filter(Boolean).join('; ');
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** What a conclusion recommends, in words. */
export function recommendedWords({ conclusion }: Pick<InspectionRow, 'conclusion'>): string {
  if (!conclusion) return '';
  const handled = counted([
    [conclusion.organisations, 'tổ chức'],
    [conclusion.people, 'cá nhân'],
  ]);
  const referred = counted([
    [conclusion.referredOrganisations, 'tổ chức'],
    [conclusion.referredPeople, 'cá nhân'],
  ]);
  return sentence([handled && `xử lý hành chính ${handled}`, referred && `chuyển cơ quan điều tra ${referred}`]) || 'Không kiến nghị xử lý';
}

/** What was done by a conclusion, in words. */
export function doneWords({ organisations, people, cases, accused }: InspectionRow['done']): string {
  const handled = counted([
    [organisations, 'tổ chức'],
    [people, 'cá nhân'],
  ]);
  const prosecuted = counted([
    [cases, 'vụ'],
    [accused, 'đối tượng'],
  ]);
  return sentence([handled && `đã xử lý hành chính ${handled}`, prosecuted && `đã khởi tố ${prosecuted}`]);
}

/** An instrument in a few lines. */
export const instrumentSummary = ({ change, number, title, issuedOn, note }: InstrumentRow): readonly SummaryRow[] => [
  { label: 'Loại', value: INSTRUMENT_CHANGES[change] },
  { label: 'Số, ký hiệu', value: number },
  { label: 'Trích yếu', value: title },
  { label: 'Ngày', value: formatDay(issuedOn) },
  { label: 'Ghi chú', value: note },
];

/** A training in a few lines. */
export const trainingSummary = ({ kind, topic, heldOn, classes, people, note }: TrainingRow): readonly SummaryRow[] => [
  { label: 'Loại', value: TRAINING_KINDS[kind] },
  { label: 'Nội dung', value: topic },
  { label: 'Ngày', value: formatDay(heldOn) },
  { label: 'Số lớp', value: formatCount(classes) },
  { label: 'Số người dự', value: formatCount(people) },
  { label: 'Ghi chú', value: note },
];

/** An inspection in a few lines. */
export const inspectionSummary = (row: InspectionRow): readonly SummaryRow[] => [
  { label: 'Nội dung', value: row.title },
  { label: 'Quyết định', value: row.decisionNumber },
  { label: 'Bắt đầu', value: formatDay(row.startedOn) },
  { label: 'Số đơn vị', value: formatCount(row.units) },
  { label: 'Đơn vị', value: row.unitNames },
  { label: 'Kết luận', value: row.conclusion && `${row.conclusion.number}, ngày ${formatDay(row.conclusion.concludedOn)}` },
  { label: 'Kiến nghị', value: recommendedWords(row) },
  { label: 'Thi hành xong', value: row.completedOn && formatDay(row.completedOn) },
];
