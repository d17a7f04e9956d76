import { type Locator, type Page, expect } from '@playwright/test';

/** How long a hand holds the mouse button down, in milliseconds: long enough for a list to move away under it. */
const HAND = 100;

/** The button of one's own account in the top bar; lists, such as the log of what accounts did, may name one likewise. */
export const accountButton = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: /^Tài khoản:/ });

/** Takes an option of a select, both by their words on the screen. */
export async function select(within: Page | Locator, label: string, option: string | RegExp): Promise<void> {
  await within.getByRole('combobox', { name: label }).click();
  const page = 'page' in within ? within.page() : within;
  await page.getByRole('option', { name: option }).first().click();
  await expect(page.getByRole('listbox')).toBeHidden();
}

/** Types into a field that offers while typing, and takes an offer. */
export async function find(within: Page | Locator, label: string, typed: string, option: string | RegExp): Promise<void> {
  const field = within.getByRole('combobox', { name: label });
  await field.fill(typed);
  const page = 'page' in within ? within.page() : within;
  await page.getByRole('option', { name: option }).first().click({ delay: HAND });
}

/** Waits until a dialog has taken the focus, which it does when it stands still: what is typed before goes astray. */
export async function focusIn(dialog: Locator): Promise<void> {
  await expect(dialog.locator(':focus')).toBeAttached();
}

/** Someone who is not in the office's records yet. */
export interface NewPerson {
  readonly fullName: string;
  readonly address: string;
  /** Number of the citizen's card, where it was shown. */
  readonly paperNumber?: string;
  readonly phone?: string;
}

/** Writes down a new person on the form's line `label`; without a paper number, as an old person from far away may be. */
export async function writeNewPerson(page: Page, label: string, person: NewPerson): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(person.fullName);
  await page.getByRole('option', { name: `Ghi người mới: ${person.fullName}` }).click();
  const details = page.getByRole('group', { name: 'Người mới' }).last();
  await details.getByLabel('Địa chỉ').fill(person.address);
  if (person.phone) await details.getByLabel('Điện thoại').fill(person.phone);
  if (person.paperNumber) return details.getByLabel('Số giấy tờ', { exact: true }).fill(person.paperNumber);
  await select(details, 'Giấy tờ', 'Không có giấy tờ');
  await details.getByLabel('Lý do không có giấy tờ').fill('Để quên ở nhà');
}

/** The counts of the desk, by their words. */
export async function deskCount(page: Page, label: string | RegExp): Promise<number> {
  await page.goto('/desk');
  const count = page.getByRole('navigation', { name: 'Con số của Ban' }).getByRole('link', { name: label });
  return numberIn(await count.innerText());
}

/** The first number of a text as Vietnamese writes it: `1.234 lượt` is 1234. */
export function numberIn(text: string): number {
  const found = /\d{1,3}(?:\.\d{3})+|\d+/.exec(text);
  if (!found) throw new Error(`no number in "${text}"`);
  return Number(found[0].replaceAll('.', ''));
}
