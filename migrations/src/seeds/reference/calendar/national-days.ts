import type { DayKind, DayRule } from '@tiepdan/calendar/contract';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';

const LABOUR_CODE = 'Bộ luật Lao động 2019 Đ.112 khoản 1';
const COMPENSATION = 'Bộ luật Lao động 2019 Đ.111 khoản 3';
const CULTURE_DAY = 'Nghị quyết 28/2026/QH16';
const UNOFFICIAL = 'Dự kiến, chưa có thông báo chính thức';

/** Years whose fixed holidays are known beforehand. BLLĐ 2019 is in force from 2021. */
const FIXED_YEARS = { first: 2021, last: 2040 };

const FIXED: readonly { readonly monthDay: string; readonly name: string }[] = [
  { monthDay: '01-01', name: 'Tết Dương lịch' },
  { monthDay: '04-30', name: 'Ngày Chiến thắng' },
  { monthDay: '05-01', name: 'Ngày Quốc tế lao động' },
  { monthDay: '09-02', name: 'Quốc khánh' },
];

/**
 * What is announced year by year: Tết, Giỗ Tổ and the day beside 2/9. Other years are left to the office, which enters
 * the Government's announcement; the calendar says so until then. Swapped days are always the office's to enter.
 */
const ANNOUNCED: readonly DayRule[] = [
  ...span('2026-02-16', 5, 'Tết Nguyên đán', LABOUR_CODE),
  national('2026-04-26', 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE),
  national('2026-04-27', 'rest', 'Nghỉ bù Giỗ Tổ Hùng Vương', COMPENSATION),
  national('2026-09-01', 'holiday', 'Quốc khánh', LABOUR_CODE),
  ...span('2027-02-05', 5, 'Tết Nguyên đán (dự kiến)', UNOFFICIAL),
  national('2027-02-10', 'rest', 'Nghỉ bù Tết Nguyên đán (dự kiến)', UNOFFICIAL),
  national('2027-02-11', 'rest', 'Nghỉ bù Tết Nguyên đán (dự kiến)', UNOFFICIAL),
  national('2027-04-16', 'holiday', 'Giỗ Tổ Hùng Vương (dự kiến)', UNOFFICIAL),
  national('2027-09-03', 'holiday', 'Quốc khánh (dự kiến)', UNOFFICIAL),
];

/** Every day that is off for the whole country, as far as it is known. */
export function nationalDays(): DayRule[] {
  const years = Array.from({ length: FIXED_YEARS.last - FIXED_YEARS.first + 1 }, (_, index) => FIXED_YEARS.first + index);
  const holidays = [...ANNOUNCED, ...years.flatMap(fixedHolidays)];
  const known = new Set(holidays.map(({ day }) => day));
  return [...holidays, ...years.flatMap((year) => compensations(year, known))].sort((one, other) => one.day.localeCompare(other.day));
}

/** 24/11 is a day off since 1/7/2026. */
function fixedHolidays(year: number): DayRule[] {
  const culture = year >= 2026 ? [national(`${year}-11-24`, 'holiday', 'Ngày Văn hóa Việt Nam', CULTURE_DAY)] : [];
  return [...FIXED.map(({ monthDay, name }) => national(`${year}-${monthDay}`, 'holiday', name, LABOUR_CODE)), ...culture];
}

/** A fixed holiday of BLLĐ Đ.112 on the weekly rest gives the next working day off (Đ.111 k.3). */
function compensations(year: number, known: ReadonlySet<PlainDate>): DayRule[] {
  const given = new Set(known);
  return FIXED.flatMap(({ monthDay, name }) => {
    let day = `${year}-${monthDay}`;
    if (!onWeekend(day)) return [];
    while (onWeekend(day) || given.has(day)) day = addDays(day, 1);
    given.add(day);
    return [national(day, 'rest', `Nghỉ bù ${name}`, COMPENSATION)];
  });
}

function onWeekend(day: PlainDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function span(first: PlainDate, days: number, name: string, legalBasis: string): DayRule[] {
  return Array.from({ length: days }, (_, index) => national(addDays(first, index), 'holiday', name, legalBasis));
}

function national(day: PlainDate, kind: DayKind, name: string, legalBasis: string): DayRule {
  return { day, kind, name, legalBasis, scope: 'national' };
}
