import { type Page } from '@playwright/test';
import { CSRF } from '@tiepdan/identity/contract';
import { petitionPaths, type PetitionView, type ProposeRequest, type TakenStep } from '@tiepdan/petition/contract';
import { addDays, formatDay } from '@tiepdan/platform/contract';
import { openAccount } from '../support/accounts';
import { act, offeredActions, stageOf } from '../support/life';
import { read, today, write } from '../support/office';
import { registerPetition, withoutPaper } from '../support/petitions';
import { accountButton, focusIn, select } from '../support/screen';
import { expect, test } from '../support/story';

const AWAY = 'Thân Thị Hoàng Mai';
const STANDS_IN = 'Lục Văn Trường Sinh';
const REASON = 'Nghỉ phép năm';

/** A complaint of somebody's, proposed to be accepted by whoever is signed in on the page. */
async function proposed(page: Page, fullName: string, summary: string) {
  const petition = await registerPetition(page, { sender: withoutPaper(fullName, 'Thôn Trung, xã Quảng Lĩnh'), summary });
  const { version } = await read<PetitionView>(page, petitionPaths.one(petition.id));
  const proposal: ProposeRequest = { version, on: await today(page), kind: 'complaint', eligibility: 'eligible', competence: 'within', mixed: false, way: 'accept' };
  const taken = await write<TakenStep>(page, petitionPaths.step(petition.id, 'propose'), proposal);
  return { ...petition, version: taken.version };
}

test('Ủy quyền khi nghỉ phép: người làm thay duyệt bằng tài khoản của mình, lịch sử ghi rõ thay ai; không tự duyệt đề xuất của mình', async ({ atAnotherDesk, atAnEmptyDesk }) => {
  test.setTimeout(150_000);
  const keeper = await atAnotherDesk('quantri');
  const [deputy, officer] = [await atAnEmptyDesk(), await atAnEmptyDesk()];
  await openAccount(keeper, deputy, AWAY, ['deputy']);
  const { position } = await openAccount(keeper, officer, STANDS_IN, ['petition-officer']);
  const foreign = await proposed(await atAnotherDesk('xulydon'), 'Kha Thị Mây', 'Khiếu nại thông báo thu hồi lối đi chung thôn Trung');
  const own = await proposed(officer, 'Kha Văn Núi', 'Khiếu nại biên bản đo đạc lại ranh thửa đất thôn Trung');

  await test.step('before the leave the officer may not approve', async () => {
    await officer.goto(`/petitions/${foreign.id}`);
    expect(await offeredActions(officer)).not.toContain('approve');
  });
  await test.step('the deputy goes on leave and says who stands in', async () => {
    await deputy.goto('/account/delegations');
    await deputy.getByRole('button', { name: 'Ủy quyền' }).first().click();
    const dialog = deputy.getByRole('dialog');
    await focusIn(dialog);
    await select(dialog, 'Người làm thay', `${STANDS_IN} – ${position}`);
    await expect(dialog.getByRole('checkbox', { name: 'Duyệt đề xuất xử lý đơn' })).toBeChecked();
    await expect(dialog.getByRole('checkbox', { name: 'Xét việc mở danh tính của người khác' }), 'what touches the secret is passed on only knowingly').not.toBeChecked();
    await dialog.getByLabel('Đến hết ngày').fill(formatDay(addDays(await today(deputy), 5)));
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill(REASON);
    await dialog.getByRole('button', { name: 'Ủy quyền' }).click();
    await expect(deputy.getByText(/Đã ghi ủy quyền/)).toBeVisible();
    await expect(deputy.getByRole('row').filter({ hasText: STANDS_IN })).toContainText('Đang ủy quyền');
  });
  await test.step('who stands in approves in their own account, and the history says for whom', async () => {
    await officer.goto(`/petitions/${foreign.id}`);
    const dialog = await act(officer, 'approve');
    await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expect(stageOf(officer)).toContainText('Chờ lãnh đạo ký');
    await expect(officer.getByText(`${STANDS_IN}, thay ${AWAY}`).first()).toBeVisible();
    await accountButton(officer).click();
    await expect(officer.getByRole('menu')).toContainText(AWAY);
    await officer.keyboard.press('Escape');
  });
  await test.step('what one proposed oneself somebody else approves, delegation or not', async () => {
    const token = (await officer.context().cookies()).find(({ name }) => name === CSRF.cookie)?.value ?? '';
    const refused = await officer.request.post(petitionPaths.step(own.id, 'approve'), { data: { version: own.version, on: await today(officer) }, headers: { [CSRF.header]: token } });
    expect(refused.status()).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'SEPARATION.SAME_PERSON', message: 'Đề xuất này do chính đồng chí lập; xin để người khác được giao quyền duyệt.' });
  });
  await test.step('back early: it is over at once', async () => {
    await deputy.getByRole('button', { name: new RegExp(`^Kết thúc ủy quyền cho ${STANDS_IN}`) }).click();
    const dialog = deputy.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByRole('textbox').fill('Đi làm lại sớm hơn dự kiến');
    await dialog.getByRole('button', { name: 'Kết thúc ủy quyền' }).click();
    await expect(deputy.getByText('Đã kết thúc ủy quyền.')).toBeVisible();
    await officer.goto(`/petitions/${own.id}`);
    expect(await offeredActions(officer)).not.toContain('approve');
  });
});
