import { type Locator, type Page } from '@playwright/test';
import { conclusionPaths, type ConclusionReport, type FigureLine, OPEN_TASKS, type TaskFigures, type TaskListCounts, type TaskPage } from '@tiepdan/conclusion/contract';
import { leaderDayPaths, type LeaderDayPage, type LeaderDayRow } from '@tiepdan/leader-day/contract';
import { addDays, formatDay } from '@tiepdan/platform/contract';
import { agencyNamed } from '../support/deliveries';
import { read, today } from '../support/office';
import { find, focusIn } from '../support/screen';
import { expect, test } from '../support/story';

/** The leader who signs in as `lanhdao`. */
const LEADER = 'Nguyễn Hữu Tường';
/** The bodies of the accounts `coquan` and `coquan2`. */
const PROMPT = 'Sở Nông nghiệp và Môi trường';
const SLOW = 'Sở Xây dựng';
const TEXT = 'Thống nhất cho các hộ ven suối Đắk Tr’ling được đo đạc lại đất và làm đường vào khu sản xuất.';
const TASKS = { [PROMPT]: 'Đo đạc lại đất của các hộ ven suối Đắk Tr’ling.', [SLOW]: 'Lập dự toán đường vào khu sản xuất ven suối Đắk Tr’ling.' } as const;
const ANSWER = { symbol: '512/SNNMT-ĐĐ', words: 'Đã đo đạc xong đất của 14 hộ, kèm bản vẽ.' };

/** A day long ago on which that leader received somebody, so that a task of it may be late already. */
async function heldDay(page: Page, on: string): Promise<LeaderDayRow> {
  const { items } = await read<LeaderDayPage>(page, `${leaderDayPaths.list}?to=${addDays(on, -21)}&outcome=held&purpose=reception&status=active&limit=100`);
  const day = items.find(({ hostName }) => hostName === LEADER);
  if (!day) throw new Error('the demo has no day that this leader held');
  return day;
}

/** The figures of one body in the report of a day's conclusions. */
const figuresOf = ({ agencies }: ConclusionReport, agencyId: string): FigureLine['figures'] | undefined => agencies.find(({ id }) => id === agencyId)?.figures;
const sum = (lines: readonly FigureLine[], figure: keyof TaskFigures): number => lines.reduce((total, { figures }) => total + figures[figure], 0);

/** Presses a step of a paper and, where it asks, confirms it. */
async function take(page: Page, verb: string): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  if (verb !== 'Phát hành') return;
  await focusIn(dialog);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Hands the notice over on the account of one body. */
