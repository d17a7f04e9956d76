/** An application with one office and one account on a database of its own, for measuring. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CSRF } from '@tiepdan/identity/contract';
import { createAccount, createOffice } from '../database/create.mjs';
import { ensureDatabase } from '../postgres/server.mjs';
import { startApi } from '../support/api-process.mjs';
import { freePort } from '../support/ports.mjs';
import pg from 'pg';

const USERNAME = 'bench';
/** What is measured is the work, not how fast one account may ask for it. */
const UNLIMITED = { REQUESTS_PER_ACCOUNT: '10000000', REQUESTS_PER_ADDRESS: '10000000', UPLOADS_PER_HOUR: '10000000' };

/**
 * @param {Awaited<ReturnType<typeof import('../postgres/throwaway.mjs').startThrowaway>>} server
 * @param {string} name of the database, which is made
 * @param {Record<string, string>} [more] settings of the application besides
 */
export async function startApplication(server, name, more = {}) {
  await ensureDatabase(server.url('postgres'), name);
  const env = { PORT: String(await freePort()), HOST: '127.0.0.1', DATABASE_URL: server.applicationUrl(name), DATABASE_OWNER_URL: server.url(name), DATA_DIR: path.join(server.home, name), DEMO: 'false', ...UNLIMITED, ...more };
  env.IDENTITY_KEY_FILE = path.join(env.DATA_DIR, 'identity-keys');
  fs.mkdirSync(env.DATA_DIR, { recursive: true });
  const api = await startApi({ env, log: path.join(server.home, `${name}.log`) });
  const client = new pg.Client({ connectionString: env.DATABASE_OWNER_URL });
  await client.connect();
  const password = randomBytes(18).toString('base64url');
  const query = (sql, params) => client.query(sql, params).then(({ rows }) => rows);
  await createOffice(query, { code: 'bench', name: 'Ban Tiếp công dân', parent: 'Văn phòng', place: 'Gia Sơn', committee: 'UBND tỉnh', admin: 'bench-admin', password });
  await createAccount(query, { office: 'bench', username: USERNAME, name: 'Cán bộ tổng hợp', position: 'Chuyên viên', roles: 'compiler,head', password });
  const [owner] = await query('SELECT office_id AS "officeId", id AS "accountId" FROM account WHERE username = $1', [USERNAME]);
  const headers = await signIn(api.url, password);
  return {
    url: api.url,
    pid: api.pid,
    client,
    owner,
    /** What a request of the signed-in account carries. */
    headers,
    get: (address) => readJson(api.url, address, headers),
    async stop() {
      await client.end();
      await api.stop();
    },
  };
}

/** Signs in over HTTP; gives the headers of who is signed in. */
async function signIn(url, password) {
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: USERNAME, password }) });
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  const token = cookies.find((cookie) => cookie.startsWith(`${CSRF.cookie}=`))?.split('=')[1] ?? '';
  return { cookie: cookies.join('; '), [CSRF.header]: token };
}

async function readJson(url, address, headers) {
  const response = await fetch(`${url}${address}`, { headers });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Resident memory of a process, in megabytes; null where the system does not tell. */
export function residentMegabytes(pid) {
  const line = fs.existsSync(`/proc/${pid}/status`) && /VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  return line ? Number(line[1]) / 1024 : null;
}
