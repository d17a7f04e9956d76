import type { FilingCorrections, FilingPreview, FilingTable, FilingView, ReturnsOverview, ReturnView, TypedForm, UnitStanding } from '@tiepdan/filing/contract';
import { type FormSet, formsOf } from '@tiepdan/form/contract';
import { officialPeriod } from '@tiepdan/statistics/contract';

/** The last quarter that is over on 20/11/2026. */
export const Q3 = officialPeriod(2026, 'Q3');
const SET: FormSet = 'tt06';

const unit = (unitId: string, name: string, rest: Partial<UnitStanding> = {}): UnitStanding => ({
  unitId,
  name,
  shortName: name.replace('UBND ', ''),
  kind: 'commune',
  excluded: false,
  state: 'missing',
  hasRecords: false,
  hasAccount: false,
  returnId: null,
  source: null,
  submittedAt: null,
  returnReason: null,
  remindedOn: null,
  reminders: 0,
  ...rest,
});

export const LATE_UNIT = unit('u4', 'UBND xã Ea Lin', { state: 'late', returnId: 'r4', source: 'typed', submittedAt: '2026-09-20T03:00:00.000Z' });
export const UNITS = [
  unit('u1', 'UBND xã Nâm Tơr'),
  unit('u2', 'UBND xã Krông Sơn', { hasRecords: true }),
  unit('u3', 'UBND xã Bu Nar', { remindedOn: '2026-09-16', reminders: 1 }),
  LATE_UNIT,
  unit('u5', 'Thuế tỉnh', { kind: 'vertical', excluded: true, state: 'excluded' }),
];

export const OVERVIEW: ReturnsOverview = {
  period: Q3,
  set: SET,
  unitsDueOn: '2026-09-17',
  officeDueOn: '2026-09-20',
  units: UNITS,
  counts: { missing: 3, reported: 0, late: 1, returned: 0, excluded: 1 },
};

export const PREVIEW: FilingPreview = {
  period: Q3,
  set: SET,
  dueOn: '2026-09-20',
  forms: formsOf(SET).map(({ code, slug, title }) => ({ code, slug, title, failing: 0 })),
  failing: [],
  stock: [{ code: '02/XLD:petitions', form: '02/XLD', label: 'Đơn chưa xử lý xong', closing: 12, opening: 12, holds: true }],
  previous: { id: 'f1', sequence: 0, filedAt: '2026-06-19T02:30:00.000Z' },
  missing: [],
  latest: null,
  lateEntries: 0,
  obstacles: [],
};

export const FILED: FilingView = {
  id: 'f1',
  period: Q3,
  set: SET,
  sequence: 0,
  reason: null,
  latest: true,
  dueOn: '2026-09-20',
  filedOn: '2026-09-19',
  late: false,
  filedAt: '2026-09-19T02:30:00.000Z',
  filedByName: 'Lê Minh Châu',
  sha256: 'a'.repeat(64),
  missing: 0,
  note: null,
  missingReason: null,
  missingNames: [],
  forms: formsOf(SET).map(({ code, slug, title }) => ({ code, slug, title })),
  records: 120,
  parts: [{ code: 'section-4', label: 'Mục 4' }],
  series: [{ id: 'f1', sequence: 0, filedOn: '2026-09-19' }],
};

export const CORRECTIONS: FilingCorrections = {
  filingId: 'f1',
  period: Q3,
  cells: [
    {
      form: '01/TCD',
      slug: '01-TCD',
      column: 1,
      unitId: null,
      unitName: 'Ban Tiếp công dân tỉnh',
      frozen: 39,
      now: 40,
      difference: 1,
      records: { added: 1, removed: 0, changed: 0 },
    },
  ],
  records: 1,
  lateEntries: 1,
  settingsChanged: false,
  comparedAt: '2026-11-20T02:00:00.000Z',
};

export const CHANGES = {
  items: [
    { kind: 'reception', id: 'v1', on: '2026-07-02', number: '40/2026', title: 'Bồi thường đất', detail: '', change: 'added', frozen: 0, now: 1, late: true },
  ],
  total: 1,
  nextCursor: null,
};

/** Zeros on every form, which contradict nothing. */
export const ZEROS: readonly TypedForm[] = formsOf(SET).map(({ code, columns }) => ({ form: code, values: columns.map(() => 0) }));

export function filedTable(): FilingTable {
  const [form] = formsOf(SET);
  const values = (form?.columns ?? []).map(() => 0);
  return {
    filingId: 'f1',
    sequence: 0,
    period: Q3,
    set: SET,
    asOf: null,
    form: '01/TCD',
    rows: [{ unitId: null, name: 'Ban Tiếp công dân tỉnh', state: 'own', values }],
    total: values,
    checks: [],
    footnotes: [],
    computedAt: '2026-09-19T02:30:00.000Z',
  };
}

export const RETURN: ReturnView = {
  id: 'r4',
  unitId: 'u4',
  unitName: 'UBND xã Ea Lin',
  period: Q3,
  set: SET,
  ordinal: 1,
  state: 'late',
  source: 'typed',
  note: null,
  forms: ZEROS,
  submittedAt: '2026-09-20T03:00:00.000Z',
  submittedByName: 'Lê Minh Châu',
  returnedAt: null,
  returnReason: null,
};
