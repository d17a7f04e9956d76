import { petitionPaths, type PetitionView } from '@tiepdan/petition/contract';
import { read } from '../support/office';
import { registerPetition, withoutPaper } from '../support/petitions';
import { expect, test } from '../support/story';

/** As it comes from a spreadsheet: a header, a serial number, tabs between. The third and the fifth person are written wrong. */
const HEADER = 'STT\tHọ và tên\tNăm sinh\tSố giấy tờ\tĐịa chỉ';
const RIGHT = ['1\tVi Văn Thắng\t1962\t000062000411\tThôn 1, xã Đắk Lơi', '2\tVi Thị Hương Giang\t12/03/1970\t\tThôn 1, xã Đắk Lơi'];
const WRONG = ['3\tLò Văn Phúc\t19622\t000062000413\tThôn 2, xã Đắk Lơi', '5\tHà Thị Mơ\t1981\t0000-81\tThôn 4, xã Đắk Lơi'];
const MENDED = ['3\tLò Văn Phúc\t1962\t000062000413\tThôn 2, xã Đắk Lơi', '5\tHà Thị Mơ\t1981\t000081000415\tThôn 4, xã Đắk Lơi'];
const BETWEEN = '4\tCầm Bá Lượng\t1958\t000058000414\tThôn 3, xã Đắk Lơi';
const list = ([third, fifth]: readonly string[]) => [HEADER, ...RIGHT, third, BETWEEN, fifth].join('\n');

test('Danh sách người ký: dòng sai được nêu, không mất gì; sửa xong thì ghi và tìm được', async ({ page, signIn }) => {
  await signIn(page, 'xulydon');
  const petition = await registerPetition(page, {
    sender: withoutPaper('Vi Văn Thắng', 'Thôn 1, xã Đắk Lơi'),
    summary: 'Kiến nghị của các hộ dân thôn 1 đến thôn 4 về việc đóng cửa chợ phiên',
    kind: 'proposal',
    signatoryCount: 8,
  });
  await page.goto(`/petitions/${petition.id}`);
  const panel = page.getByRole('region', { name: 'Người ký đơn' });
  const dialog = page.getByRole('dialog');
  const text = dialog.getByRole('textbox', { name: 'Danh sách' });
  const wrong = dialog.getByRole('list', { name: 'Các dòng sai' });

  await test.step('a petition of eight asks for their list; what is pasted is looked over line by line', async () => {
    await expect(panel).toContainText('ghi 8 người đứng tên, chưa nhập danh sách.');
    await panel.getByRole('button', { name: 'Nhập danh sách' }).click();
    await text.fill(list(WRONG));
    await expect(dialog.getByRole('status')).toContainText('3 dòng đúng');
    await expect(dialog.getByRole('status')).toContainText('2 dòng sai');
    await expect(wrong.getByRole('listitem')).toHaveText([
      /Dòng 4\s*Năm sinh phải có 4 chữ số/,
      /Dòng 6\s*Số giấy tờ phải có 9 hoặc 12 chữ số/,
    ]);
    await expect(dialog.getByRole('button', { name: 'Lưu danh sách' })).toBeDisabled();
    await expect(text).toHaveValue(list(WRONG));
  });

  await test.step('a wrong line is gone to and mended in its place, the rest stays as it was', async () => {
    for (const [index, line] of [4, 6].entries()) {
      await wrong.getByRole('button', { name: `Dòng ${line}` }).click();
      await expect(text).toBeFocused();
      await page.keyboard.insertText(MENDED[index] ?? '');
      await expect(wrong.getByRole('button', { name: `Dòng ${line}` })).toHaveCount(0);
    }
    await expect(text).toHaveValue(list(MENDED));
    await expect(dialog.getByRole('status')).toContainText('5 dòng đúng');
  });

  await test.step('saved with the number of those who signed', async () => {
    await dialog.getByRole('checkbox', { name: 'Đơn đang ghi 8 người đứng tên; sửa thành 5' }).check();
    await dialog.getByRole('button', { name: 'Lưu danh sách' }).click();
    await expect(dialog).toBeHidden();
    await expect(panel).toContainText('5 người · Lê Quang Khải ghi');
    await expect(panel.getByRole('listitem')).toHaveCount(5);
    expect((await read<PetitionView>(page, petitionPaths.one(petition.id))).signatoryCount).toBe(5);
  });

  await test.step('one of them is found without accents', async () => {
    await panel.getByLabel('Tìm trong danh sách').fill('cam ba luong');
    await expect(panel.getByRole('listitem')).toHaveText([/Cầm Bá Lượng\s*·\s*1958\s*·\s*000058000414\s*Thôn 3, xã Đắk Lơi/]);
    await panel.getByLabel('Tìm trong danh sách').fill('000081000415');
    await expect(panel.getByRole('listitem')).toHaveText([/Hà Thị Mơ/]);
  });
});
