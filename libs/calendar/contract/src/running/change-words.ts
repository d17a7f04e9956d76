import { type PlainDate, formatDay } from '@tiepdan/platform/contract';

/** The sentence of one move of a due day: `Hạn chuyển từ 30/11/2026 sang 01/12/2026 vì …`. */
export function changeWords(before: PlainDate | null, after: PlainDate | null, because: string): string {
  if (after === null) return `Tạm dừng tính hạn${before === null ? '' : ` (đang là ${formatDay(before)})`} vì ${because}.`;
  if (before === null) return `Hạn được tính lại là ${formatDay(after)} vì ${because}.`;
  return `Hạn chuyển từ ${formatDay(before)} sang ${formatDay(after)} vì ${because}.`;
}
