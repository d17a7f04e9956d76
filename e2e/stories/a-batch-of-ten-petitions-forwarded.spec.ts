import { type Locator, type Page } from '@playwright/test';
import { paragraphsOf, unpack } from '../support/archive';
import { makesPdf, pagesOf, saved } from '../support/papers';
import { registerPetition, withoutPaper } from '../support/petitions';
import { find } from '../support/screen';
import { expect, test } from '../support/story';

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

/** One slip: who wrote the petition, what it has in the petition book, and where it goes. */
interface Slip {
  readonly sender: string;
  readonly petition: string;
  readonly agency: string;
}

/** Without the spaces and breaks that only the lines of a page have made. */
const tight = (text: string): string => text.replace(/\s/g, '');

/** Ten petitions of today, of one subject that no other petition has. */
async function tenPetitions(page: Page, subject: string): Promise<Slip[]> {
  const slips: Slip[] = [];
  for (const [index, sender] of SENDERS.entries()) {
    const { number } = await registerPetition(page, {
      sender: withoutPaper(sender, `Thôn ${index + 1}, xã Đắk Lơi`),
      summary: `Kiến nghị sửa ${subject}, đoạn ${index + 1}`,
      kind: 'proposal',
    });
    slips.push({ sender, petition: number, agency: (AGENCIES[index % AGENCIES.length] ?? AGENCIES[0])[1] });
  }
  return slips;
}

/** Chooses the papers of these petitions, among whatever else is in the list. */
async function choose(page: Page, slips: readonly Slip[]): Promise<void> {
  for (const { petition } of slips) {
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: `Đơn ${petition}`, exact: true }) });
    await row.getByRole('checkbox').check();
  }
  await expect(page.getByRole('status').filter({ hasText: 'Đang chọn 10 văn bản' })).toBeVisible();
}

/** Takes a step on the ten that are chosen, and waits until all are through; the dialog stays. */
async function takeAll(page: Page, verb: string): Promise<Locator> {
  const chosen = page.getByRole('region', { name: 'Văn bản đang chọn' });
  await chosen.getByRole('button', { name: `${verb} 10 văn bản` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `${verb} 10 văn bản` }).click();
  await expect(dialog.getByRole('status')).toContainText('Đã xong 10 văn bản.', { timeout: 30_000 });
  return dialog;
}

/** Has all ten made into one file of a format, and takes it home. */
async function printed(page: Page, format: string | RegExp): Promise<Buffer> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: format }).check();
  await dialog.getByRole('button', { name: 'Tạo tệp in' }).click();
  const link = dialog.getByRole('link', { name: 'Tải tệp về' });
  await expect(link).toBeVisible({ timeout: 45_000 });
  await expect(dialog.getByRole('status')).toContainText('10/10');
  return saved(page, link);
}

/** Each slip is told by exactly one of the texts, which has its number, its sender and the body it goes to. */
function expectSlips(texts: readonly string[], slips: readonly Slip[], numbers: ReadonlyMap<string, string>): void {
  for (const { sender, petition, agency } of slips) {
    const own = texts.map(tight).filter((text) => text.includes(tight(sender)));
    expect(own, `one paper names ${sender}`).toHaveLength(1);
    expect(own[0]).toContain(tight(`Số: ${numbers.get(petition)}`));
    expect(own[0]).toContain(tight(agency));
  }
}

