import { type Locator, type Page, expect } from '@playwright/test';
import {
  type DayAct,
  type DayCheckList,
  type LeaderList,
  leaderDayPaths,
  type LeaderYear,
  type YearDay,
} from '@tiepdan/leader-day/contract';
import { publicPaths } from '@tiepdan/portal/contract';
import { addDays, formatDay, type PlainDate, type WrittenRecord } from '@tiepdan/platform/contract';
import { read, write } from './office';
import { focusIn } from './screen';

/** How far a story looks for a date on which nothing complains. */
const FAR = 60;

/** The office that the stories are told in, as its public address names it. */
export const OFFICE_CODE = 'dak-son';

export const yearOfDays = (page: Page, year: number): Promise<LeaderYear> => read(page, `${leaderDayPaths.year}?year=${year}`);

/** The leader of that name. */
export async function leaderNamed(page: Page, name: string): Promise<LeaderList[number]> {
  const found = (await read<LeaderList>(page, leaderDayPaths.leaders)).find(({ fullName }) => fullName === name);
  if (!found) throw new Error(`no leader ${name}`);
  return found;
}

/** The first date from `from` on which nothing complains and nobody else receives: the story told again takes the next one. */
export async function freeDate(page: Page, hostId: string, from: PlainDate): Promise<PlainDate> {
  for (let on = from; on < addDays(from, FAR); on = addDays(on, 1)) {
    const { checks } = await read<DayCheckList>(
      page,
      `${leaderDayPaths.checks}?on=${on}&hostId=${hostId}&session=periodic&purpose=reception`,
    );
    if (checks.length === 0) return on;
  }
  throw new Error(`no free date from ${from}`);
}

/** A periodic day, planned and, by the head, published. */
export async function publishDay(head: Page, hostId: string, heldOn: PlainDate): Promise<WrittenRecord> {
  const plan = { heldOn, session: 'periodic', hostId, byDeputy: false, outcome: 'planned', startsAt: '07:30', endsAt: '11:30' };
  const { id, version } = await write<WrittenRecord>(head, leaderDayPaths.list, plan);
  const told = { plannedContent: 'Tiếp công dân định kỳ', participants: 'Thanh tra tỉnh và Ban Tiếp công dân' };
  await write(head, leaderDayPaths.publication, { days: [{ id, version }], ...told });
  return read<WrittenRecord>(head, leaderDayPaths.one(id));
}

/** Presses an act on the record of a day, and gives its dialog, ready to be typed into. */
export async function actOnDay(page: Page, words: string): Promise<Locator> {
  await page.getByRole('button', { name: words, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  return dialog;
}

/** Reads the public schedule of a year, until it says what is looked for: the page is made anew every few seconds only. */
export async function readSchedule(telephone: Page, year: number, look: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await telephone.goto(`${publicPaths.schedule(OFFICE_CODE)}?year=${year}`);
    await look();
  }).toPass({ timeout: 15_000 });
  expect(await telephone.context().cookies(), 'the public pages set no cookie').toEqual([]);
}

/** The card of a date on the public schedule that speaks of a leader. */
export const publicCard = (page: Page, on: PlainDate, host: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`, ${formatDay(on)}$`) }) })
    .filter({ hasText: host });

/** Days of a year of one leader that offer an act, the earliest first. */
export const daysOf = ({ days }: LeaderYear, host: string, act: DayAct): readonly YearDay[] =>
  days.filter(({ hostName, actions }) => hostName === host && actions.includes(act));
