import { type Locator, type Page } from '@playwright/test';
import type { PersonInput } from '@tiepdan/citizen/contract';
import { identityPaths, type SessionView } from '@tiepdan/identity/contract';
import { matterPaths, type MatterPage } from '@tiepdan/matter/contract';
import { petitionPaths, type PetitionPage, type PetitionView, VERDICTS } from '@tiepdan/petition/contract';
import { type LoggedReception, receptionPaths } from '@tiepdan/reception/contract';
import { Keyboard } from '../support/keyboard';
import { read, today, write } from '../support/office';
import { registerPetition } from '../support/petitions';
import { select } from '../support/screen';
import { expect, test } from '../support/story';

/** Digits that no earlier telling of the story had: its people have numbers of their own. */
const stamp = () => String(Date.now()).slice(-6);
const someone = (fullName: string, digits: string): PersonInput => ({
  fullName,
  birthYear: 1967,
  paperKind: 'citizen-id',
  paperNumber: `000067${digits}`,
  formerPapers: [{ kind: 'id-card', number: `000${digits}` }],
  address: `Số nhà ${digits}, xã Đắk Lơi`,
});

/** How many petitions came today, and how many matters the office has. */
async function counted(page: Page): Promise<{ petitions: number; matters: number }> {
  const day = await today(page);
  const petitions = await read<PetitionPage>(page, `${petitionPaths.list}?from=${day}&to=${day}&status=active`);
  const matters = await read<MatterPage>(page, matterPaths.list);
  return { petitions: petitions.total, matters: matters.total };
}

/** The sender of a petition comes about its matter, and is received. */
async function receiveSenderOf(page: Page, petitionId: string): Promise<LoggedReception> {
  const { accountId } = await read<SessionView>(page, identityPaths.session);
  const { matterId, senders } = await read<PetitionView>(page, petitionPaths.one(petitionId));
  return write<LoggedReception>(page, receptionPaths.list, {
    receivedOn: await today(page),
    mode: 'regular',
    officerId: accountId,
    attendance: 'received',
    people: senders.map(({ citizenId }) => ({ citizenId })),
    headCount: 1,
    matter: { matterId },
    content: 'Hỏi đơn đã được xử lý đến đâu',
    result: 'explained',
  });
}

/** Brings the cursor to an element by the arrow key alone. */
async function arrowTo(keys: Keyboard, stop: Locator): Promise<void> {
  await expect(stop).toBeVisible();
  for (let step = 0; step < 30 && !(await stop.evaluate((element) => element === document.activeElement)); step++)
    await keys.press('ArrowDown');
  await expect(stop).toBeFocused();
}

