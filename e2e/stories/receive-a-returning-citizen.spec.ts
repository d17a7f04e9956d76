import { RECEPTION_RESULTS, receptionPaths, type ReceptionPage } from '@tiepdan/reception/contract';
import { DEMO_STORY } from '@tiepdan/migrations/seeds';
import { Keyboard } from '../support/keyboard';
import { read } from '../support/office';
import { deskCount } from '../support/screen';
import { expect, test } from '../support/story';

const { fullName, birthYear } = DEMO_STORY.returningCitizen;
const TOLD = 'Ông Bình hỏi kết quả kiểm đếm lại số cây cà phê trên thửa 112; UBND xã chưa trả lời theo phiếu chuyển.';
/** Alt+3 of the form: the third result of the list. */
const RESULT = Object.values(RECEPTION_RESULTS)[2];

test('Tiếp một công dân đã từng đến, chỉ bằng bàn phím, dưới một phút', async ({ page, signIn }) => {
  await signIn(page, 'tiepdan');
  const receivedBefore = await deskCount(page, 'Lượt tiếp hôm nay');
  const { total: visitsBefore } = await read<ReceptionPage>(page, `${receptionPaths.list}?attendance=received&status=active&q=${encodeURIComponent(DEMO_STORY.returningMatter)}`);
  const ordinal = `Lần thứ ${visitsBefore + 1}`;
  await page.goto('/leader-days');
  await expect(page.getByRole('heading', { level: 1, name: 'Lịch tiếp' })).toBeVisible();
  const keys = new Keyboard(page);

  await test.step('from any page, n and Enter open a new reception', async () => {
    await keys.press('n');
    await expect(page.getByRole('menuitem', { name: 'Lượt tiếp' })).toBeFocused();
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Lượt tiếp mới' })).toBeVisible();
  });

  await test.step('a part of the name without accents offers the person', async () => {
    const search = page.getByRole('combobox', { name: 'Người đến' });
    await expect(search).toBeFocused();
    await keys.type('nguyen van binh');
    await keys.choose(search, new RegExp(`${fullName} · ${birthYear}`));
    await expect(page.getByRole('group', { name: 'Người đến' })).toContainText(`sinh ${birthYear}`);
  });

  await test.step('the matter of the earlier visits is taken, and says how often it was heard', async () => {
    await expect(page.getByRole('complementary', { name: 'Đã từng đến' })).toContainText(DEMO_STORY.returningMatter);
    const matter = page.getByRole('group', { name: 'Vụ việc đã chọn' });
    await expect(matter).toContainText(DEMO_STORY.returningMatter);
    await expect(matter).toContainText(ordinal);
  });

  await test.step('the cursor waits in the content; the result is one key, saving another', async () => {
    await expect(page.getByLabel('Nội dung trình bày')).toBeFocused();
    await keys.tell(TOLD);
    await keys.press('Alt+3');
    await expect(page.getByRole('radio', { name: RESULT })).toBeChecked();
    await keys.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^Lượt tiếp số \d+\/\d{4}$/ })).toBeVisible();
  });

  await test.step('the entry took a person less than a minute, and few keys', () => {
    const seconds = keys.humanTime() / 1000;
    test.info().annotations.push({ type: 'entry', description: `${keys.strokes} strokes beside the content, ${seconds.toFixed(1)} s at a person's speed` });
    expect(keys.strokes, 'strokes beside the content').toBeLessThan(60);
    expect(seconds, 'seconds at the speed of a person').toBeLessThan(60);
  });

  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  const number = heading.replace('Lượt tiếp số ', '');
  await test.step('the record says what was typed and what followed by itself', async () => {
    await expect(page.getByRole('main')).toContainText(TOLD);
    await expect(page.getByRole('main')).toContainText(ordinal);
  });

  await test.step('it stands in the book, with its turn', async () => {
    await page.goto('/receptions');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: `Lượt tiếp số ${number}`, exact: true }) });
    await expect(row).toContainText(fullName);
    await expect(row).toContainText(ordinal);
  });

  await test.step("today's count on the desk grew by one", async () => {
    expect(await deskCount(page, 'Lượt tiếp hôm nay')).toBe(receivedBefore + 1);
  });
});
