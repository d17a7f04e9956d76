import {
  DOCUMENT_ACTIONS,
  KINDS_WITHOUT_NUMBER,
  type DocumentAction,
  type DocumentFacts,
  type DocumentState,
} from '@tiepdan/document/contract';

/** What is usually done next in each state. */
const NEXT: Readonly<Record<DocumentState, readonly DocumentAction[]>> = {
  draft: ['submit'],
  submitted: ['approve', 'recall'],
  approved: ['issue'],
  issued: [],
};

/** What stands as a button beside it; the rest is in a menu. */
const BESIDE: readonly DocumentAction[] = ['edit', 'return', 'issue', 'correct', 'take-back', 'restore'];

export const ACTION_ICONS: Readonly<Record<DocumentAction, string>> = {
  edit: 'edit',
  submit: 'send',
  recall: 'undo',
  return: 'undo',
  approve: 'check',
  issue: 'outgoing_mail',
  discard: 'block',
  'take-back': 'replay',
  correct: 'edit',
  cancel: 'block',
  restore: 'replay',
};

/** The words on the buttons, shorter where the page says the rest. */
export const ACTION_WORDS: Readonly<Record<DocumentAction, string>> = {
  ...DOCUMENT_ACTIONS,
  edit: 'Sửa',
  correct: 'Sửa',
  cancel: 'Hủy',
  restore: 'Khôi phục',
  'take-back': 'Lấy lại',
};

/** Keys of the usual ones, on a document's page. */
export const ACTION_KEYS: Readonly<Partial<Record<DocumentAction, string>>> = { submit: 't', approve: 'd', return: 'l', issue: 'p' };

/** The actions of a page, as it offers them. */
export interface OfferedActions {
  readonly first: DocumentAction | null;
  readonly beside: readonly DocumentAction[];
  readonly menu: readonly DocumentAction[];
}

/** The next thing as the button that stands out, the usual ones beside it, the rest in a menu. A record is issued as soon as it is written. */
export function offered(document: Pick<DocumentFacts, 'state' | 'kind'>, actions: readonly DocumentAction[]): OfferedActions {
  const next: readonly DocumentAction[] = KINDS_WITHOUT_NUMBER.includes(document.kind)
    ? ['issue', ...NEXT[document.state]]
    : NEXT[document.state];
  const first = next.find((action) => actions.includes(action)) ?? null;
  const others = actions.filter((action) => action !== first);
  return { first, beside: others.filter((action) => BESIDE.includes(action)), menu: others.filter((action) => !BESIDE.includes(action)) };
}
