import { CAPACITIES, type PaperKind, type PersonOnRecord, SEALED_NAME, type Sex, showPhone } from '@tiepdan/citizen/contract';

/** One who wrote or came, as letters need it; of a sealed record nothing but that it is sealed. */
export type LetterPerson = Pick<PersonOnRecord, 'fullName' | 'capacity' | 'sealed'> & {
  readonly sex: Sex | null;
  readonly headName: string | null;
  readonly paperKind: PaperKind | null;
  readonly paperNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly organisation: boolean;
};

/** What stands for somebody whose identity is kept secret (Luật Tố cáo Đ.8 k.3, Đ.56). */
export const MASKED = { senderTitle: 'Công dân', senderName: '(được giữ bí mật danh tính)' } as const;

const PAPER_WORDS: Readonly<Record<PaperKind, string>> = {
  'citizen-id': 'Căn cước số',
  'id-certificate': 'Giấy chứng nhận căn cước số',
  passport: 'Hộ chiếu số',
  registration: 'Giấy đăng ký, quyết định thành lập số',
  other: 'Giấy tờ số',
  none: '',
};

/** `Ông`, `Bà`, both where it is not known; nothing before the name of an organisation. */
export function titleOf({ sex, organisation }: Pick<LetterPerson, 'sex' | 'organisation'>): string {
  if (organisation) return '';
  return sex === 'male' ? 'Ông' : sex === 'female' ? 'Bà' : 'Ông (bà)';
}

/** `Căn cước số 001…`; empty without a paper. */
export const paperOf = ({ paperKind, paperNumber }: Pick<LetterPerson, 'paperKind' | 'paperNumber'>): string =>
  paperKind && paperNumber ? `${PAPER_WORDS[paperKind]} ${paperNumber}` : '';

/** What is said of a sender who gave no name; nobody to write to. */
export const NAMELESS = 'người gửi không ghi tên';

/** Who sent a petition, or came: the first named, and that there are others. */
export function senderValues(people: readonly LetterPerson[], { masked, anonymous = false }: { readonly masked: boolean; readonly anonymous?: boolean }) {
  if (masked) return { ...MASKED, senderNameUpper: MASKED.senderName.toUpperCase() };
  const [first, ...others] = people;
  if (!first) return anonymous ? { senderName: NAMELESS, senderNameUpper: NAMELESS.toUpperCase() } : {};
  const name = others.length ? `${first.fullName} và ${others.length} người khác` : first.fullName;
  return {
    senderTitle: titleOf(first),
    senderName: name,
    senderNameUpper: name.toUpperCase(),
    senderAddress: first.address ?? '',
    senderPaper: paperOf(first),
    senderPaperNumber: first.paperNumber ?? '',
    senderPhone: first.phone ? showPhone(first.phone) : '',
  };
}

/** Everyone on a record, for a list; of a sealed record one masked line. */
export function peopleRows(people: readonly LetterPerson[], masked: boolean): readonly Readonly<Record<'name' | 'address' | 'paper' | 'phone' | 'capacity', string>>[] {
  if (masked) return people.length ? [{ name: SEALED_NAME, address: '', paper: '', phone: '', capacity: '' }] : [];
  return people.map((person) => ({
    name: person.fullName,
    address: person.address ?? '',
    paper: paperOf(person),
    phone: person.phone ? showPhone(person.phone) : '',
    capacity: CAPACITIES[person.capacity],
  }));
}

/**
 * SQL of a jsonb array of LetterPerson, in their order. The join to `citizen` finds nobody on a sealed record: who stands there
 * is in another table (docs/adr/0010).
 */
export function letterPeopleSql(table: 'petition_sender' | 'reception_person', key: 'petition_id' | 'reception_id', record: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('fullName', coalesce(c.full_name, '${SEALED_NAME}'), 'capacity', l.capacity, 'sealed', l.sealed, 'sex', c.sex,
      'headName', c.head_name, 'paperKind', c.paper_kind, 'paperNumber', c.paper_number, 'phone', c.phone, 'address', c.address,
      'organisation', coalesce(c.party = 'organisation', false)) ORDER BY l.position), '[]')
    FROM ${table} l LEFT JOIN citizen c ON c.office_id = l.office_id AND c.id = l.citizen_id
    WHERE l.office_id = ${record}.office_id AND l.${key} = ${record}.id)`;
}
