/** An application on a PostgreSQL of its own, with the demo in it and somebody of every role signed in. */
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { CSRF } from '@tiepdan/identity/contract';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import { sumsOf } from '@tiepdan/platform/api';
import { ensureDatabase } from '../postgres/server.mjs';
import { startThrowaway } from '../postgres/throwaway.mjs';
import { startApi } from '../support/api-process.mjs';
import { freePort } from '../support/ports.mjs';
import { INSPECTED, openMemory } from './memory.mjs';

const DATABASE = 'fuzz';
const MOST = '10000000';
/** Limits are tried by themselves: here they would only hide what is behind them. There is no LibreOffice, so PDFs are refused at once. */
const SETTINGS = {
  ...{ REQUESTS_PER_ACCOUNT: MOST, REQUESTS_PER_ADDRESS: MOST, UPLOADS_PER_HOUR: MOST, FILE_SIZE_MOST: '2', JOBS: 'false', SOFFICE: '/nowhere/soffice', DATABASE_POOL: '8' },
  ...{ PUBLIC_WRONG_CODES: '100000', PUBLIC_WRONG_CODES_OVERALL: MOST, PUBLIC_REFUSAL_DELAY: '0', PUBLIC_REGISTRATIONS: '100000', PUBLIC_ANSWERS: '100000' },
};
/** What decides who may sign in. Requests that were nearly right change it; it is put back so that the others still mean something. */
const DOORS = ['account', 'account_terms', 'sign_in_terms', 'office_role', 'office', 'second_factor', 'recovery_code', 'delegation', 'delegated_permission', 'account_link'];
/** Counts of tries, and what is written of every request, also of one that is refused. */
const NOTED = new Set(['audit_record', 'audit_link', 'audit_chain', 'session', 'sign_in_wait', 'known_device', 'request_once', 'audit_unlinked', 'portal_use', 'job_state']);

export async function openHouse() {
  const server = await startThrowaway({ settings: ['shared_buffers=128MB'] });
  try {
    await ensureDatabase(server.url('postgres'), DATABASE);
    const folder = path.join(server.home, 'data');
    fs.mkdirSync(folder, { recursive: true });
    const log = path.join(server.home, 'api.log');
    const env = { HOST: '127.0.0.1', DATABASE_URL: server.applicationUrl(DATABASE), DEMO: 'true', DATA_DIR: folder, IDENTITY_KEY_FILE: path.join(folder, 'identity-keys'), ...SETTINGS };
    const api = await startApi({ env: { ...env, ...INSPECTED, PORT: String(await freePort()), DATABASE_OWNER_URL: server.url(DATABASE) }, log });
    const client = new pg.Client({ connectionString: server.url(DATABASE) });
    await client.connect();
    const house = new House({ server, api, client, log, env });
    house.memory = await openMemory(api.pid, log);
    await house.keepDoors();
    await house.signEverybodyIn();
    return house;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

class House {
  /** Headers of who is signed in, by user name. */
  callers = new Map();
  /** What each of them may do. */
  permissions = new Map();

  constructor({ server, api, client, log, env }) {
    Object.assign(this, { server, api, client, log, env });
    this.url = new URL(api.url);
  }

  async keepDoors() {
    const { rows } = await this.client.query(`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`);
    this.tables = rows.map(({ name }) => name).filter((name) => !NOTED.has(name) && !name.includes('migration'));
    this.doors = DOORS.filter((name) => this.tables.includes(name));
    await this.client.query('CREATE SCHEMA kept');
    for (const name of this.doors) await this.client.query(`CREATE TABLE kept."${name}" AS TABLE public."${name}"`);
  }

  async signEverybodyIn() {
    for (const { username } of DEMO_ACCOUNTS) {
      const headers = await this.signIn(username);
      this.callers.set(username, headers);
      const { permissions } = await (await fetch(new URL('/api/session', this.url), { headers })).json();
      this.permissions.set(username, new Set(permissions));
    }
  }

  /** Whether somebody, or nobody signed in, may call an operation of this permission at all. */
  may(username, permission) {
    if (!permission?.includes('.')) return permission === 'public' || username !== null;
    return this.permissions.get(username)?.has(permission) === true;
  }

  async signIn(username) {
    const answer = await fetch(new URL('/api/session', this.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: DEMO_PASSWORD }) });
    if (!answer.ok) throw new Error(`signing in as ${username}: ${answer.status} ${await answer.text()}`);
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    const token = cookies.find((cookie) => cookie.startsWith(`${CSRF.cookie}=`))?.split('=')[1] ?? '';
    return { cookie: cookies.join('; '), [CSRF.header.toLowerCase()]: token };
  }

  /** Puts back who may sign in and how, and signs in anew whose session was ended by a request. */
  async mendDoors() {
    await this.client.query(`BEGIN; SET LOCAL session_replication_role = replica`);
    for (const name of [...this.doors].reverse()) await this.client.query(`DELETE FROM public."${name}"`);
    for (const name of this.doors) await this.client.query(`INSERT INTO public."${name}" SELECT * FROM kept."${name}"`);
    for (const name of ['sign_in_wait', 'past_password']) await this.client.query(`DELETE FROM public."${name}"`);
    await this.client.query('COMMIT');
    for (const [username, headers] of this.callers) {
      const { status } = await fetch(new URL('/api/desk', this.url), { headers });
      if (status === 401 || status === 403) this.callers.set(username, await this.signIn(username).catch(() => headers));
    }
  }

  /** How many rows each table holds, and a sum over what they say. */
  fingerprint() {
    return sumsOf(async (sql) => (await this.client.query(sql)).rows, this.tables);
  }

  /** What the log says of a request: some lines from where it is named. */
  said(requestId) {
    const lines = fs.readFileSync(this.log, 'utf8').split('\n');
    const at = lines.findIndex((line) => requestId && line.includes(requestId));
    return at < 0 ? '' : lines.slice(at, at + 12).join('\n');
  }

  /** Signs somebody in again whose session a request has ended; once, however many answers say so. */
  async renew(username) {
    this.renewing ??= new Map();
    if (!this.renewing.has(username)) {
      const renewed = this.signIn(username).then((headers) => this.callers.set(username, headers), () => undefined);
      this.renewing.set(username, renewed.finally(() => this.renewing.delete(username)));
    }
    await this.renewing.get(username);
  }

  async stop() {
    this.memory.close();
    await this.client.end().catch(() => undefined);
    await this.api.stop();
    await this.server.stop();
  }
}
