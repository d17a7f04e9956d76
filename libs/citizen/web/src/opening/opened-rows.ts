import { PAPER_KINDS, type PersonDetails, SEXES, showPhone } from '@tiepdan/citizen/contract';
import type { SummaryRow } from '@tiepdan/ui/web';

/** An opened person as labels and values. */
export function openedRows(person: PersonDetails): SummaryRow[] {
  const former = (person.formerPapers ?? []).map(({ number }) => number).join(', ');
  return [
    { label: 'Họ tên', value: person.fullName },
    { label: 'Người đại diện', value: [person.headName, person.headPosition].filter(Boolean).join(', ') },
    { label: 'Năm sinh', value: person.birthYear ? String(person.birthYear) : null },
    { label: 'Giới tính', value: person.sex ? SEXES[person.sex] : null },
    { label: 'Giấy tờ', value: person.paperNumber ? `${PAPER_KINDS[person.paperKind]}: ${person.paperNumber}` : PAPER_KINDS.none },
    { label: 'Lý do không có', value: person.noPaperReason },
    { label: 'Giấy tờ cũ', value: former },
    { label: 'Điện thoại', value: person.phone ? showPhone(person.phone) : null },
    { label: 'Thư điện tử', value: person.email },
    { label: 'Địa chỉ', value: person.address },
    { label: 'Địa chỉ cũ', value: person.formerAddress },
  ];
}
