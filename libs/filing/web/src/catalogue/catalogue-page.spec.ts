import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { openPage } from '../testing/open-page';

const unit = (id: string, name: string, rest: object = {}) => ({
  id,
  version: 1,
  name,
  shortName: name.replace('UBND ', ''),
  kind: 'commune',
  agencyId: null,
  agencyName: null,
  recordsOfficeId: null,
  excluded: false,
  position: 1,
  validFrom: '2020-01-01',
  validTo: null,
  successorId: null,
  successorName: null,
  ...rest,
});
const UNITS = [
  unit('a', 'UBND xã Đắk Pria'),
  unit('b', 'UBND xã Bu Lang', { position: 2 }),
  unit('c', 'Thuế tỉnh', { kind: 'vertical', excluded: true, position: 3 }),
  unit('d', 'UBND xã Ea Dray', { validTo: '2025-06-30', successorId: 'a', successorName: 'UBND xã Đắk Pria', position: 4 }),
];

describe('the list of reporting units', () => {
  it('sets apart those left out and those that were merged', async () => {
    const page = await openPage('/admin/units');
    await page.answer('/api/reporting-units', UNITS);
    expect([...page.page().querySelectorAll('h2')].map((heading) => heading.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Đang báo cáo (2)',
      'Không tổng hợp vào báo cáo của tỉnh (1)',
      'Đã thôi báo cáo, đã sáp nhập (1)',
    ]);
    expect(page.said()).toContain('nhập vào UBND xã Đắk Pria');
  });

  it('merges chosen units into a new one, by a decision', async () => {
    const page = await openPage('/admin/units');
    await page.answer('/api/reporting-units', UNITS);
    for (const name of ['UBND xã Đắk Pria', 'UBND xã Bu Lang'])
      await (await page.loader.getHarness(MatCheckboxHarness.with({ selector: `:has([aria-label="Chọn ${name} để sáp nhập"])` }))).check();
    await page.press('Sáp nhập');
    await page.type('tiepdan-day-field input', '01/12/2026');
    await page.type('[data-name="name"]', 'UBND xã Đắk Nhar');
    await page.type('[data-name="shortName"]', 'xã Đắk Nhar');
    await page.type('[data-name="reason"]', 'Nghị quyết số 12');
    await page.submit();
    expect(page.asked('/api/reporting-units/merging').request.body).toEqual({
      on: '2026-12-01',
      units: ['a', 'b'],
      reason: 'Nghị quyết số 12',
      into: { name: 'UBND xã Đắk Nhar', shortName: 'xã Đắk Nhar', kind: 'commune' },
    });
  });

  it('is only read by who may not manage it', async () => {
    const page = await openPage('/admin/units', ['unit.read']);
    await page.answer('/api/reporting-units', UNITS);
    expect(page.buttons()).not.toContain('Thêm đơn vị');
    expect(page.page().querySelectorAll('mat-checkbox')).toHaveLength(0);
  });
});
