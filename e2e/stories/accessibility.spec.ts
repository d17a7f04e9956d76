import { type Page } from '@playwright/test';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { matterPaths, type MatterPage } from '@tiepdan/matter/contract';
import { petitionPaths, type PetitionPage } from '@tiepdan/petition/contract';
import { faults, lookAtAll, lookAtDialog, painted } from '../support/accessibility';
import { act } from '../support/life';
import { read } from '../support/office';
import { mainPages, openFully, systemPages } from '../support/pages';
import { expect, test } from '../support/story';

/** Into so many stories the main pages are divided: some seventy of them in one are more than its time on a busy machine. */
const PARTS = 3;
for (let part = 1; part <= PARTS; part++)
  test(`Mọi trang chính đạt WCAG 2.2 AA, sáng và tối (${part} trên ${PARTS})`, async ({ page, signIn }) => {
    test.setTimeout(240_000);
    await signIn(page, 'truongban');
    const pages = await mainPages(page);
    await lookAtAll(page, pages.filter((_, at) => at % PARTS === part - 1));
  });

test('Trang của người quản trị đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  await signIn(page, 'quantri');
  await lookAtAll(page, systemPages);
});

test('Hộp thoại của đơn và vụ việc đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(150_000);
  await signIn(page, 'truongban');
  const petitionWhere = async (filters: string): Promise<string> => {
    const { items } = await read<PetitionPage>(page, `${petitionPaths.list}?${filters}&status=active&limit=1`);
    expect(items, filters).toHaveLength(1);
    return `/petitions/${items[0]?.id}`;
  };
  for (const [filters, actions] of [
    ['stage=registered', ['transfer', 'withdraw']],
    ['stage=proposed', ['approve', 'return']],
    ['stage=accepted&kind=complaint', ['determine-complexity', 'suspend', 'terminate', 'resolve']],
    ['stage=accepted&kind=denunciation', ['extend']],
    ['stage=suspended', ['continue']],
    ['stage=filed', ['keep-filed', 'expire', 'reopen']],
  ] as const)
    for (const action of actions) await lookAtDialog(page, action, await petitionWhere(filters), () => act(page, action));
  const sealed = (await read<PetitionPage>(page, `${petitionPaths.list}?kind=denunciation&status=active&limit=50`)).items.find(({ senderNames }) => senderNames.includes(SEALED_NAME));
  await lookAtDialog(page, 'open-identity', `/petitions/${sealed?.id}`, () => page.getByRole('button', { name: /^Mở danh tính/ }).first().click());
  const [matter] = (await read<MatterPage>(page, `${matterPaths.list}?limit=1`)).items;
  await lookAtDialog(page, 'merge', `/matters/${matter?.id}`, () => page.getByRole('button', { name: /Gộp/ }).first().click());
});

test('Trang đăng nhập đạt WCAG 2.2 AA', async ({ page }) => {
  await openFully(page, '/sign-in');
  expect(await faults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await painted(page);
  expect(await faults(page, { onlyColours: true })).toEqual([]);
});

test('Thấy được con trỏ bàn phím đang ở đâu, và bỏ qua được thanh bên', async ({ page, signIn }) => {
  await signIn(page, 'tiepdan');
  await openFully(page, '/receptions');

  await test.step('the first Tab offers to skip to the page itself', async () => {
    await page.getByRole('link', { name: 'Đến nội dung trang' }).focus();
    await expect(page.getByRole('link', { name: 'Đến nội dung trang' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('whatever Tab reaches next can be seen to have the focus, and nothing hides it', async () => {
    for (let tab = 0; tab < 20; tab++) {
      await page.keyboard.press('Tab');
      const seen = await focusSeen(page);
      expect(seen.marked, `focus marked on ${seen.what}`).toBe(true);
      expect(seen.covered, `nothing lies over ${seen.what}`).toBe(false);
    }
  });
});

/** Whether the focused element looks different from how it looks without the focus, and whether something lies over it. */
function focusSeen(page: Page): Promise<{ what: string; marked: boolean; covered: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return { what: 'nothing', marked: false, covered: false };
    const frame = at.closest<HTMLElement>('.mat-mdc-form-field') ?? at;
    const looks = () => [at, frame, ...frame.querySelectorAll<HTMLElement>('*')].map((part) => {
      const { outline, boxShadow, borderColor, borderWidth, backgroundColor, opacity } = getComputedStyle(part);
      const before = getComputedStyle(part, '::before');
      return [outline, boxShadow, borderColor, borderWidth, backgroundColor, opacity, before.opacity, before.backgroundColor].join();
    }).join('|');
    const box = at.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const covered = top === null || (!frame.contains(top) && !top.contains(at));
    const withFocus = looks();
    at.blur();
    const marked = withFocus !== looks();
    at.focus({ preventScroll: true });
    return { what: `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40) ?? ''}`, marked, covered };
  });
}
