import { addDays, type PlainDate } from '@tiepdan/platform/contract';
import { parsePeriodCode, type Period, quarterOf } from '@tiepdan/statistics/contract';

/** An official period, which alone is filed. */
export type OfficialPeriod = Period & { readonly code: string };

const official = (period: Period | null): OfficialPeriod | null => (period?.code ? { ...period, code: period.code } : null);

/** The period that an address names; without one, the last quarter that is over, for that is what is to be filed. Null: there is no such period. */
export function readFilingPeriod(code: string | undefined, today: PlainDate): OfficialPeriod | null {
  return official(code ? parsePeriodCode(code) : quarterOf(addDays(quarterOf(today).from, -1)));
}
