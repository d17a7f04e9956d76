/**
 * What the sight of an account costs: the statements of the candidate search and of the work lists over a million petitions and a
 * million people, as the application sends them, (1) for an account that sees the whole office beside the same statements sent to the
 * server without any of it, (2) for accounts of restricted reach beside the same filter written by hand into the statements.
 * The limit is on every figure.
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { newIdentityKey } from '@tiepdan/citizen/api';
import { citizenPaths } from '@tiepdan/citizen/contract';
import { deskPaths } from '@tiepdan/desk/contract';
import { Database } from '@tiepdan/platform/api';
import { candidatePaths, petitionPaths } from '@tiepdan/petition/contract';
import { CSRF } from '@tiepdan/identity/contract';
import pg from 'pg';
import { createAccount, createOffice } from '../../database/create.mjs';
import { ofServer } from '../../database/history.mjs';
import { ensureDatabase } from '../../postgres/server.mjs';
import { startThrowaway } from '../../postgres/throwaway.mjs';
import { load } from '../candidates/load.mjs';
import { median } from '../figures.mjs';
import { assignedByHand, inPlace, unsealedByHand } from './by-hand.mjs';

/** So many officers shared the petitions of twenty years: each has 1,000 of a million. */
const OFFICERS = 1000;
/** Newest petitions on which a limit runs, due in the weeks around today. */
const RUNNING = 20_000;
/** Each statement is run at least so often, and quick ones until so many milliseconds are spent on it. */
const ROUNDS = { warm: 1, least: 5, most: 40, milliseconds: 600 };
/** Policy may cost a tenth. */
const LIMIT = 1.1;

const address = (where, query = {}) => `${where}?${new URLSearchParams(query)}`;
/** What is asked for, by what it is. */
const ASKED = {
  candidates: [
    ...['Nguyễn Văn Bình', 'tran thi', 'Rơ Châm Oanh', '079123'].map((q) => address(citizenPaths.matches, { q })),
    address(candidatePaths.list, { name: 'Nguyễn Thị Mỹ', summary: 'Khiếu nại việc bồi thường, hỗ trợ khi thu hồi đất tại thôn 5 xã Gia Sơn' }),
    address(candidatePaths.list, { kind: 'denunciation', summary: 'Phản ánh thu phí sai quy định tại thôn 5 phường Quý Dụ' }),
  ],
  search: ['Nguyễn Văn Bình', 'thôn 5 xã Gia Sơn', '12345/2015'].map((q) => address(deskPaths.search, { q })),
  'work-lists': [
    address(petitionPaths.list),
    address(petitionPaths.list, { from: '2023-01-01', to: '2023-03-31', kind: 'complaint' }),
    address(petitionPaths.list, { mine: 'true' }),
    address(petitionPaths.list, { due: 'overdue' }),
    address(petitionPaths.list, { stage: 'registered,returned' }),
    deskPaths.desk,
  ],
};
const READS_RECORDS = /\b(petition|reception|citizen|matter|running_limit)\b/;

/** @param {(line: string) => void} say */
export async function measurePolicy(say) {
  const server = await startThrowaway({ settings: ['shared_buffers=2GB', 'work_mem=32MB', 'max_wal_size=8GB', 'jit=off'] });
  try {
    const bench = await open(server, say);
    try {
      return await measure(bench, say);
    } finally {
      await bench.close();
    }
  } finally {
    await server.stop();
  }
}

