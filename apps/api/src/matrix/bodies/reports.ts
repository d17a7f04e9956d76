import { unitFigures } from '../../database/demo-unit-figures.js';
import { NOBODY } from '../sample-body.js';
import type { Bodies, Context } from './index.js';

/** A quarter that nothing has been filed for. */
const PERIOD = '2026-Q1';
const feedback = (): Record<string, unknown> => ({ receivedOn: '2026-10-05', anonymous: true, fieldCode: 'land', procedureName: 'Cấp giấy', content: 'Thủ tục chậm' });
const unit = ({ at }: Context): string => at('unit');

export const reportBodies: Bodies = {
  'POST /api/session': () => ({ username: 'head', password: 'mat-khau-chi-de-kiem-thu' }),
  'POST /api/accounts': () => ({ username: 'nguoi-moi', fullName: 'Trịnh Văn Mới', position: 'Chuyên viên', roles: ['compiler'] }),
  'PUT /api/accounts/{id}/roles': () => ({ roles: ['compiler'] }),
  'PUT /api/audit/keeping': () => ({ version: 0, usualYears: 30, sealedYears: 20 }),
  'PUT /api/delegations/{id}/last-day': () => ({ toOn: '2026-10-25' }),
  'POST /api/delegations': () => ({ fromId: null, toId: NOBODY, permissions: ['petition.read'], fromOn: '2026-12-01', toOn: '2026-12-04' }),
  'POST /api/staff-imports': () => ({ text: 'Trịnh Văn Nhập\tChuyên viên\t\tcompiler' }),
  'POST /api/staff-imports/preview': () => ({ text: 'Trịnh Văn Nhập\tChuyên viên\t\tcompiler' }),
  'POST /api/roles': () => ({ name: 'Tổ trưởng tiếp dân', permissions: ['reception.read'], subtree: false }),
  'PUT /api/roles/{key}': () => ({ name: 'Trưởng Ban Tiếp công dân', permissions: ['reception.read'], subtree: false, version: 0 }),
  'POST /api/roles/{key}/copy': () => ({ name: 'Tổ trưởng tiếp dân' }),
  'PUT /api/separations': () => ({ version: 0, rules: [] }),
  'POST /api/feedback': feedback,
  'PUT /api/feedback/{id}': feedback,
  'POST /api/feedback/{id}/steps/forward': ({ ids }) => ({ agencyId: ids.agency }),
  'POST /api/inspections/{id}/fact-cancellation': () => ({ factId: NOBODY }),
  'POST /api/filings': () => ({ period: PERIOD, withMissing: true, missingReason: 'Chưa gửi' }),
  'POST /api/unit-returns': (context) => ({ period: PERIOD, unitId: unit(context), forms: unitFigures('tt06', 2, 1) }),
  'POST /api/unit-returns/from-records': (context) => ({ period: PERIOD, unitId: unit(context) }),
  'POST /api/unit-returns/reminders': (context) => ({ period: PERIOD, unitIds: [unit(context)] }),
  'POST /api/own-returns': () => ({ period: PERIOD, forms: unitFigures('tt06', 2, 1) }),
  'POST /api/own-returns/from-records': () => ({ period: PERIOD }),
  'POST /api/reporting-units/merging': (context) => ({ on: '2026-10-01', units: [unit(context)], into: { name: 'Xã Gộp', shortName: 'Xã Gộp', kind: 'commune' } }),
  'POST /api/narratives': () => ({ period: '2026-Q3', variant: 'office' }),
  'PUT /api/declared-figures/{table}': () => ({ period: '2026-Q3', version: 0, cutOffOn: '2026-09-10' }),
  'POST /api/period-locks': () => ({ from: '2024-03-15', to: '2024-06-14' }),
  'POST /api/calendar/days': () => ({ day: '2026-12-28', kind: 'rest', name: 'Nghỉ' }),
  'PUT /api/calendar/days/{id}': () => ({ day: '2026-12-29', kind: 'rest', name: 'Nghỉ' }),
  'POST /api/calendar/days/preview': () => ({ enter: [{ day: '2026-12-28', kind: 'rest', name: 'Nghỉ' }], withdraw: [] }),
  'POST /api/calendar/import': () => ({ year: 2027, text: '02/09/2027; nghỉ lễ; Quốc khánh' }),
  'POST /api/files': () => ({ $raw: '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n' }),
  'POST /api/scrutiny/text': () => ({ $raw: 'Báo cáo' }),
};
