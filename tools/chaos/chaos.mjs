/** Kills and checks, in turn, until it has killed enough; then lets everybody finish, and checks all of it once more. */
import path from 'node:path';
import pg from 'pg';
import { ensureDatabase } from '../postgres/server.mjs';
import { buildWhereNeeded } from '../support/build.mjs';
import { sleep, waitFor } from '../support/processes.mjs';
import { inRoot } from '../support/root.mjs';
import { runNode } from '../support/run.mjs';
import { makeClient, Unacceptable } from './client.mjs';
import { openJournal } from './journal.mjs';
import { startMailSink } from './mail-sink.mjs';
import { openMails, putMails, wakeMails } from './mails.mjs';
import { openOffice } from './office.mjs';
import { seeded } from './random.mjs';
import { startReplicas } from './replicas.mjs';
import { startKillable } from './server.mjs';
import { checkMails, readAgain, verify } from './verify.mjs';
import { Officer } from './work.mjs';

const DATABASE = 'chaos';
const FULL = { kills: 20, officers: 6, between: [500, 3_500], limit: 1_200_000, settle: 120_000 };
const SHORT = { kills: 2, officers: 4, between: [500, 2_500], limit: 60_000, settle: 15_000 };
const MAILS = 12;

/** @param {readonly string[]} args */
export async function chaos(args) {
  if (args.includes('--full-disk')) {
    const { fullDisk } = await import('./full-disk.mjs');
    await fullDisk();
    return;
  }
  const number = (name) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : undefined);
  const plan = { ...(args.includes('--short') ? SHORT : FULL) };
  plan.kills = number('--kills') ?? plan.kills;
  const seed = number('--seed') ?? Date.now() % 1_000_000;
  console.log(`seed ${seed}: ${plan.kills} kills of a replica, ${plan.kills} of PostgreSQL, ${plan.officers} officers`);
  const broken = (await buildWhereNeeded(['api'])).find(({ code }) => code !== 0);
  if (broken) throw new Error(broken.output);
  const found = await run(plan, seeded(seed));
  for (const line of found) console.log(`FOUND ${line}`);
  console.log(found.length ? `${found.length} found; repeat with --seed ${seed}` : 'nothing lost, nothing twice, nothing half written');
  if (found.length) process.exitCode = 1;
}

async function run(plan, random) {
  const began = Date.now();
  const sink = await startMailSink();
  const server = await startKillable();
  try {
    await ensureDatabase(server.url('postgres'), DATABASE);
    const replicas = await startReplicas(server, DATABASE, { SMTP_URL: sink.url, MAIL_FROM: 'chaos@chaos.example', REQUESTS_PER_ACCOUNT: '100000', UPLOADS_PER_HOUR: '100000' });
    try {
      return await harass({ plan, random, sink, server, replicas, began });
    } catch (error) {
      console.log(replicas.logs());
      throw error;
    } finally {
      await replicas.stop();
    }
  } finally {
    await server.stop();
    await sink.stop();
  }
}

