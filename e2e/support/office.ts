import { type Page, expect } from '@playwright/test';
import { CSRF, type SessionView, identityPaths } from '@tiepdan/identity/contract';
import { type ContributingRecords, type IndicatorValue, type Section4Report, quarterOf, statisticsPaths } from '@tiepdan/statistics/contract';

/** What the server answers the officer who is signed in on this page; fails on a refusal. */
export async function read<T>(page: Page, address: string): Promise<T> {
  const response = await page.request.get(address);
  expect(response.status(), `GET ${address}`).toBe(200);
  return (await response.json()) as T;
}

/** Writes as the officer who is signed in on this page, the way the client does; fails on a refusal. */
export async function write<T>(page: Page, address: string, data: unknown, method: 'POST' | 'PUT' = 'POST'): Promise<T> {
  const token = (await page.context().cookies()).find(({ name }) => name === CSRF.cookie)?.value ?? '';
  const response = await page.request.fetch(address, { method, data, headers: { [CSRF.header]: token } });
  expect(response.ok(), `${method} ${address}: ${response.status()} ${await response.text()}`).toBe(true);
  return (await response.json()) as T;
}

/** The day it is in the office. */
export const today = async (page: Page): Promise<string> => (await read<SessionView>(page, identityPaths.session)).today;

/** The code of the official quarter that holds today, `2026-Q4`. */
export const currentQuarter = async (page: Page): Promise<string> => quarterOf(await today(page)).code ?? '';

export const readReport = (page: Page, period: string): Promise<Section4Report> => read(page, `${statisticsPaths.section4}?period=${period}`);

/** Every indicator of a report, in its order. */
export const indicatorsOf = (report: Section4Report): IndicatorValue[] => report.sections.flatMap(({ indicators }) => indicators);

/** The number an indicator has in a report. */
export function valueOf(report: Section4Report, code: string): number {
  const found = indicatorsOf(report).find((indicator) => indicator.code === code);
  if (!found) throw new Error(`the report has no indicator ${code}`);
  return found.value;
}

/** How the numbers named grew from one report to another. */
export const growth = (before: Section4Report, after: Section4Report, codes: readonly string[]): Record<string, number> =>
  Object.fromEntries(codes.map((code) => [code, valueOf(after, code) - valueOf(before, code)]));

/** The first records behind a number. */
export const recordsOf = (page: Page, code: string, period: string): Promise<ContributingRecords> =>
  read(page, `${statisticsPaths.records(code)}?period=${period}&limit=100`);
