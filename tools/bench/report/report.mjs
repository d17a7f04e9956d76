/** Section 4 of the report on ten years of records: against hand-written SQL, and against a short history. */
import { comparablePeriod, officialPeriod, quarterOf, statisticsPaths } from '@tiepdan/statistics/contract';
import { startThrowaway } from '../../postgres/throwaway.mjs';
import { residentMegabytes, startApplication } from '../application.mjs';
import { interleaved } from '../figures.mjs';
import { firstLoad } from '../first-load.mjs';
import { BY_HAND } from './by-hand.mjs';
import { load, segment } from './load.mjs';

const QUARTERS = 40;
const PER_QUARTER = 5_000; // × 40 = 200,000 receptions and as many petitions
const ROUNDS = { warm: 3, runs: 21 };
const MEGABYTES = 250;
const KILOBYTES = 250;

/** @param {(line: string) => void} say */
export async function measureReport(say) {
  const server = await startThrowaway({ durable: true });
  const running = [];
  try {
    const [long, short] = [await startApplication(server, 'long_history'), await startApplication(server, 'short_history')];
    running.push(long, short);
    const periods = choosePeriods(new Date().toISOString().slice(0, 10));
    say(`loading ${QUARTERS} quarters of ${PER_QUARTER} receptions and ${PER_QUARTER} petitions …`);
    await load(long.client, long.owner, longHistory(periods.last));
    say('loading a history of 20,000 that ends with the same quarter …');
    await load(short.client, short.owner, shortHistory(periods.last));
    await compareNumbers(long, periods, say);
    return [...(await measureTimes(long, short, periods, say)), ...(await measureClient(long.url, say)), ...measureMemory(long.pid, say)];
  } finally {
    for (const application of running) await application.stop();
    await server.stop();
  }
}

/** The last quarter that is over, and the last year that is. */
function choosePeriods(today) {
  const last = before(quarterOf(today));
  const endOfYear = quarters(last, 4).find(({ code }) => code.endsWith('Q4'));
  return { last, year: officialPeriod(Number(endOfYear.code.slice(0, 4)), 'Y') };
}

/** The official quarter before one. */
function before(quarter) {
  const [year, number] = quarter.code.split('-Q').map(Number);
  return number === 1 ? officialPeriod(year - 1, 'Q4') : officialPeriod(year, `Q${number - 1}`);
}

/** The last `count` quarters up to one, in order of time. */
function quarters(last, count) {
  const all = [last];
  while (all.length < count) all.unshift(before(all[0]));
  return all;
}

const longHistory = (last) => quarters(last, QUARTERS).map(({ from, to }) => segment(from, to, PER_QUARTER, PER_QUARTER));

/** The measured quarter and the one it is compared with are as full as in the long history; 20,000 of each in all. */
function shortHistory(last) {
  const between = (2 * PER_QUARTER) / 3;
  const sizes = [PER_QUARTER, Math.floor(between), Math.floor(between), Math.ceil(between) + 1, PER_QUARTER];
  return quarters(last, 5).map(({ from, to }, index) => segment(from, to, sizes[index], sizes[index]));
}

const address = (period) => `${statisticsPaths.section4}?period=${period.code}`;

/** A faster answer that is not the same answer would be no reference. */
async function compareNumbers(application, { year }, say) {
  const report = await application.get(address(year));
  const [now, earlier] = (await byHand(application, year)).rows;
  const indicators = report.sections.flatMap((section) => section.indicators);
  const wrong = indicators.filter(({ code, value, previous }) => Number(now[code]) !== value || Number(earlier[code]) !== previous);
  for (const { code, value, previous } of wrong) say(`${code}: the report says ${value} and ${previous}, hand-written SQL ${now[code]} and ${earlier[code]}`);
  if (wrong.length) throw new Error(`${wrong.length} of ${indicators.length} numbers differ from the hand-written SQL`);
  const failing = report.checks.filter(({ holds }) => !holds);
  if (failing.length) throw new Error(`identities that do not hold: ${failing.map(({ sentence, worked }) => `${sentence} (${worked})`).join('; ')}`);
  say(`${indicators.length} numbers of two years are the same in the report and by hand`);
}

function byHand({ client, owner }, period) {
  const earlier = comparablePeriod(period);
  return client.query(BY_HAND, [owner.officeId, period.from, period.to, earlier.from, earlier.to]);
}

async function measureTimes(long, short, { year, last }, say) {
  say(`measuring ${year.label} and ${last.label}, ${ROUNDS.runs} times each in turn …`);
  const whole = await interleaved({ ours: () => long.get(address(year)), reference: () => byHand(long, year) }, ROUNDS);
  const quarter = await interleaved({ ours: () => long.get(address(last)), reference: () => short.get(address(last)) }, ROUNDS);
  return [
    { name: 'report-year-vs-sql', ...whole, unit: 'ms', limit: 1.5 },
    { name: 'report-quarter-200k-vs-20k', ...quarter, unit: 'ms', limit: 2 },
  ];
}

async function measureClient(url, say) {
  const { kilobytes, how } = await firstLoad(url);
  say(`first load: ${how}`);
  return [{ name: 'client-first-load', ours: kilobytes, reference: KILOBYTES, unit: 'kB', limit: 1 }];
}

function measureMemory(pid, say) {
  const megabytes = residentMegabytes(pid);
  if (megabytes === null) {
    say('resident memory: this system does not tell, so it is not measured');
    return [];
  }
  return [{ name: 'api-resident-memory', ours: megabytes, reference: MEGABYTES, unit: 'MB', limit: 1 }];
}
