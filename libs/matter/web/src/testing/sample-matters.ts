import type { MatterBelongings, MatterView } from '@tiepdan/matter/contract';

/** A matter with a complex flag, for specs. */
export const MATTER: MatterView = {
  id: 'm1',
  number: 'VV-2026-000001',
  kind: 'complaint',
  sealed: false,
  fieldCode: 'land-recovery',
  fieldName: 'Thu hồi đất',
  summary: 'Thu hồi đất làm đường',
  openedOn: '2026-07-03',
  status: 'active',
  version: 4,
  createdAt: '2026-07-03T02:00:00Z',
  createdByName: 'Lê Thị Thử',
  updatedAt: '2026-07-03T02:00:00Z',
  flags: [
    {
      id: 'f1',
      flag: 'complex',
      derived: false,
      criteria: ['foreign'],
      fromOn: '2026-10-01',
      untilOn: null,
      basis: 'Văn bản xác định số 5',
      note: null,
      version: 2,
      createdByName: 'Lê Thị Thử',
    },
  ],
  mergedInto: null,
  mergedHere: [],
  splitFrom: null,
  splitOff: [],
};

/** Another record of the same matter. */
export const OTHER: MatterView = { ...MATTER, id: 'm2', number: 'VV-2026-000002', version: 7, summary: 'Thu hồi đất, ghi lần hai', flags: [] };

/** A petition with its paper, and a visit that stands by itself. */
export const RECORDS: MatterBelongings = [
  { kind: 'reception', id: 'r1', number: '40/2026', on: '2026-07-03', status: 'active', about: 'Hỏi kết quả', petitionId: null },
  { kind: 'petition', id: 'p1', number: '12/2026', on: '2026-07-05', status: 'active', about: 'Không đồng ý giá đất', petitionId: null },
  { kind: 'document', id: 'd1', number: '7/PC-BTCD', on: '2026-07-09', status: 'active', about: 'Chuyển đơn', petitionId: 'p1' },
];
