import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { KeyRing, TEST_IDENTITY_KEYS, Vault } from '@tiepdan/citizen/api';
import { CSRF } from '@tiepdan/identity/contract';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import pg from 'pg';
import { createApp } from '../app.js';
import { prepareDatabase } from '../database/prepare.js';
import { readEnv } from '../env.js';
import { openApiDocument } from '../openapi/publish.js';
import { type Secret, openTextsOf, secretsOf } from '../testing/secrets.js';
import { Looker } from './looker.js';
import { needlesOf } from './needles.js';

/** One database with the demo in it, made by whichever spec of a run comes first and cloned by all. */
const DEMO = 'leaks_demo';
/** By which the specs of a run wait for one another while it is made. */
const LOCK = 770_105;
const MOST = '1000000';

/** One answer, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** The demo, served, with everybody signed in, and somebody who looks through whatever comes out of it. */
export class LeakHouse {
  /** Answers looked through. */
  answers = 0;
  private readonly cookies = new Map<string, Record<string, string>>();
  private readonly written: string[] = [];
  private readonly streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));

  private constructor(
    readonly database: TestDatabase,
    readonly folder: string,
    readonly app: NestExpressApplication,
    readonly secrets: readonly Secret[],
    readonly looker: Looker,
  ) {}

  static async open(): Promise<LeakHouse> {
    const { database, keys } = await demoDatabase();
    const folder = fs.mkdtempSync(join(os.tmpdir(), 'tiepdan-leaks-'));
    const limits = { REQUESTS_PER_ACCOUNT: MOST, REQUESTS_PER_ADDRESS: MOST, UPLOADS_PER_HOUR: MOST };
    const env = { ...limits, DATABASE_URL: database.applicationUrl, WEB_ROOT: '/nowhere', DEMO: 'true', DATABASE_POOL: '4', IDENTITY_KEYS: keys, JOBS: 'false', DATA_DIR: folder };
    const app = await createApp(readEnv(env));
    const secrets = await secretsOf(database.source, new Vault(KeyRing.parse(keys)));
    const house = new LeakHouse(database, folder, app, secrets, new Looker(needlesOf(secrets, await openTextsOf(database.source))));
    house.listenToStreams();
    await app.listen(0, '127.0.0.1');
    for (const { username } of DEMO_ACCOUNTS) await house.signIn(username);
    return house;
  }

  get document(): ReturnType<typeof openApiDocument> {
    return openApiDocument(this.app);
  }

  /** What was written to the log until now. */
  get log(): string {
    return this.written.join('');
  }

  /** Asks as somebody signed in, or as nobody. */
  async ask(username: string | null, method: string, path: string, body?: unknown): Promise<Answer> {
    const { port } = this.app.getHttpServer().address() as { port: number };
    const raw = Buffer.isBuffer(body);
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' };
    const headers = { ...(username ? this.cookies.get(username) : {}), ...type };
    const sent = body === undefined ? null : raw ? new Uint8Array(body) : JSON.stringify(body);
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body: sent, redirect: 'manual' });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status >= 500 && answer.status !== 503) throw new Error(`${method} ${path} as ${username}: ${answer.status}`);
    return { status: answer.status, headers: answer.headers, bytes };
  }

  /** The JSON of an answer that must be given. */
  async json<T>(username: string, method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask(username, method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path} as ${username}: ${answer.status} ${answer.bytes.toString()}`);
    return JSON.parse(answer.bytes.toString() || 'null') as T;
  }

  /** Looks through an answer, its headers too. */
  leaksOf({ headers, bytes }: Answer): string[] {
    this.answers += 1;
    const head = [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    return [...this.looker.look(Buffer.from(head)), ...this.looker.look(Buffer.from(decodeURIComponentSafely(head))), ...this.looker.look(bytes)];
  }

  /** Asks and looks through the answer. */
  async leaksAt(username: string | null, path: string): Promise<{ status: number; leaks: string[] }> {
    const answer = await this.ask(username, 'GET', path);
    return { status: answer.status, leaks: this.leaksOf(answer).map((leak) => `${username ?? 'nobody'} ${path} ${leak}`) };
  }

  /** Looks through every row of every table of every schema; bytes are written in hexadecimal there, as PostgreSQL writes them out. */
  async leaksInColumns(): Promise<{ tables: string[]; leaks: string[] }> {
    const tables = await this.database.source.query<{ name: string }[]>(`
      SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1`);
    const leaks: string[] = [];
    for (const { name } of tables) {
      const rows = await this.database.source.query<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`);
      leaks.push(...this.looker.look(Buffer.from(rows.map(({ row }) => row).join('\n'))).map((leak) => `${name} ${leak}`));
    }
    return { tables: tables.map(({ name }) => name), leaks };
  }

  async idsOf(sql: string, params: readonly unknown[] = []): Promise<string[]> {
    const rows = await this.database.source.query<{ id: string }[]>(sql, [...params]);
    return rows.map(({ id }) => id);
  }

  async close(): Promise<void> {
    for (const { stream, write } of this.streams) stream.write = write;
    const file = process.env['LEAKS_COUNTS'];
    if (file) fs.appendFileSync(file, `${JSON.stringify({ answers: this.answers, bytes: this.looker.bytes, files: this.looker.files, secrets: this.secrets.length })}\n`);
    await this.app.close();
    await this.database.drop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private listenToStreams(): void {
    for (const { stream, write } of this.streams)
      stream.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
        this.written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
        return write.call(stream, chunk, ...rest);
      }) as typeof stream.write;
  }

  private async signIn(username: string): Promise<void> {
    const answer = await this.ask(null, 'POST', '/api/session', { username, password: DEMO_PASSWORD });
    if (answer.status !== 204) throw new Error(`signing in as ${username}: ${answer.status}`);
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    const csrf = cookies.find((cookie) => cookie.startsWith(`${CSRF.cookie}=`))?.split('=')[1] ?? '';
    this.cookies.set(username, { cookie: cookies.join('; '), [CSRF.header]: csrf });
  }
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A clone of the demo, and the keys that it was sealed with. Loading it takes a while, copying it does not. */
async function demoDatabase(): Promise<{ database: TestDatabase; keys: string }> {
  const admin = new pg.Client({ connectionString: process.env['TEST_DATABASE_ADMIN_URL'] });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const read = () => admin.query<{ keys: string }>(`SELECT shobj_description(oid, 'pg_database') AS keys FROM pg_database WHERE datname = $1`, [DEMO]);
    let [known] = (await read()).rows;
    if (!known) {
      const made = await freshDatabase();
      await prepareDatabase(made.url, true, KeyRing.parse(TEST_IDENTITY_KEYS));
      await made.source.destroy();
      // Keys of tests are new in every process; this one's are said beside the demo for the others.
      const name = new URL(made.url).pathname.slice(1);
      await admin.query(`COMMENT ON DATABASE "${name}" IS '${TEST_IDENTITY_KEYS}'`);
      await admin.query(`ALTER DATABASE "${name}" RENAME TO ${DEMO}`);
      [known] = (await read()).rows;
    }
    const template = process.env['TEST_DATABASE_TEMPLATE'];
    try {
      process.env['TEST_DATABASE_TEMPLATE'] = DEMO;
      return { database: await freshDatabase(), keys: known?.keys ?? '' };
    } finally {
      process.env['TEST_DATABASE_TEMPLATE'] = template;
    }
  } finally {
    await admin.end();
  }
}
