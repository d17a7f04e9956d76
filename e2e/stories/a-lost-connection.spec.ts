import { type Page } from '@playwright/test';
import { petitionPaths, type PetitionPage } from '@tiepdan/petition/contract';
import { ONCE } from '@tiepdan/platform/contract';
import { read } from '../support/office';
import { find, select, writeNewPerson } from '../support/screen';
import { expect, test } from '../support/story';

const SENDER = { fullName: 'Đinh Thị Hạ Lam', address: 'Tổ 9, phường Nam Gia Sơn' };

/** The next `times` answers to a petition being registered are lost on their way: the server has acted, the browser never hears of it. */
async function loseAnswers(page: Page, times: number): Promise<readonly (string | undefined)[]> {
  const keys: (string | undefined)[] = [];
  await page.route(`**${petitionPaths.list}`, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    keys.push(route.request().headers()[ONCE.header.toLowerCase()]);
    if (keys.length > times) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  return keys;
}

async function fillIn(page: Page, summary: string): Promise<void> {
  await page.goto('/petitions/new');
  await writeNewPerson(page, 'Người gửi', SENDER);
  await page.getByRole('button', { name: 'Vụ việc mới' }).click();
  await select(page, 'Loại đơn', 'Kiến nghị, phản ánh');
  await find(page, 'Lĩnh vực', 'boi thuong', /bồi thường/i);
  await page.getByLabel('Tóm tắt nội dung đơn').fill(summary);
  await page.getByRole('radio', { name: 'Đủ điều kiện xử lý', exact: true }).check();
  await select(page, 'Thẩm quyền', 'Không thuộc thẩm quyền');
}

const registered = async (page: Page, summary: string) => (await read<PetitionPage>(page, `${petitionPaths.list}?q=${encodeURIComponent(summary)}`)).items.filter((petition) => petition.summary === summary);
const done = (page: Page) => page.getByRole('heading', { level: 1, name: 'Đã vào sổ đơn' });
const save = (page: Page) => page.getByRole('button', { name: 'Lưu và lấy số' }).click();

test('Mất mạng đúng lúc lưu: tự gửi lại, chỉ có một đơn, một số', async ({ page, signIn, broken }) => {
  await signIn(page, 'xulydon');
  await test.step('one answer is lost: the screen asks again by itself', async () => {
    const summary = 'Phản ánh đường dây điện hạ thế võng thấp qua sân trường mầm non thôn 4';
    await fillIn(page, summary);
    const keys = await loseAnswers(page, 1);
    await save(page);
    await expect(done(page)).toBeVisible();
    const number = (await page.getByRole('status').filter({ hasText: /^Số \d+\/\d{4}$/ }).innerText()).replace('Số ', '');
    const found = await registered(page, summary);
    expect(found.map(({ bookNumber, bookYear }) => `${bookNumber}/${bookYear}`)).toEqual([number]);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size, 'both times with the same key').toBe(1);
    await page.unrouteAll();
  });
  await test.step('the line stays dead for a while: the officer is told, keeps what was typed, and presses once more', async () => {
    const summary = 'Phản ánh cống thoát nước đầu hẻm 21 bị bịt, nước tràn vào nhà dân';
    await fillIn(page, summary);
    const keys = await loseAnswers(page, 2);
    await save(page);
    await expect(page.getByText(/Không kết nối được máy chủ/).first()).toBeVisible();
    await expect(page.getByLabel('Tóm tắt nội dung đơn')).toHaveValue(summary);
    await save(page);
    await expect(done(page)).toBeVisible();
    expect(await registered(page, summary)).toHaveLength(1);
    expect(new Set(keys).size, 'three times with the same key').toBe(1);
    expect(keys).toHaveLength(3);
  });
  // The lost answers are the story itself; everything else is still watched.
  expect(broken.filter((one) => /ERR_CONNECTION_RESET/.test(one)).length).toBeGreaterThanOrEqual(3);
  broken.splice(0, broken.length, ...broken.filter((one) => !/ERR_CONNECTION_RESET/.test(one)));
});
