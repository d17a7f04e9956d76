import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { type MainPage, openFully } from './pages';
import { focusIn } from './screen';

/** WCAG 2.0 to 2.2, levels A and AA: what an authority has to keep to. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds wrong on the page, one line each. */
export async function faults(page: Page, { onlyColours = false } = {}): Promise<string[]> {
  // No page holds a frame of another origin, so axe need not open a page of its own to put its findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], runOnly: onlyColours ? ['color-contrast'] : RULES });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}

/**
 * Waits until every colour is the new theme's. Where motion is reduced each change of a colour is a transition of next
 * to no length, and one that is inherited begins anew at every level of the page, a frame later each: the page has
 * settled when two frames in a row know of no transition.
 */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let still = 0;
        const look = () => {
          still = document.getAnimations().some((one) => one instanceof CSSTransition) ? 0 : still + 1;
          if (still > 2) done();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );

/** Looks at what is shown now, in the light and in the dark. */
export async function lookAt(page: Page, name: string): Promise<void> {
  expect.soft(await faults(page), name).toEqual([]);
  // The dark theme changes colours and nothing else, so only they are looked at again.
  await page.emulateMedia({ colorScheme: 'dark' });
  await painted(page);
  expect.soft(await faults(page, { onlyColours: true }), `${name}, dark`).toEqual([]);
}

/** Opens each page and looks at it. */
export async function lookAtAll(page: Page, pages: readonly MainPage[]): Promise<void> {
  for (const { name, address } of pages) {
    await test.step(name, async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      await openFully(page, address);
      await expect(page).toHaveTitle(/^.+ – Tiếp Dân$/);
      await expect(page.getByRole('heading', { level: 1 }), `one h1 on ${name}`).toHaveCount(1);
      await lookAt(page, name);
    });
  }
}

/** Opens a page, opens a dialog on it, and looks at that. */
export async function lookAtDialog(page: Page, name: string, address: string, open: () => Promise<unknown>): Promise<void> {
  await test.step(name, async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openFully(page, address);
    await open();
    await focusIn(page.getByRole('dialog'));
    await lookAt(page, name);
  });
}
