/**
 * The public pages beside the office: requests a second of schedule and look-up, the office's screens while codes are guessed, and
 * the year of twelve leaders in one request. All on this machine: clients, server and database share its cores.
 */
import { startThrowaway } from '../../postgres/throwaway.mjs';
import { startApplication } from '../application.mjs';
import { LEADERS, MATTERS, giveCodes, publishYear, signInAsHead } from './house.mjs';
import { measureFlood, measureThroughput } from './throughput.mjs';
import { measureYear, requestsOfYear } from './year.mjs';

/** Requests a second that are wanted at least; how much slower the office may be; requests of the year. */
const LIMIT = { perSecond: 2_000, slower: 2, requests: 1 };

/** @param {(line: string) => void} say */
export async function measurePublic(say) {
  const server = await startThrowaway();
  try {
    const application = await startApplication(server, 'public', { DEMO: 'true' });
    try {
      return await measure(application, say);
    } finally {
      await application.stop();
    }
  } finally {
    await server.stop();
  }
}

async function measure({ url, client }, say) {
  const { head, headers } = await signInAsHead(url);
  const { rows } = await client.query('SELECT a.office_id AS "officeId", a.id AS "accountId" FROM account a WHERE a.username = $1', [head.username]);
  const [{ officeId, accountId }] = rows;
  const year = new Date().getFullYear() + 1;
  await publishYear(client, officeId, accountId, year);
  say(`${LEADERS} leaders with ${MATTERS} matters in ${year}`);
  const codes = await giveCodes(url, headers, client, officeId);
  say(`${codes.length} codes given`);
  await client.query('VACUUM (ANALYZE)');

  const opened = await measureYear(url, headers, year);
  say(`the year: ${opened.milliseconds.toFixed(0)} ms, ${opened.kilobytes.toFixed(0)} kB before packing`);
  const asked = await requestsOfYear(url, head.username, year);
  say(asked ? `its page asked for ${asked.join(', ')}` : 'no Chromium: the requests of its page are not counted');
  const { schedule, lookup } = await measureThroughput(url, head.officeCode, codes, say);
  const screens = await measureFlood(url, headers, say);
  return [
    // A thousandth part of a second a request more is a request a second less: the limit reads "at least so many".
    { name: 'public-schedule-ms-per-request', ours: 1000 / schedule, reference: 1000 / LIMIT.perSecond, unit: 'ms', limit: 1 },
    { name: 'public-look-up-ms-per-request', ours: 1000 / lookup, reference: 1000 / LIMIT.perSecond, unit: 'ms', limit: 1 },
    ...screens.map(({ name, idle, flooded }) => ({ name: `office-${name}-p95-while-flooded`, ours: flooded, reference: idle, unit: 'ms', limit: LIMIT.slower })),
    ...(asked ? [{ name: 'year-requests', ours: asked.length, reference: LIMIT.requests, unit: 'requests', limit: 1 }] : []),
    { name: 'year-answer', ours: opened.milliseconds, reference: 1000, unit: 'ms', limit: 1 },
  ];
}
