import { type Locator, type Page, expect } from '@playwright/test';
import { PETITION_ACTIONS, type PetitionAction } from '@tiepdan/petition/contract';
import { addDays, formatDay, type PlainDate } from '@tiepdan/platform/contract';
import { focusIn } from './screen';

/** How each action is called on a petition's page; a case is resolved by the paper that ends it. */
const CALLED: Readonly<Record<PetitionAction, string>> = { ...PETITION_ACTIONS, resolve: `(${PETITION_ACTIONS.resolve}|Ban hành quyết định giải quyết|Ban hành kết luận)` };
const named = (words: string) => new RegExp(`^\\s*${words}\\s*$`);

/** Whatever the page of a petition offers to do with it now, in the order of the lifecycle. */
export async function offeredActions(page: Page): Promise<PetitionAction[]> {
  await expect(page.getByRole('group', { name: 'Tình trạng đơn' })).toBeVisible();
  const more = page.getByRole('button', { name: 'Việc khác' });
  const inMenu = await more.isVisible();
  if (inMenu) await more.click();
  if (inMenu) await expect(page.getByRole('menu')).toBeVisible();
  const offered: PetitionAction[] = [];
  for (const [action, words] of Object.entries(CALLED) as [PetitionAction, string][]) {
    const beside = inMenu ? page.getByRole('menuitem', { name: named(words) }) : page.getByRole('button', { name: named(words) });
    // While a menu is open the rest of the page is hidden from readers of the screen, so its buttons are found by the bar itself.
    const inBar = page.locator('tiepdan-action-bar > button').filter({ hasText: named(words) });
    if ((await beside.count()) + (await inBar.count()) > 0) offered.push(action);
  }
  if (inMenu) await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  return offered;
}

/** Presses an action, in the bar or in the menu beside it. */
async function press(page: Page, action: PetitionAction): Promise<void> {
  const words = named(CALLED[action]);
  await expect(page.getByRole('group', { name: 'Tình trạng đơn' })).toBeVisible();
  const button = page.getByRole('button', { name: words });
  if (await button.isVisible()) await button.click();
  else {
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: words }).click();
  }
}

/** Begins a proposal, which has a page of its own. */
export async function propose(page: Page): Promise<void> {
  await press(page, 'propose');
  await expect(page.getByRole('heading', { level: 1, name: /^Đề xuất xử lý đơn số / })).toBeVisible();
}

/** The dialog of an action, ready to be typed into. */
export async function act(page: Page, action: PetitionAction): Promise<Locator> {
  await press(page, action);
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  return dialog;
}

/** The stage of the petition whose page is open. */
export const stageOf = (page: Page): Locator => page.getByRole('group', { name: 'Tình trạng đơn' });

/** One time limit on a record, by its name, with its reasons unfolded. */
export async function limitNamed(page: Page, name: string): Promise<Locator> {
  const panel = page.getByRole('region', { name: 'Thời hạn' });
  const line = panel.locator('ul > li').filter({ has: page.getByText(name, { exact: true }) });
  await expect(line).toBeVisible();
  const why = line.locator('details');
  if (!(await why.evaluate((details: HTMLDetailsElement) => details.open))) await why.getByText('Vì sao').click();
  return line;
}

/** Days of a story that happened so many days ago, for any day it is told on: as the server and as the screen write them. */
export function daysBefore(today: PlainDate): { day: (ago: number) => PlainDate; words: (ago: number) => string } {
  const day = (ago: number) => addDays(today, -ago);
  return { day, words: (ago) => formatDay(day(ago)) };
}
