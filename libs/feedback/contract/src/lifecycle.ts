import type { PlainDate } from '@tiepdan/platform/contract';

/** Where a feedback stands. */
export const FEEDBACK_STATES = {
  received: 'Đã tiếp nhận',
  forwarded: 'Đã chuyển xử lý',
  answered: 'Đã trả lời',
  published: 'Đã công khai',
  withdrawn: 'Đã rút',
} as const;
export type FeedbackState = keyof typeof FEEDBACK_STATES;

/** Not answered yet. */
export const OPEN_FEEDBACK_STATES: readonly FeedbackState[] = ['received', 'forwarded'];

export const FEEDBACK_ACTIONS = {
  forward: 'Chuyển cơ quan xử lý',
  answer: 'Ghi trả lời',
  publish: 'Công khai trả lời',
  withdraw: 'Ghi rút',
  undo: 'Bỏ bước vừa ghi',
} as const;
export type FeedbackAction = keyof typeof FEEDBACK_ACTIONS;

interface Rule {
  readonly from: readonly FeedbackState[];
  readonly permission: 'feedback.handle' | 'feedback.publish';
}

/** What may be done in which state, and with which permission. Taking `published` back is the business of whoever publishes. */
export const FEEDBACK_LIFECYCLE: Readonly<Record<FeedbackAction, readonly Rule[]>> = {
  forward: [{ from: ['received'], permission: 'feedback.handle' }],
  answer: [{ from: ['received', 'forwarded'], permission: 'feedback.handle' }],
  publish: [{ from: ['answered'], permission: 'feedback.publish' }],
  withdraw: [{ from: ['received', 'forwarded'], permission: 'feedback.handle' }],
  undo: [
    { from: ['forwarded', 'answered', 'withdrawn'], permission: 'feedback.handle' },
    { from: ['published'], permission: 'feedback.publish' },
  ],
};

/** Whether the state lets it be done at all, whoever asks. */
export function mayFollow(action: FeedbackAction, state: FeedbackState): boolean {
  return FEEDBACK_LIFECYCLE[action].some(({ from }) => from.includes(state));
}

/** What somebody may do with a feedback now; nothing with a cancelled one. */
export function feedbackActionsFor(
  feedback: { readonly state: FeedbackState; readonly status: 'active' | 'cancelled' },
  actor: { readonly permissions: Iterable<string> },
): FeedbackAction[] {
  if (feedback.status === 'cancelled') return [];
  const held = new Set(actor.permissions);
  return (Object.keys(FEEDBACK_LIFECYCLE) as FeedbackAction[]).filter((action) =>
    FEEDBACK_LIFECYCLE[action].some(({ from, permission }) => from.includes(feedback.state) && held.has(permission)),
  );
}

/** The state before the last step, for `undo`. */
export function stateBefore({ state, forwardedOn }: { readonly state: FeedbackState; readonly forwardedOn: PlainDate | null }): FeedbackState {
  if (state === 'published') return 'answered';
  return state !== 'forwarded' && forwardedOn ? 'forwarded' : 'received';
}

interface Step {
  readonly version: number;
}

/** Passes it on to the body that must deal with it. */
export interface ForwardFeedbackRequest extends Step {
  readonly on: PlainDate;
  readonly agencyId: string;
  /** By when the body is asked to answer; the office's term when left out. */
  readonly dueOn?: PlainDate | null;
  /** Number of the paper, for one made elsewhere. */
  readonly documentNumber?: string | null;
  /** Draft the paper here; only where the feedback came by a petition or a reception with a matter. */
  readonly draft?: boolean | null;
}

export interface AnswerFeedbackRequest extends Step {
  readonly on: PlainDate;
  readonly answer: string;
  /** Number of the paper of the answer. */
  readonly documentNumber?: string | null;
}

/** What the public will read; neither text may name who sent it. */
export interface PublishFeedbackRequest extends Step {
  readonly on: PlainDate;
  readonly question: string;
  readonly answer: string;
}

export interface WithdrawFeedbackRequest extends Step {
  readonly on: PlainDate;
  readonly reason: string;
}

export type UndoFeedbackRequest = Step;

/** What a step answers. */
export interface FeedbackStepDone {
  readonly id: string;
  readonly version: number;
  readonly state: FeedbackState;
  /** The draft that forwarding began. */
  readonly documentId: string | null;
}
