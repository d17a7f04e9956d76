import { conclusionPaths, TASK_ACTIONS, type ConclusionPage, type ConclusionRow, type TaskAction, type TaskPage } from '@tiepdan/conclusion/contract';
import { FEEDBACK_ACTIONS, feedbackPaths, type FeedbackAction, type FeedbackPage, type FeedbackState } from '@tiepdan/feedback/contract';
import { lookAtAll, lookAtDialog } from '../support/accessibility';
import { read } from '../support/office';
import { expect, test } from '../support/story';

test('Trang và hộp thoại của kết luận đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(180_000);
  await signIn(page, 'truongban');
  const { items } = await read<ConclusionPage>(page, `${conclusionPaths.list}?status=active&limit=100`);
  const addressOf = (found: ConclusionRow | undefined, what: string): string => {
    expect(found, `the demo has a conclusion that is ${what}`).toBeDefined();
    return `/conclusions/${found?.id}`;
  };
  const open = addressOf(items.find(({ tasks }) => tasks.open > 0), 'being carried out');
  await lookAtAll(page, [
    { name: 'tasks', address: '/conclusions' },
    { name: 'tasks, late', address: '/conclusions?list=late' },
    { name: 'tasks, none', address: '/conclusions?q=khong-co-nhiem-vu-nay' },
    { name: 'conclusions', address: '/conclusions/all' },
    { name: 'conclusion, open', address: open },
    { name: 'conclusion, done', address: addressOf(items.find(({ state }) => state === 'done'), 'done') },
    { name: 'conclusion, new', address: '/conclusions/new' },
    { name: 'conclusions, report', address: '/conclusions/report' },
    { name: 'conclusions, report of a day without any', address: '/conclusions/report?from=2001-01-01&to=2001-01-01' },
    { name: 'conclusions, terms', address: '/conclusions/terms' },
  ]);
  const [task] = (await read<TaskPage>(page, `${conclusionPaths.taskList}?list=open&limit=1`)).items;
  for (const action of ['close', 'report', 'progress', 'extend', 'withdraw'] as const satisfies readonly TaskAction[])
    await lookAtDialog(page, action, `/conclusions?list=open`, async () => {
      await page.getByRole('button', { name: `Việc khác với nhiệm vụ của ${task?.agencyName}` }).first().click();
      await page.getByRole('menuitem', { name: TASK_ACTIONS[action] }).click();
    });
  await lookAtDialog(page, 'correct', open, () => page.getByRole('button', { name: 'Sửa', exact: true }).click());
  await lookAtDialog(page, 'add a task', open, () => page.getByRole('button', { name: 'Giao thêm nhiệm vụ' }).click());
});

test('Kết luận của mình trên máy của lãnh đạo đạt WCAG 2.2 AA', async ({ page, signIn }) => {
  await signIn(page, 'lanhdao');
  await lookAtAll(page, [
    { name: "a leader's own conclusions", address: '/conclusions' },
    { name: "a leader's day", address: '/hearings/today' },
  ]);
});

test('Hộp thoại của phản ánh, kiến nghị về thủ tục hành chính đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn(page, 'truongban');
  const steps: readonly (readonly [FeedbackState, FeedbackAction])[] = [
    ['forwarded', 'answer'],
    ['forwarded', 'withdraw'],
    ['answered', 'publish'],
  ];
  for (const [state, action] of steps) {
    const [found] = (await read<FeedbackPage>(page, `${feedbackPaths.list}?state=${state}&status=active&limit=1`)).items;
    expect(found, `the demo has feedback that is ${state}`).toBeDefined();
    await lookAtDialog(page, action, `/feedback/${found?.id}`, () => page.getByRole('button', { name: FEEDBACK_ACTIONS[action], exact: true }).click());
  }
});
