import type { InspectionRow, InstrumentRow, OversightFigures } from '@tiepdan/oversight/contract';

const STAMP = { status: 'active', version: 1, createdAt: '2026-10-01T02:00:00.000Z', createdByName: 'Phạm Thu Hà', updatedAt: '2026-10-01T02:00:00.000Z' } as const;

/** Invented, for specs; today is 20/11/2026. */
export const INSTRUMENT: InstrumentRow = { ...STAMP, id: 'v1', change: 'amended', number: '12/QĐ-UBND', title: 'Quy chế phối hợp tiếp công dân', issuedOn: '2026-10-02', note: null };

export const INSPECTION: InspectionRow = {
  ...STAMP,
  id: 'k1',
  version: 3,
  title: 'Trách nhiệm thực hiện pháp luật về tiếp công dân',
  decisionNumber: '30/QĐ-TTr',
  startedOn: '2026-06-20',
  units: 3,
  unitNames: null,
  conclusion: { number: '45/KL-TTr', concludedOn: '2026-09-20', organisations: 2, people: 5, referredOrganisations: 0, referredPeople: 1 },
  completedOn: null,
  state: 'enforcing',
  done: { organisations: 1, people: 2, cases: 0, accused: 0 },
  facts: [{ id: 'f1', on: '2026-10-10', organisations: 1, people: 2, cases: 0, accused: 0, note: 'Kiểm điểm', byName: 'Phạm Thu Hà' }],
  actions: ['add-fact', 'complete', 'reopen', 'correct', 'cancel'],
};

export const FIGURES: OversightFigures = { from: '2025-12-15', to: '2026-12-14', values: [3, 1, 0, 4, 210, 2, 5, 1, 2, 5, 0, 1, 1, 1, 2, 0, 0] };
