import type { MatterKind } from '@tiepdan/matter/contract';
import type { PetitionAction } from '@tiepdan/petition/contract';
import type { Role } from '@tiepdan/platform/contract';

/** Everything a sealed sender is known by here; no paper, of whatever kind, may hold any of it. */
export const SEALED_WORDS = ['Vũ Thị Kín Tiếng', '000000770077', '0900770077', 'thôn Kín Đáo'] as const;

/** What papers made from a record are expected to say. */
export interface PaperFacts {
  readonly sender?: string;
  /** Without title. */
  readonly name?: string;
  readonly address?: string;
  readonly summary?: string;
  readonly receivedOn?: string;
  readonly kind?: string;
  readonly agency?: string;
  readonly host?: string;
  /** What a visit on a leader's day was about. */
  readonly visit?: string;
}

/** Invented people, and the one whose name no paper may hold. */
export const PEOPLE = {
  one: {
    fullName: 'Trần Văn Mẫu',
    sex: 'male',
    paperKind: 'citizen-id',
    paperNumber: '000000112233',
    phone: '0900112233',
    address: 'thôn Đồng Mẫu, xã Bình Minh, tỉnh Bình Sơn',
  },
  first: {
    fullName: 'Nguyễn Thị Thử',
    sex: 'female',
    paperKind: 'none',
    noPaperReason: 'Đơn gửi qua bưu chính',
    address: 'tổ dân phố số 5, phường Ví Dụ, tỉnh Bình Sơn',
  },
  second: {
    fullName: 'Đặng Hữu Giả',
    sex: 'male',
    paperKind: 'none',
    noPaperReason: 'Đơn gửi qua bưu chính',
    address: 'tổ dân phố số 5, phường Ví Dụ, tỉnh Bình Sơn',
  },
  firm: {
    party: 'organisation',
    fullName: 'Hợp tác xã Nông nghiệp Thử Nghiệm',
    headName: 'Bùi Văn Đại Diện',
    headPosition: 'Giám đốc',
    paperKind: 'none',
    noPaperReason: 'Chưa xuất trình',
    address: 'xã Bình Minh, tỉnh Bình Sơn',
  },
  secret: {
    fullName: SEALED_WORDS[0],
    sex: 'female',
    paperKind: 'citizen-id',
    paperNumber: SEALED_WORDS[1],
    phone: SEALED_WORDS[2],
    address: `${SEALED_WORDS[3]}, xã Bình Minh, tỉnh Bình Sơn`,
  },
} as const;

/** A petition to be, and the steps it goes through. */
export interface PetitionPlan {
  readonly name: string;
  readonly kind: MatterKind;
  readonly summary: string;
  readonly senders: readonly object[];
  readonly form?: object;
  readonly sealed?: true;
  /** Contents that are split off first. */
  readonly parts?: readonly object[];
  readonly proposal?: object;
  readonly steps?: readonly (readonly [Role, PetitionAction])[];
  readonly facts: PaperFacts;
}

const HANDED_ON: PetitionPlan['steps'] = [['head', 'approve']];
const SIGNED: PetitionPlan['steps'] = [
  ['head', 'approve'],
  ['leader', 'sign'],
];

const OUTSIDE = { eligibility: 'eligible', competence: 'outside', competentSystem: 'administrative', mixed: false } as const;
const FROM_ONE = { sender: 'Ông Trần Văn Mẫu', name: 'Trần Văn Mẫu', address: PEOPLE.one.address, receivedOn: '06/10/2026' } as const;

const complaints = (): PetitionPlan[] => [
  {
    name: 'complaint of one',
    kind: 'complaint',
    summary: 'Khiếu nại quyết định thu hồi đất để làm đường liên xã',
    senders: [PEOPLE.one],
    form: { writtenOn: '2026-09-28', respondent: 'Ủy ban nhân dân xã Bình Minh' },
    proposal: {
      eligibility: 'eligible',
      competence: 'within',
      mixed: false,
      way: 'accept',
      note: 'Đơn đủ điều kiện thụ lý theo Luật Khiếu nại.',
    },
    steps: SIGNED,
    facts: { ...FROM_ONE, summary: 'khiếu nại quyết định thu hồi đất', kind: 'khiếu nại' },
  },
  {
    name: 'complaint of an organisation',
    kind: 'complaint',
    summary: 'Mức bồi thường cây trồng thấp hơn bảng giá đã công bố',
    senders: [PEOPLE.firm],
    proposal: { eligibility: 'eligible', competence: 'within', mixed: false, way: 'decline', ground: 'out-of-time' },
    steps: SIGNED,
    facts: {
      sender: PEOPLE.firm.fullName,
      address: PEOPLE.firm.address,
      receivedOn: '06/10/2026',
      summary: 'mức bồi thường cây trồng',
      kind: 'khiếu nại',
    },
  },
];

