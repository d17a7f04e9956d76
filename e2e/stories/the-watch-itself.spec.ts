import { expect, test } from '../support/story';

/** Takes back what a story broke on purpose, once it has been seen. */
const forgive = (broken: string[]) => broken.splice(0, broken.length);

test('Chương trình canh lỗi thấy được lỗi', async ({ page, broken }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  expect(broken).toEqual([]);

  await test.step('a script written into the page is refused by the security policy, and that is noticed', async () => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('document.title = "broken in"');
      document.head.append(script);
    });
    await expect.poll(() => broken.join()).toContain('security policy violated: ');
    await expect(page).not.toHaveTitle('broken in');
    forgive(broken);
  });

  await test.step('so is an error of the page, and a call to somewhere else', async () => {
    await page.evaluate(() => void setTimeout(() => { throw new Error('on purpose'); }));
    await expect.poll(() => broken.join()).toContain('on purpose');
    forgive(broken);
    await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
    await expect.poll(() => broken.join()).toContain('Content Security Policy');
  });
  forgive(broken);
});
