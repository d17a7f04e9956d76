import type { DocumentKind } from '@tiepdan/document/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { Page, PlainDate } from '@tiepdan/platform/contract';
import type { AnswerView } from './answer.js';
import type { DeliveryState, EnclosedFile } from './delivery.js';
import type { Rung } from './urging.js';

/** Lists of the inbox, each a filter by name. */
export const INBOX_LISTS = {
  unopened: 'Chưa mở',
  open: 'Chờ trả lời',
  late: 'Quá hạn trả lời',
  answered: 'Đã trả lời',
  returned: 'Đã trả lại',
} as const;
export type InboxList = keyof typeof INBOX_LISTS;

/** What was sent to the reader's own body. Nothing of who complained or denounced stands in it. */
export interface InboxRow {
  readonly id: string;
  readonly version: number;
  readonly state: Exclude<DeliveryState, 'pending'>;
  readonly documentNumber: string;
  readonly documentKind: DocumentKind;
  readonly issuedOn: PlainDate;
  readonly summary: string;
  readonly sentOn: PlainDate;
  readonly receivedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly late: boolean;
  readonly answeredOn: PlainDate | null;
  readonly returnedOn: PlainDate | null;
  /** The last reminder or urging letter that was sent; null while there was none. */
  readonly urged: { readonly rung: Rung; readonly ordinal: number; readonly on: PlainDate; readonly note: string | null } | null;
}
export type InboxPage = Page<InboxRow>;
export type InboxCounts = Readonly<Record<InboxList, number>>;

export const INBOX_ACTIONS = { answer: 'Trả lời', return: 'Trả lại' } as const;
export type InboxAction = keyof typeof INBOX_ACTIONS;

export interface InboxView extends InboxRow {
  readonly officeName: string;
  readonly matterKind: MatterKind | null;
  /** Whether the paper itself can be read here; an older one went out on paper only. */
  readonly hasPaper: boolean;
  readonly returnReason: string | null;
  readonly closeReason: string | null;
  readonly enclosures: readonly EnclosedFile[];
  /** Its own answers, newest first. */
  readonly answers: readonly AnswerView[];
  readonly actions: readonly InboxAction[];
}

/** Forms in which the paper is given out. */
export const PAPER_FORMS = { docx: 'Word', pdf: 'PDF' } as const;
export type PaperForm = keyof typeof PAPER_FORMS;
