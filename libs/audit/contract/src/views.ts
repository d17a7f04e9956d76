import type { AuditAction, AuditGroup } from './actions.js';
import type { SubjectKind } from './subjects.js';

/** What an auditor narrows the list to. Everything is optional, all conditions hold together. */
export interface AuditFilter {
  /** First and last day, inclusive, in the office's time zone. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Part of the name of who did it. */
  readonly person?: string | null;
  readonly group?: AuditGroup | null;
  readonly action?: AuditAction | null;
  readonly subject?: SubjectKind | null;
  readonly recordId?: string | null;
  /** The address a request came from, whole. */
  readonly ip?: string | null;
  /** The number of the row itself, or words of its reason. */
  readonly q?: string | null;
}

/** Whether a filter asks for what no index finds; without a first day it is looked for in twelve months. */
export function searchesAll({ person, ip, q }: Pick<AuditFilter, 'person' | 'ip' | 'q'>): boolean {
  return Boolean(person) || Boolean(ip) || (Boolean(q) && !/^\d+$/.test(q ?? ''));
}

/** One row of the list. */
export interface AuditRow {
  /** Number of the row, growing with time. */
  readonly id: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly action: string;
  readonly label: string;
  readonly group: AuditGroup;
  readonly actorId: string | null;
  /** Null where nobody was signed in. */
  readonly actorName: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly ip: string | null;
  readonly reason: string | null;
}

export interface AuditPage {
  readonly items: readonly AuditRow[];
  /** At most `AUDIT_COUNTED`; that number means "that many or more". */
  readonly total: number;
  readonly nextCursor: string | null;
}

/** Rows are counted up to here; counting on would cost more than it tells. */
export const AUDIT_COUNTED = 10_000;
/** Rows of one exported file. */
export const AUDIT_EXPORTED_MOST = 20_000;
export const AUDIT_FORMATS = ['xlsx', 'csv'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

/** How the links around a row stand. */
export const LINK_STATES = {
  whole: 'Khớp với chuỗi nhật ký',
  broken: 'Không khớp với chuỗi nhật ký',
  'not-linked': 'Chưa có mắt xích',
} as const;
export type LinkState = keyof typeof LINK_STATES;

/** One detail of a row, in words. */
export interface AuditDetail {
  readonly name: string;
  readonly value: string;
}

/** Everything of one row. */
export interface AuditEntry extends AuditRow {
  readonly userAgent: string | null;
  readonly requestId: string;
  /** Name of the office whose account did it, when it is another than the one it was done in. */
  readonly actorOffice: string | null;
  /** Who it was done for, where somebody stood in for another. */
  readonly onBehalfOf: string | null;
  readonly details: readonly AuditDetail[];
  readonly link: { readonly state: LinkState; readonly seq: string | null; readonly hash: string | null };
}

/** One day's anchor: where the chain ended, to be kept outside the system. */
export interface AuditAnchorRow {
  readonly day: string;
  readonly seq: string;
  readonly hash: string;
}

/** How the office's chain stands. */
export interface AuditChainView {
  readonly seq: string;
  readonly hash: string | null;
  /** Newest first, those of the last hundred days. */
  readonly anchors: readonly AuditAnchorRow[];
  /** Whether whoever asks may take the audit out as files. */
  readonly mayExport: boolean;
}

/** What a check of the last links found. */
export interface AuditVerification {
  readonly sound: boolean;
  /** Links looked at, newest ones. */
  readonly links: number;
  readonly fromSeq: string | null;
  readonly toSeq: string | null;
  readonly fromAt: string | null;
  readonly toAt: string | null;
  /** The first link that does not hold, in words; null when all do. */
  readonly fault: string | null;
}

/** Links that the screen checks; all of them are checked by `npm run audit:verify`. */
export const LINKS_CHECKED = 10_000;
