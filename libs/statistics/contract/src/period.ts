import type { PlainDate } from '@tiepdan/platform/contract';
import { addYears, formatDay } from '@tiepdan/platform/contract';

/**
 * The official reporting periods, each from the 15th to the 14th (TT 06/2025 Đ.4, Đ.7; TT 02/2021 and TT 01/2024 drew the
 * same lines). A year runs from 15/12 of the year before to 14/12.
 */
export const PERIOD_KINDS = {
  Q1: { label: 'Quý I', from: '12-15', previousYear: true, to: '03-14' },
  Q2: { label: 'Quý II', from: '03-15', previousYear: false, to: '06-14' },
  H1: { label: '6 tháng đầu năm', from: '12-15', previousYear: true, to: '06-14' },
  Q3: { label: 'Quý III', from: '06-15', previousYear: false, to: '09-14' },
  M9: { label: '9 tháng đầu năm', from: '12-15', previousYear: true, to: '09-14' },
  Q4: { label: 'Quý IV', from: '09-15', previousYear: false, to: '12-14' },
  Y: { label: 'Năm', from: '12-15', previousYear: true, to: '12-14' },
} as const;
export type PeriodKind = keyof typeof PERIOD_KINDS;

/** A span of days, both ends inside. `name` is null when the officer chose the days ("kỳ tự chọn"). */
export interface Period {
  /** `2023-Q4`, or null for a chosen span. */
  readonly code: string | null;
  readonly label: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The official period `kind` of `year`. */
export function officialPeriod(year: number, kind: PeriodKind): Period {
  const { label, from, previousYear, to } = PERIOD_KINDS[kind];
  return {
    code: `${year}-${kind}`,
    label: /năm$/i.test(label) ? `${label} ${year}` : `${label} năm ${year}`,
    from: `${previousYear ? year - 1 : year}-${from}`,
    to: `${year}-${to}`,
  };
}

/** `2023-Q4` → the period; null when the text is no period's code. */
export function parsePeriodCode(code: string): Period | null {
  const match = /^(\d{4})-(Q[1-4]|H1|M9|Y)$/.exec(code);
  const year = Number(match?.[1]);
  if (!match || year < 1946 || year > 2999) return null;
  return officialPeriod(year, match[2] as PeriodKind);
}

/** A span the officer chose; recognised as official when its days are those of one. */
export function chosenPeriod(from: PlainDate, to: PlainDate): Period {
  for (const year of [Number(to.slice(0, 4)), Number(to.slice(0, 4)) + 1])
    for (const kind of Object.keys(PERIOD_KINDS) as PeriodKind[]) {
      const official = officialPeriod(year, kind);
      if (official.from === from && official.to === to) return official;
    }
  return { code: null, label: `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`, from, to };
}

/** The same days a year earlier, which every figure is compared with (TT 06/2025, Mẫu số 02). */
export function comparablePeriod(period: Period): Period {
  if (period.code) {
    const [year, kind] = period.code.split('-') as [string, PeriodKind];
    return officialPeriod(Number(year) - 1, kind);
  }
  return chosenPeriod(addYears(period.from, -1), addYears(period.to, -1));
}

/** The official quarter that holds `day`. */
export function quarterOf(day: PlainDate): Period {
  const year = Number(day.slice(0, 4));
  for (const candidate of [officialPeriod(year, 'Q1'), officialPeriod(year, 'Q2'), officialPeriod(year, 'Q3'), officialPeriod(year, 'Q4')])
    if (candidate.from <= day && day <= candidate.to) return candidate;
  return officialPeriod(year + 1, 'Q1');
}
