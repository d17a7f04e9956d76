import type { InspectionList } from './inspection.js';
import type { InstrumentChange } from './records.js';
import type { PlainDate } from '@tiepdan/platform/contract';

/** Where a column's records are listed on the page of this domain. */
export type OversightList =
  | { readonly tab: 'instruments'; readonly change: InstrumentChange }
  | { readonly tab: 'trainings' }
  | { readonly tab: 'inspections'; readonly list: InspectionList };

/** A column of form 06/QLKNTC as this page shows it: its number on the form, what it counts, and where its records are. */
export interface OversightColumn {
  readonly number: number;
  readonly label: string;
  readonly of: OversightList;
}

const inspections = (number: number, label: string, list: InspectionList): OversightColumn => ({ number, label, of: { tab: 'inspections', list } });

/** Columns 1–17 of form 06/QLKNTC (TT 06/2025). */
export const OVERSIGHT_COLUMNS: readonly OversightColumn[] = [
  { number: 1, label: 'Văn bản ban hành mới', of: { tab: 'instruments', change: 'new' } },
  { number: 2, label: 'Văn bản được sửa đổi, bổ sung', of: { tab: 'instruments', change: 'amended' } },
  { number: 3, label: 'Văn bản hủy bỏ', of: { tab: 'instruments', change: 'abolished' } },
  { number: 4, label: 'Số lớp', of: { tab: 'trainings' } },
  { number: 5, label: 'Số người dự', of: { tab: 'trainings' } },
  inspections(6, 'Số cuộc', 'in-progress'),
  inspections(7, 'Số đơn vị được thanh tra', 'in-progress'),
  inspections(8, 'Số cuộc đã ban hành kết luận', 'concluded'),
  inspections(9, 'Kiến nghị xử lý hành chính: tổ chức', 'concluded'),
  inspections(10, 'Kiến nghị xử lý hành chính: cá nhân', 'concluded'),
  inspections(11, 'Kiến nghị chuyển cơ quan điều tra: tổ chức', 'concluded'),
  inspections(12, 'Kiến nghị chuyển cơ quan điều tra: cá nhân', 'concluded'),
  inspections(13, 'Kết luận phải thi hành', 'enforcing'),
  inspections(14, 'Đã xử lý hành chính: tổ chức', 'acted'),
  inspections(15, 'Đã xử lý hành chính: cá nhân', 'acted'),
  inspections(16, 'Đã khởi tố: vụ', 'acted'),
  inspections(17, 'Đã khởi tố: đối tượng', 'acted'),
];

/** The figures of a period, in the order of `OVERSIGHT_COLUMNS`. */
export interface OversightFigures {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly values: readonly number[];
}
