import {
  HEARING_LISTS,
  HEARING_ORIGINS,
  HEARING_STATES,
  type HearingList,
  type HearingOrigin,
  type HearingState,
} from '@tiepdan/hearing/contract';

/** The filters of the list as the address writes them. */
export interface HearingFilters {
  q: string;
  list: HearingList | '';
  state: HearingState | '';
  origin: HearingOrigin | '';
  /** Only those that wait without a day. */
  noDay: boolean;
  /** Come with a link from a record's page. */
  leaderDayId: string;
  petitionId: string;
  receptionId: string;
  matterId: string;
}
export const UNFILTERED: HearingFilters = {
  q: '',
  list: '',
  state: '',
  origin: '',
  noDay: false,
  leaderDayId: '',
  petitionId: '',
  receptionId: '',
  matterId: '',
};

/** The work lists in the order of work, all first. */
export const LISTS: readonly { readonly list: HearingList | ''; readonly label: string }[] = [
  { list: '', label: 'Tất cả' },
  ...(Object.keys(HEARING_LISTS) as HearingList[]).map((list) => ({ list, label: HEARING_LISTS[list] })),
];

/** What each filter narrows the list to, in words. */
export function listParts(filters: HearingFilters): Partial<Record<keyof HearingFilters, string | false>> {
  return {
    q: filters.q && `“${filters.q}”`,
    list: filters.list && lower(HEARING_LISTS[filters.list]),
    state: filters.state && lower(HEARING_STATES[filters.state]),
    origin: filters.origin && lower(HEARING_ORIGINS[filters.origin]),
    noDay: filters.noDay && 'chưa có ngày tiếp',
    leaderDayId: filters.leaderDayId && 'của một ngày tiếp',
    petitionId: filters.petitionId && 'của một đơn',
    receptionId: filters.receptionId && 'của một lượt tiếp',
    matterId: filters.matterId && 'của một vụ việc',
  };
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
