import type { DueFilter } from '@tiepdan/calendar/contract';
import { OPEN_STAGES, PETITION_STAGES, type Eligibility, type PetitionStage } from '@tiepdan/petition/contract';

/** Several stages as one filter of the list, and what they are called together. */
export const STAGE_GROUPS: readonly (readonly [value: string, label: string])[] = [
  [OPEN_STAGES.join(','), 'Chưa xong'],
  ['registered,returned', 'Chờ phân loại, làm lại'],
  ['accepted,assigned,urged', 'Đang giải quyết'],
];

/** What a filter by stages is called: its group's name, or its stages one by one. */
export function stagesInWords(stages: string): string {
  const group = STAGE_GROUPS.find(([value]) => value === stages);
  if (group) return group[1];
  const known = stages.split(',').filter((stage): stage is PetitionStage => stage in PETITION_STAGES);
  return known.map((stage) => PETITION_STAGES[stage]).join(', ');
}

/** What a work list narrows the book to. */
export interface WorkFilters {
  readonly stage?: string;
  readonly mine?: boolean;
  readonly unassigned?: boolean;
  readonly officerId?: string;
  readonly due?: DueFilter;
  readonly eligibility?: Eligibility;
  readonly unsent?: boolean;
  readonly keptOver?: boolean;
}

/** A list that somebody opens every day, and the permissions one of which makes it theirs; everyone's when left out. */
export interface WorkList {
  readonly label: string;
  readonly filters: WorkFilters;
  readonly for?: readonly string[];
}

export const WORK_LISTS: readonly WorkList[] = [
  { label: 'Tất cả', filters: {} },
  { label: 'Việc của tôi', filters: { mine: true, stage: OPEN_STAGES.join(',') }, for: ['petition.propose'] },
  { label: 'Chờ phân loại', filters: { stage: 'registered,returned' } },
  { label: 'Chưa phân công', filters: { unassigned: true }, for: ['petition.assign'] },
  { label: 'Chờ duyệt', filters: { stage: 'proposed' }, for: ['petition.approve', 'petition.propose'] },
  { label: 'Chờ ký', filters: { stage: 'awaiting-signature' }, for: ['petition.sign', 'petition.approve'] },
  { label: 'Đang giải quyết', filters: { stage: 'accepted,assigned,urged' } },
  { label: 'Tạm đình chỉ', filters: { stage: 'suspended' } },
  { label: 'Sắp đến hạn', filters: { due: 'soon' } },
  { label: 'Quá hạn', filters: { due: 'overdue' } },
  { label: 'Hết hạn lưu', filters: { keptOver: true }, for: ['petition.expire'] },
  { label: 'Đủ điều kiện, chưa có văn bản', filters: { eligibility: 'eligible', unsent: true } },
];

/** The work lists of an officer: after their own those of the colleagues whose work they look after meanwhile. */
export function workListsOf(can: (permission: string) => boolean, givers: readonly { readonly id: string; readonly fullName: string }[] = []): readonly WorkList[] {
  const own = WORK_LISTS.filter((list) => !list.for || list.for.some(can));
  const theirs = givers.map(({ id, fullName }) => ({ label: `Của ${fullName} (đang thay)`, filters: { officerId: id, stage: OPEN_STAGES.join(',') } }));
  const after = 1 + Math.max(0, own.findIndex(({ filters }) => filters.mine));
  return own.toSpliced(after, 0, ...theirs);
}
