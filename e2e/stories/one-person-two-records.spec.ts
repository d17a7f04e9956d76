import type { PersonInput } from '@tiepdan/citizen/contract';
import { petitionPaths, type PetitionView } from '@tiepdan/petition/contract';
import { read } from '../support/office';
import { registerPetition } from '../support/petitions';
import { expect, test } from '../support/story';

test('Một người hai hồ sơ: gộp, đơn chuyển theo; tách lại, đơn trở về', async ({ page, signIn }) => {
  // Digits that no earlier telling of the story had: its person has numbers of their own.
  const digits = String(Date.now()).slice(-6);
  const phone = `0900${digits}`;
  const shown = `0900 ${digits.slice(0, 3)} ${digits.slice(3)}`;
  const first: PersonInput = {
    fullName: 'Nông Thị Thúy Hằng',
    birthYear: 1971,
    paperKind: 'citizen-id',
    paperNumber: `000071${digits}`,
    phone,
    address: 'Thôn 7, xã Đắk Lơi',
  };
  const second: PersonInput = {
    fullName: 'Nông Thị Thuý Hằng',
    birthYear: 1971,
    sex: 'female',
    paperKind: 'none',
    noPaperReason: 'Căn cước đang làm lại',
    phone,
    address: 'Tổ 3, phường Nam Gia Sơn',
  };
  await signIn(page, 'truongban');
  const one = await registerPetition(page, { sender: first, summary: `Khiếu nại việc cấp giấy chứng nhận thửa đất số ${digits}` });
  const two = await registerPetition(page, { sender: second, summary: `Kiến nghị sửa cầu treo vào nương số ${digits}`, kind: 'proposal' });
  const personOf = async (petitionId: string) => (await read<PetitionView>(page, petitionPaths.one(petitionId))).senders[0];
  const [kept, other] = [await personOf(one.id), await personOf(two.id)];

  const petitions = page.getByRole('region', { name: 'Đơn', exact: true });
  const linkTo = (petition: { readonly number: string }) => petitions.getByRole('link', { name: `Số ${petition.number}`, exact: true });
  const main = page.getByRole('main');

  await test.step('the list finds both by their telephone; either page says that they may be one', async () => {
    await page.goto('/citizens');
    await page.getByLabel('Tìm theo tên, số giấy tờ, điện thoại').fill(phone);
    await expect(page.getByRole('row').filter({ hasText: shown })).toHaveCount(2);
    await page.getByRole('row').filter({ hasText: shown }).getByRole('link', { name: first.fullName, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: first.fullName })).toBeVisible();
    await expect(linkTo(one)).toBeVisible();
    await expect(linkTo(two)).toHaveCount(0);
    const like = page.getByRole('region', { name: 'Có thể là cùng một người' });
    const both = like.getByRole('listitem').filter({ hasText: 'cùng tên, năm sinh và điện thoại' });
    await expect(both).toContainText(second.address ?? '');
    await both.getByRole('link', { name: 'So hai hồ sơ để gộp' }).click();
  });

  await test.step('side by side it is chosen what is kept, field by field', async () => {
    const table = page.getByRole('table', { name: 'Hai hồ sơ cạnh nhau' });
    await expect(table.getByRole('row', { name: /Năm sinh/ })).toContainText('1971');
    await expect(table.getByRole('radiogroup', { name: 'Giới tính' }).getByRole('radio', { name: 'Nữ' })).toBeChecked();
    await table
      .getByRole('radiogroup', { name: 'Địa chỉ' })
      .getByRole('radio', { name: second.address ?? '' })
      .check();
    await page.getByRole('button', { name: 'Gộp hồ sơ' }).click();
    await expect(page.getByRole('alert')).toContainText('Căn cứ để gộp');
    await page.getByLabel('Căn cứ để gộp').fill('Đã đối chiếu căn cước bản chính');
    await page.getByRole('button', { name: 'Gộp hồ sơ' }).click();
    await expect(page.getByRole('heading', { level: 1, name: first.fullName })).toBeVisible();
  });

  await test.step('everything stands on the record that was kept; the other one leads there', async () => {
    await expect(linkTo(one)).toBeVisible();
    await expect(linkTo(two)).toBeVisible();
    await expect(main).toContainText(second.address ?? '');
    await expect(main).toContainText(first.paperNumber ?? '');
    const merged = page.getByRole('region', { name: 'Hồ sơ đã gộp vào đây' });
    await expect(merged).toContainText('Đã đối chiếu căn cước bản chính');
    await expect(merged).toContainText('chuyển 0 lượt tiếp, 1 đơn');
    expect((await personOf(two.id))?.citizenId).toBe(kept?.citizenId);
    await merged.getByRole('link', { name: second.fullName, exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Hồ sơ này đã gộp vào' })).toContainText(first.fullName);
    await page.getByRole('status').filter({ hasText: 'Hồ sơ này đã gộp vào' }).getByRole('link').click();
    await expect(merged).toBeVisible();
  });

  await test.step('taken apart, with a reason, each has its own again', async () => {
    await page.getByRole('button', { name: 'Tách lại' }).click();
    await page.getByRole('dialog').getByLabel('Lý do').fill('Hai chị em họ cùng dùng một số điện thoại');
    await page.getByRole('dialog').getByRole('button', { name: 'Tách lại' }).click();
    await expect(linkTo(two)).toHaveCount(0);
    await expect(linkTo(one)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Hồ sơ đã gộp vào đây' })).toHaveCount(0);
    await expect(main.getByRole('definition').filter({ hasText: new RegExp(`^\\s*${first.address}\\s*$`) })).toBeVisible();
    expect((await personOf(two.id))?.citizenId).toBe(other?.citizenId);
    await page.goto(`/citizens/${other?.citizenId}`);
    await expect(page.getByRole('heading', { level: 1, name: second.fullName })).toBeVisible();
    await expect(linkTo(two)).toBeVisible();
    await expect(main).toContainText('Căn cước đang làm lại');
  });
});
