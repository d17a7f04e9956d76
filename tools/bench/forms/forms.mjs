/**
 * The six statutory forms of one quarter over a hundred units and ten years of records: against hand-written SQL, against a short history,
 * and as a reader meets them, over HTTP. `BENCH_FORMS_SHARE=0.02` loads a fiftieth, to try something quickly.
 */
import { FormFigures } from '@tiepdan/form/api';
import { USUAL_FORM_SETTINGS, formPaths, formsOf } from '@tiepdan/form/contract';
import { addDays } from '@tiepdan/platform/contract';
import { chosenPeriod, officialPeriod, quarterOf } from '@tiepdan/statistics/contract';
import { startThrowaway } from '../../postgres/throwaway.mjs';
import { startApplication } from '../application.mjs';
import { interleaved } from '../figures.mjs';
import { BY_HAND } from './by-hand.mjs';
import { load, segment } from './load.mjs';

const SHARE = Number(process.env.BENCH_FORMS_SHARE ?? 1);
const OFFICES = 100;
const PER_QUARTER = Math.round(25_000 * SHARE); // × 40 = 1,000,000 receptions and as many petitions
const [LONG, SHORT] = [40, 4];
const ROUNDS = { warm: 3, runs: 15 };
const ALL_MS = 2000;
const PAGE_MS = 100;
const SET = 'tt06';

/** @param {(line: string) => void} say */
export async function measureForms(say) {
  const server = await startThrowaway({ durable: true });
  const running = [];
  try {
    // The quarter but its first day: of an official period units are shown with what they have sent in, of other days with their records.
    const quarter = before(quarterOf(new Date().toISOString().slice(0, 10)));
    const period = chosenPeriod(addDays(quarter.from, 1), quarter.to);
    const [long, short] = [await startApplication(server, 'long_history'), await startApplication(server, 'short_history')];
    running.push(long, short);
    for (const [application, count] of [[long, LONG], [short, SHORT]]) {
      say(`loading ${count} quarters of ${PER_QUARTER} receptions and ${PER_QUARTER} petitions of ${OFFICES} offices …`);
      await load(application.client, application.owner, OFFICES, quarters(quarter, count).map(({ from, to }) => segment(from, to, PER_QUARTER, PER_QUARTER)));
      application.officeIds = await idsOf(application);
    }
    say(`comparing every cell of ${period.label} …`);
    await compareNumbers(long, period, say);
    return [...(await measureForm(long, period, say)), ...(await measureWhole(long, short, period, say)), ...(await measurePages(long, period, say))];
  } finally {
    for (const application of running) await application.stop();
    await server.stop();
  }
}

/** The offices, the one that compiles first. */
async function idsOf({ client, owner }) {
  const { rows } = await client.query(`SELECT id FROM office WHERE id = $1 UNION ALL (SELECT records_office_id FROM reporting_unit WHERE office_id = $1 ORDER BY position)`, [owner.officeId]);
  return rows.map(({ id }) => id);
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

/** The forms as the application counts them, on the bench's own connection: no HTTP on either side. */
function counted({ client, officeIds }, period, forms) {
  const reader = { query: async (sql, params) => (await client.query(sql, params)).rows };
  return new FormFigures(null).values(reader, { officeIds, period, set: SET, settings: USUAL_FORM_SETTINGS, ...(forms && { forms }) });
}

const byHand = ({ client, officeIds }, code, period) => client.query(BY_HAND[code], [officeIds, period.from, period.to]);
const days = ({ from, to }) => `from=${from}&to=${to}`;
const same = (one, other) => Math.abs(one - other) < 1e-6;

/** A faster answer that is not the same answer would be no reference. Every office's every cell, and the printed total over HTTP. */
async function compareNumbers(application, period, say) {
  const values = await counted(application, period);
  const wrong = [];
  for (const { code, slug, columns } of formsOf(SET)) {
    const rows = new Map((await byHand(application, code, period)).rows.map((row) => [row.office_id, row]));
    const { total, rows: printed } = await application.get(`${formPaths.table(slug)}?${days(period)}`);
    if (printed.length !== OFFICES) throw new Error(`${code} has ${printed.length} rows instead of ${OFFICES}`);
    for (const [place, { number }] of columns.entries()) {
      const hand = application.officeIds.map((id) => Number(rows.get(id)?.[`c${number}`] ?? 0));
      const ours = application.officeIds.map((id) => values.get(id).get(code)[place]);
      const sum = hand.reduce((one, other) => one + other, 0);
      if (!ours.every((value, index) => same(value, hand[index])) || !same(total[place], sum)) wrong.push(`${code} (${number})`);
      if (!sum) say(`${code} (${number}) is 0 everywhere: the records have none of it`);
    }
  }
  if (wrong.length) throw new Error(`these columns differ from the hand-written SQL: ${wrong.join(', ')}`);
  say(`${formsOf(SET).reduce((sum, { columns }) => sum + columns.length, 0)} columns of ${OFFICES} offices are the same counted and by hand`);
}

async function measureForm(application, period, say) {
  const figures = [];
  for (const { code } of formsOf(SET)) {
    say(`${code}, all units, ${ROUNDS.runs} times in turn with hand-written SQL …`);
    const times = await interleaved({ ours: () => counted(application, period, [code]), reference: () => byHand(application, code, period) }, ROUNDS);
    figures.push({ name: `form-${code}-vs-sql`, ...times, unit: 'ms', limit: 1.3 });
  }
  return figures;
}

/** All six at once: over ten years against one, and as the page of a form asks for them, checks and stocks and all. */
async function measureWhole(long, short, period, say) {
  say('all six forms, ten years against one …');
  const history = await interleaved({ ours: () => counted(long, period), reference: () => counted(short, period) }, ROUNDS);
  const [{ slug }] = formsOf(SET);
  const { ours } = await interleaved({ ours: () => long.get(`${formPaths.table(slug)}?${days(period)}`) }, { warm: 1, runs: 7 });
  return [
    { name: 'forms-10-years-vs-1-year', ...history, unit: 'ms', limit: 1.5 },
    { name: 'forms-all-six-over-http', ours, reference: ALL_MS, unit: 'ms', limit: 1 },
  ];
}

/** The first page of the records behind every cell of the office with the most of them; the slowest cells are asked again and again. */
async function measurePages(application, period, say) {
  say('first page of the records behind every cell, over HTTP …');
  const page = ({ slug, number }) => application.get(`${formPaths.records(slug, number)}?${days(period)}`);
  const timed = async (cell, runs) => {
    const { ours } = await interleaved({ ours: () => page(cell) }, { warm: 1, runs });
    return { ...cell, ms: ours };
  };
  const slowest = async (cells, runs, most) => {
    const times = [];
    for (const cell of cells) times.push(await timed(cell, runs));
    return times.toSorted((one, other) => other.ms - one.ms).slice(0, most);
  };
  const cells = formsOf(SET).flatMap(({ code, slug, columns }) => columns.map(({ number }) => ({ code, slug, number })));
  const [first, ...others] = await slowest(await slowest(cells, 1, 10), ROUNDS.runs, 3);
  say(`slowest: ${[first, ...others].map(({ code, number, ms }) => `${code} (${number}) ${ms.toFixed(0)} ms`).join(', ')}`);
  return [{ name: 'form-records-slowest-page', ours: first.ms, reference: PAGE_MS, unit: 'ms', limit: 1 }];
}
