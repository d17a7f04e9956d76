import { FORMER_PAPER_KINDS, PAPER_KINDS, PARTIES, SEXES, showPhone, type PersonDetails } from '@tiepdan/citizen/contract';
import type { SummaryRow } from '@tiepdan/ui/web';

/** A person or organisation as labels and values. */
export function citizenFacts(who: PersonDetails): SummaryRow[] {
  return [
    { label: 'Đối tượng', value: PARTIES[who.party ?? 'person'] },
    { label: who.party === 'organisation' ? 'Tên tổ chức' : 'Họ và tên', value: who.fullName },
    { label: 'Người đứng đầu', value: [who.headName, who.headPosition].filter(Boolean).join(', ') },
    { label: 'Năm sinh', value: who.birthYear?.toString() },
    { label: 'Giới tính', value: who.sex ? SEXES[who.sex] : null },
    { label: PAPER_KINDS[who.paperKind], value: who.paperNumber ?? who.noPaperReason },
    { label: 'Giấy tờ cũ', value: (who.formerPapers ?? []).map(({ kind, number }) => `${FORMER_PAPER_KINDS[kind]}: ${number}`).join('\n') },
    { label: 'Điện thoại', value: who.phone ? showPhone(who.phone) : null },
    { label: 'Thư điện tử', value: who.email },
    { label: 'Địa chỉ', value: who.address },
    { label: 'Địa chỉ cũ', value: who.formerAddress },
  ];
}
