import { type Page } from '@playwright/test';
import { petitionPaths, type PetitionPage } from '@tiepdan/petition/contract';
import { read, today } from '../support/office';
import { deskCount, find, select, writeNewPerson } from '../support/screen';
import { expect, test } from '../support/story';

const SENDER = { fullName: 'Hồ Thị Kim Ngân', address: 'Tổ 2, phường Nam Gia Sơn' };
const SUMMARY = 'Kiến nghị xem xét lại mức hỗ trợ di dời ki-ốt số 17 chợ phường Nam Gia Sơn';
const CORRECTED = `${SUMMARY}, kèm 02 biên lai nộp tiền thuê`;
const WAITING = 'Đủ điều kiện, chưa có văn bản';

/** How many petitions of the current book have this number: one for every number given, none after the last. */
async function inBook(page: Page, number: number): Promise<number> {
  const year = (await today(page)).slice(0, 4);
  return (await read<PetitionPage>(page, `${petitionPaths.list}?year=${year}&number=${number}`)).total;
}

test('Vào sổ một đơn gửi qua bưu điện, chuyển đơn, rồi sửa đơn', async ({ page, signIn, atAnotherDesk }) => {
  await signIn(page, 'xulydon');
  const waitingBefore = await deskCount(page, /chưa có văn bản/);

  const number = await test.step('a petition by post, eligible and for another body to settle, gets the next number', async () => {
    await page.goto('/petitions/new');
    await expect(page.getByRole('combobox', { name: 'Nguồn đơn' })).toContainText('Dịch vụ bưu chính');
    await writeNewPerson(page, 'Người gửi', SENDER);
    await page.getByRole('button', { name: 'Vụ việc mới' }).click();
    await select(page, 'Loại đơn', 'Kiến nghị, phản ánh');
    await find(page, 'Lĩnh vực', 'boi thuong', /bồi thường/i);
    await page.getByLabel('Tóm tắt nội dung đơn').fill(SUMMARY);
    await page.getByRole('radio', { name: 'Đủ điều kiện xử lý', exact: true }).check();
    await select(page, 'Thẩm quyền', 'Không thuộc thẩm quyền');
    await page.getByRole('button', { name: 'Lưu và lấy số' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đã vào sổ đơn' })).toBeVisible();
    return (await page.getByRole('status').filter({ hasText: /^Số \d+\/\d{4}$/ }).innerText()).replace('Số ', '');
  });

  await test.step('the number follows the last one, without a gap', async () => {
    const given = Number(number.split('/')[0]);
    expect([await inBook(page, given - 1), await inBook(page, given), await inBook(page, given + 1)]).toEqual([1, 1, 0]);
  });

  const bookLine = page.getByRole('row').filter({ has: page.getByRole('link', { name: `Đơn số ${number}`, exact: true }) });
  await test.step('until a paper goes out it waits in a list of its own', async () => {
    await page.goto('/petitions');
    await page.getByRole('button', { name: WAITING }).click();
    await expect(bookLine).toContainText(SENDER.fullName);
    expect(await deskCount(page, /chưa có văn bản/)).toBe(waitingBefore + 1);
  });

  const paper = await test.step('a slip that is signed already is entered, with the next number of its own book', async () => {
    await page.goto('/petitions');
    await bookLine.getByRole('link').click();
    await page.getByRole('region', { name: 'Văn bản', exact: true }).getByRole('button', { name: 'Lập văn bản' }).click();
    await page.getByRole('menuitem', { name: 'Ghi văn bản đã ký' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ghi văn bản đi' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Loại văn bản' })).toContainText('Chuyển đơn');
    await expect(page.getByRole('main')).toContainText(number);
    await find(page, 'Nơi nhận', 'phuong nam gia son', 'UBND phường Nam Gia Sơn');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(page.getByRole('grid', { name: 'Nơi nhận đã chọn' })).toContainText('UBND phường Nam Gia Sơn');
    await expect(page.getByLabel('Trích yếu')).not.toHaveValue('');
    await page.getByRole('button', { name: 'Lưu và lấy số' }).click();
    await expect(page.getByRole('heading', { name: 'Văn bản đã vào sổ' })).toBeVisible();
    return (await page.getByText(/^Số \d+\/PC-BTCD$/).innerText()).replace('Số ', '');
  });

  await test.step('the petition shows the paper and no longer waits', async () => {
    await page.getByRole('link', { name: `Về đơn ${number}` }).click();
    const papers = page.getByRole('region', { name: 'Văn bản' });
    await expect(papers.getByRole('link', { name: paper })).toBeVisible();
    await expect(papers).toContainText('UBND phường Nam Gia Sơn');
    await page.goto('/petitions');
    await page.getByRole('button', { name: WAITING }).click();
    await expect(page.getByRole('button', { name: WAITING })).toHaveAttribute('aria-current', 'true');
    await expect(page.getByText(/^[\d.]+ đơn:/)).toBeVisible();
    await expect(bookLine).toHaveCount(0);
    expect(await deskCount(page, /chưa có văn bản/)).toBe(waitingBefore);
  });

  await page.goto('/petitions');
  await bookLine.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: `Đơn số ${number}` })).toBeVisible();
  const record = new URL(page.url()).pathname;
  const head = await atAnotherDesk('truongban');
  await head.goto(`${record}/edit`);
  await expect(head.getByRole('heading', { level: 1, name: `Sửa đơn số ${number}` })).toBeVisible();

  await test.step('correcting needs a reason, and the history keeps what stood there before', async () => {
    await page.getByRole('link', { name: 'Sửa', exact: true }).click();
    await page.getByLabel('Tóm tắt nội dung đơn').fill(CORRECTED);
    await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
    await expect(page.getByRole('alert')).toContainText('Lý do sửa');
    await page.getByLabel('Lý do sửa').fill('Bổ sung tài liệu gửi kèm');
    await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
    const history = page.getByRole('region', { name: 'Diễn biến' });
    await expect(history).toContainText('Lý do: Bổ sung tài liệu gửi kèm');
    await expect(history.getByRole('deletion').filter({ hasText: SUMMARY })).toBeVisible();
    await expect(history.getByRole('insertion').filter({ hasText: CORRECTED })).toBeVisible();
  });

  await test.step("an officer who had it open meanwhile is told; nobody's work is lost", async () => {
    await head.getByLabel('Người, cơ quan bị khiếu nại, tố cáo').fill('UBND phường Nam Gia Sơn');
    await head.getByLabel('Lý do sửa').fill('Ghi rõ cơ quan');
    await head.getByRole('button', { name: 'Lưu bản sửa' }).click();
    const told = head.getByRole('alert', { name: 'Bản ghi đã được người khác sửa' });
    await expect(told).toContainText('Lê Quang Khải đã sửa bản ghi này');
    await expect(head.getByLabel('Người, cơ quan bị khiếu nại, tố cáo')).toHaveValue('UBND phường Nam Gia Sơn');
    await told.getByRole('button', { name: 'Xem bản mới' }).click();
    await expect(told).toContainText(CORRECTED);
    await told.getByRole('button', { name: /^Giữ nội dung đang gõ/ }).click();
    await expect(head.getByLabel('Tóm tắt nội dung đơn')).toHaveValue(CORRECTED);
    await expect(head.getByLabel('Lý do sửa')).toHaveValue('Ghi rõ cơ quan');
    await head.getByRole('button', { name: 'Lưu bản sửa' }).click();
    await expect(head.getByRole('heading', { level: 1, name: `Đơn số ${number}` })).toBeVisible();
    await expect(head.getByRole('region', { name: 'Diễn biến' })).toContainText('Lý do: Ghi rõ cơ quan');
    const content = head.getByRole('region', { name: 'Nội dung, xem xét' });
    await expect(content).toContainText(CORRECTED);
    await expect(content).toContainText('UBND phường Nam Gia Sơn');
  });
});
