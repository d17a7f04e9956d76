import type { RecordStatus } from '@tiepdan/platform/contract';
import { DESK_PAPERS, type DocumentKind, type DocumentPaper, KINDS_WITHOUT_NUMBER } from './kinds.js';

/** Where a paper stands. Only an issued one has a number and a day, and only it is counted and listed as sent. */
export const DOCUMENT_STATES = {
  draft: 'Dự thảo',
  submitted: 'Chờ duyệt',
  approved: 'Đã duyệt, chờ phát hành',
  issued: 'Đã phát hành',
} as const;
export type DocumentState = keyof typeof DOCUMENT_STATES;

/** States before the number. */
export const UNISSUED_STATES: readonly DocumentState[] = ['draft', 'submitted', 'approved'];

/** What may be done to a paper that is being prepared, and to one that went out. */
export const DOCUMENT_ACTIONS = {
  edit: 'Sửa dự thảo',
  submit: 'Trình duyệt',
  recall: 'Rút lại để sửa',
  return: 'Trả lại',
  approve: 'Duyệt',
  issue: 'Phát hành',
  discard: 'Bỏ dự thảo',
  'take-back': 'Lấy lại dự thảo đã bỏ',
  correct: 'Sửa văn bản đã phát hành',
  cancel: 'Hủy văn bản đã phát hành',
  restore: 'Khôi phục văn bản đã hủy',
} as const;
export type DocumentAction = keyof typeof DOCUMENT_ACTIONS;

/** Steps that are kept in `document_step`, in the past tense. */
export const DOCUMENT_STEPS = {
  draft: 'Soạn dự thảo',
  edit: 'Sửa dự thảo',
  submit: 'Trình duyệt',
  recall: 'Rút lại',
  return: 'Trả lại',
  approve: 'Duyệt',
  issue: 'Phát hành',
  discard: 'Bỏ dự thảo',
  'take-back': 'Lấy lại dự thảo',
} as const;
export type DocumentStepAction = keyof typeof DOCUMENT_STEPS;

/** One action's row. */
export interface DocumentRule {
  readonly from: readonly DocumentState[];
  readonly to: DocumentState | 'same';
  /** Only papers that are in force (`active`) or not. */
  readonly status: RecordStatus;
  /** The permission the action's route asks for. */
  readonly permission: `document.${string}`;
  /** From this state a further permission is needed: only the head issues what nobody has approved. */
  readonly further?: Readonly<Partial<Record<DocumentState, `document.${string}`>>>;
  /** Needed besides, except for papers of the reception desk (`isDeskPaper`). */
  readonly beyondDesk?: `document.${string}`;
  /** Only for papers that were entered as they went out: what was printed here stands as it was printed. */
  readonly enteredOnly?: true;
}

/**
 * Which action may be done in which state, where it leads, and who may: the whole of it. What is written and signed in front
 * of the citizen (`KINDS_WITHOUT_NUMBER`) needs nobody's approval.
 */
export const DOCUMENT_LIFECYCLE: Readonly<Record<DocumentAction, DocumentRule>> = {
  edit: { from: ['draft'], to: 'same', status: 'active', permission: 'document.draft', beyondDesk: 'document.draft-any' },
  submit: { from: ['draft'], to: 'submitted', status: 'active', permission: 'document.draft', beyondDesk: 'document.draft-any' },
  recall: { from: ['submitted'], to: 'draft', status: 'active', permission: 'document.draft', beyondDesk: 'document.draft-any' },
  return: { from: ['submitted', 'approved'], to: 'draft', status: 'active', permission: 'document.approve' },
  approve: { from: ['submitted'], to: 'approved', status: 'active', permission: 'document.approve' },
  issue: {
    from: ['draft', 'submitted', 'approved'],
    to: 'issued',
    status: 'active',
    permission: 'document.number',
    further: { draft: 'document.approve', submitted: 'document.approve' },
    beyondDesk: 'document.issue',
  },
  discard: { from: ['draft'], to: 'same', status: 'active', permission: 'document.draft', beyondDesk: 'document.draft-any' },
  'take-back': { from: ['draft'], to: 'same', status: 'cancelled', permission: 'document.draft', beyondDesk: 'document.draft-any' },
  correct: { from: ['issued'], to: 'same', status: 'active', permission: 'document.correct', enteredOnly: true },
  cancel: { from: ['issued'], to: 'same', status: 'active', permission: 'document.cancel' },
  restore: { from: ['issued'], to: 'same', status: 'cancelled', permission: 'document.cancel' },
};

/** What decides which actions a paper offers; rows and views carry it. */
export interface DocumentFacts {
  readonly status: RecordStatus;
  readonly state: DocumentState;
  readonly kind: DocumentKind;
  /** Null for papers that were entered with their number. */
  readonly paper: DocumentPaper | null;
  readonly receptionId: string | null;
}

/** Who asks. */
export interface DocumentActor {
  readonly permissions: ReadonlySet<string>;
}

/** Why an action is not open, or null when it is. */
export type DocumentObstacle = 'cancelled' | 'not-cancelled' | 'state' | 'printed' | 'permission';

/** Whether a paper is one that the reception desk makes by itself. */
export const isDeskPaper = ({ paper, receptionId }: Pick<DocumentFacts, 'paper' | 'receptionId'>): boolean =>
  receptionId !== null && paper !== null && DESK_PAPERS.includes(paper);

/** The permissions an action on this paper asks for, besides the route's own. */
export function furtherPermissions(action: DocumentAction, document: DocumentFacts): readonly string[] {
  const rule = DOCUMENT_LIFECYCLE[action];
  const unapproved = KINDS_WITHOUT_NUMBER.includes(document.kind) ? undefined : rule.further?.[document.state];
  return [unapproved, isDeskPaper(document) ? undefined : rule.beyondDesk].filter((permission) => permission !== undefined);
}

/** Whether `who` may do `action` on a paper now; the server refuses by the same function. */
export function documentObstacle(action: DocumentAction, document: DocumentFacts, who: DocumentActor): DocumentObstacle | null {
  const rule = DOCUMENT_LIFECYCLE[action];
  if (document.status !== rule.status) return document.status === 'cancelled' ? 'cancelled' : 'not-cancelled';
  if (!rule.from.includes(document.state)) return 'state';
  if (rule.enteredOnly && document.paper !== null) return 'printed';
  const needed = [rule.permission, ...furtherPermissions(action, document)];
  return needed.every((permission) => who.permissions.has(permission)) ? null : 'permission';
}

/** The actions open to `who` on a paper, in the order of the table. */
export function documentActionsFor(document: DocumentFacts, who: DocumentActor): DocumentAction[] {
  return (Object.keys(DOCUMENT_ACTIONS) as DocumentAction[]).filter((action) => documentObstacle(action, document, who) === null);
}