test('Chuyển mười đơn đến ba cơ quan cùng lúc: lập phiếu, trình, duyệt, phát hành và in', async ({ page, signIn, atAnotherDesk }) => {
  test.setTimeout(150_000);
  const subject = `cầu treo số ${String(Date.now()).slice(-6)}`;
  await signIn(page, 'xulydon');
  const slips = await tenPetitions(page, subject);
  const numbers = new Map<string, string>();

  await test.step('ten petitions are chosen in the book, and the slips are shown by body before any is made', async () => {
    await page.goto(`/petitions?q=${encodeURIComponent(subject)}`);
    await expect(page.getByText(/^10 đơn:/)).toBeVisible();
    await page.locator('thead').getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Lập phiếu chuyển 10 đơn' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Lập phiếu chuyển cho nhiều đơn' })).toBeVisible();
    await expect(page.getByText('10 đơn chưa có nơi nhận nên chưa lập phiếu.')).toBeVisible();
    await expect(page.getByRole('combobox', { name: /^Nơi nhận, đơn / })).toHaveCount(10);
    for (const [index, { petition, agency }] of slips.entries()) {
      await find(page, `Nơi nhận, đơn ${petition}`, (AGENCIES[index % AGENCIES.length] ?? AGENCIES[0])[0], agency);
      await expect(page.getByRole('listbox')).toBeHidden();
    }
    const groups = page.getByRole('region', { name: '10 phiếu đến 3 nơi nhận' }).getByRole('listitem');
    await expect(groups).toHaveCount(3);
    for (const [index, [, name]] of AGENCIES.entries()) await expect(groups.filter({ hasText: `${name}: ${index ? 3 : 4} đơn` })).toHaveCount(1);
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
    await choose(head, slips);
    const dialog = await takeAll(head, 'Duyệt');
    await expect(dialog.getByText('Đã duyệt, chờ phát hành')).toHaveCount(10);
  });

  await test.step('they are issued with the numbers that follow in the book, none left out', async () => {
    await page.goto('/documents?view=approved');
    await choose(page, slips);
    await page.getByRole('button', { name: 'Phát hành 10 văn bản' }).click();
    const next = Number(/Số tiếp theo: (\d+)\/PC-BTCD/.exec(await page.getByRole('dialog').getByText(/^Số tiếp theo/).innerText())?.[1]);
    await page.getByRole('dialog').getByRole('button', { name: 'Thôi' }).click();
    const dialog = await takeAll(page, 'Phát hành');
    for (const { petition } of slips) {
      const row = dialog.getByRole('row').filter({ has: page.getByText(`Đơn ${petition}`, { exact: true }) });
      // On paper a number below ten has a nought before it.
      numbers.set(petition, (/\d+\/PC-BTCD/.exec(await row.innerText())?.[0] ?? '').replace(/^\d\//, '0$&'));
    }
    const given = [...numbers.values()].map((words) => Number.parseInt(words)).sort((one, other) => one - other);
    expect(given).toEqual(slips.map((_, index) => next + index));
    await dialog.getByRole('button', { name: 'In 10 văn bản' }).click();
  });

  const pdf = await makesPdf(page);
  await test.step('printed as one PDF, each slip on a sheet of its own, or that there is none is said', async () => {
    const dialog = page.getByRole('dialog');
    if (pdf) {
      const pages = await pagesOf(await printed(page, 'Một tệp PDF để in'));
      expectSlips(pages.filter((words) => words.trim()), slips, numbers);
      expect(pages.filter((_, index) => index % 2 === 0).filter((words) => tight(words).includes('CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM'))).toHaveLength(10);
    } else {
      test.info().annotations.push({ type: 'skipped', description: 'no LibreOffice here: the merged PDF was not read back' });
      await dialog.getByRole('button', { name: 'Tạo tệp in' }).click();
      await expect(dialog.getByRole('alert')).toContainText('Máy chủ chưa tạo được PDF');
    }
    await dialog.getByRole('button', { name: pdf ? 'Đóng' : 'Thôi' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('and handed out as a .docx for each, from the list of what went out', async () => {
    await page.goto('/documents');
    await choose(page, slips);
    await page.getByRole('button', { name: 'In 10 văn bản' }).click();
    const files = unpack(await printed(page, 'Tệp .zip gồm từng văn bản .docx'));
    expect([...files.keys()].map((name) => name.replace(/^\d{3} /, '')).sort()).toEqual([...numbers.values()].map((number) => `${number.replace('/', '-')}.docx`).sort());
    expectSlips([...files.values()].map((file) => paragraphsOf(file).join('\n')), slips, numbers);
  });
});
