import { type Page } from '@playwright/test';
import { CSRF } from '@tiepdan/identity/contract';
import { calendarPaths, type LimitPreview, type LimitPreviewRequest } from '@tiepdan/calendar/contract';
import { petitionPaths, type PetitionView } from '@tiepdan/petition/contract';
import { formatDay, formatCountPadded } from '@tiepdan/platform/contract';
import { act, daysBefore, limitNamed, offeredActions, propose, stageOf } from '../support/life';
import { read, today, write } from '../support/office';
import { find, select, writeNewPerson } from '../support/screen';
import { expect, test } from '../support/story';

const SENDER = { fullName: 'Vi Thị Hạnh Nguyên', address: 'Tổ 6, phường Nam Gia Sơn' };
const SUMMARY = 'Khiếu nại quyết định thu hồi 214 m² đất vườn, đề nghị đo đạc lại ranh giới thửa 87';
/** Days ago on which each thing happened; together they fit into any forty days. */
const AGO = { received: 40, proposed: 38, approved: 37, signed: 36, complex: 20, suspended: 15, sent: 14, continued: 5 } as const;
const RESOLUTION = 'Giải quyết khiếu nại lần đầu';
const SENDING = 'Gửi quyết định tạm đình chỉ, đình chỉ, tiếp tục giải quyết khiếu nại';

/** What the office's calendar makes of the limit K1 under these circumstances, as the screen writes it. */
async function dueOf(page: Page, asked: Omit<LimitPreviewRequest, 'code' | 'extensions'>): Promise<string> {
  const { due } = await write<LimitPreview>(page, calendarPaths.preview, { code: 'K1', extensions: [], ...asked });
  return due ? formatDay(due) : '';
}

