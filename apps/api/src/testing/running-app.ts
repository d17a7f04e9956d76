import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TEST_IDENTITY_KEYS } from '@tiepdan/citizen/api';
import { hashPassword } from '@tiepdan/identity/api';
import { CSRF } from '@tiepdan/identity/contract';
import { loadReference } from '@tiepdan/migrations/seeds';
import { type TestDatabase, type TestOffice, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { ROLES, isOfBody, type Role } from '@tiepdan/platform/contract';
import supertest, { type Test } from 'supertest';
import { createApp } from '../app.js';
import { readEnv } from '../env.js';

const PASSWORD = 'mat-khau-chi-de-kiem-thu';

/** Cookies and CSRF token of one signed-in role. */
export interface Caller {
  send(method: string, path: string, body?: unknown): Test;
}

/** The whole application on a database of its own, with one account for each role. */
export interface RunningApp {
  readonly app: NestExpressApplication;
  readonly database: TestDatabase;
  readonly office: TestOffice;
  /** DATA_DIR of this application. */
  readonly folder: string;
  readonly anonymous: Caller;
  as(role: Role): Caller;
  stop(): Promise<void>;
}

/** @param more settings that differ, by the names of `env.ts` */
export async function runApp(more: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const database = await freshDatabase();
  const office = await makeOffice(database.source);
  // Deliveries are due by working days, and what is late is reckoned when it is read.
  await loadReference((sql, params = []) => database.source.query(sql, [...params]));
  const passwordHash = await hashPassword(PASSWORD);
  const [body]: { id: string }[] = await database.source.query(
    `INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Sở Thử Nghiệm', 'Sở Thử Nghiệm', 'department') RETURNING id`,
    [office.officeId],
  );
  for (const role of Object.keys(ROLES))
    await database.source.query(
      `INSERT INTO account (office_id, username, full_name, position, roles, password_hash, agency_id) VALUES ($1, $2, $3, 'Chuyên viên', ARRAY[$2], $4, $5)`,
      [office.officeId, role, `Người ${role}`, passwordHash, isOfBody([role]) ? body?.id : null],
    );
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-spec-'));
  // What a spec asks in a second, an office asks in an hour.
  const limits = { REQUESTS_PER_ACCOUNT: '1000000', REQUESTS_PER_ADDRESS: '1000000', UPLOADS_PER_HOUR: '1000000' };
  const settings = { ...limits, DATABASE_URL: database.applicationUrl, WEB_ROOT: '/nowhere', DATABASE_POOL: '4', IDENTITY_KEYS: TEST_IDENTITY_KEYS, JOBS: 'false', DATA_DIR: folder };
  const app = await createApp(readEnv({ ...settings, ...more }), { quiet: true });
  await app.init();
  const server = app.getHttpServer();
  const callers = new Map<string, Caller>();
  for (const role of Object.keys(ROLES)) callers.set(role, await signIn(server, role));
  return {
    app,
    database,
    office,
    folder,
    anonymous: { send: (method, path, body) => request(server, method, path, body) },
    as: (role) => {
      const caller = callers.get(role);
      if (!caller) throw new Error(`no account for ${role}`);
      return caller;
    },
    stop: async () => {
      await app.close();
      await database.drop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Server = Parameters<typeof supertest>[0];

function request(server: Server, method: string, path: string, body?: unknown): Test {
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  const test = supertest(server)[verb](path);
  return body === undefined ? test : test.send(body as object);
}

/** Signs in over HTTP, as a browser does. */
export async function signIn(server: Server, username: string, password = PASSWORD): Promise<Caller> {
  const answer = await request(server, 'POST', '/api/session', { username, password }).expect(204);
  const cookies = ([] as string[]).concat(answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');
  const csrf = cookies.find((cookie) => cookie.startsWith(`${CSRF.cookie}=`))?.split('=')[1] ?? '';
  return {
    send: (method, path, body) => request(server, method, path, body).set('Cookie', cookies.join('; ')).set(CSRF.header, csrf),
  };
}
