import type { ErrorTable, Page, PermissionTable, PlainDate, RecordStamp } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

export * from './complexity.js';

/** Three kinds, by substance not by title (TT 05/2021 Đ.6). A matter has exactly one; mixed content is split (Luật TCD Đ.25 k.3). */
export const MATTER_KINDS = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  proposal: 'Kiến nghị, phản ánh',
} as const;
export type MatterKind = keyof typeof MATTER_KINDS;

/** What a new matter is about. `fieldCode` is a leaf of the office's list of fields. */
export interface MatterDetails {
  readonly kind: MatterKind;
  readonly fieldCode: string;
  readonly summary: string;
}

/** A matter on a form: a known one (`matterId`) or a new one (`details`); exactly one of the two. */
export interface MatterRequest {
  readonly matterId?: string | null;
  readonly details?: MatterDetails | null;
}

export interface CorrectMatterRequest extends MatterDetails {
  readonly version: number;
  readonly reason: string;
}

export interface FieldView {
  readonly code: string;
  readonly name: string;
  /** The branch it hangs on, e.g. "Đất đai". */
  readonly groupName: string;
}

/** A matter in a list or a pick list. `number` reads `VV-2026-000123`. */
export interface MatterRow {
  readonly id: string;
  readonly number: string;
  readonly kind: MatterKind;
  readonly fieldName: string;
  readonly summary: string;
  readonly openedOn: PlainDate;
  readonly receptions: number;
  readonly petitions: number;
  /** The last day anything was received about it. */
  readonly lastOn: PlainDate | null;
  /** Names on its receptions and petitions, first three; masked for denunciations. */
  readonly people: readonly string[];
}

export interface MatterView extends RecordStamp, MatterDetails {
  readonly number: string;
  readonly fieldName: string;
  readonly openedOn: PlainDate;
}

export type MatterPage = Page<MatterRow>;

export const matterErrors = {
  'MATTER.ONE_OF_TWO': { status: 422, message: 'Vụ việc phải được chọn từ danh sách hoặc ghi mới, không để trống và không cả hai.' },
  'MATTER.UNKNOWN': { status: 422, message: 'Không tìm thấy vụ việc đã chọn. Xin chọn lại.' },
  'MATTER.UNKNOWN_FIELD': { status: 422, message: 'Lĩnh vực "{code}" không có trong danh mục.' },
} as const satisfies ErrorTable;

export const matterPermissions = {
  'matter.read': { label: 'Xem vụ việc', roles: CASE_READERS },
  'matter.correct': { label: 'Sửa vụ việc', roles: ['reception-officer', 'petition-officer', 'head'] },
} as const satisfies PermissionTable;

export const matterPaths = {
  /** `?q=&kind=&citizenId=&cursor=&limit=` */
  list: '/api/matters',
  one: (id: string) => `/api/matters/${id}`,
  history: (id: string) => `/api/matters/${id}/history`,
  fields: '/api/fields',
} as const;
export type FieldList = readonly FieldView[];
