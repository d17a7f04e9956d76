import { CAPACITIES, type PersonOnRecord } from '@tiepdan/citizen/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { COMPETENCES, ELIGIBILITIES, INELIGIBLE_REASONS, PETITION_SOURCES, type PetitionView } from '@tiepdan/petition/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import type { SummaryRow } from '@tiepdan/ui/web';

/** "215/2026", as the petition book numbers it. */
export function bookNumberOf(record: { readonly bookNumber: number; readonly bookYear: number }): string {
  return `${record.bookNumber}/${record.bookYear}`;
}

/** A petition as labels and values, all of it. */
export function petitionSummary(view: PetitionView): SummaryRow[] {
  return [...petitionFacts(view), ...petitionContent(view)];
}

/** How and from whom it came. */
export function petitionFacts(view: PetitionView): SummaryRow[] {
  return [
    { label: 'Ngày nhận', value: formatDay(view.receivedOn) },
    { label: 'Nguồn đơn', value: PETITION_SOURCES[view.source] },
    { label: 'Nơi chuyển đến', value: view.senderBody },
    { label: 'Ngày viết đơn', value: view.writtenOn ? formatDay(view.writtenOn) : null },
    ...senders(view),
    { label: 'Số người đứng tên', value: `${formatCount(view.signatoryCount)} người` },
  ];
}

/** What it says and what was found about it. */
export function petitionContent(view: PetitionView): SummaryRow[] {
  return [
    { label: 'Loại, lĩnh vực', value: `${MATTER_KINDS[view.kind]} · ${view.fieldName}` },
    { label: 'Vụ việc', value: `${view.matterNumber} · ${view.matterSummary}`, link: ['/matters', view.matterId] },
    { label: 'Tóm tắt nội dung', value: view.summary },
    { label: 'Người, cơ quan bị khiếu nại, tố cáo', value: view.respondent },
    { label: 'Điều kiện xử lý', value: ELIGIBILITIES[view.eligibility] },
    { label: 'Lý do', value: view.ineligibleReason ? INELIGIBLE_REASONS[view.ineligibleReason] : null },
    { label: 'Thẩm quyền', value: view.competence ? COMPETENCES[view.competence] : null },
  ];
}

function senders(view: PetitionView): SummaryRow[] {
  if (view.anonymous) return [{ label: 'Người gửi', value: 'Nặc danh' }];
  return view.senders.map((person, index) => ({
    label: index === 0 ? 'Người gửi' : `Người gửi (${index + 1})`,
    value: personInWords(person),
  }));
}

function personInWords(person: PersonOnRecord): string {
  if (person.sealed) return person.fullName;
  const lines = [
    `${person.fullName}${person.birthYear ? `, sinh ${person.birthYear}` : ''} (${CAPACITIES[person.capacity].toLocaleLowerCase('vi')})`,
    person.paperNumber ? `Số giấy tờ: ${person.paperNumber}` : null,
    person.phone ? `Điện thoại: ${person.phone}` : null,
    person.address,
  ];
  return lines.filter((line) => line).join('\n');
}
