import type { RunningLimitView } from '@tiepdan/calendar/contract';
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

/** Where the total of a group, or of a list searched by words, stops counting: it then means "so many or more". */
export const COUNTED_UP_TO = 100;

export interface SearchResult {
  /** Kinds with a hit, in the order to show them; at most eight hits a kind, best first. With `more`, `total` is the least there are. */
  readonly groups: readonly { readonly kind: SearchHit['kind']; readonly total: number; readonly more: boolean; readonly hits: readonly SearchHit[] }[];
}

/** A count on the first screen that opens its list. `link` is a client route with its query. */
export interface DeskCount {
  readonly code:
    | 'receptions-today'
    | 'people-today'
    | 'petitions-overdue'
    | 'petitions-due-today'
    | 'petitions-due-soon'
    | 'petitions-returned'
    | 'petitions-mine'
    | 'petitions-proposed'
    | 'petitions-unassigned'
    | 'petitions-awaiting-signature'
    | 'petitions-unexamined'
    | 'petitions-suspended'
    | 'petitions-kept-over'
    | 'petitions-eligible-unsent'
    | 'documents-submitted'
    | 'documents-approved'
    | 'documents-mine'
    | 'deliveries-late'
    | 'deliveries-returned'
    | 'deliveries-untold'
    | 'conclusions-late'
    | 'conclusions-reported'
    | 'conclusions-mine'
    | 'hearings-public'
    | 'hearings-proposed'
    | 'hearings-untold'
    | 'leader-days-ahead'
    | 'receptions-this-period'
    | 'petitions-this-period';
  /** `waiting`: work for the reader; `figures`: what the office counts. */
  readonly group: 'waiting' | 'figures';
  readonly label: string;
  readonly value: number;
  readonly link: string;
}

/** The parts of the house that work waits in, in the order in which the first screen shows them. */
export const WAITING_PARTS = { petitions: 'Đơn thư', documents: 'Văn bản', conclusions: 'Kết luận', hearings: 'Gặp lãnh đạo' } as const;
export type WaitingPart = keyof typeof WAITING_PARTS;

/** In which of them a count of work stands: what its code begins with; a paper that was sent is a paper still. */
export function waitingPartOf({ code }: Pick<DeskCount, 'code'>): WaitingPart {
  const [noun = ''] = code.split('-');
  return noun in WAITING_PARTS ? (noun as WaitingPart) : 'documents';
}

/** A petition with the day its nearest running limit ends. */
export interface DueEntry extends TimelineEntry {
  readonly dueOn: PlainDate;
}

export interface DeskView {
  readonly today: PlainDate;
  readonly counts: readonly DeskCount[];
  /** Today's receptions, newest first. */
  readonly todayReceptions: readonly TimelineEntry[];
  /** Petitions whose limits end first, overdue ones before all: the reader's own, or everybody's for who assigns work. */
  readonly duePetitions: readonly DueEntry[];
  /** The next announced leader days. */
  readonly nextLeaderDays: readonly TimelineEntry[];
}

/** What a line of a matter's timeline tells of; also how the timeline is narrowed. */
export const TIMELINE_KINDS = {
  reception: 'Lượt tiếp',
  petition: 'Đơn',
  step: 'Bước xử lý đơn',
  document: 'Văn bản',
  'follow-up': 'Trả lời, đôn đốc',
  flag: 'Dấu',
  gathering: 'Gộp, tách',
} as const;
export type TimelineKind = keyof typeof TIMELINE_KINDS;

/** One line of a matter's timeline or of the desk. `link` is a client route. */
export interface TimelineEntry {
  readonly kind: TimelineKind | 'leader-day';
  /** Of the record; of a step or a flag one that no other line of the list has. */
  readonly id: string;
  readonly on: PlainDate;
  readonly title: string;
  readonly detail: string;
  readonly status: 'active' | 'cancelled';
  readonly link: string;
}

export type TimelineList = readonly TimelineEntry[];

/** An open limit of a petition or a reception of a matter, with the record it runs on. */
export interface MatterLimit extends RunningLimitView {
  readonly record: { readonly kind: 'petition' | 'reception'; readonly number: string; readonly link: string };
}
export type MatterLimitList = readonly MatterLimit[];

export const deskPermissions = {
  'desk.read': { label: 'Bàn làm việc, tìm kiếm', roles: CASE_READERS },
} as const satisfies PermissionTable;

export const deskPaths = {
  desk: '/api/desk',
  /** `?q=` */
  search: '/api/search',
  /** Everything of one matter, newest first: receptions, petitions and their steps, documents and what became of them, flags, merges and splits. */
  timeline: (matterId: string) => `/api/matters/${matterId}/timeline`,
  /** The open limits of its petitions and receptions, the nearest first. */
  matterLimits: (matterId: string) => `/api/matters/${matterId}/limits`,
} as const;
