import { CAPACITIES, lacksAppointment, NO_APPOINTMENT, PAPER_KINDS, type PersonOnRecord, showPhone } from '@tiepdan/citizen/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { ordinalLabel } from '@tiepdan/matter/web';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import { ATTENDANCES, RECEPTION_MODES, RECEPTION_RESULTS, REFUSAL_GROUNDS, type ReceptionView } from '@tiepdan/reception/contract';
import type { SummaryRow } from '@tiepdan/ui/web';

/** "12/2026", as the reception book numbers it. */
export function bookNumberOf(record: { readonly bookNumber: number; readonly bookYear: number }): string {
  return `${record.bookNumber}/${record.bookYear}`;
}

/** A reception as labels and values, all of it. */
export function receptionSummary(view: ReceptionView): SummaryRow[] {
  return [...receptionFacts(view), ...receptionContent(view)];
}

/** When, who and where. */
export function receptionFacts(view: ReceptionView): SummaryRow[] {
  return [
    { label: 'Ngày tiếp', value: formatDay(view.receivedOn) },
    { label: 'Hình thức', value: modeInWords(view) },
    { label: 'Lãnh đạo tiếp', value: view.leaderName, link: view.leaderDayId ? ['/leader-days', view.leaderDayId] : null },
    { label: view.mode === 'regular' ? 'Cán bộ tiếp' : 'Cán bộ ghi chép', value: view.officerName },
    { label: 'Nơi tiếp', value: view.participatingBodyName ?? 'Ban Tiếp công dân' },
    { label: 'Tiếp hay không', value: view.attendance === 'received' ? null : ATTENDANCES[view.attendance] },
    { label: 'Căn cứ từ chối', value: view.refusalGround ? REFUSAL_GROUNDS[view.refusalGround] : null },
    { label: 'Số người đến', value: `${formatCount(view.headCount)} người${view.delegation ? ' (đoàn đông người)' : ''}` },
    { label: 'Người đại diện', value: lacksAppointment(view.headCount, view.people) ? NO_APPOINTMENT : null },
    ...view.people.map((person, index) => ({
      label: index === 0 ? 'Người đến' : `Người đến (${index + 1})`,
      value: personInWords(person),
    })),
  ];
}

/** What it was about and what came of it. */
export function receptionContent(view: ReceptionView): SummaryRow[] {
  const { matter, petition } = view;
  return [
    { label: 'Vụ việc', value: matter ? `${matter.number} · ${matter.summary}` : null, link: matter ? ['/matters', matter.id] : null },
    { label: 'Loại, lĩnh vực', value: matter ? `${MATTER_KINDS[matter.kind]} · ${matter.fieldName}` : null },
    { label: 'Lần tiếp', value: view.ordinal === null ? null : ordinalLabel(view.ordinal) },
    { label: 'Nội dung trình bày', value: view.content },
    { label: 'Kết quả', value: view.result ? RECEPTION_RESULTS[view.result] : null },
    { label: 'Ghi chú', value: view.resultNote },
    {
      label: 'Đơn nhận tại chỗ',
      value: petition ? `Đơn số ${bookNumberOf(petition)}` : null,
      link: petition ? ['/petitions', petition.id] : null,
    },
  ];
}

/** "Định kỳ của lãnh đạo (ủy quyền)". */
export function modeInWords(row: Pick<ReceptionView, 'mode' | 'byDeputy'>): string {
  return `${RECEPTION_MODES[row.mode]}${row.byDeputy ? ' (ủy quyền)' : ''}`;
}

function personInWords(person: PersonOnRecord): string {
  if (person.sealed) return person.fullName;
  const paper = person.paperKind && person.paperKind !== 'none' ? `${PAPER_KINDS[person.paperKind]}: ${person.paperNumber ?? ''}` : null;
  const lines = [
    `${person.fullName}${person.birthYear ? `, sinh ${person.birthYear}` : ''} (${CAPACITIES[person.capacity].toLocaleLowerCase('vi')})`,
    paper,
    person.phone ? `Điện thoại: ${showPhone(person.phone)}` : null,
    person.address,
  ];
  return lines.filter((line) => line).join('\n');
}
