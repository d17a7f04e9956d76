import { type Locator, type Page, expect } from '@playwright/test';
import { type FilingPreview, type ReturnsOverview, type UnitStanding, filingPaths } from '@tiepdan/filing/contract';
import { type FormTable, formPaths } from '@tiepdan/form/contract';
import { addDays } from '@tiepdan/platform/contract';
import { type Period, quarterOf } from '@tiepdan/statistics/contract';
import { read, today } from './office';

/** An official quarter, which is filed by its code. */
export type Quarter = Period & { readonly code: string };

/** How far back a story looks for a quarter it can be told of: each telling uses one up. */
const QUARTERS_BACK = 12;

/** The quarters that are over, newest first. */
export async function quartersOver(page: Page): Promise<readonly Quarter[]> {
  const quarters: Quarter[] = [];
  for (let next = quarterOf(await today(page)); quarters.length < QUARTERS_BACK; ) {
    next = quarterOf(addDays(next.from, -1));
    if (next.code) quarters.push({ ...next, code: next.code });
  }
  return quarters;
}

export const readPreview = (page: Page, { code }: Quarter): Promise<FilingPreview> => read(page, `${filingPaths.preview}?period=${code}`);

export const readStandings = (page: Page, { code }: Quarter): Promise<ReturnsOverview> => read(page, `${filingPaths.returns}?period=${code}`);

export const readForm = (page: Page, { code }: Quarter, slug: string): Promise<FormTable> => read(page, `${formPaths.table(slug)}?period=${code}`);

/** Communes that have sent nothing in for a quarter. */
export const silentCommunes = ({ units }: ReturnsOverview): readonly UnitStanding[] =>
  units.filter(({ kind, excluded, state }) => kind === 'commune' && !excluded && state === 'missing');

/** A number of a form on the screen: `own:5`, `total:5`, or a unit's id and the column. */
export const cellOf = (page: Page, row: string, column: number): Locator => page.locator(`[data-cell="${row}:${column}"]`);

/** Waits for a form that has come, and reads a number off it. */
export async function shownNumber(page: Page, row: string, column: number): Promise<number> {
  const cell = cellOf(page, row, column);
  await expect(cell).toBeVisible();
  return Number((await cell.locator('.value').innerText()).replaceAll('.', '').replace(',', '.'));
}