async function harass({ plan, random, sink, server, replicas, began }) {
  const open = () => connect(server.url(DATABASE));
  let client = await open();
  const office = await openOffice((sql, params) => client.query(sql, params).then(({ rows }) => rows), replicas.urls[0]);
  const journal = openJournal(path.join(server.home, 'journal.jsonl'));
  const told = { lost: 0, replayed: 0, done: 0, busy: 0, hasty: 0 };
  const found = [];
  const crew = employ({ plan, random, replicas, office, journal, told, found });
  const kills = shuffled([...Array(plan.kills).fill('replica'), ...Array(plan.kills).fill('postgres')], random);
  const healing = [];
  let checked = 0;
  for (const [turn, victim] of kills.entries()) {
    await putMails(client, office, turn * MAILS, MAILS);
    await wakeMails(client);
    await sleep(random.between(...plan.between));
    const before = journal.entries.length;
    if (victim === 'replica') await killReplica(replicas, random, journal, found);
    else {
      await client.end().catch(() => undefined);
      await server.kill();
      await server.revive();
      healing.push(await replicas.healed());
      client = await open();
    }
    for (const name of replicas.ended()) found.push(`replica ${name} ended by itself after the kill of ${victim}`);
    const entries = [...journal.entries];
    const wrong = await verify(client, entries);
    found.push(...wrong.map((line) => `after kill ${turn + 1} (${victim}): ${line}`));
    console.log(`${String(turn + 1).padStart(3)} ${victim.padEnd(8)} ${entries.length} acknowledged, ${entries.length - before} of them meanwhile${wrong.length ? `, ${wrong.length} WRONG` : ''}`);
    checked = turn + 1;
    if (found.length > 20 || Date.now() - began > plan.limit) break;
  }
  await crew.stop();
  const done = kills.slice(0, checked);
  console.log(`kills: ${done.filter((victim) => victim === 'replica').length} of a replica, ${done.filter((victim) => victim === 'postgres').length} of PostgreSQL`);
  const mails = await settleMails(client, plan.settle);
  found.push(...(await verify(client, journal.entries)), ...(await checkMails(client, sink.received)));
  found.push(...(await readAgain(makeClient(replicas.urls, random, told), office.clerk, journal.entries, random)));
  found.push(...(await outsideChecks(server, replicas)));
  const kinds = Object.entries(Object.groupBy(journal.entries, ({ kind }) => kind)).map(([kind, entries]) => `${entries.length} ${kind}`);
  console.log(`acknowledged: ${kinds.join(', ')}`);
  console.log(`answers lost ${told.lost}, hung up by clients ${told.hasty}; given again ${told.replayed}, said to be done ${told.done}, told to try again ${told.busy}`);
  if (healing.length) console.log(`served again after PostgreSQL was back: ${Math.max(...healing)} ms at most`);
  console.log(`mails ${JSON.stringify(mails)}, ${sink.received.size} came; ${Math.round((Date.now() - began) / 1000)} s`);
  await client.end();
  journal.close();
  return found;
}

/** Officers who write until they are told to stop; each finishes what it has begun. */
function employ({ plan, random, replicas, office, journal, told, found }) {
  let stopping = false;
  const officers = Array.from({ length: plan.officers }, async (_, index) => {
    const chance = random.fork();
    const officer = new Officer({ name: `o${index + 1}`, office, journal, random: chance, client: makeClient(replicas.urls, chance, told) });
    while (!stopping)
      await officer.act().catch((error) => {
        found.push(error instanceof Unacceptable ? `answered: ${error.message}\n${error.requestId ? replicas.said(error.requestId) : ''}` : `officer ${index + 1}: ${error.stack}`);
        stopping = found.length > 20;
      });
  });
  return {
    async stop() {
      stopping = true;
      await Promise.all(officers);
    },
  };
}

/** One of the two ends at once; the other goes on alone until it is back. */
async function killReplica(replicas, random, journal, found) {
  const index = random.below(replicas.list.length);
  await replicas.kill(index);
  const before = journal.entries.length;
  await replicas.revive(index);
  if (journal.entries.length === before) found.push(`nothing was acknowledged while replica ${replicas.list[index].name} was gone, although the other served`);
}

/** Waits until no mail is due any more; what was being sent when a process was killed stays as it is, and is not sent again. */
async function settleMails(client, patience) {
  await waitFor(
    async () => {
      await wakeMails(client);
      return !(await openMails(client)).waiting;
    },
    patience,
    2_000,
  );
  return openMails(client);
}

/** Tools of their own: files against their rows, the audit against its chain. */
async function outsideChecks(server, replicas) {
  const env = { DATABASE_URL: server.url(DATABASE), DATA_DIR: replicas.folder, IDENTITY_KEY_FILE: replicas.list[0].settings.IDENTITY_KEY_FILE };
  const database = inRoot('tools', 'database.mjs');
  const tools = [
    ['files:check', [database, 'check-files']],
    ['audit:verify', [database, 'verify-audit']],
  ];
  const found = [];
  for (const [name, argv] of tools) {
    const { code, output } = await runNode(argv, { env });
    console.log(`${name}: ${output.trim().split('\n').at(-1)}`);
    if (code !== 0) found.push(`${name}: ${output.slice(-1500)}`);
  }
  return found;
}

async function connect(connectionString) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined); // it is killed with its server
  await client.connect();
  return client;
}

function shuffled(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}
