import type { DoubledLine, Signatory } from '@tiepdan/citizen/contract';
import type { ErrorTable } from '@tiepdan/platform/contract';
import type { PetitionLink } from './life/steps.js';

/** What becomes of the list that is there already. */
export const LIST_MODES = { replace: 'Thay danh sách đang có', append: 'Thêm vào cuối danh sách đang có' } as const;
export type ListMode = keyof typeof LIST_MODES;

/** Everyone who signed, as text: pasted from Excel or Word, or the content of a .csv. */
export interface WriteSignatoriesRequest {
  /** The petition's version. */
  readonly version: number;
  readonly mode: ListMode;
  readonly text: string;
  /** Whether the petition's number of signatories becomes the number of lines. */
  readonly setCount: boolean;
}

/** What was written. */
export interface WrittenSignatories {
  readonly version: number;
  /** How many lines the list now has. */
  readonly lines: number;
  readonly signatoryCount: number;
  /** Who stands in the text twice, by its lines. Nothing is left out for it. */
  readonly doubled: readonly DoubledLine[];
}

export interface SignatoryLine extends Signatory {
  readonly line: number;
}

/** The list, a part of it. Of a sealed petition it has no lines, and `sealedId` is what one opens. */
export interface SignatoryList {
  /** How many lines in all; 0 where there is no list. */
  readonly lines: number;
  readonly signatoryCount: number;
  /** Whether so many make it a petition of many by what the office has set; its list is then asked for. */
  readonly joint: boolean;
  /** The petition that this one was split from, while the list of those who signed stands there and not here. */
  readonly whole: PetitionLink | null;
  readonly sealed: boolean;
  readonly sealedId: string | null;
  readonly updatedAt: string | null;
  readonly updatedByName: string | null;
  /** How many lines fit what was asked for. */
  readonly fitting: number;
  readonly items: readonly SignatoryLine[];
  /** The line to go on after; null at the end. */
  readonly next: number | null;
}

/** An .xlsx, to be read as text before it is looked over and saved. */
export interface SheetRequest {
  /** The file, base64. */
  readonly content: string;
}
export interface SheetText {
  readonly text: string;
}

/** How many lines a page of the list has. */
export const SIGNATORY_PAGE = 100;

export const signatoryPaths = {
  /** `?q=&after=` */
  list: (id: string) => `/api/petitions/${id}/signatories`,
  export: (id: string) => `/api/petitions/${id}/signatories/export`,
  sheet: '/api/signatory-sheets',
} as const;

export const signatoryErrors = {
  'SIGNATORIES.WRONG_LINES': { status: 422, message: 'Danh sách có {count} dòng sai nên chưa ghi gì. Xin sửa các dòng được nêu rồi lưu lại; nội dung đã dán vẫn còn.' },
  'SIGNATORIES.EMPTY': { status: 422, message: 'Danh sách chưa có dòng nào.' },
  'SIGNATORIES.TOO_MANY': { status: 422, message: 'Danh sách có {lines} dòng; một đơn ghi nhiều nhất {most} người ký.' },
  'SIGNATORIES.FEWER_THAN_SENDERS': { status: 422, message: 'Danh sách có {lines} dòng, ít hơn số người gửi đã ghi tên ({senders}). Xin kiểm tra lại hoặc không đổi số người đứng tên.' },
  'SIGNATORIES.SEALED': { status: 422, message: 'Danh sách người ký của đơn này được giữ bí mật nên không xuất ra tệp.' },
  'SIGNATORIES.UNREADABLE_FILE': { status: 422, message: 'Không đọc được tệp. Xin lưu lại dưới dạng .xlsx hoặc .csv, hoặc dán nội dung vào ô.' },
} as const satisfies ErrorTable;
