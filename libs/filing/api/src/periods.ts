import { filingErrors } from '@tiepdan/filing/contract';
import { type PlainDate, addDays, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { PERIOD_KINDS, type Period, type PeriodKind, officialPeriod, parsePeriodCode } from '@tiepdan/statistics/contract';

/** An official period, which always has a code. */
export interface OfficialPeriod extends Period {
  readonly code: string;
}

/** The official period of a code. @throws Refusal FILING.NOT_OFFICIAL */
export function officialPeriodOf(code: string): OfficialPeriod {
  const period = parsePeriodCode(code);
  if (!period?.code) throw new Refusal(filingErrors, 'FILING.NOT_OFFICIAL');
  return { ...period, code: period.code };
}

/** Refuses what is reported before its period is over. @throws Refusal FILING.NOT_OVER, RETURN.NOT_OVER */
export function checkOver(period: Period, today: PlainDate, code: 'FILING.NOT_OVER' | 'RETURN.NOT_OVER'): void {
  if (period.to >= today) throw new Refusal(filingErrors, code, { period: period.label, to: formatDay(period.to) });
}

const KINDS = Object.keys(PERIOD_KINDS) as PeriodKind[];

/** Official periods that ended within `days` before `today`, the newest first; of the same end the shorter first. */
export function periodsOver(today: PlainDate, days: number): OfficialPeriod[] {
  const year = Number(today.slice(0, 4));
  const first = addDays(today, -days);
  return [year - 1, year, year + 1]
    .flatMap((of) => KINDS.map((kind) => officialPeriodOf(officialPeriod(of, kind).code ?? '')))
    .filter(({ to }) => first <= to && to < today)
    .toSorted((one, other) => other.to.localeCompare(one.to) || other.from.localeCompare(one.from));
}