test('Đơn gửi lại lần hai: gõ sai dấu vẫn thấy, nhận định bằng bàn phím, có số riêng trong cùng vụ việc', async ({ page, signIn }) => {
  const digits = stamp();
  await signIn(page, 'xulydon');
  const sender = someone('Khổng Thị Mỹ Lý', digits);
  const summary = `Khiếu nại việc kiểm đếm thiếu 212 trụ tiêu khi làm đường vào thôn ${digits}`;
  const earlier = await registerPetition(page, { sender, summary });
  const visit = await receiveSenderOf(page, earlier.id);
  const before = await counted(page);

  await page.goto('/petitions/new');
  const keys = new Keyboard(page);
  const panel = page.getByRole('complementary', { name: 'Có thể trùng' });
  const person = panel
    .getByRole('button')
    .filter({ hasText: sender.address ?? '' })
    .filter({ hasText: 'lượt tiếp,' });
  const petition = panel.getByRole('button', { name: `Nhận định về đơn số ${earlier.number},` });
  const reception = panel.getByRole('button').filter({ hasText: `Lượt tiếp số ${visit.bookNumber}/${visit.bookYear}` });
  const who = page.getByRole('combobox', { name: 'Người gửi' });

  const typings = [
    ['without accents', 'khong thi my ly', 'tên gần giống'],
    ['with i for y', 'Khổng Thị Mĩ Lí', 'tên gần giống'],
    ['without the names in between', 'khong ly', 'tên gần giống'],
    ['by the old identity number', `000 ${digits}`, 'cùng số giấy tờ'],
  ] as const;
  for (const [how, typed, reason] of typings)
    await test.step(`typed ${how}, the person, the visit and the petition are offered, each with its reason`, async () => {
      await who.fill(typed);
      await expect(person).toContainText(`${sender.fullName} · 1967`);
      await expect(person).toContainText('1 lượt tiếp, 1 đơn');
      await expect(person).toContainText(reason);
      await expect(petition).toContainText(summary);
      await expect(petition).toContainText(reason);
      await expect(reception).toContainText(reason);
      await expect(who).toBeFocused();
    });

  await test.step('by keyboard alone the person is taken, then the petition, and the verdict given', async () => {
    await keys.press('F8');
    await expect(page.getByRole('listbox')).toBeHidden();
    await arrowTo(keys, person);
    await keys.press('Enter');
    await expect(page.getByRole('region', { name: 'Người gửi' })).toContainText(sender.fullName);
    await keys.press('F8');
    await arrowTo(keys, petition);
    await keys.press('Enter');
    await arrowTo(keys, page.getByRole('menuitem', { name: VERDICTS.same }));
    await keys.press('Enter');
    await expect(
      panel
        .getByRole('listitem')
        .filter({ hasText: `Đơn số ${earlier.number}` })
        .getByText(VERDICTS.same),
    ).toBeVisible();
    await expect(page.getByRole('group', { name: 'Vụ việc đã chọn' })).toContainText(summary);
  });

  const again = await test.step('it is saved with a number of its own, in the same matter', async () => {
    await page.getByLabel('Tóm tắt nội dung đơn').fill(`${summary}, gửi lại vì chưa được trả lời`);
    await page.getByRole('radio', { name: 'Đủ điều kiện xử lý', exact: true }).check();
    await select(page, 'Thẩm quyền', 'Không thuộc thẩm quyền');
    await keys.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Đã vào sổ đơn' })).toBeVisible();
    const number = (
      await page
        .getByRole('status')
        .filter({ hasText: /^Số \d+\/\d{4}$/ })
        .innerText()
    ).replace('Số ', '');
    expect(number).toBe(`${earlier.bookNumber + 1}/${earlier.bookYear}`);
    expect(await counted(page), 'one more petition, not one more matter').toEqual({
      petitions: before.petitions + 1,
      matters: before.matters,
    });
    await page.getByRole('link', { name: 'Xem đơn' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Đơn số ${number}` })).toBeVisible();
    return { number, id: new URL(page.url()).pathname.split('/').at(-1) ?? '' };
  });

  const related = page.getByRole('region', { name: 'Đơn liên quan' });
  await test.step('either record leads to the other, with the verdict', async () => {
    await expect(related.getByRole('listitem')).toContainText([VERDICTS.same]);
    await expect(related).toContainText('Đơn gửi trước');
    const [one, other] = [
      await read<PetitionView>(page, petitionPaths.one(earlier.id)),
      await read<PetitionView>(page, petitionPaths.one(again.id)),
    ];
    expect(other.matterId).toBe(one.matterId);
    await related.getByRole('link', { name: `Đơn số ${earlier.number}` }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Đơn số ${earlier.number}` })).toBeVisible();
    await expect(related.getByRole('listitem')).toContainText([VERDICTS.same]);
    await expect(related).toContainText('Đơn gửi sau');
    await expect(related.getByRole('link', { name: `Đơn số ${again.number}` })).toBeVisible();
  });

  await test.step('the verdict is withdrawn with a reason; neither record shows it any more, both remember it', async () => {
    await related.getByRole('button', { name: /^Rút nhận định về đơn số/ }).click();
    await page.getByRole('dialog').getByLabel('Lý do').fill('Đơn sau có thêm nội dung mới');
    await page.getByRole('dialog').getByRole('button', { name: 'Rút nhận định' }).click();
    await expect(related).toContainText('Chưa có nhận định nào so với đơn khác.');
    await expect(page.getByRole('region', { name: 'Diễn biến' })).toContainText('Đơn sau có thêm nội dung mới');
    await page.goto(`/petitions/${again.id}`);
    await expect(related).toContainText('Chưa có nhận định nào so với đơn khác.');
    await expect(page.getByRole('region', { name: 'Diễn biến' })).toContainText('Đơn sau có thêm nội dung mới');
  });
});

test('Hai đơn không liên quan: nhận định được ghi nhớ, không gợi ý lại', async ({ page, signIn }) => {
  const digits = stamp();
  await signIn(page, 'tiepdan');
  const sender = someone('Quách Thị Thúy Vy', digits);
  const one = await registerPetition(page, { sender, summary: `Khiếu nại mức hỗ trợ ao cá bị lấp ở thôn ${digits}` });
  const { senders } = await read<PetitionView>(page, petitionPaths.one(one.id));
  const other = await registerPetition(page, {
    sender: { citizenId: senders[0]?.citizenId ?? '' },
    summary: `Khiếu nại việc xét tặng huân chương cho liệt sĩ họ Quách số ${digits}`,
  });

  await page.goto(`/petitions/${other.id}`);
  const related = page.getByRole('region', { name: 'Đơn liên quan' });
  const panel = related.getByRole('complementary', { name: 'Có thể trùng' });
  const offered = panel.getByRole('button', { name: `Nhận định về đơn số ${one.number},` });
  await test.step('the earlier petition of the same person is offered, and found to be about something else', async () => {
    await related.getByRole('button', { name: 'So với đơn khác' }).click();
    await expect(offered).toContainText('cùng số giấy tờ');
    await offered.click();
    await page.getByRole('menuitem', { name: VERDICTS.different }).click();
    await expect(related).toContainText(VERDICTS.different);
  });
  await test.step('it is not offered again, from either side', async () => {
    for (const { id } of [other, one]) {
      await page.goto(`/petitions/${id}`);
      await expect(related).toContainText(VERDICTS.different);
      await related.getByRole('button', { name: 'So với đơn khác' }).click();
      await expect(panel.getByText(/Chưa thấy đơn nào giống|\d+ trên \d+/)).toBeVisible();
      await expect(panel.getByRole('button', { name: new RegExp(`đơn số (${one.number}|${other.number}),`) })).toHaveCount(0);
    }
  });
});
