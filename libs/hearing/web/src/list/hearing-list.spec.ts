import { MatMenuHarness } from '@angular/material/menu/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import type { HearingRow } from '@tiepdan/hearing/contract';
import { openPage } from '../testing/open-page';
import { OPEN_DAY, PUBLIC, ROW } from '../testing/sample-hearings';

const COUNTS = { public: 1, waiting: 4, proposed: 2, untold: 1, coming: 3 };

async function open(address: string, rows: readonly HearingRow[]) {
  const opened = await openPage(address);
  await opened.answer('/api/hearings/counts', COUNTS);
  const asked = opened.asked('/api/hearings');
  asked.flush({ items: rows, total: rows.length, nextCursor: null });
  await opened.settle();
  return { ...opened, first: asked };
}

async function choose(opened: Awaited<ReturnType<typeof open>>, item: string) {
  const menu = await opened.loader.getHarness(MatMenuHarness.with({ selector: 'td button' }));
  await menu.open();
  // A harness would wait for what the dialog asks the server.
  await opened.press(item);
}

describe('the list of who asks to be heard', () => {
  it('asks for what the address says, tells it in removable parts, and says how many wait in each list', async () => {
    const { first, page } = await open('/hearings?list=waiting&noDay=true', [ROW]);
    expect(first.request.params.toString()).toBe('list=waiting&noDay=true');
    const parts = [...page().querySelectorAll('tiepdan-filter-bar button')].map((part) => part.textContent?.trim());
    expect(parts).toEqual(['chờ sắp xếp', 'chưa có ngày tiếp']);
    const lists = [...page().querySelectorAll('.views button')].map((list) => list.textContent?.replace(/\s+/g, ' ').trim());
    expect(lists).toContain('Chờ Trưởng Ban quyết định 2');
  });

  it('says of each who, about what, when, and whether they were told', async () => {
    const { page } = await open('/hearings', [ROW]);
    const line = page().querySelector('tbody tr')?.textContent?.replace(/\s+/g, ' ');
    expect(line).toContain('Nguyễn Văn Bình');
    expect(line).toContain('08:00 ngày 15/12/2026');
    expect(line).toContain('Kéo dài');
    expect(line).toContain('Chưa báo');
  });

  it('marks what the public page sent and leads to tying it', async () => {
    const opened = await open('/hearings', [PUBLIC]);
    expect(opened.said()).toContain('Chưa gắn hồ sơ');
    await choose(opened, 'Gắn với công dân và vụ việc');
    expect(opened.address()).toBe('/hearings/h4/tie');
  });

  it('refuses with a reason, and offers to take it back', async () => {
    const opened = await open('/hearings', [ROW]);
    await choose(opened, 'Không nhận đăng ký');
    await opened.submit();
    opened.http.expectNone('/api/hearings/h1/refusal');
    await (await opened.loader.getHarness(MatInputHarness.with({ selector: '[data-name="reason"]' }))).setValue(' Đã trả lời  ngày 12/10 ');
    await (await opened.loader.getHarness(MatRadioButtonHarness.with({ label: 'Điện thoại' }))).check();
    await opened.submit();
    const sent = opened.asked('/api/hearings/h1/refusal');
    expect(sent.request.body).toEqual({ version: 3, reason: 'Đã trả lời ngày 12/10', told: 'phone' });
    sent.flush({ id: 'h1', version: 4 });
    await opened.settle(50);
    opened.asked('/api/hearings');
    await opened.press('Hoàn tác');
    expect(opened.asked('/api/hearings/h1/taking-back').request.body).toMatchObject({ version: 4 });
  });

  it('moves to another published day with what is free on it, not to the same one', async () => {
    const opened = await open('/hearings', [ROW]);
    await choose(opened, 'Chuyển sang ngày khác');
    const other = { ...OPEN_DAY, id: 'day2', heldOn: '2027-01-15' };
    const full = { ...OPEN_DAY, id: 'day3', heldOn: '2027-02-15', taken: 3 };
    await opened.answer('/api/hearings/open-days', [OPEN_DAY, other, full]);
    const days = await opened.loader.getAllHarnesses(MatRadioButtonHarness);
    expect(await Promise.all(days.map(async (day) => [(await day.getLabelText()).slice(0, 22), await day.isDisabled()]))).toEqual([
      ['Thứ Sáu, 15/01/2027 · ', false],
      ['Thứ Hai, 15/02/2027 · ', true],
      [expect.stringContaining('Danh sách chờ'), false],
    ]);
    await days[0]?.check();
    await opened.submit();
    expect(opened.asked('/api/hearings/h1/day').request.body).toEqual({ version: 3, leaderDayId: 'day2', slotAt: null, reason: null });
  });

  it('says what belongs here when nobody asks', async () => {
    const { said } = await open('/hearings', []);
    expect(said()).toContain('Chưa có ai đăng ký gặp lãnh đạo');
  });
});
