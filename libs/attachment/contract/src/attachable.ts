import type { documentPermissions } from '@tiepdan/document/contract';
import type { leaderDayPermissions } from '@tiepdan/leader-day/contract';
import type { matterPermissions } from '@tiepdan/matter/contract';
import type { petitionPermissions } from '@tiepdan/petition/contract';
import type { receptionPermissions } from '@tiepdan/reception/contract';

type RecordPermission = keyof typeof petitionPermissions | keyof typeof receptionPermissions | keyof typeof matterPermissions | keyof typeof documentPermissions | keyof typeof leaderDayPermissions;

/** What a kind of record is to its files. */
export interface Attachable {
  /** The record's place among the addresses: `/api/petitions/…`. */
  readonly segment: string;
  /** Who may read the record may read its open files. */
  readonly read: RecordPermission;
  /** Who writes such records may attach, classify, remove and put back. */
  readonly write: RecordPermission;
}

/** The records that files hang on. Who may what is the record's own affair: files have no permissions of their own. */
export const ATTACHABLE = {
  petition: { segment: 'petitions', read: 'petition.read', write: 'petition.register' },
  reception: { segment: 'receptions', read: 'reception.read', write: 'reception.log' },
  matter: { segment: 'matters', read: 'matter.read', write: 'matter.correct' },
  document: { segment: 'documents', read: 'document.read', write: 'document.draft' },
  'leader-day': { segment: 'leader-days', read: 'leader-day.read', write: 'leader-day.manage' },
} as const satisfies Record<string, Attachable>;
export type AttachableKind = keyof typeof ATTACHABLE;
