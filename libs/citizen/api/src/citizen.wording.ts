import { type FieldWording, type Wording } from '@tiepdan/audit/api';
import { FORMER_PAPER_KINDS, PAPER_KINDS, PARTIES, type PersonDetails, SEXES, showPhone } from '@tiepdan/citizen/contract';

const of = (label: string, words: (details: PersonDetails) => string | null | undefined): FieldWording<PersonDetails> => ({
  label,
  words: (details) => words(details) ?? null,
});

/** How each field of a person reads in its history. */
export const CITIZEN_WORDING: Wording<PersonDetails> = {
  party: of('Đối tượng', (who) => PARTIES[who.party ?? 'person']),
  fullName: of('Họ và tên', (who) => who.fullName),
  head: of('Người đứng đầu', (who) => [who.headName, who.headPosition].filter(Boolean).join(', ') || null),
  birthYear: of('Năm sinh', (who) => who.birthYear?.toString()),
  sex: of('Giới tính', (who) => who.sex && SEXES[who.sex]),
  paper: of('Giấy tờ', (who) => [PAPER_KINDS[who.paperKind], who.paperNumber ?? who.noPaperReason].filter(Boolean).join(': ')),
  formerPapers: of('Giấy tờ cũ', (who) => (who.formerPapers ?? []).map(({ kind, number }) => `${FORMER_PAPER_KINDS[kind]}: ${number}`).join('; ') || null),
  phone: of('Điện thoại', (who) => who.phone && showPhone(who.phone)),
  email: of('Thư điện tử', (who) => who.email),
  address: of('Địa chỉ', (who) => who.address),
  formerAddress: of('Địa chỉ ghi trước đây', (who) => who.formerAddress),
};
