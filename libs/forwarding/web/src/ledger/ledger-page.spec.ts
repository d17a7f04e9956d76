import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import type { DeliveryRow } from '@tiepdan/forwarding/contract';
import { openPage } from '../testing/open-page';
import { ROW } from '../testing/sample-deliveries';

const COUNTS = { unsent: 3, open: 12, late: 5, returned: 1, untold: 0 };
const UNSENT: DeliveryRow = {
  ...ROW,
  id: 'v2',
  documentId: 'd2',
  documentNumber: '124/PC-BTCD',
  state: 'pending',
  late: false,
  lateDays: 0,
  rung: null,
  sentOn: null,
  actions: ['send', 'extend'],
};

async function open(address: string, rows: readonly DeliveryRow[], permissions?: readonly string[]) {
  const opened = await openPage(address, permissions);
  await opened.answer('/api/agencies', [{ id: 'a1', name: 'Sở Ví Dụ', shortName: 'Sở VD', kind: 'department' }]);
  await opened.answer('/api/deliveries/counts', COUNTS);
  const asked = opened.asked('/api/deliveries');
  asked.flush({ items: rows, total: rows.length, nextCursor: null });
  await opened.settle();
  return { ...opened, first: asked };
}

describe('the ledger of what was sent', () => {
  it('asks for what the address says and tells it in a sentence of removable parts', async () => {
    const { first, page } = await open('/forwarding?list=late&agencyId=a1&rung=reminder', [ROW]);
    expect(first.request.params.toString()).toBe('list=late&agencyId=a1&rung=reminder');
    const parts = [...page().querySelectorAll('tiepdan-filter-bar button')].map((part) => part.textContent?.trim());
    expect(parts).toEqual(['quá hạn trả lời', 'gửi Sở Ví Dụ', 'lần đôn đốc gần nhất: nhắc']);
  });

  it('says how many wait in each list, and opens a list without the other filters', async () => {
    const { page, press, address } = await open('/forwarding?agencyId=a1', [ROW]);
    const lists = [...page().querySelectorAll('.views button')].map((list) => list.textContent?.replace(/\s+/g, ' ').trim());
    expect(lists).toEqual([
      'Tất cả',
      'Chưa gửi 3',
      'Đang chờ trả lời 12',
      'Quá hạn trả lời 5',
      'Bị trả lại 1',
      'Có trả lời, chưa báo công dân 0',
    ]);
    await press('Bị trả lại 1');
    expect(address()).toBe('/forwarding?list=returned');
  });

  it('says of a late one how late it is and how it was urged', async () => {
    const { page } = await open('/forwarding', [ROW]);
    const line = page().querySelector('tbody tr')?.textContent?.replace(/\s+/g, ' ');
    expect(line).toContain('Quá hạn 5 ngày làm việc');
    expect(line).toContain('hạn 13/11/2026');
    expect(line).toContain('Nhắc ngày 16/11/2026');
  });

  it('marks several sent at once, and reads list and counts anew', async () => {
    const { loader, press, http, settle, said } = await open('/forwarding?list=unsent', [
      UNSENT,
      { ...UNSENT, id: 'v3', documentNumber: '125/PC-BTCD' },
    ]);
    await (await loader.getHarness(MatCheckboxHarness.with({ label: '', selector: 'th mat-checkbox' }))).check();
    await settle();
    expect(said()).toContain('Đang chọn 2 văn bản');
    await press('Ghi đã gửi 2 văn bản');
    await settle(50);
    const dialog = document.querySelector('mat-dialog-container');
    dialog?.querySelector<HTMLInputElement>('input[type="radio"]')?.click();
    await settle();
    dialog?.querySelector('form')?.requestSubmit();
    await settle();
    const sent = http.expectOne('/api/deliveries/sending');
    expect(sent.request.body).toMatchObject({ deliveryIds: ['v2', 'v3'], how: 'electronic' });
    sent.flush({ sent: ['v2', 'v3'], leftOut: [] });
    await settle(50);
    http.expectOne(({ url }) => url === '/api/deliveries');
    http.expectOne(({ url }) => url === '/api/deliveries/counts');
  });

  it('takes those chosen to the page of urging', async () => {
    const { loader, press, settle, address, state } = await open('/forwarding?list=late', [ROW, UNSENT]);
    await (await loader.getHarness(MatCheckboxHarness.with({ selector: 'td mat-checkbox' }))).check();
    await settle();
    await press('Đôn đốc 1 văn bản');
    expect(address()).toBe('/forwarding/urging');
    expect(state()).toMatchObject({ chosen: ['v1'] });
  });

  it('offers in each line only what can be done with it', async () => {
    const { loader } = await open('/forwarding', [{ ...ROW, actions: ['tell'], state: 'answered', answeredOn: '2026-11-18', late: false }]);
    const menu = await loader.getHarness(MatMenuHarness.with({ selector: 'td button' }));
    await menu.open();
    const items = await Promise.all((await menu.getItems()).map((item) => item.getText()));
    expect(items).toEqual(['Ghi đã thông báo cho công dân', 'Lập thông báo cho công dân']);
  });

  it('offers no urging and no boxes to who only reads', async () => {
    const { page } = await open('/forwarding', [{ ...ROW, actions: [] }], ['forwarding.read']);
    expect(page().querySelector('a[href="/forwarding/urging"]')).toBeNull();
    expect(page().querySelector('mat-checkbox')).toBeNull();
  });

  it('exports exactly what is seen', async () => {
    const { page } = await open('/forwarding?list=late&from=2026-10-01', [ROW]);
    expect(page().querySelector('a[download]')?.getAttribute('href')).toBe('/api/deliveries/export?list=late&from=2026-10-01');
  });

  it('says what belongs here when nothing was ever sent', async () => {
    const { said } = await open('/forwarding', []);
    expect(said()).toContain('Chưa có văn bản nào gửi đi');
  });
});
