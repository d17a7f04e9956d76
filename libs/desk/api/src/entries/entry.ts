import type { TimelineEntry } from '@tiepdan/desk/contract';
import type { DocumentKind } from '@tiepdan/document/contract';
import { ANSWER_RESULTS, type AnswerResult, type Rung, rungWords, TELLING_WAYS, type TellingWay } from '@tiepdan/forwarding/contract';
import { SESSION_KINDS, type SessionKind } from '@tiepdan/leader-day/contract';
import { COMPLEX_CRITERIA, type ComplexCriterion, MATTER_FLAGS, MATTER_KINDS, type MatterFlag, type MatterKind } from '@tiepdan/matter/contract';
import { COMPETENCES, type Competence, ELIGIBILITIES, type Eligibility, PETITION_STAGES, type PetitionStage, STEP_ACTIONS, type StepAction } from '@tiepdan/petition/contract';
import { formatCountPadded } from '@tiepdan/platform/contract';
import {
  ATTENDANCES,
  type Attendance,
  RECEPTION_MODES,
  RECEPTION_RESULTS,
  type ReceptionMode,
  type ReceptionResult,
} from '@tiepdan/reception/contract';

interface ReceptionData {
  readonly number: number;
  readonly year: number;
  readonly attendance: Attendance;
  readonly headCount: number;
  readonly mode: ReceptionMode;
  readonly result: ReceptionResult | null;
  readonly ordinal: number | null;
  readonly people: readonly string[];
  readonly about: string | null;
}

interface PetitionData {
  readonly number: number;
  readonly year: number;
  readonly matterKind: MatterKind;
  readonly stage: PetitionStage;
  readonly eligibility: Eligibility;
  readonly competence: Competence | null;
  readonly anonymous: boolean;
  readonly people: readonly string[];
  readonly about: string;
}

interface DocumentData {
  readonly documentKind: DocumentKind;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly recipients: readonly string[];
  /** Which letter it is, of one that urges. */
  readonly ordinal: number | null;
  readonly about: string;
}

/** What became of a paper with one body it went to. `documentId` is the paper to be opened: the letter that urges, else the one sent. */
type FollowUpData = { readonly documentId: string; readonly number: number | null; readonly symbol: string | null; readonly body: string } & (
  | { readonly act: 'answer'; readonly answer: string | null; readonly result: AnswerResult; readonly about: string }
  | { readonly act: 'return'; readonly about: string }
  | { readonly act: 'told'; readonly how: TellingWay }
  | { readonly act: Rung; readonly ordinal: number }
);

interface LeaderDayData {
  readonly session: SessionKind;
  readonly host: string;
  readonly position: string;
  readonly byDeputy: boolean;
  readonly note: string | null;
}

interface StepData {
  readonly petitionId: string;
  readonly number: number;
  readonly year: number;
  readonly action: StepAction;
  readonly stage: PetitionStage;
  readonly moved: boolean | null;
  readonly reason: string | null;
  readonly by: string;
}

interface FlagData {
  readonly matterId: string;
  readonly flag: MatterFlag;
  readonly side: 'raised' | 'lowered';
  readonly criteria: readonly ComplexCriterion[];
  readonly basis: string;
}

interface GatheringData {
  readonly act: keyof typeof GATHERINGS;
  readonly otherId: string;
  readonly other: string;
  readonly about: string;
}

/** What happened between two matters, as the first of them tells it. */
const GATHERINGS = { 'merged-into': 'Gộp vào', 'merged-here': 'Nhận gộp', 'split-from': 'Tách từ', 'split-off': 'Tách ra' } as const;

/** A line as `lines.ts` reads it. */
export type Line = Pick<TimelineEntry, 'id' | 'on' | 'status'> &
  (
    | { readonly kind: 'reception'; readonly data: ReceptionData }
    | { readonly kind: 'petition'; readonly data: PetitionData }
    | { readonly kind: 'document'; readonly data: DocumentData }
    | { readonly kind: 'follow-up'; readonly data: FollowUpData }
    | { readonly kind: 'leader-day'; readonly data: LeaderDayData }
    | { readonly kind: 'step'; readonly data: StepData }
    | { readonly kind: 'flag'; readonly data: FlagData }
    | { readonly kind: 'gathering'; readonly data: GatheringData }
  );

type Words = Pick<TimelineEntry, 'title' | 'detail' | 'link'>;

/** How a paper is called when it stands alone; the contract's labels name kinds, not papers. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, string>> = {
  forwarding: 'Phiếu chuyển đơn',
  guidance: 'Văn bản hướng dẫn',
  urging: 'Văn bản đôn đốc',
  notice: 'Thông báo',
  directive: 'Văn bản chỉ đạo',
  return: 'Văn bản trả lại đơn',
  invitation: 'Giấy mời',
  conclusion: 'Thông báo kết luận tiếp công dân',
  report: 'Báo cáo',
  proposal: 'Phiếu đề xuất',
  record: 'Biên bản, giấy biên nhận',
};

/** A line in words. */
export function toEntry(line: Line): TimelineEntry {
  const { kind, id, on, status } = line;
  return { kind, id, on, status, ...wordsOf(line) };
}