test('Một đơn khiếu nại: thụ lý, xác định phức tạp, tạm đình chỉ, tiếp tục, giải quyết xong', async ({ page, signIn, atAnotherDesk }) => {
  test.setTimeout(120_000);
  await signIn(page, 'xulydon');
  const { day, words } = daysBefore(await today(page));

  const number = await test.step('a complaint from the post is registered', async () => {
    await page.goto('/petitions/new');
    await page.getByLabel('Ngày nhận').fill(words(AGO.received));
    await writeNewPerson(page, 'Người gửi', SENDER);
    await page.getByRole('button', { name: 'Vụ việc mới' }).click();
    await select(page, 'Loại đơn', 'Khiếu nại');
    await find(page, 'Lĩnh vực', 'dat dai', /đất đai/i);
    await page.getByLabel('Tóm tắt nội dung đơn').fill(SUMMARY);
    await page.getByLabel('Người, cơ quan bị khiếu nại, tố cáo').fill('UBND phường Nam Gia Sơn');
    await page.getByRole('button', { name: 'Lưu và lấy số' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đã vào sổ đơn' })).toBeVisible();
    return (await page.getByRole('status').filter({ hasText: /^Số \d+\/\d{4}$/ }).innerText()).replace('Số ', '');
  });

  await test.step('what is not yet due is not offered', async () => {
    await page.getByRole('link', { name: 'Xem đơn' }).click();
    await expect(stageOf(page)).toContainText('Chờ phân loại');
    expect(await offeredActions(page)).toEqual(['propose', 'transfer', 'withdraw', 'split']);
  });
  const record = new URL(page.url()).pathname;
  const id = record.split('/').at(-1) ?? '';

  await test.step('proposed for acceptance: each question comes when the one before it is answered', async () => {
    await propose(page);
    await expect(page.getByRole('heading', { level: 1, name: `Đề xuất xử lý đơn số ${number}` })).toBeVisible();
    await expect(page.getByRole('radiogroup', { name: 'Cơ quan có thẩm quyền' })).toHaveCount(0);
    await page.getByRole('radio', { name: 'Đủ điều kiện xử lý', exact: true }).check();
    await expect(page.getByRole('radio', { name: /^Thụ lý/ })).toHaveCount(0);
    await page.getByRole('radio', { name: 'Thuộc thẩm quyền', exact: true }).check();
    await expect(page.getByRole('radio', { name: /^Chuyển/ }), 'what is within competence is not forwarded').toHaveCount(0);
    await page.getByRole('radio', { name: /^Thụ lý/ }).check();
    await expect(page.getByRole('status').filter({ hasText: 'Thời hạn bắt đầu tính' })).toContainText(`${RESOLUTION}: 30 ngày`);
    await page.getByLabel('Ngày đề xuất').fill(words(AGO.proposed));
    await page.getByRole('button', { name: 'Trình duyệt' }).click();
    await expect(stageOf(page)).toContainText('Chờ duyệt đề xuất');
    expect(await offeredActions(page), 'who proposed does not approve').toEqual(['recall', 'transfer', 'withdraw']);
  });

  await test.step('the head approves, the leader signs', async () => {
    const head = await atAnotherDesk('truongban');
    await head.goto(record);
    const approval = await act(head, 'approve');
    await expect(approval.getByRole('region', { name: 'Nội dung đề xuất' })).toContainText('Thụ lý');
    await approval.getByLabel('Ngày duyệt').fill(words(AGO.approved));
    await approval.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expect(stageOf(head)).toContainText('Chờ lãnh đạo ký');
    const leader = await atAnotherDesk('lanhdao');
    await leader.goto(record);
    expect(await offeredActions(leader)).toEqual(['return', 'sign']);
    const signing = await act(leader, 'sign');
    await signing.getByLabel('Ngày ký').fill(words(AGO.signed));
    await signing.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    await expect(stageOf(leader)).toContainText('Đã thụ lý, đang giải quyết');
  });

  const first = await dueOf(page, { variant: 'normal', start: day(AGO.signed), pauses: [] });
  await test.step('accepted: thirty days run from the signature, and the record says why', async () => {
    await page.goto(record);
    await expect(stageOf(page)).toContainText('Đã thụ lý, đang giải quyết');
    expect(await offeredActions(page), 'a complaint is not extended, nor continued before it was suspended').toEqual(['transfer', 'determine-complexity', 'suspend', 'terminate', 'withdraw', 'resolve']);
    const limit = await limitNamed(page, RESOLUTION);
    await expect(limit).toContainText(`Hạn ${first}`);
    await expect(limit).toContainText('30 ngày kể từ ngày thụ lý');
    await expect(limit).toContainText(`ngày ${words(AGO.signed)}; ngày này không tính`);
  });

  const second = await dueOf(page, { variant: 'complex', start: day(AGO.signed), pauses: [] });
  await test.step('complex by a written paper: the day moves to forty-five, and says from where and why', async () => {
    const dialog = await act(page, 'determine-complexity');
    await dialog.getByLabel('Ngày văn bản').fill(words(AGO.complex));
    await dialog.getByRole('button', { name: 'Xác định' }).click();
    await expect(dialog.getByText('Chọn ít nhất một tiêu chí.').first()).toBeVisible();
    await dialog.getByRole('checkbox', { name: /nhiều cơ quan quản lý/ }).check();
    await dialog.getByRole('checkbox', { name: /mâu thuẫn nhau/ }).check();
    await expect(dialog).toContainText('Vụ việc phức tạp');
    await dialog.getByRole('button', { name: 'Xác định' }).click();
    await expect(dialog.getByRole('alert').first(), 'without the paper no limit is longer').toContainText('Số, ký hiệu văn bản xác định');
    await dialog.getByLabel('Số, ký hiệu văn bản xác định').fill('118/TB-BTCD');
    await dialog.getByRole('button', { name: 'Xác định' }).click();
    await expect(dialog).toHaveCount(0);
    const limit = await limitNamed(page, RESOLUTION);
    await expect(limit).toContainText(`Hạn chuyển từ ${first} sang ${second} vì xác định trường hợp: phức tạp.`);
    await expect(limit).toContainText(`Hạn ${second}`);
    await expect(limit).toContainText('45 ngày kể từ ngày thụ lý');
    await expect(page.getByRole('region', { name: 'Nội dung, xem xét' })).toContainText('Liên quan đến nhiều cơ quan quản lý');
  });

  await test.step('suspended: the limit stands still, and the decision has to be sent within three working days', async () => {
    const dialog = await act(page, 'suspend');
    await dialog.getByRole('radio', { name: 'Chờ kết quả giải quyết của cơ quan, tổ chức, cá nhân khác' }).check();
    await dialog.getByLabel('Số, ký hiệu quyết định').fill('31/QĐ-TĐC');
    await dialog.getByLabel('Ngày quyết định tạm đình chỉ').fill(words(AGO.suspended));
    await dialog.getByRole('button', { name: 'Tạm đình chỉ', exact: true }).click();
    await expect(stageOf(page)).toContainText('Tạm đình chỉ');
    expect(await offeredActions(page), 'nothing is resolved while it is suspended').toEqual(['transfer', 'determine-complexity', 'continue', 'terminate', 'withdraw']);
    const limit = await limitNamed(page, RESOLUTION);
    await expect(limit).toContainText('Đang tạm đình chỉ');
    await expect(limit).toContainText(`Tạm dừng tính hạn (đang là ${second}) vì tạm đình chỉ từ ${words(AGO.suspended)}.`);
    await expect(limit).toContainText('31/QĐ-TĐC');
    const sending = await limitNamed(page, SENDING);
    await expect(sending).toContainText('03 ngày làm việc');
    await sending.getByRole('button', { name: 'Ghi nhận đã thực hiện' }).click();
    await sending.getByLabel('Ngày thực hiện').fill(words(AGO.sent));
    await sending.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await page.getByText(/^Đã xong hoặc không còn áp dụng/).click();
    await expect(await limitNamed(page, SENDING)).toContainText('Đã làm đúng hạn');
  });

  const third = await dueOf(page, { variant: 'complex', start: day(AGO.signed), pauses: [{ from: day(AGO.suspended), until: day(AGO.continued) }] });
  await test.step('continued: the day moves by the days that did not count, and the reason counts them', async () => {
    const dialog = await act(page, 'continue');
    await dialog.getByLabel('Số, ký hiệu quyết định').fill('36/QĐ-TTGQ');
    await dialog.getByLabel('Ngày quyết định tiếp tục giải quyết').fill(words(AGO.continued));
    await dialog.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
    await expect(stageOf(page)).toContainText('Đã thụ lý, đang giải quyết');
    const limit = await limitNamed(page, RESOLUTION);
    await expect(limit).toContainText(`Hạn được tính lại là ${third} vì tiếp tục giải quyết từ ${words(AGO.continued)}.`);
    await expect(limit).toContainText(`Không tính ${formatCountPadded(AGO.suspended - AGO.continued)} ngày tạm đình chỉ, từ ${words(AGO.suspended)} đến hết ${words(AGO.continued + 1)}`);
    await expect(limit).toContainText(`Hạn ${third}`);
  });

  await test.step('a decision dated before the petition came is refused in a sentence, and nothing typed is lost', async () => {
    const dialog = await act(page, 'resolve');
    await dialog.getByRole('radio', { name: 'Đúng một phần' }).check();
    await dialog.getByLabel('Số, ký hiệu quyết định giải quyết khiếu nại').fill('204/QĐ-UBND');
    await dialog.getByLabel('Ghi chú').fill('Công nhận 36 m² đo thừa.');
    await dialog.getByLabel('Ngày ban hành').fill(words(AGO.received + 1));
    await dialog.getByRole('button', { name: 'Ban hành quyết định giải quyết' }).click();
    await expect(dialog.getByRole('alert').first()).toContainText(`Chỉ nhận ngày từ ${words(AGO.continued)} trở về sau.`);
    await expect(dialog.getByRole('radio', { name: 'Đúng một phần' })).toBeChecked();
    await expect(dialog.getByLabel('Số, ký hiệu quyết định giải quyết khiếu nại')).toHaveValue('204/QĐ-UBND');
    await expect(dialog.getByLabel('Ghi chú')).toHaveValue('Công nhận 36 m² đo thừa.');
    await expect(dialog.getByLabel('Ngày ban hành')).toHaveValue(words(AGO.received + 1));
  });

  await test.step('so is one that comes past the form', async () => {
    const { version } = await read<PetitionView>(page, petitionPaths.one(id));
    const token = (await page.context().cookies()).find(({ name }) => name === CSRF.cookie)?.value ?? '';
    const refused = await page.request.post(petitionPaths.step(id, 'resolve'), {
      data: { version, on: day(AGO.received + 1), outcome: 'wrong', paper: '204/QĐ-UBND', note: null },
      headers: { [CSRF.header]: token },
    });
    expect(refused.status()).toBe(422);
    expect(await refused.json()).toMatchObject({
      code: 'PETITION.STEP_BEFORE_RECEIPT',
      message: `Ngày ${words(AGO.received + 1)} trước ngày nhận đơn ${words(AGO.received)}.`,
    });
  });

  await test.step('with its right day it is recorded; the limit was kept, and sending the decision is due', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ngày ban hành').fill(words(0));
    await dialog.getByRole('button', { name: 'Ban hành quyết định giải quyết' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(stageOf(page)).toContainText('Đã giải quyết');
    expect(await offeredActions(page), 'what is resolved is re-opened by the head alone').toEqual([]);
    await page.getByText(/^Đã xong hoặc không còn áp dụng/).click();
    await expect(await limitNamed(page, RESOLUTION)).toContainText('Đã làm đúng hạn');
    await expect(await limitNamed(page, 'Gửi quyết định giải quyết khiếu nại lần đầu')).toContainText('03 ngày làm việc');
  });

  await test.step('the record tells the whole way, newest first, with its papers', async () => {
    await page.reload();
    const steps = page.getByRole('region', { name: 'Quá trình xử lý' }).getByRole('listitem').filter({ has: page.getByRole('time') });
    await expect(steps).toHaveText([/Ghi nhận kết quả giải quyết/, /Tiếp tục giải quyết/, /Tạm đình chỉ/, /Xác định vụ việc phức tạp/, /Ký/, /Duyệt/, /Đề xuất xử lý/, /Vào sổ/]);
    await expect(steps.nth(0)).toContainText('Đúng một phần');
    await expect(steps.nth(0)).toContainText('204/QĐ-UBND');
    await expect(steps.nth(1)).toContainText('36/QĐ-TTGQ');
    await expect(steps.nth(2)).toContainText('31/QĐ-TĐC');
    await expect(steps.nth(3)).toContainText('118/TB-BTCD');
    await expect(steps.nth(4)).toContainText(words(AGO.signed));
    const limit = await (async () => {
      await page.getByText(/^Đã xong hoặc không còn áp dụng/).click();
      return limitNamed(page, RESOLUTION);
    })();
    await expect(limit).toContainText(`Hạn chuyển từ ${first} sang ${second}`);
    await expect(limit).toContainText(`Hạn được tính lại là ${third}`);
  });
});
