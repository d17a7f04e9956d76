import { type Page } from '@playwright/test';
import { petitionPaths, type PetitionPage } from '@tiepdan/petition/contract';
import { type LookupCodeAnswer, portalPaths, type PublicAddressList, publicPaths } from '@tiepdan/portal/contract';
import { faults, lookAt } from '../support/accessibility';
import { read, write } from '../support/office';
import { expect, test } from '../support/story';

/** axe looks from inside the page, where these pages let nothing run. */
test.use({ bypassCSP: true });

const TELEPHONE = { width: 360, height: 740 };
/** A screen of 1366×768 on which everything is shown twice as large. */
const ZOOMED = { width: 683, height: 384 };

/** Looks at a page in light and dark on a telephone, then at 200 %: nothing is cut off sideways, and it is as accessible. */
async function look(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    await expect(page.getByRole('heading', { level: 1 }), `one h1 on ${name}`).toHaveCount(1);
    await expect(page).toHaveTitle(/^.+ – .+$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await lookAt(page, name);
    await page.emulateMedia({ colorScheme: 'light' });
    for (const size of [ZOOMED, TELEPHONE]) {
      await page.setViewportSize(size);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name}, ${size.width} px wide`).toBeLessThanOrEqual(0);
      expect.soft(await faults(page), `${name}, ${size.width} px wide`).toEqual([]);
    }
  });
}

test('Trang công khai đạt WCAG 2.2 AA trên điện thoại, sáng và tối, phóng to 200 %', async ({ page, atAnotherDesk }) => {
  test.setTimeout(180_000);
  const officer = await atAnotherDesk('xulydon');
  const addressesOf = await read<PublicAddressList>(officer, portalPaths.addresses);
  const home = addressesOf.find(({ what }) => what === 'home')?.address ?? '';
  const office = decodeURIComponent(home.split('/').at(-1) ?? '');
  const codeOf = async (kind: string): Promise<string> => {
    const [found] = (await read<PetitionPage>(officer, `${petitionPaths.list}?kind=${kind}&stage=accepted&status=active&limit=1`)).items;
    const { code } = await write<LookupCodeAnswer>(officer, portalPaths.petitionCode(found?.id ?? ''), {});
    return code?.code ?? '';
  };
  const [complaint, denunciation] = [await codeOf('complaint'), await codeOf('denunciation')];
  await page.setViewportSize(TELEPHONE);
  const addresses = [
    ['house', publicPaths.root],
    ['home', publicPaths.home(office)],
    ['schedule', publicPaths.schedule(office)],
    ['schedule of another year', `${publicPaths.schedule(office)}?year=2023`],
    ['schedule of a year without days', `${publicPaths.schedule(office)}?year=2031`],
    ['look-up', publicPaths.lookup],
    ['what stands behind a code', publicPaths.receipt(complaint)],
    ['what stands behind the code of a denunciation', publicPaths.receipt(denunciation)],
    ['question after a visit', publicPaths.satisfaction(complaint)],
    ['question after a visit, secret', publicPaths.satisfaction(denunciation)],
    ['answers to feedback', publicPaths.answers(office)],
    ['no such page', `${publicPaths.root}/khong/co`],
  ] as const;
  for (const [name, address] of addresses) {
    const answer = await page.goto(address);
    expect(answer?.status(), name).toBe(name === 'no such page' ? 404 : 200);
    await look(page, name);
  }

  await page.goto(publicPaths.lookup);
  await page.getByLabel('Mã tra cứu').fill('0000');
  await page.getByRole('button', { name: 'Tra cứu' }).click();
  await expect(page.getByLabel('Mã tra cứu')).toHaveAttribute('aria-invalid', 'true');
  await look(page, 'wrong code');

  await page.goto(publicPaths.schedule(office));
  await page.getByRole('link', { name: /^Đăng ký gặp lãnh đạo ngày / }).last().click();
  await look(page, 'registration');
  await page.locator('form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await expect(page.getByText('Xin chọn loại việc.').first()).toBeVisible();
  await look(page, 'registration, nothing filled in');
});

test('Trang công khai dùng được bằng bàn phím: đến thẳng nội dung, lỗi dẫn về ô của nó', async ({ page }) => {
  await page.goto(publicPaths.lookup);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Mã tra cứu')).toBeFocused();
});
