import { IntersectionType } from '@nestjs/swagger';
import { type Period, chosenPeriod, parsePeriodCode, statisticsErrors } from '@tiepdan/statistics/contract';
import { addDays, addYears } from '@tiepdan/platform/contract';
import { Day, Flag, PageQuery, Refusal, Text, fromQueryFlag } from '@tiepdan/platform/api';

/** Longest span one report covers. */
export const MOST_YEARS = 10;

/** Which days a report covers: an official period by its code, or any span. */
export class PeriodQuery {
  @Text({ max: 20, optional: true, doc: 'Official period, e.g. `2023-Q4`, `2023-H1`, `2023-M9`, `2023-Y`' })
  period?: string | null;

  @Day({ optional: true, doc: 'First day, inclusive; together with `to`, instead of `period`' })
  from?: string | null;

  @Day({ optional: true, doc: 'Last day, inclusive' })
  to?: string | null;
}

/** Which page of the list behind a number, and of which of the two spans. */
export class RecordsQuery extends IntersectionType(PeriodQuery, PageQuery) {
  @fromQueryFlag
  @Flag({ optional: true, doc: 'true: the records of the same span a year earlier' })
  comparison?: boolean | null;
}

/**
 * The period that a request names.
 * @throws Refusal PERIOD.MISSING, PERIOD.NAMED_AND_CHOSEN, PERIOD.UNKNOWN, PERIOD.ENDS_BEFORE_IT_BEGINS, PERIOD.TOO_LONG
 */
export function periodOf({ period, from, to }: Pick<PeriodQuery, 'period' | 'from' | 'to'>): Period {
  if (period) {
    if (from || to) throw new Refusal(statisticsErrors, 'PERIOD.NAMED_AND_CHOSEN');
    const official = parsePeriodCode(period);
    if (!official) throw new Refusal(statisticsErrors, 'PERIOD.UNKNOWN', { code: period });
    return official;
  }
  if (!from || !to) throw new Refusal(statisticsErrors, 'PERIOD.MISSING');
  if (to < from) throw new Refusal(statisticsErrors, 'PERIOD.ENDS_BEFORE_IT_BEGINS', { from, to });
  if (to > addDays(addYears(from, MOST_YEARS), -1)) throw new Refusal(statisticsErrors, 'PERIOD.TOO_LONG', { years: MOST_YEARS });
  return chosenPeriod(from, to);
}
