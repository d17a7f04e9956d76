import { readFileSync } from 'node:fs';
import { type Locator, type Page } from '@playwright/test';
import { registerPetition, withoutPaper } from '../support/petitions';
import { find } from '../support/screen';
import { expect, test } from '../support/story';

const SUBJECT = 'cầu treo bến Đá Bạc';
const AGENCIES = [
  ['so nong nghiep', 'Sở Nông nghiệp và Môi trường'],
  ['so xay dung', 'Sở Xây dựng'],
  ['phuong nam gia son', 'UBND phường Nam Gia Sơn'],
] as const;
const SENDERS = [
  'Ma Thị Kiều',
  'Lục Văn Thọ',
  'Nông Thị Sim',
  'Bế Văn Quán',
  'Đàm Thị Mỷ',
  'Triệu Văn Sênh',
  'Lý Thị Ghến',
  'Hứa Văn Tài',
  'Chu Thị Diễm',
  'Mông Văn Sự',
];

/** Chooses everything in the list that is shown. */
async function chooseAll(page: Page): Promise<void> {
  await page.locator('thead').getByRole('checkbox').check();
  await expect(page.getByRole('status').filter({ hasText: 'Đang chọn 10' })).toBeVisible();
}

/** Takes a step on the ten that are chosen, and waits until all are through; the dialog stays. */
async function takeAll(page: Page, verb: string): Promise<Locator> {
  await page
    .getByRole('region', { name: 'Văn bản đang chọn' })
    .getByRole('button', { name: `${verb} 10 văn bản` })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `${verb} 10 văn bản` }).click();
  await expect(dialog.getByRole('status')).toContainText('Đã xong 10 văn bản.', { timeout: 30_000 });
  return dialog;
}

test('Chuyển mười đơn đến ba cơ quan cùng lúc: lập phiếu, trình, duyệt, phát hành và in', async ({ page, signIn, atAnotherDesk }) => {
  await signIn(page, 'xulydon');
  for (const [index, sender] of SENDERS.entries())
    await registerPetition(page, {
      sender: withoutPaper(sender, `Thôn ${index + 1}, xã Đắk Lơi`),
      summary: `Kiến nghị sửa ${SUBJECT}, đoạn ${index + 1}`,
      kind: 'proposal',
    });

  await test.step('ten petitions are chosen in the book, and the slips are shown by body before any is made', async () => {
    await page.goto(`/petitions?q=${encodeURIComponent(SUBJECT)}`);
    await expect(page.getByText(/^10 đơn:/)).toBeVisible();
    await page.locator('thead').getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Lập phiếu chuyển 10 đơn' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Lập phiếu chuyển cho nhiều đơn' })).toBeVisible();
    await expect(page.getByText('10 đơn chưa có nơi nhận nên chưa lập phiếu.')).toBeVisible();
    const fields = page.getByRole('combobox', { name: /^Nơi nhận, đơn / });
    await expect(fields).toHaveCount(10);
    const labels = await fields.evaluateAll((all) =>
      all.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? ''),
    );
    for (const [index, label] of labels.entries()) {
      const [typed, name] = AGENCIES[index % AGENCIES.length] ?? AGENCIES[0];
      await find(page, label, typed, name);
      await expect(page.getByRole('listbox')).toBeHidden();
    }
    const groups = page.getByRole('region', { name: '10 phiếu đến 3 nơi nhận' });
    await expect(groups.getByRole('listitem')).toHaveText([
      /^Sở Nông nghiệp và Môi trường: 4 đơn/,
      /^Sở Xây dựng: 3 đơn/,
      /^UBND phường Nam Gia Sơn: 3 đơn/,
    ]);
  });

  await test.step('the drafts stand chosen in the list, and are brought before the head together', async () => {
    await page.getByRole('button', { name: 'Lập 10 phiếu chuyển' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Đang chọn 10 văn bản' })).toBeVisible();
    const dialog = await takeAll(page, 'Trình');
    await dialog.getByRole('button', { name: 'Đóng' }).click();
  });

  await test.step('the head approves them together', async () => {
    const head = await atAnotherDesk('truongban');
    await head.goto('/documents?view=submitted');
    await expect(head.locator('tbody tr')).toHaveCount(10);
    await chooseAll(head);
    const dialog = await takeAll(head, 'Duyệt');
    await expect(dialog.getByText('Đã duyệt, chờ phát hành')).toHaveCount(10);
  });

  await test.step('they are issued with numbers that follow each other', async () => {
    await page.goto('/documents?view=approved');
    await expect(page.locator('tbody tr')).toHaveCount(10);
    await chooseAll(page);
    const dialog = await takeAll(page, 'Phát hành');
    const numbers = (await dialog.locator('tbody tr td:last-child').allInnerTexts()).map((words) =>
      Number(/Số (\d+)\/PC-BTCD/.exec(words)?.[1]),
    );
    const [first = 0] = numbers;
    expect(numbers).toEqual(numbers.map((_, index) => first + index));
    await dialog.getByRole('button', { name: 'In 10 văn bản' }).click();
  });

  await test.step('and printed as one file', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Tệp .zip gồm từng văn bản .docx' }).check();
    await dialog.getByRole('button', { name: 'Tạo tệp in' }).click();
    const link = dialog.getByRole('link', { name: 'Tải tệp về' });
    await expect(link).toBeVisible({ timeout: 45_000 });
    await expect(dialog.getByRole('status')).toContainText('10/10');
    const download = page.waitForEvent('download');
    await link.click();
    const path = await (await download).path();
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });
});
