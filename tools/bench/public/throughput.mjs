/** How many requests a second the public pages answer, and what a flood of wrong codes does to the office. */
import autocannon from 'autocannon';
import { deskPaths } from '@tiepdan/desk/contract';
import { petitionPaths } from '@tiepdan/petition/contract';
import { publicPaths } from '@tiepdan/portal/contract';
import { percentile95 } from '../candidates/candidates.mjs';

const CLIENTS = 50;
/** Seconds of one measurement; the first is thrown away. */
const SECONDS = { warm: 3, run: 10 };
const WRONG_CODES = 10_000;
const FORM = 'application/x-www-form-urlencoded';
/** Office requests of the idle measurement, and of the warming before it. */
const OFFICE_ROUNDS = { warm: 20, run: 150 };

/** Requests a second, all of them answered as expected. */
async function perSecond(options) {
  await autocannon({ connections: CLIENTS, duration: SECONDS.warm, ...options });
  const { requests, non2xx, errors, latency } = await autocannon({ connections: CLIENTS, duration: SECONDS.run, ...options });
  if (non2xx || errors) throw new Error(`${options.title}: ${non2xx} answers other than 200, ${errors} errors`);
  return { average: requests.average, latency: latency.p97_5 };
}

/** @param {string[]} codes that work */
export async function measureThroughput(url, office, codes, say) {
  const schedule = await perSecond({ title: 'schedule', url: `${url}${publicPaths.schedule(office)}` });
  say(`schedule: ${schedule.average.toFixed(0)} requests a second, 97.5% within ${schedule.latency} ms`);
  const requests = codes.map((code) => ({ method: 'POST', path: publicPaths.lookup, headers: { 'content-type': FORM }, body: `code=${code}` }));
  const lookup = await perSecond({ title: 'look-up', url, requests });
  say(`look-up of ${codes.length} codes: ${lookup.average.toFixed(0)} requests a second, 97.5% within ${lookup.latency} ms`);
  return { schedule: schedule.average, lookup: lookup.average };
}

/** 95th percentile of the office's own screens: at rest, and while codes are guessed. */
export async function measureFlood(url, headers, say) {
  const screens = [`${url}${petitionPaths.list}?limit=50`, `${url}${deskPaths.desk}`];
  const round = async (times) => {
    for (const screen of screens) {
      const begun = performance.now();
      const answer = await fetch(screen, { headers });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${screen}: ${answer.status}`);
      times[screen].push(performance.now() - begun);
    }
  };
  const nothing = () => Object.fromEntries(screens.map((screen) => [screen, []]));
  const warm = nothing();
  for (let index = 0; index < OFFICE_ROUNDS.warm; index++) await round(warm);
  const idle = nothing();
  for (let index = 0; index < OFFICE_ROUNDS.run; index++) await round(idle);

  const flooded = nothing();
  let over = false;
  const flood = Promise.resolve(autocannon({ url, connections: CLIENTS, amount: WRONG_CODES, timeout: 30, requests: wrongCodes() })).finally(() => (over = true));
  while (!over) await round(flooded);
  const result = await flood;
  const refused = result['4xx'];
  if (refused !== WRONG_CODES || result['2xx']) throw new Error(`the flood: ${refused} refused, ${result['2xx']} answered`);
  say(`${WRONG_CODES.toLocaleString('en')} wrong codes refused in ${result.duration.toFixed(0)} s, ${result.statusCodeStats?.['429']?.count ?? 0} of them unread; ${flooded[screens[0]].length} rounds of the office meanwhile`);
  return screens.map((screen, index) => ({ name: index ? 'first-screen' : 'petitions', idle: percentile95(idle[screen]), flooded: percentile95(flooded[screen]) }));
}

/** Codes that nobody was given: most fail their check, every thirty-second does not. */
function wrongCodes() {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return Array.from({ length: 997 }, (_, index) => {
    const code = Array.from({ length: 13 }, (_unused, place) => alphabet[(index * 31 + place * place * 7 + (index >> 3) * place) % 32]).join('');
    return { method: 'POST', path: publicPaths.lookup, headers: { 'content-type': FORM }, body: `code=${code}` };
  });
}
