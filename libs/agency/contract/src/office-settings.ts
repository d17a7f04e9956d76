import type { ErrorTable, PermissionTable } from '@tiepdan/platform/contract';
import { unitPermissions } from './units/permissions.js';
import type { Way } from './ways.js';

/** What an office sets for itself. */
export interface OfficeSettings {
  /** What a leader signs after the head has approved. */
  readonly signedWays: readonly Way[];
  /** From how many signatories a petition counts as "nhiều người". */
  readonly jointFrom: number;
  /** Working days before a limit ends on which its officer is warned, e.g. 3 and 1; 0 is the last day itself. */
  readonly warnDays: readonly number[];
  /** Working days after the last day in time when the head is told. */
  readonly escalateHeadAfter: number;
  /** The same for the leader; not before the head. */
  readonly escalateLeaderAfter: number;
  /** When the day's list is made and sent, `HH:MM` in the office's time, within working hours. */
  readonly digestAt: string;
}

export interface OfficeSettingsView extends OfficeSettings {
  /** 0 while everything is as usual. */
  readonly version: number;
}

export interface ChangeOfficeSettingsRequest extends OfficeSettings {
  /** The version the officer saw. */
  readonly version: number;
}

/** What holds until an office sets something else; the database's defaults say the same (tested). */
export const USUAL_OFFICE_SETTINGS: OfficeSettings = {
  signedWays: ['accept', 'decline'],
  jointFrom: 2,
  warnDays: [3, 1],
  escalateHeadAfter: 1,
  escalateLeaderAfter: 5,
  digestAt: '07:30',
};

/** Bounds of the numbers, shared by form, body and database. */
export const OFFICE_SETTING_LIMITS = { jointFrom: [2, 100], warnDays: [0, 60], warnDaysMost: 10, escalateHeadAfter: [0, 60], escalateLeaderAfter: [0, 120] } as const;
/** Between 06:00 and 17:59: nobody is reminded at night. */
export const DIGEST_TIME = /^(0[6-9]|1[0-7]):[0-5][0-9]$/;

export const agencyPermissions = {
  'office.configure': { label: 'Thiết lập của cơ quan', roles: ['administrator', 'head'] },
  ...unitPermissions,
} as const satisfies PermissionTable;

export const agencyErrors = {
  'OFFICE.LEADER_BEFORE_HEAD': { status: 422, message: 'Báo lãnh đạo (sau {leader} ngày làm việc) không được trước báo Trưởng Ban (sau {head} ngày).' },
} as const satisfies ErrorTable;
