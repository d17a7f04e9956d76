/** What the year of the schedule asks of the server, and how long the one answer takes. */
import { DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import { leaderDayPaths } from '@tiepdan/leader-day/contract';
import { chromiumFlags, findChromium } from '../../support/chromium.mjs';
import { median } from '../figures.mjs';

const ROUNDS = { warm: 5, runs: 30 };
/** Data of the calendar; what every page asks (who is signed in, how much is unread) is not the year's. */
const OF_THE_YEAR = /^\/api\/(leader-days|leaders|hearings|calendar|limits|agencies|conclusions|matters)/;

/** Median milliseconds of the one answer, and its kilobytes. */
export async function measureYear(url, headers, year) {
  const times = [];
  let bytes = 0;
  for (let index = 0; index < ROUNDS.warm + ROUNDS.runs; index++) {
    const begun = performance.now();
    const answer = await fetch(`${url}${leaderDayPaths.year}?year=${year}`, { headers });
    bytes = (await answer.arrayBuffer()).byteLength;
    if (!answer.ok) throw new Error(`the year: ${answer.status}`);
    if (index >= ROUNDS.warm) times.push(performance.now() - begun);
  }
  return { milliseconds: median(times), kilobytes: bytes / 1000 };
}

/**
 * Requests for data that the page of a year makes in a browser.
 * @returns {Promise<string[] | null>} their addresses; null where there is no browser
 */
export async function requestsOfYear(url, username, year) {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const signedIn = await page.request.post(`${url}/api/session`, { data: { username, password: DEMO_PASSWORD } });
    if (!signedIn.ok()) throw new Error(`signing in: ${signedIn.status()}`);
    const asked = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (OF_THE_YEAR.test(pathname)) asked.push(pathname + search);
    });
    await page.goto(`${url}/leader-days?year=${year}`, { waitUntil: 'networkidle' });
    return asked;
  } finally {
    await browser.close();
  }
}
