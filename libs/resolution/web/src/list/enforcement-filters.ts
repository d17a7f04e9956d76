import { ENFORCEMENT_STATES, type CaseKind, type EnforcementState } from '@tiepdan/resolution/contract';
import { formatDay, type PlainDate } from '@tiepdan/platform/contract';

/** The filters of the list as the address writes them. */
export interface EnforcementFilters {
  state: EnforcementState | '';
  kind: CaseKind | '';
  agencyId: string;
  from: PlainDate | null;
  to: PlainDate | null;
}
export const UNFILTERED: EnforcementFilters = { state: '', kind: '', agencyId: '', from: null, to: null };

/** What is decided, by kind of case. */
export const KIND_OPTIONS: readonly (readonly [CaseKind, string])[] = [
  ['complaint', 'Quyết định giải quyết khiếu nại'],
  ['denunciation', 'Kết luận nội dung tố cáo'],
];

/** The lists from what must be done first. */
export const SHOWN_STATES: readonly (readonly [EnforcementState | '', string])[] = [
  ['overdue', ENFORCEMENT_STATES.overdue],
  ['open', ENFORCEMENT_STATES.open],
  ['done', ENFORCEMENT_STATES.done],
  ['', 'Tất cả'],
];

const lower = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);

/** What each filter narrows the list to, in words. */
export function enforcementParts({ state, kind, agencyId, from, to }: EnforcementFilters, agencyName: string): Partial<Record<keyof EnforcementFilters, string | null>> {
  return {
    state: state && lower(ENFORCEMENT_STATES[state]),
    kind: kind && lower(KIND_OPTIONS.find(([each]) => each === kind)?.[1] ?? ''),
    agencyId: agencyId && `${agencyName} thi hành`,
    from: from && `ban hành từ ${formatDay(from)}`,
    to: to && `ban hành đến ${formatDay(to)}`,
  };
}
