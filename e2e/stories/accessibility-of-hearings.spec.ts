import { type HearingPage, hearingPaths } from '@tiepdan/hearing/contract';
import { lookAtAll, lookAtDialog } from '../support/accessibility';
import { read } from '../support/office';
import { expect, test } from '../support/story';

test('Trang đăng ký gặp lãnh đạo, chuẩn bị và tiếp đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(180_000);
  await signIn(page, 'truongban');
  const [sent] = (await read<HearingPage>(page, `${hearingPaths.list}?list=public&limit=1`)).items;
  const [coming] = (await read<HearingPage>(page, `${hearingPaths.list}?list=coming&limit=1`)).items;
  if (!sent || !coming?.leaderDayId) throw new Error('the demo has nobody to be heard');
  const day = `/hearings/days/${coming.leaderDayId}`;
  await lookAtAll(page, [
    { name: 'requests', address: '/hearings' },
    { name: 'nobody', address: '/hearings?q=khong-ai-co-ten-nay' },
    { name: 'request', address: `/hearings/${coming.id}` },
    { name: 'tying', address: `/hearings/${sent.id}/tie` },
    { name: 'preparing', address: day },
    { name: 'the day', address: `${day}/live` },
    { name: 'terms', address: '/hearings/terms' },
  ]);
  await lookAtDialog(page, 'inviting', day, () => page.getByRole('button', { name: /^Mời, báo \d/ }).click());
  await lookAtDialog(page, 'waiting', day, () => page.getByRole('button', { name: 'Thêm từ danh sách chờ' }).click());
});

test('Trên máy tính bảng không phải cuộn ngang, chỗ chạm cao ít nhất 44 điểm ảnh', async ({ page, signIn }) => {
  await signIn(page, 'truongban');
  const [coming] = (await read<HearingPage>(page, `${hearingPaths.list}?list=coming&limit=1`)).items;
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(`/hearings/days/${coming?.leaderDayId}/live`);
    const pressed = page.locator('tiepdan-live-page').locator('a:visible, button:visible');
    await expect(page.getByRole('navigation', { name: 'Vụ việc trong buổi tiếp' })).toBeVisible();
    const heights = await pressed.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
    expect(Math.min(...heights), `${size.width} px wide`).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
});
