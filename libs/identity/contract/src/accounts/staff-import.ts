import type { RoleRef } from './account.js';

/** How many accounts one list makes. */
export const MOST_STAFF = 200;
/** The longest list taken, in characters. */
export const LONGEST_STAFF_LIST = 60_000;

/** The columns of a staff list, in order, as the template heads them. */
export const STAFF_COLUMNS = {
  fullName: 'Họ và tên',
  position: 'Chức vụ',
  unit: 'Phòng, đơn vị',
  roles: 'Vai trò',
  username: 'Tên đăng nhập',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
  agency: 'Cơ quan',
} as const;
export type StaffColumn = keyof typeof STAFF_COLUMNS;

export interface StaffSheetRequest {
  /** An .xlsx file, base64. */
  readonly content: string;
}
export interface StaffSheetText {
  /** Its first sheet, a line a row, tabs between the cells. */
  readonly text: string;
}

/** A staff list as text: pasted from Excel, or read from a sheet. */
export interface StaffListRequest {
  readonly text: string;
}

/** One line of a staff list as it would be written, with what is wrong about it. */
export interface StaffLine {
  /** Its number in the text, from 1. */
  readonly line: number;
  readonly fullName: string;
  readonly position: string;
  readonly unit: string | null;
  readonly roles: readonly RoleRef[];
  readonly username: string;
  /** Whether the username was made from the name. */
  readonly usernameProposed: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly agencyName: string | null;
  readonly problems: readonly string[];
}

export interface StaffPreview {
  readonly lines: readonly StaffLine[];
  /** How many lines something is wrong with; nothing is written while there are any. */
  readonly wrong: number;
}

/** What a list made. The passwords are answered this once; the sheet holds a slip for each person. */
export interface ImportedStaff {
  readonly accounts: readonly { readonly id: string; readonly username: string; readonly fullName: string; readonly position: string; readonly password: string }[];
  /** An .xlsx to print, base64. */
  readonly slips: string;
  readonly fileName: string;
}