const proposals = ([department = '', commune = '']: readonly string[]): PetitionPlan[] => [
  {
    name: 'proposal of one',
    kind: 'proposal',
    summary: 'Đường liên thôn Đồng Mẫu bị hư hỏng nặng, đi lại khó khăn trong mùa mưa',
    senders: [PEOPLE.one],
    form: { writtenOn: '2026-10-01', respondent: 'Ủy ban nhân dân xã Bình Minh' },
    proposal: { ...OUTSIDE, way: 'forward', recipientId: department, note: 'Nội dung thuộc thẩm quyền của Sở.' },
    steps: HANDED_ON,
    facts: {
      ...FROM_ONE,
      summary: 'đường liên thôn Đồng Mẫu bị hư hỏng nặng',
      kind: 'kiến nghị, phản ánh',
      agency: 'Sở Nông nghiệp và Môi trường',
    },
  },
  {
    name: 'proposal of a group, passed on',
    kind: 'proposal',
    summary: 'Bãi rác gần khu dân cư gây mùi hôi, đề nghị di dời',
    senders: [PEOPLE.first, PEOPLE.second],
    form: { source: 'deputy', senderBody: 'Đoàn đại biểu Quốc hội tỉnh Bình Sơn', signatoryCount: 12 },
    parts: [{ kind: 'complaint', fieldCode: 'land', summary: 'Khiếu nại quyết định xử phạt về vận tải' }],
    proposal: { ...OUTSIDE, way: 'forward', recipientId: commune },
    steps: HANDED_ON,
    facts: {
      sender: 'Bà Nguyễn Thị Thử và 1 người khác', name: 'Nguyễn Thị Thử',
      address: PEOPLE.first.address,
      receivedOn: '06/10/2026',
      summary: 'bãi rác gần khu dân cư',
      kind: 'kiến nghị, phản ánh',
      agency: 'Ủy ban nhân dân xã Bình Minh',
    },
  },
  {
    name: 'anonymous proposal',
    kind: 'proposal',
    summary: 'Xe tải chạy quá tốc độ qua khu vực trường học',
    senders: [],
    form: { anonymous: true },
    facts: { receivedOn: '06/10/2026', summary: 'xe tải chạy quá tốc độ', kind: 'kiến nghị, phản ánh' },
  },
];

const sealedOnes = ([, commune = '']: readonly string[]): PetitionPlan[] => [
  {
    name: 'denunciation',
    kind: 'denunciation',
    summary: 'Cán bộ địa chính xã Bình Minh thu tiền ngoài quy định',
    senders: [PEOPLE.secret],
    form: { writtenOn: '2026-10-02', respondent: 'Cán bộ địa chính xã Bình Minh' },
    proposal: { ...OUTSIDE, way: 'forward', recipientId: commune },
    steps: HANDED_ON,
    sealed: true,
    facts: {
      receivedOn: '06/10/2026',
      summary: 'cán bộ địa chính xã Bình Minh thu tiền ngoài quy định',
      kind: 'tố cáo',
      agency: 'Ủy ban nhân dân xã Bình Minh',
    },
  },
  {
    name: 'sealed proposal',
    kind: 'proposal',
    summary: 'Cơ sở sản xuất xả khói về đêm',
    senders: [PEOPLE.secret],
    sealed: true,
    facts: { receivedOn: '06/10/2026', summary: 'cơ sở sản xuất xả khói', kind: 'kiến nghị, phản ánh' },
  },
];

/** The petitions that papers are made from, of every kind and sort of sender. */
export const petitionPlans = (agencies: readonly string[]): PetitionPlan[] => [...proposals(agencies), ...complaints(), ...sealedOnes(agencies)];
