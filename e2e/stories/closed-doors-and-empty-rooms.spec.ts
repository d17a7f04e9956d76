import { citizenPaths, sealingPaths } from '@tiepdan/citizen/contract';
import { receptionPaths } from '@tiepdan/reception/contract';
import { expect, test } from '../support/story';

const NOBODY = '00000000-0000-7000-8000-000000000000';

test('Trang không có, bản ghi không có, việc không được giao', async ({ page, signIn }) => {
  await signIn(page, 'lanhdao');
  await test.step('an address that leads nowhere says so and leads back', async () => {
    await page.goto('/khong-co-trang-nay');
    await expect(page.getByRole('heading', { level: 1, name: 'Không có trang này' })).toBeVisible();
    await expect(page).toHaveTitle('Không có trang này – Tiếp Dân');
    await page.getByRole('link', { name: 'Về bàn làm việc' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Bàn làm việc' })).toBeVisible();
  });
  await test.step('a record that does not exist is told in a sentence, on every kind of record', async () => {
    for (const kind of ['receptions', 'petitions', 'matters', 'documents', 'leader-days', 'citizens']) {
      await page.goto(`/${kind}/${NOBODY}`);
      await expect(page.getByRole('alert'), kind).toContainText('Không tìm thấy bản ghi này hoặc đồng chí không được xem.');
    }
  });
  await test.step('a leader reads, and is offered to write nothing but conclusions', async () => {
    await page.goto('/receptions');
    await expect(page.getByRole('table', { name: 'Sổ tiếp công dân' })).toBeVisible();
    await page.getByRole('button', { name: 'Ghi nhận' }).click();
    await expect(page.getByRole('menuitem')).toHaveCount(1);
    await expect(page.getByRole('menuitem')).toContainText('Kết luận tiếp công dân');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('link', { name: /Ghi lượt tiếp/ })).toHaveCount(0);
  });
  await test.step('who comes by the address all the same is told whose work it is', async () => {
    await page.goto('/receptions/new');
    await expect(page.getByText(/chưa được giao/)).toBeVisible();
  });
});

test('Người quản trị không đọc được vụ việc của công dân', async ({ page, signIn }) => {
  await signIn(page, 'quantri');
  await page.goto('/desk');
  await expect(page.getByText(/chưa được giao quyền/)).toBeVisible();
  const rooms = page.getByRole('navigation', { name: 'Các phần của phần mềm' });
  for (const room of ['Bàn làm việc', 'Tiếp công dân', 'Đơn thư', 'Vụ việc', 'Công dân', 'Văn bản', 'Báo cáo', 'Nhật ký mở danh tính']) await expect(rooms.getByRole('link', { name: room, exact: true }), room).toHaveCount(0);
  for (const path of [receptionPaths.list, citizenPaths.list, sealingPaths.openings]) expect((await page.request.get(path)).status(), path).toBe(403);
});

test('Danh sách không có gì thì nói vì sao và chỉ lối ra', async ({ page, signIn }) => {
  await signIn(page, 'tiepdan');
  const lists = [
    ['/receptions', 'Không có lượt tiếp nào khớp', 'Tìm theo tên, nội dung, số'],
    ['/petitions', 'Không có đơn nào khớp', 'Tìm theo số, tên, nội dung'],
  ] as const;
  for (const [address, nothing, search] of lists) {
    await test.step(`${address}: nothing fits the filter, and one press takes it away`, async () => {
      await page.goto(address);
      await page.getByLabel(search).fill('không ai tên như thế này');
      await expect(page.getByText(nothing)).toBeVisible();
      await page.getByRole('button', { name: 'Bỏ mọi điều kiện lọc' }).click();
      await expect(page.getByRole('table')).toBeVisible();
    });
  }
  await test.step('a quarter without records says so in words and still holds together', async () => {
    await page.goto('/reports/section-4?period=2019-Q1');
    await expect(page.getByRole('article', { name: 'Nội dung Mục 4' })).toContainText('không tiếp lượt công dân nào');
    await page.getByRole('tab', { name: 'Kiểm tra' }).click();
    await expect(page.getByText(/Cả \d+ phép kiểm tra đều khớp\./)).toBeVisible();
  });
});