function wordsOf(line: Line): Words {
  switch (line.kind) {
    case 'reception':
      return { ...receptionWords(line.data), link: `/receptions/${line.id}` };
    case 'petition':
      return { ...petitionWords(line.data), link: `/petitions/${line.id}` };
    case 'document':
      return { ...documentWords(line.data), link: `/documents/${line.id}` };
    case 'follow-up':
      return { ...followUpWords(line.data), link: `/documents/${line.data.documentId}` };
    case 'leader-day':
      return { ...leaderDayWords(line.data), link: `/leader-days/${line.id}` };
    case 'step':
      return { ...stepWords(line.data), link: `/petitions/${line.data.petitionId}` };
    case 'flag':
      return { ...flagWords(line.data), link: `/matters/${line.data.matterId}` };
    case 'gathering':
      return { title: `${GATHERINGS[line.data.act]} ${line.data.other}`, detail: line.data.about, link: `/matters/${line.data.otherId}` };
  }
}

function receptionWords(data: ReceptionData) {
  const title = [
    `Lượt tiếp số ${data.number}/${data.year}`,
    data.attendance === 'received' ? null : lowerFirst(ATTENDANCES[data.attendance]),
    data.ordinal === null ? null : `lần ${data.ordinal}`,
    data.attendance === 'received' ? `${formatCountPadded(data.headCount)} người` : null,
  ];
  const detail = [
    namesInWords(data.people),
    data.mode === 'regular' ? null : RECEPTION_MODES[data.mode],
    data.result && RECEPTION_RESULTS[data.result],
    data.about,
  ];
  return { title: join(title, ', '), detail: join(detail, ' · ') };
}

function petitionWords(data: PetitionData) {
  const examined = data.eligibility === 'pending' ? null : join([ELIGIBILITIES[data.eligibility], data.competence && lowerFirst(COMPETENCES[data.competence])], ', ');
  return {
    title: `Đơn số ${data.number}/${data.year} – ${MATTER_KINDS[data.matterKind]}`,
    detail: join([data.anonymous ? 'Nặc danh' : namesInWords(data.people), PETITION_STAGES[data.stage], examined, data.about], ' · '),
  };
}

function documentWords(data: DocumentData) {
  const to = data.recipients.length ? ` → ${namesInWords(data.recipients, 'nơi')}` : '';
  const ordinal = data.ordinal === null ? '' : ` (lần ${data.ordinal})`;
  return { title: `${DOCUMENT_NAMES[data.documentKind]}${data.number === null ? '' : ` ${data.number}/${data.symbol}`}${ordinal}${to}`, detail: data.about };
}

function followUpWords(data: FollowUpData) {
  const { body } = data;
  const paper = data.number === null ? 'văn bản đã gửi' : `${data.number}/${data.symbol}`;
  switch (data.act) {
    case 'answer':
      return { title: `${body} trả lời ${paper}`, detail: join([data.answer && `Văn bản ${data.answer}`, ANSWER_RESULTS[data.result], data.about], ' · ') };
    case 'return':
      return { title: `${body} trả lại ${paper}`, detail: data.about };
    case 'told':
      return data.how === 'not-asked'
        ? { title: `${TELLING_WAYS[data.how]} về trả lời của ${body}`, detail: paper }
        : { title: `Báo công dân trả lời của ${body}`, detail: join([TELLING_WAYS[data.how], paper], ' · ') };
    case 'reminder':
      return { title: `Nhắc ${body} trả lời ${paper}`, detail: '' };
    case 'letter':
    case 'report':
      return { title: `${rungWords(data.act, data.ordinal)}: ${body} chưa trả lời ${paper}`, detail: '' };
  }
}

function stepWords(data: StepData) {
  return {
    title: `Đơn số ${data.number}/${data.year}: ${lowerFirst(STEP_ACTIONS[data.action])}`,
    detail: join([data.moved ? `→ ${PETITION_STAGES[data.stage]}` : null, data.reason, data.by], ' · '),
  };
}

function flagWords(data: FlagData) {
  const verb = data.side === 'raised' ? 'Đánh dấu' : 'Thôi đánh dấu';
  const criteria = data.side === 'raised' ? data.criteria.map((code) => COMPLEX_CRITERIA[code]).join('; ') : null;
  return { title: `${verb} ${lowerFirst(MATTER_FLAGS[data.flag])}`, detail: join([criteria, data.basis], ' · ') };
}

function leaderDayWords(data: LeaderDayData) {
  return {
    title: `Tiếp ${lowerFirst(SESSION_KINDS[data.session])} – ${data.host}`,
    detail: join([data.position, data.byDeputy ? 'Được ủy quyền tiếp' : null, data.note], ' · '),
  };
}

/** The first three names, and how many more there are. */
export function namesInWords(names: readonly string[], counted = 'người'): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} và ${formatCountPadded(names.length - 3)} ${counted} khác` : shown;
}

/** The parts that say something. */
export const join = (parts: readonly (string | null)[], between: string): string => parts.filter(Boolean).join(between);

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
