import type { OfficeView } from '@tiepdan/agency/contract';
import { type FormSet, type FormTable, type FormRow, checkForms, checksOf, soundTables } from '@tiepdan/form/contract';
import { officialPeriod } from '@tiepdan/statistics/contract';

/** An invented office. */
export const sampleOffice: OfficeView = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Ban Tiếp công dân tỉnh Đắk Sơn',
  parentName: 'Văn phòng UBND tỉnh Đắk Sơn',
  placeName: 'Gia Sơn',
  committeeName: 'UBND tỉnh Đắk Sơn',
};

const EXCLUDED: FormRow = { unitId: 'police', name: 'Công an tỉnh Đắk Sơn', state: 'excluded', values: null };

/** Filled forms of invented numbers that agree with one another, as the queries would give them. */
export function sampleTables(set: FormSet = 'tt06', units = 5, seed = 3): FormTable[] {
  const tables = soundTables(set, seed, units);
  const checks = checkForms(tables);
  return tables.map((table) => ({
    ...table,
    rows: [...table.rows, ...(units > 0 ? [EXCLUDED] : [])],
    period: officialPeriod(2026, 'Q4'),
    asOf: null,
    checks: checksOf(checks, table.form),
    footnotes: [
      'Vụ việc: mỗi vụ việc tính một lần trong kỳ, dù được tiếp bao nhiêu lượt.',
      'Đoàn đông người: mỗi lượt tiếp có từ 5 người trở lên tính một đoàn.',
    ],
    computedAt: '2026-11-21T05:00:00.000Z',
  }));
}
