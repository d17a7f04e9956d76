import type { Wording } from '@tiepdan/audit/api';
import { COMPLEX_CRITERIA, type FlagDetails, MATTER_FLAGS } from '@tiepdan/matter/contract';
import { formatDay } from '@tiepdan/platform/contract';

/** How a flag reads in the history of its matter. */
export const FLAG_WORDING: Wording<FlagDetails | null> = {
  flag: { label: 'Dấu', words: (flag) => flag && MATTER_FLAGS[flag.flag] },
  criteria: { label: 'Tiêu chí', words: (flag) => flag?.criteria.map((code) => COMPLEX_CRITERIA[code]).join('; ') || null },
  fromOn: { label: 'Từ ngày', words: (flag) => flag && formatDay(flag.fromOn) },
  untilOn: { label: 'Đến ngày', words: (flag) => (flag?.untilOn ? formatDay(flag.untilOn) : null) },
  basis: { label: 'Căn cứ', words: (flag) => flag && flag.basis },
  note: { label: 'Ghi chú', words: (flag) => flag?.note ?? null },
};
