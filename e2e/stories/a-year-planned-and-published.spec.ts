import { type LeaderYear, leaderDayPaths } from '@tiepdan/leader-day/contract';
import { yearOf } from '@tiepdan/platform/contract';
import { LEADERS_DAY } from '../support/demo';
import { read, today } from '../support/office';
import { openFully } from '../support/pages';
import { focusIn, numberIn } from '../support/screen';
import { expect, test } from '../support/story';

test('Lập lịch cả năm theo quy tắc rồi công bố; quy tắc đổi không chạm đến ngày đã công bố', async ({ page, signIn, atAnotherDesk }) => {
  test.setTimeout(90_000);
  await signIn(page, 'truongban');
  const officer = await atAnotherDesk('tiepdan');
  const year = yearOf(await today(page)) + 1;
  const april = `${year}-04`;

  await test.step('an officer plans what the rules propose; publishing is not theirs', async () => {
    await openFully(officer, `/leader-days/plan?year=${year}`);
    await expect(officer.getByRole('region', { name: /^Bước 1/ })).toContainText(LEADERS_DAY.chairman);
    const plan = officer.getByRole('button', { name: /^Lập \d+ ngày đã chọn$/ });
    const chosen = numberIn(await plan.innerText());
    await plan.click();
    await expect(officer.getByText(`Đã lập ${chosen} ngày`)).toBeVisible();
    await expect(officer.getByRole('button', { name: 'Thêm mới: 0' })).toBeDisabled();
    await expect(officer.getByText('Trưởng Ban công bố lịch')).toBeVisible();
    await expect(officer.getByRole('button', { name: /^Công bố/ })).toBeHidden();
  });

  await test.step('the head publishes a month, with what the law wants said of it', async () => {
    await openFully(page, `/leader-days/plan?year=${year}`);
    await page.getByRole('checkbox', { name: 'Tháng 4', exact: true }).check();
    await page.getByRole('button', { name: /^Công bố \d+ ngày$/ }).click();
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await expect(dialog.getByLabel('Dự kiến nội dung')).not.toHaveValue('');
    await dialog.getByLabel('Số văn bản (không bắt buộc)').fill('45/TB-BTCD');
    await dialog.getByRole('button', { name: 'Công bố' }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(async () => (await read<LeaderYear>(page, `${leaderDayPaths.year}?year=${year}`)).months[3]?.planned).toBe(0);
  });

  await test.step('the month shows them as published, and nothing else of the year is', async () => {
    await openFully(page, `/leader-days?month=${april}`);
    const chairs = page.getByRole('gridcell', { name: new RegExp(`/04/${year}: .*${LEADERS_DAY.chairman}.*Đã công bố`) });
    await expect(chairs).toHaveCount(1);
    await expect(page.getByRole('button', { name: /ngày của tháng$/ })).toBeHidden();
    const { months } = await read<LeaderYear>(page, `${leaderDayPaths.year}?year=${year}`);
    expect(months.filter(({ published }) => published > 0).map(({ month }) => month)).toEqual([april]);
  });

  await test.step("the Chairman's rule is changed: planned days differ from it now, the published one stays and it is said", async () => {
    await openFully(page, '/leader-days/rules');
    await page.getByRole('link', { name: `Sửa quy tắc của ${LEADERS_DAY.chairman}` }).click();
    await page.getByLabel('Ngày trong tháng').fill('12');
    await expect(page.getByRole('complementary', { name: 'Quy tắc này cho ra' })).toContainText('Ngày 12 hằng tháng');
    await page.getByLabel('Lý do sửa').fill('Quy chế tiếp công dân mới');
    await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
    await expect(page.getByText(/ngày đã công bố giữ nguyên; .* khác với quy tắc mới/)).toBeVisible();
    await openFully(page, `/leader-days/plan?year=${year}`);
    const kept = page.getByRole('row').filter({ hasText: 'Đã công bố, giữ nguyên' });
    await expect(kept).toHaveCount(1);
    await expect(kept.getByRole('checkbox')).toHaveCount(0);
    const differing = page.getByRole('row').filter({ hasText: 'Dự kiến, khác quy tắc' }).filter({ hasText: LEADERS_DAY.chairman });
    await expect(differing.first()).toContainText('Quy tắc đề xuất');
    await expect(differing.filter({ hasText: `/04/${year}` })).toHaveCount(0);
    await expect(differing.first().getByRole('checkbox')).not.toBeChecked();
  });
});
