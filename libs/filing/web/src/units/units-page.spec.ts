import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { openPage } from '../testing/open-page';
import { OVERVIEW, RETURN } from '../testing/sample-filing';

const ADDRESS = '/reports/filings/units?period=2026-Q3';

async function shown(address = ADDRESS, permissions?: readonly string[]) {
  const page = await openPage(address, permissions);
  await page.answer('/api/unit-returns', OVERVIEW);
  const names = () => [...page.page().querySelectorAll('tbody tr')].map((row) => row.querySelectorAll('td')[1]?.textContent?.trim());
  return { ...page, names };
}

describe('the units of a period', () => {
  it('say who has not reported and who was late by how much; excluded ones stand apart', async () => {
    const page = await shown();
    expect(page.said()).toContain('Hạn đơn vị gửi ngày 17/09/2026, đã qua; hạn của tỉnh ngày 20/09/2026.');
    expect(page.said()).toContain('Đã báo cáo, chậm 3 ngày');
    expect(page.names()).toHaveLength(4);
    expect(page.said()).toContain('Không tổng hợp vào báo cáo của tỉnh');
    expect(page.page().querySelector('section li')?.textContent).toContain('Thuế tỉnh');
  });

  it('are filtered by the count that is pressed, in the address', async () => {
    const page = await shown(`${ADDRESS}&state=missing`);
    expect(page.names()).toEqual(['UBND xã Nâm Tơr', 'UBND xã Krông Sơn', 'UBND xã Bu Nar']);
    expect(page.page().querySelector('nav [aria-current="true"]')?.textContent?.trim()).toBe('Chưa báo cáo 3');
  });

  it('are reminded together', async () => {
    const page = await shown();
    const all = await page.loader.getHarness(MatCheckboxHarness.with({ label: '', selector: 'th mat-checkbox' }));
    await all.check();
    await page.settle();
    await page.press('Nhắc 3 đơn vị');
    const sent = page.asked('/api/unit-returns/reminders');
    expect(sent.request.body).toEqual({ period: '2026-Q3', unitIds: ['u1', 'u2', 'u3'] });
    sent.flush({ reminded: 3 });
    await page.settle();
    page.asked('/api/unit-returns');
  });

  it('whose records are kept here are counted from them, which can be taken back', async () => {
    const page = await shown();
    const menu = await page.loader.getHarness(MatMenuHarness.with({ selector: '[aria-label="Việc làm được với UBND xã Krông Sơn"]' }));
    await menu.open();
    await menu.clickItem({ text: /Lấy từ hồ sơ/ });
    const sent = page.asked('/api/unit-returns/from-records');
    expect(sent.request.body).toEqual({ unitId: 'u2', period: '2026-Q3' });
    sent.flush({ id: 'r2', state: 'late' });
    await page.settle(20);
    await page.answer('/api/unit-returns', OVERVIEW);
    await page.press('Hoàn tác');
    expect(page.asked('/api/unit-returns/r2/sending-back').request.body).toEqual({ reason: 'Hoàn tác ngay sau khi lấy số liệu' });
  });

  it('give figures back with a reason', async () => {
    const page = await shown();
    const menu = await page.loader.getHarness(MatMenuHarness.with({ selector: '[aria-label="Việc làm được với UBND xã Ea Lin"]' }));
    await menu.open();
    await menu.clickItem({ text: /Trả lại/ });
    await page.type('textarea', 'Cột (1) của biểu 02 chưa đúng');
    await page.submit();
    const sent = page.asked('/api/unit-returns/r4/sending-back');
    expect(sent.request.body).toEqual({ reason: 'Cột (1) của biểu 02 chưa đúng' });
    sent.flush({ ...RETURN, state: 'returned' });
    await page.settle();
  });

  it('are only read by who may not enter their figures', async () => {
    const page = await shown(ADDRESS, ['filing.read']);
    expect(page.page().querySelectorAll('mat-checkbox')).toHaveLength(0);
    expect(page.page().querySelectorAll('td.acts button')).toHaveLength(0);
  });
});

describe('what a unit sent in', () => {
  it('is shown a form at a time, as printed', async () => {
    const page = await openPage('/reports/filings/returns/r4');
    await page.answer('/api/unit-returns/r4', RETURN);
    expect(page.said()).toContain('UBND xã Ea Lin: Quý III năm 2026');
    expect(page.said()).toContain('Lê Minh Châu gửi lần 1');
    expect(page.page().querySelectorAll('.forms button')).toHaveLength(6);
    expect(page.page().querySelectorAll('td .cell')).toHaveLength(21);
    // Nothing stands behind what a unit sent in, and one row has no total.
    expect(page.page().querySelector('tiepdan-figures-view a[href]')).toBeNull();
    expect(page.said()).not.toContain('Tổng cộng');
  });
});
