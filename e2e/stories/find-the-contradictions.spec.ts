import { type Locator, type Page } from '@playwright/test';
import { Document, Packer, Paragraph } from 'docx';
import { faults } from '../support/accessibility';
import { DOCX } from '../support/papers';
import { sampleReport } from '../support/reports';
import { expect, test } from '../support/story';

/** What cannot be true in the printed report of a year (A4, B1, B2, B6, C3 of docs/SEED-REPORT.md), as the screen works it out. */
const OF_THE_YEAR = [
  '7 + 11 + 188 = 206 ≠ 196',
  '62 + 107 = 169 ≠ 179',
  '96 ≠ 92',
  '138 − 77 = 61 người trong 5 lượt, nhiều nhất 20',
  '2.200 + 17.040 − 14.713 − 396 = 4.131; 2.723 + 73.021 − 68.887 − 2.689 = 4.168; lệch 37',
];
/** And in the scanned report of another office (D1). */
const OF_THE_SCAN = ['156 + 54 + 341 = 551 ≠ 532'];

const findings = (page: Page): Locator => page.getByRole('region', { name: 'Mâu thuẫn' }).locator('ol > li');
const worked = (page: Page): Locator => findings(page).locator('.worked');

async function paste(page: Page, report: string): Promise<void> {
  await page.goto('/reports/scrutiny');
  await page.getByLabel('Nội dung báo cáo').fill(report);
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Số liệu đọc được' })).toBeVisible();
}

/** The report as Word saves it, a paragraph a line. */
const wordFile = (report: string): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: report.split('\n').map((line) => new Paragraph(line)) }] }));

test('Tìm chỗ mâu thuẫn trong báo cáo đã in: đủ năm chỗ, không chỗ nào thừa', async ({ page, signIn }) => {
  await signIn(page, 'tonghop');

  await test.step('the report of a year is pasted: five contradictions and no other', async () => {
    await paste(page, sampleReport('YEAR_REPORT'));
    await expect(worked(page)).toHaveText(OF_THE_YEAR);
    await expect(page.getByText(/^Đọc được \d+ số liệu: 5 chỗ mâu thuẫn, \d+ điều cần làm rõ\.$/)).toBeVisible();
    await expect(findings(page).nth(0)).toContainText('Quý IV năm 2023');
    expect(await faults(page)).toEqual([]);
  });

  await test.step('from a finding to its number in the text, by the keyboard alone', async () => {
    const number = findings(page).nth(1).getByRole('button', { name: '107 lượt', exact: true });
    for (let tab = 0; !(await number.evaluate((button) => button === document.activeElement)); tab++) {
      expect(tab, 'Tab reaches the numbers of the second finding').toBeLessThan(15);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const inText = page.locator('mark:focus');
    await expect(inText).toHaveText('107');
    await expect(inText).toBeInViewport();
    await expect(inText).toHaveAttribute('title', /lượt/i);
  });

  await test.step('a figure set right: its finding goes, the others stay; taken back, it is there again', async () => {
    const field = page.getByRole('textbox', { name: 'Số đơn tiếp nhận, Quý IV năm 2023' });
    await field.fill('206');
    await field.press('Tab');
    await expect(worked(page)).toHaveText(OF_THE_YEAR.slice(1));
    await expect(page.getByText(/^Đọc được \d+ số liệu: 4 chỗ mâu thuẫn/)).toBeVisible();
    await field.fill('196');
    await field.press('Tab');
    await expect(worked(page)).toHaveText(OF_THE_YEAR);
  });

  await test.step('the same report as a Word file gives the same', async () => {
    await page.goto('/reports/scrutiny');
    const file = { name: 'bao-cao-nam-2023.docx', mimeType: DOCX, buffer: await wordFile(sampleReport('YEAR_REPORT')) };
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(worked(page)).toHaveText(OF_THE_YEAR);
  });

  await test.step('the scanned report: one contradiction, and its vague words only as remarks', async () => {
    await paste(page, sampleReport('SCANNED_REPORT'));
    await expect(worked(page)).toHaveText(OF_THE_SCAN);
    await expect(page.getByRole('heading', { name: 'Cần làm rõ' })).toBeVisible();
  });

  await test.step('a report that can be true is not blamed for anything', async () => {
    await paste(page, sampleReport('SOUND_REPORT'));
    await expect(page.getByText('Các số liệu đọc được không mâu thuẫn nhau.')).toBeVisible();
    await expect(findings(page)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Cần làm rõ' })).toHaveCount(0);
  });

  await test.step('a picture is refused in a sentence, and the page stays', async () => {
    await page.goto('/reports/scrutiny');
    await page.locator('input[type=file]').setInputFiles({ name: 'anh.docx', mimeType: DOCX, buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]) });
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('Nội dung báo cáo')).toBeVisible();
  });
});
