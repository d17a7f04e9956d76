import type { FormCheck, FormDefinition, FormList, FormQuery, FormRecords, FormRow, FormTable } from '@tiepdan/form/contract';
import { findForm, formSetOn, formsOf } from '@tiepdan/form/contract';
import { comparablePeriod, parsePeriodCode, type Period } from '@tiepdan/statistics/contract';

/** 01/TCD of TT 06/2025. */
export function receptionForm(): FormDefinition {
  const form = findForm('tt06', '01-TCD');
  if (!form) throw new Error('TT 06/2025 has a form 01/TCD');
  return form;
}

export const periodOf = (code: string): Period => {
  const period = parsePeriodCode(code);
  if (!period) throw new Error(`No period ${code}`);
  return period;
};

/** Numbers of 01/TCD that agree with each other: 14 visits at the counter, 20 with the head, 6 with delegates. Invented. */
const OWN = [40, 90, 33, 3, 14, 30, 12, 1, 7, 6, 20, 45, 16, 2, 15, 2, 6, 15, 5, 0, 0];
const COMMUNE = [1417, 1500, 1300, 0, 1417, 1500, 1300, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
/** A year earlier. */
const BEFORE = [33, 97, 33, 2, 10, 22, 12, 1, 5, 6, 18, 60, 16, 1, 15, 2, 5, 15, 5, 0, 0];

const sum = (rows: readonly (readonly number[])[]) => OWN.map((_, at) => rows.reduce((total, row) => total + (row[at] ?? 0), 0));

/** Which checks a fixture's table fails. */
export const FAILED: FormCheck = {
  code: '01/TCD (2)',
  severity: 'must',
  sentence: 'Tổng số người được tiếp bằng số người của ba nơi tiếp',
  worked: '91 = 30 + 45 + 15',
  holds: false,
  cells: [
    { form: '01/TCD', column: 2 },
    { form: '01/TCD', column: 6 },
  ],
  unitId: null,
};
export const DOUBTED: FormCheck = {
  code: 'C7',
  severity: 'should',
  sentence: 'Ngoài đoàn đông người, mỗi lượt tiếp không quá 4 người',
  worked: '23 ≤ 4 × 13',
  holds: false,
  cells: [{ form: '02/XLD', column: 6 }],
  unitId: 'unit-a',
};
const HOLDS: FormCheck = {
  code: '01/TCD (1)',
  severity: 'must',
  sentence: 'Tổng số lượt tiếp bằng số lượt của ba nơi tiếp',
  worked: '40 = 14 + 20 + 6',
  holds: true,
  cells: [{ form: '01/TCD', column: 1 }],
  unitId: null,
};

/** The office's row, a commune that has reported and one that has not. */
export function tableOf(period: Period, failing: readonly FormCheck[] = []): FormTable {
  const rows: FormRow[] = [
    { unitId: null, name: 'Ban Tiếp công dân tỉnh Đắk Sơn', state: 'own', values: period.code?.startsWith('2025') ? BEFORE : OWN },
    { unitId: 'unit-a', name: 'UBND xã Ea Kmát', state: 'filed', values: COMMUNE },
    { unitId: 'unit-b', name: 'UBND xã Cư Pui', state: 'missing', values: null },
  ];
  return {
    period,
    set: formSetOn(period.to),
    asOf: null,
    form: '01/TCD',
    rows,
    total: sum(rows.flatMap(({ values }) => (values ? [values] : []))),
    checks: [HOLDS, ...failing],
    footnotes: ['Vụ việc: mỗi vụ việc tính một lần trong kỳ.'],
    computedAt: '2026-11-20T03:00:00.000Z',
  };
}

/** The forms of a period, one failed check on the first of them if asked for. */
export function listOf(period: Period, failing = 0): FormList {
  const set = formSetOn(period.to);
  return {
    period,
    set,
    asOf: null,
    forms: formsOf(set).map(({ code, slug, title }, at) => ({ code, slug, title, failing: at === 0 ? failing : 0 })),
  };
}

/** The first of two pages behind cell (6). */
export function recordsOf(period: Period): FormRecords {
  return {
    period,
    set: 'tt06',
    asOf: null,
    form: '01/TCD',
    column: 6,
    path: ['Tiếp thường xuyên', 'Số người được tiếp'],
    definition: 'Tổng số người có mặt.',
    unit: 'người',
    value: 30,
    total: 14,
    nextCursor: 'next',
    items: [
      {
        kind: 'reception',
        id: 'r1',
        on: '2026-10-02',
        number: '40/2026',
        title: 'Bồi thường đất',
        detail: '7 người',
        contributes: 7,
        petitionId: null,
      },
      { kind: 'decision', id: 'd1', on: '2026-10-03', number: '', title: 'Quyết định', detail: '', contributes: 1, petitionId: 'p1' },
      { kind: 'training', id: 't1', on: '2026-10-04', number: 'Lớp 2', title: 'Tập huấn', detail: '', contributes: 1, petitionId: null },
    ],
  };
}

export function queryOf(period: Period): FormQuery {
  return {
    period,
    set: 'tt06',
    asOf: null,
    form: '01/TCD',
    column: 6,
    path: ['Tiếp thường xuyên', 'Số người được tiếp'],
    definition: 'Tổng số người có mặt.',
    guidance: null,
    words: ['Lượt tiếp trong kỳ, không kể bản ghi đã hủy.', 'Cộng số người có mặt.'],
    sql: 'SELECT sum(head_count) FROM receptions',
  };
}

/** The same period a year earlier, on the same forms. */
export const beforeOf = (period: Period): FormTable => ({ ...tableOf(comparablePeriod(period)), set: 'tt06' });
