import type { MatterBelongings, MatterView } from '@tiepdan/matter/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';

/** One of two matters to be merged, with what hangs on it. */
export interface SideOfMerge {
  readonly view: MatterView;
  readonly belongings: MatterBelongings;
}

/** What stands side by side in the preview, line by line. */
export function linesOf({ view, belongings }: SideOfMerge): { readonly label: string; readonly value: string }[] {
  const times = (kind: MatterBelongings[number]['kind']) => formatCount(belongings.filter((record) => record.kind === kind).length);
  return [
    { label: 'Loại', value: MATTER_KINDS[view.kind] },
    { label: 'Lĩnh vực', value: view.fieldName },
    { label: 'Tóm tắt', value: view.summary },
    { label: 'Ngày mở', value: formatDay(view.openedOn) },
    { label: 'Lượt tiếp', value: times('reception') },
    { label: 'Đơn', value: times('petition') },
    { label: 'Văn bản', value: times('document') },
  ];
}

/** What a merge will do, in one sentence. */
export function mergeInWords(from: SideOfMerge, into: SideOfMerge): string {
  const { length } = from.belongings;
  const moved = length ? `${formatCount(length)} bản ghi của ${from.view.number} chuyển sang ${into.view.number}` : `${from.view.number} chưa có bản ghi nào để chuyển`;
  return `${moved}; ${from.view.number} được hủy, vẫn xem được và có liên kết tới ${into.view.number}. Việc gộp hoàn tác được.`;
}
