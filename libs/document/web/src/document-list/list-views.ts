import type { DocumentQueue, DocumentState } from '@tiepdan/document/contract';

/** The list of documents under each of its tabs: what went out, or what is being prepared. */
export type ListView = '' | 'mine' | 'submitted' | 'approved' | 'preparing';

/** One tab. */
export interface ViewRule {
  readonly view: ListView;
  readonly label: string;
  /** The state of the papers shown; left out, every one before the number. */
  readonly state?: DocumentState;
  readonly mine?: true;
  /** Whoever prepares or decides sees it. */
  readonly permissions: readonly string[];
  /** Which of the counts stands beside its name. */
  readonly count?: keyof DocumentQueue;
  /** What is counted in the sentence above the list. */
  readonly counted: string;
}

const PREPARERS = ['document.draft', 'document.approve', 'document.number'];

/** What went out: the tab that opens first. */
const ISSUED: ViewRule = { view: '', label: 'Đã phát hành', permissions: ['document.read'], counted: 'văn bản' };

/** The tabs, from left to right. */
export const LIST_VIEWS: readonly ViewRule[] = [
  ISSUED,
  { view: 'mine', label: 'Dự thảo của tôi', state: 'draft', mine: true, permissions: ['document.draft'], counted: 'dự thảo' },
  { view: 'submitted', label: 'Chờ duyệt', state: 'submitted', permissions: PREPARERS, count: 'submitted', counted: 'văn bản chờ duyệt' },
  {
    view: 'approved',
    label: 'Chờ phát hành',
    state: 'approved',
    permissions: PREPARERS,
    count: 'approved',
    counted: 'văn bản chờ phát hành',
  },
  { view: 'preparing', label: 'Mọi văn bản đang làm', permissions: PREPARERS, counted: 'văn bản đang làm' },
];

/** The rule of the tab that the address names. */
export function viewRule(view: string): ViewRule {
  return LIST_VIEWS.find((rule) => rule.view === view) ?? ISSUED;
}