/** The application in this process, so that what it sends to the database can be listened to. */
export async function open(server, say) {
  await ensureDatabase(server.url('postgres'), 'policy');
  const folder = path.join(server.home, 'policy');
  fs.mkdirSync(folder, { recursive: true });
  const [{ prepareDatabase }, { readEnv }, { identityKeys }] = await Promise.all(['database/prepare.js', 'env.js', 'identity-keys.js'].map(ofServer));
  const plenty = { REQUESTS_PER_ACCOUNT: '1000000', REQUESTS_PER_ADDRESS: '1000000' };
  const env = readEnv({ ...plenty, DATABASE_URL: server.url('policy'), DATA_DIR: folder, IDENTITY_KEYS: newIdentityKey(), DEMO: 'false', JOBS: 'false', WEB_ROOT: '/nowhere' });
  await prepareDatabase(env.DATABASE_URL, false, identityKeys(env));
  const client = new pg.Client({ connectionString: env.DATABASE_URL, options: '-c jit=off' });
  await client.connect();
  const query = (sql, params) => client.query(sql, params).then(({ rows }) => rows);
  const password = randomBytes(18).toString('base64url');
  await createOffice(query, { code: 'bench', name: 'Ban Tiếp công dân', parent: 'Văn phòng', place: 'Gia Sơn', committee: 'UBND tỉnh', admin: 'bench-admin', password });
  const accounts = { whole: 'head', assigned: 'petition-officer', unsealed: 'reception-officer' };
  for (const [username, roles] of Object.entries(accounts)) await createAccount(query, { office: 'bench', username, name: 'Cán bộ', position: 'Chuyên viên', roles, password });
  const [{ officeId }] = await query(`SELECT office_id AS "officeId" FROM account WHERE username = 'whole'`);
  await query(`INSERT INTO office_role (office_id, key, built_in, records) VALUES ($1, 'petition-officer', true, 'assigned')`, [officeId]);
  await query(`INSERT INTO office_role (office_id, key, built_in, sealed) VALUES ($1, 'reception-officer', true, 'hidden')`, [officeId]);
  await query(`UPDATE office SET roles_version = roles_version + 1`);
  const ids = Object.fromEntries((await query(`SELECT username, id FROM account`)).map(({ username, id }) => [username, id]));
  await load(client, { officeId, accountId: ids.whole }, say);
  await share(client, ids.assigned);
  await runLimits(client);
  say('petitions shared among the officers, limits running');
  return serve({ env, client, officeId, ids, password });
}

/** Starts it over the loaded database and signs everybody in. */
export async function serve({ env, client, officeId, ids, password }) {
  const { createApp } = await ofServer('app.js');
  const app = await createApp(env, { quiet: true });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const headers = {};
  for (const username of ['whole', 'assigned', 'unsealed']) headers[username] = await signIn(url, username, password);
  return { app, client, officeId, ids, headers, url, database: app.get(Database), close: async () => (await app.close(), await client.end()) };
}

/** Gives one petition and reception in `OFFICERS` to the account. */
async function share(client, accountId) {
  await client.query('SET session_replication_role = replica');
  await client.query(`UPDATE petition SET officer_id = $1 WHERE book_number % ${OFFICERS} = 7`, [accountId]);
  await client.query(`UPDATE reception SET officer_id = $1 WHERE book_number % ${OFFICERS} = 7`, [accountId]);
  await client.query('RESET session_replication_role');
  await client.query('VACUUM (ANALYZE) petition, reception');
}

