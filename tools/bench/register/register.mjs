/**
 * Petitions registered by twenty officers at once for a minute, through HTTP: number, matter, sender, history, audit, first
 * step and limits each. Measured against bare inserts of the same row by twenty connections into the same server, with the
 * same durability; then with three offices at once. No number may be missing or doubled, nothing may fail.
 */
import { startThrowaway } from '../../postgres/throwaway.mjs';
import { startApplication } from '../application.mjs';
import { bareInserts } from './bare-inserts.mjs';
import { checkBooks, countDeadlocks } from './checks.mjs';
import { openDesks } from './desks.mjs';

const CLIENTS = 20;
const SECONDS = 60;
/** Bare inserts are steady at once: half before and half after, so that whatever else the machine does falls on both. */
const BARE_SECONDS = 10;
/** Seconds of all turns with keys, and of all without. */
const KEYED_SECONDS = 20;
/**
 * How many times slower than bare inserts registering may be; how many times more three offices must bring than that; how many times
 * fewer may be registered when each request carries a key, as the client's do.
 */
const LIMIT = { bare: 15, three: 1.5, keyed: 1.25 };
/** Turns of requests with keys and without: each is short, so that whatever else the machine does falls on both. */
const KEYED_TURNS = 20;

/**
 * @param {(line: string) => void} say
 * @param {number} [seconds] of each run; fewer only to try the bench itself
 */
export async function measureRegister(say, seconds = SECONDS) {
  const server = await startThrowaway({ durable: true, settings: ['shared_buffers=512MB', 'max_wal_size=4GB', 'max_connections=200'] });
  try {
    const application = await startApplication(server, 'register');
    try {
      return await measure(application, say, seconds);
    } finally {
      await application.stop();
    }
  } finally {
    await server.stop();
  }
}

async function measure(application, say, seconds) {
  const desks = await openDesks(application, ['bench', 'bench-2', 'bench-3'], CLIENTS);
  const [first] = desks;
  const before = await countDeadlocks(application.client);
  await register([first], 3);
  const bareFirst = await bareInserts(application, CLIENTS, BARE_SECONDS);
  const one = await register([first], seconds);
  say(`one office: ${one.written} petitions in ${seconds} s`);
  const { plain, keyed } = await inTurns(first, Math.min(seconds, KEYED_SECONDS));
  say(`one office with keys: ${keyed} petitions, without: ${plain}`);
  const three = await register(desks, seconds);
  say(`three offices: ${three.written} petitions in ${seconds} s`);
  const bareLast = await bareInserts(application, CLIENTS, BARE_SECONDS);
  const bare = (bareFirst + bareLast) / 2;
  await checkBooks(application.client, desks, say);
  const deadlocks = (await countDeadlocks(application.client)) - before;
  if (deadlocks) throw new Error(`${deadlocks} deadlocks`);
  const rate = (run) => run.written / seconds;
  say(`bare inserts ${bare.toFixed(0)} a second, one office ${rate(one).toFixed(0)}, three offices ${rate(three).toFixed(0)}`);
  return [
    { name: 'bare-inserts-vs-register', ours: bare, reference: rate(one), unit: '1/s', limit: LIMIT.bare },
    { name: 'bare-inserts-vs-register-3-offices', ours: bare, reference: rate(three), unit: '1/s', limit: LIMIT.bare / LIMIT.three },
    // What keys cost that make a request act once: how many petitions are registered without them to one with.
    { name: 'register-with-keys', ours: plain, reference: keyed, unit: 'petitions', limit: LIMIT.keyed },
    // How many times the rate of one office three reach. One office that leaves no processor idle cannot be exceeded by three on
    // the same machine: the figure says how much the books of one office hold up its officers, and has no limit.
    { name: 'register-3-offices-vs-one', ours: rate(three), reference: rate(one), unit: '1/s' },
  ];
}

/** How many petitions of one office are registered without keys and with them, in as many seconds. */
async function inTurns(desk, seconds) {
  const sums = { plain: 0, keyed: 0 };
  for (let turn = 0; turn < KEYED_TURNS; turn++)
    for (const keyed of turn % 2 ? [true, false] : [false, true]) {
      const { written } = await register([desk], seconds / KEYED_TURNS, keyed);
      sums[keyed ? 'keyed' : 'plain'] += written;
    }
  return sums;
}

/** Twenty clients, spread over the desks, each sending the next petition when the last is answered. */
async function register(desks, seconds, keyed = false) {
  const end = performance.now() + seconds * 1000;
  let written = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      const desk = desks[client % desks.length];
      const send = desk.clients[Math.floor(client / desks.length) % desk.clients.length];
      while (performance.now() < end) {
        desk.answered.push(await send(keyed));
        written++;
      }
    }),
  );
  return { written };
}
