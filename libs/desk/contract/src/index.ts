import type { PermissionTable, PlainDate } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

/** One hit of the search box. What matched is in `title` or `detail`, typed with or without accents. */
export interface SearchHit {
  readonly kind: 'citizen' | 'matter' | 'reception' | 'petition' | 'document';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly on: PlainDate | null;
}

/** Where the total of a group, or of a list searched by words, stops counting: it then means "1000 or more". */
export const COUNTED_UP_TO = 1000;

export interface SearchResult {
  /** Kinds with a hit, in the order to show them; at most eight hits a kind, best first. `total` stops at COUNTED_UP_TO. */
  readonly groups: readonly { readonly kind: SearchHit['kind']; readonly total: number; readonly hits: readonly SearchHit[] }[];
}

/** A count on the first screen that opens its list. `link` is a client route with its query. */
export interface DeskCount {
  readonly code:
    | 'receptions-today'
    | 'people-today'
    | 'petitions-unexamined'
    | 'petitions-eligible-unsent'
    | 'leader-days-ahead'
    | 'receptions-this-period'
    | 'petitions-this-period';
  readonly label: string;
  readonly value: number;
  readonly link: string;
}

export interface DeskView {
  readonly today: PlainDate;
  readonly counts: readonly DeskCount[];
  /** Today's receptions, newest first. */
  readonly todayReceptions: readonly TimelineEntry[];
  /** Petitions waiting longest for examination. */
  readonly waitingPetitions: readonly TimelineEntry[];
  /** The next announced leader days. */
  readonly nextLeaderDays: readonly TimelineEntry[];
}

/** One line of a matter's timeline or of the desk. `link` is a client route. */
export interface TimelineEntry {
  readonly kind: 'reception' | 'petition' | 'document' | 'leader-day';
  readonly id: string;
  readonly on: PlainDate;
  readonly title: string;
  readonly detail: string;
  readonly status: 'active' | 'cancelled';
  readonly link: string;
}

export type TimelineList = readonly TimelineEntry[];

export const deskPermissions = {
  'desk.read': { label: 'Bàn làm việc, tìm kiếm', roles: CASE_READERS },
} as const satisfies PermissionTable;

export const deskPaths = {
  desk: '/api/desk',
  /** `?q=` */
  search: '/api/search',
  /** Everything of one matter, newest first: receptions, petitions, documents. */
  timeline: (matterId: string) => `/api/matters/${matterId}/timeline`,
} as const;