/** A limit to handle each of the newest petitions. */
async function runLimits(client) {
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO running_limit (office_id, petition_id, code, variant, started_on, due_on, why)
     SELECT office_id, id, 'R3', 'normal', received_on, greatest(received_on, current_date - 20 + book_number % 60), '[]' FROM petition ORDER BY received_on DESC, id DESC LIMIT $1`,
    [RUNNING],
  );
  await client.query('RESET session_replication_role');
  await client.query('VACUUM (ANALYZE) running_limit');
}

async function signIn(url, username, password) {
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password }) });
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { cookie: cookies.join('; '), [CSRF.header]: cookies.find((cookie) => cookie.startsWith(`${CSRF.cookie}=`))?.split('=')[1] ?? '' };
}

export async function measure(bench, say) {
  const { client, officeId, ids } = bench;
  const figures = [];
  const byHand = { assigned: assignedByHand(officeId, ids.assigned), unsealed: unsealedByHand() };
  for (const [what, addresses] of Object.entries(ASKED)) {
    const keep = (who, figure) => {
      say(`${what} ${who}: ${figure.ours.toFixed(0)} ms beside ${figure.reference.toFixed(0)} ms, ${figure.statements} statements`);
      figures.push({ name: `policy-${what}-${who}`, ours: figure.ours, reference: figure.reference, unit: 'ms', limit: LIMIT });
    };
    // An account that sees the whole office: through the application's one way to the database, beside the bare server.
    const sent = await statementsOf(bench, 'whole', addresses);
    keep('whole-office', await race(sent, ({ sql, values }) => bench.database.read((manager) => manager.query(sql, values)), ({ sql, values }) => client.query(sql, values)));
    for (const who of Object.keys(byHand)) {
      const own = (await statementsOf(bench, who, addresses)).map((statement) => ({ ...statement, byHand: inPlace(statement.sql, byHand[who]) }));
      await compare(client, own);
      keep(who, await race(own, (statement) => asSent(client, statement), (statement) => filteredByHand(client, statement)));
    }
  }
  return figures;
}

/** What the application sends for these requests that reads records, each with what it opened the transaction with. */
async function statementsOf({ url, headers }, who, addresses) {
  const { query } = pg.Client.prototype;
  const sent = new Map();
  const openings = new Map();
  pg.Client.prototype.query = function listened(config, ...rest) {
    const sql = typeof config === 'string' ? config : config?.text;
    if (/^START TRANSACTION/.test(sql)) openings.set(this, sql);
    if (sql && /^\s*(\/\*.*?\*\/\s*)?(SELECT|WITH)\b/.test(sql) && READS_RECORDS.test(sql) && !/\b(INSERT|UPDATE|DELETE)\b/.test(sql))
      sent.set(`${sql}${JSON.stringify(config.values)}`, { sql, values: config.values, opening: openings.get(this) });
    if (/^(COMMIT|ROLLBACK)/.test(sql)) openings.delete(this);
    return query.call(this, config, ...rest);
  };
  try {
    for (const where of addresses) {
      const answer = await fetch(`${url}${where}`, { headers: headers[who] });
      if (!answer.ok) throw new Error(`${where}: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  } finally {
    pg.Client.prototype.query = query;
  }
  const unrestricted = who === 'whole' ? [] : [...sent.values()].filter(({ opening }) => !opening?.includes('search_path = scoped_'));
  if (unrestricted.length) throw new Error(`sent for ${who} without its sight: ${unrestricted[0].sql}`);
  return [...sent.values()];
}

/** In a transaction of its own each, so that nothing is found before the statement that looks for it. */
const asSent = (client, { opening, sql, values }) => within(client, opening, sql, values);
const filteredByHand = (client, { byHand, values }) => within(client, 'START TRANSACTION', byHand, values);

async function within(client, opening, sql, values) {
  await client.query(opening);
  try {
    return await client.query(sql, values);
  } finally {
    await client.query('COMMIT');
  }
}

/** Both must say the same: a filter that is quick because it is another one proves nothing. */
async function compare(client, statements) {
  let rows = 0;
  for (const statement of statements) {
    const [ours, theirs] = [await asSent(client, statement), await filteredByHand(client, statement)];
    if (JSON.stringify(ours.rows) !== JSON.stringify(theirs.rows)) throw new Error(`by hand the answer is another one: ${statement.sql}`);
    rows += ours.rows.length;
  }
  if (!rows) throw new Error('nothing was found: nothing is compared');
}

/** Sums of the medians of each statement, both sides run in turn, once: the first figure is the figure. */
async function race(statements, ours, reference) {
  const sums = { ours: 0, reference: 0 };
  for (const statement of statements) {
    const times = await timesOf({ ours: () => ours(statement), reference: () => reference(statement) });
    for (const name of Object.keys(sums)) sums[name] += median(times[name]);
  }
  return { ...sums, statements: statements.length };
}

/** Milliseconds of each run of either side. */
async function timesOf(contestants) {
  const until = performance.now() + ROUNDS.milliseconds;
  const names = Object.keys(contestants);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS.warm + ROUNDS.most && (round < ROUNDS.warm + ROUNDS.least || performance.now() < until); round++)
    for (const name of round % 2 ? names.toReversed() : names) {
      const begun = performance.now();
      await contestants[name]();
      if (round >= ROUNDS.warm) times[name].push(performance.now() - begun);
    }
  return times;
}
