import type { DocumentKind } from '@tiepdan/document/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { Page, PlainDate } from '@tiepdan/platform/contract';
import type { AnswerView } from './answer.js';
import type { RungTaken, UrgeView } from './urging.js';

/**
 * Where one copy of an issued paper stands with one body it goes to. `pending` to `received` are open: somebody still has
 * something to do, unless no answer is expected (`dueOn` null).
 */
export const DELIVERY_STATES = {
  pending: 'Chưa gửi',
  sent: 'Đã gửi',
  received: 'Nơi nhận đã nhận',
  answered: 'Đã trả lời',
  returned: 'Bị trả lại',
  closed: 'Kết thúc theo dõi',
} as const;
export type DeliveryState = keyof typeof DELIVERY_STATES;

/** States in which an answer can still come. */
export const OPEN_DELIVERIES: readonly DeliveryState[] = ['pending', 'sent', 'received'];

/** How a paper leaves the house. `account`: the receiving body reads it here, with an account of its own. */
export const SEND_WAYS = {
  electronic: 'Hệ thống quản lý văn bản',
  post: 'Dịch vụ bưu chính',
  hand: 'Giao trực tiếp',
  account: 'Tài khoản của nơi nhận trên hệ thống này',
} as const;
export type SendWay = keyof typeof SEND_WAYS;

/** What may be done with one delivery now, by this reader. */
export const DELIVERY_ACTIONS = {
  send: 'Ghi đã gửi',
  receive: 'Ghi đã nhận',
  answer: 'Ghi văn bản phúc đáp',
  return: 'Ghi nơi nhận trả lại',
  'accept-return': 'Nhận lại, xử lý tiếp',
  extend: 'Đổi hạn trả lời',
  close: 'Kết thúc theo dõi',
  reopen: 'Theo dõi lại',
  urge: 'Đôn đốc',
  tell: 'Ghi đã thông báo cho công dân',
} as const;
export type DeliveryAction = keyof typeof DELIVERY_ACTIONS;

/** Work lists of the ledger, each a filter by name. */
export const DELIVERY_LISTS = {
  unsent: 'Chưa gửi',
  open: 'Đang chờ trả lời',
  late: 'Quá hạn trả lời',
  returned: 'Bị trả lại',
  untold: 'Có trả lời, chưa báo công dân',
} as const;
export type DeliveryList = keyof typeof DELIVERY_LISTS;

/** One line of the ledger of what was sent. */
export interface DeliveryRow {
  readonly id: string;
  readonly version: number;
  readonly state: DeliveryState;
  readonly documentId: string;
  /** `123/PC-BTCD` */
  readonly documentNumber: string;
  readonly documentKind: DocumentKind;
  readonly issuedOn: PlainDate;
  readonly summary: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly petitionId: string | null;
  /** `214/2023` */
  readonly petitionNumber: string | null;
  /** Null of papers about a leader's day. */
  readonly matterId: string | null;
  readonly matterNumber: string | null;
  readonly matterKind: MatterKind | null;
  readonly sentOn: PlainDate | null;
  readonly sentHow: SendWay | null;
  readonly receivedOn: PlainDate | null;
  /** The last day in time for an answer; null where none is expected. */
  readonly dueOn: PlainDate | null;
  /** Whether it is open and its day has passed. */
  readonly late: boolean;
  /** Working days since the due day, of an open late one; else 0. */
  readonly lateDays: number;
  readonly answeredOn: PlainDate | null;
  readonly returnedOn: PlainDate | null;
  readonly returnReason: string | null;
  /** Whether the office has taken the returned paper back into work. */
  readonly returnAccepted: boolean;
  /** The last rung of urging; null while it was not urged. */
  readonly rung: RungTaken | null;
  /** The day the citizen was told of the answer; null while not, or where there is nobody to tell. */
  readonly toldOn: PlainDate | null;
  readonly actions: readonly DeliveryAction[];
}

/** How the citizen was told of an answer. `not-asked` ends the duty without telling: Luật TCD Đ.28 k.2 gives it on request. */
export const TELLING_WAYS = {
  notice: 'Bằng văn bản thông báo',
  'in-person': 'Trực tiếp',
  phone: 'Điện thoại',
  post: 'Gửi qua bưu chính',
  'not-asked': 'Công dân không yêu cầu thông báo',
} as const;
export type TellingWay = keyof typeof TELLING_WAYS;

/** A file that went along with the paper, or with an answer. */
export interface EnclosedFile {
  readonly fileId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

export interface DeliveryView extends DeliveryRow {
  /** Whether the matter keeps its people secret; its papers then print masked words. */
  readonly sealed: boolean;
  readonly sentByName: string | null;
  readonly sendNote: string | null;
  /** Whether the receiving body itself opened it here. */
  readonly receivedByAgency: boolean;
  /** Why that is the last day, in a sentence. */
  readonly dueWhy: string | null;
  readonly returnByAgency: boolean;
  readonly returnAcceptedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly closeReason: string | null;
  readonly toldHow: TellingWay | null;
  readonly enclosures: readonly EnclosedFile[];
  /** Newest first; withdrawn ones too. */
  readonly answers: readonly AnswerView[];
  /** Newest first. */
  readonly urges: readonly UrgeView[];
}

export type DeliveryPage = Page<DeliveryRow>;

/** How many deliveries wait in each list. */
export type DeliveryCounts = Readonly<Record<DeliveryList, number>>;