async function hand(page: Page, agency: string): Promise<Locator> {
  const card = page.getByRole('article', { name: `Gửi ${agency}` });
  await card.getByRole('button', { name: 'Ghi đã gửi' }).click();
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  await dialog.getByRole('radio', { name: 'Tài khoản của nơi nhận trên hệ thống này' }).check();
  await dialog.getByRole('button', { name: 'Ghi đã gửi', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  return card;
}

test('Kết luận của lãnh đạo được theo dõi đến khi xong: thông báo, trả lời, đôn đốc, kết thúc, báo cáo', async ({ page, signIn, atAnotherDesk }) => {
  test.setTimeout(240_000);
  await signIn(page, 'xulydon');
  const on = await today(page);
  const day = await heldDay(page, on);
  const due = { [PROMPT]: addDays(on, 10), [SLOW]: addDays(on, -10) } as const;
  const leader = await atAnotherDesk('lanhdao');
  const report = () => read<ConclusionReport>(page, `${conclusionPaths.figures}?from=${day.heldOn}&to=${day.heldOn}`);
  const mine = async () => (await read<TaskListCounts>(leader, conclusionPaths.taskCounts)).mine;
  const ids = { [PROMPT]: (await agencyNamed(page, PROMPT)).id, [SLOW]: (await agencyNamed(page, SLOW)).id } as const;
  const before = { report: await report(), mine: await mine() };
  const grew = async (agency: keyof typeof ids, figure: keyof TaskFigures) =>
    (figuresOf(await report(), ids[agency])?.[figure] ?? 0) - (figuresOf(before.report, ids[agency])?.[figure] ?? 0);

  const conclusion = await test.step('what the leader concluded is written down, with a task for each of two bodies', async () => {
    await page.goto(`/conclusions/new?day=${day.id}`);
    await expect(page.getByRole('combobox', { name: 'Ngày tiếp' })).toContainText(formatDay(day.heldOn));
    await page.getByRole('textbox', { name: 'Kết luận', exact: true }).fill(TEXT);
    for (const [index, agency] of ([PROMPT, SLOW] as const).entries()) {
      const task = page.getByRole('region', { name: `Nhiệm vụ ${index + 1}`, exact: true });
      if (!(await task.isVisible())) await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
      await find(task, 'Cơ quan được giao', agency, agency);
      await task.getByLabel('Hạn hoàn thành').fill(formatDay(due[agency]));
      await task.getByLabel('Nội dung nhiệm vụ').fill(TASKS[agency]);
    }
    await page.getByRole('button', { name: 'Ghi kết luận' }).click();
    await expect(page.getByText('Đã ghi kết luận.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: `Kết luận ngày ${formatDay(day.heldOn)}` })).toBeVisible();
    return new URL(page.url()).pathname;
  });
  const card = (of: Page, agency: string) => of.getByRole('article', { name: new RegExp(`^Nhiệm vụ \\d+, ${agency}$`) });

  await test.step('its notice names both bodies with their days, is approved and issued with a number', async () => {
    await page.getByRole('button', { name: 'Soạn thông báo kết luận' }).click();
    await expect(page.getByRole('group', { name: 'Tình trạng văn bản' })).toContainText('Dự thảo');
    const facts = page.getByRole('region', { name: 'Văn bản', exact: true });
    for (const agency of [PROMPT, SLOW]) await expect(facts).toContainText(agency);
    await take(page, 'Trình duyệt');
    await expect(page.getByRole('group', { name: 'Tình trạng văn bản' })).toContainText('Chờ duyệt');
    const head = await atAnotherDesk('truongban');
    await head.goto(new URL(page.url()).pathname);
    await take(head, 'Duyệt');
    await expect(head.getByRole('group', { name: 'Tình trạng văn bản' })).toContainText('Đã duyệt');
    await page.reload();
    await take(page, 'Phát hành');
  });

  const number = await test.step('it goes to both, and each task shows how its copy stands', async () => {
    const heading = page.getByRole('heading', { level: 1, name: /^Văn bản số / });
    await expect(heading).toBeVisible();
    const issued = (await heading.innerText()).replace('Văn bản số ', '');
    for (const agency of [PROMPT, SLOW] as const) await expect(await hand(page, agency)).toContainText(formatDay(due[agency]));
    await page.goto(conclusion);
    for (const agency of [PROMPT, SLOW]) await expect(card(page, agency)).toContainText(issued);
    await expect(card(page, SLOW)).toContainText('Quá hạn');
    return issued;
  });

  await test.step('one body finds it in its inbox and answers; its task waits to be closed', async () => {
    const agency = await atAnotherDesk('coquan');
    await agency.goto('/inbox?list=unopened');
    await agency.getByRole('link', { name: number, exact: true }).click();
    await agency.getByRole('link', { name: 'Trả lời', exact: true }).click();
    await agency.getByLabel('Số, ký hiệu văn bản trả lời').fill(ANSWER.symbol);
    await agency.getByRole('radio', { name: 'Đã giải quyết', exact: true }).check();
    await agency.getByRole('textbox', { name: 'Ngày giải quyết xong' }).fill(formatDay(on));
    await agency.getByLabel('Nội dung trả lời, tóm tắt').fill(ANSWER.words);
    await agency.getByRole('button', { name: 'Gửi trả lời' }).click();
    await expect(agency.getByText('Đã gửi trả lời đến Ban Tiếp công dân.')).toBeVisible();
    await page.reload();
    await expect(card(page, PROMPT)).toContainText('Đã báo cáo, chờ kết thúc');
    await expect(card(page, PROMPT)).toContainText(ANSWER.words);
  });

  await test.step('the other is late, and urged from the list of all late papers', async () => {
    await page.goto(`/forwarding?list=late&q=${encodeURIComponent(number)}`);
    await page.getByRole('checkbox', { name: `Chọn văn bản ${number} gửi ${SLOW}` }).check();
    await page.getByRole('button', { name: 'Đôn đốc 1 văn bản' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đôn đốc văn bản quá hạn' })).toBeVisible();
    await expect(page.getByRole('region', { name: SLOW })).toContainText(number);
    await page.getByRole('button', { name: 'Đôn đốc 1 văn bản' }).click();
    await expect(page.getByRole('button', { name: 'Xem văn bản còn phải đôn đốc' })).toBeVisible();
    const slow = await atAnotherDesk('coquan2');
    await slow.goto(`/inbox?list=late&q=${encodeURIComponent(number)}`);
    await expect(slow.getByRole('row').filter({ hasText: number })).toContainText('Nhắc');
  });

  await test.step("the leader's own list has both, and the first screen counts them", async () => {
    const now = await mine();
    for (const [list, more] of [['open', 2], ['late', 1], ['reported', 1]] as const) expect((now?.[list] ?? 0) - (before.mine?.[list] ?? 0), list).toBe(more);
    await leader.goto('/conclusions');
    await expect(leader.getByRole('button', { name: 'Kết luận của tôi', exact: true })).toHaveAttribute('aria-current', 'true');
    await leader.getByRole('button', { name: /^Quá hạn/ }).click();
    await expect(leader.getByRole('row').filter({ hasText: TASKS[SLOW] }).filter({ hasText: number })).toContainText(SLOW);
  });

  await test.step('the officer closes both with a result: one in time on the answer, one late for good', async () => {
    await page.goto(conclusion);
    for (const agency of [PROMPT, SLOW]) {
      await card(page, agency).getByRole('button', { name: 'Kết thúc nhiệm vụ' }).click();
      const dialog = page.getByRole('dialog');
      await focusIn(dialog);
      await dialog.getByLabel('Kết quả').fill(agency === PROMPT ? ANSWER.words : 'Đã lập xong dự toán, trình phê duyệt.');
      if (agency === PROMPT) await dialog.getByRole('radio', { name: new RegExp(`^${ANSWER.symbol}`) }).check();
      await dialog.getByRole('button', { name: 'Kết thúc nhiệm vụ' }).click();
      await expect(dialog).toHaveCount(0);
    }
    await expect(card(page, PROMPT)).toContainText('Hoàn thành đúng hạn');
    await expect(card(page, PROMPT)).toContainText(`căn cứ ${ANSWER.symbol}`);
    await expect(card(page, SLOW)).toContainText('Hoàn thành quá hạn');
    await expect(page.getByText('Đã thực hiện xong').first()).toBeVisible();
  });

  await test.step('the report adds up, by bodies and by leaders, and each number opens its tasks', async () => {
    const now = await report();
    expect(await grew(PROMPT, 'done-in-time')).toBe(1);
    expect(await grew(SLOW, 'done-late')).toBe(1);
    expect(now.conclusions - before.report.conclusions).toBe(1);
    for (const figure of Object.keys(now.whole.figures) as (keyof TaskFigures)[]) {
      expect(sum(now.agencies, figure), `bodies, ${figure}`).toBe(now.whole.figures[figure]);
      expect(sum(now.leaders, figure), `leaders, ${figure}`).toBe(now.whole.figures[figure]);
    }
    const { given, ...parts } = now.whole.figures;
    expect(given).toBe(parts['done-in-time'] + parts['done-late'] + parts['open-in-time'] + parts['open-late']);
    const after = await mine();
    for (const list of ['open', 'late', 'reported'] as const) expect(after?.[list], list).toBe(before.mine?.[list]);
    await page.goto(`/conclusions/report?from=${day.heldOn}&to=${day.heldOn}`);
    const count = figuresOf(now, ids[SLOW])?.['done-late'] ?? 0;
    await page.getByRole('link', { name: `${SLOW}, Hoàn thành quá hạn: ${count}` }).click();
    await expect(page.getByRole('row').filter({ hasText: TASKS[SLOW] }).first()).toContainText('Hoàn thành quá hạn');
    await expect(page.locator('tbody tr')).toHaveCount(count);
    const { items } = await read<TaskPage>(page, `${conclusionPaths.taskList}?agencyId=${ids[SLOW]}&from=${day.heldOn}&to=${day.heldOn}&limit=100`);
    expect(items.filter(({ conclusionId, state }) => conclusion.endsWith(conclusionId) && OPEN_TASKS.includes(state))).toEqual([]);
  });
});
