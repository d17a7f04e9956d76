/**
 * A private PostgreSQL 18 for demo, development and tests: real server, own folder, this machine only, with a password
 * nobody has to know. A real installation sets DATABASE_URL and uses a server of its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '../support/ports.mjs';
import { findBinaries } from './binaries.mjs';
import { waitFor } from '../support/processes.mjs';
import { claim, postmasterOf, release, stopStaleServer } from './stale.mjs';
import { unprivileged } from './unprivileged.mjs';

const USER = 'tiepdan';
/** What the application works as: it owns nothing (migrations/src/rights). The server process makes the account when it prepares a database. */
const APPLICATION = 'tiepdan_app';
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'wal_level=minimal', 'max_wal_senders=0'];
const START_LIMIT = 60_000;

/**
 * Starts the server of `home`, making it on the first start.
 * @param {object} options
 * @param {string} options.home folder that holds the cluster, its password and its log
 * @param {boolean} [options.durable] false for tests: nothing survives a power cut, everything is faster
 * @param {string[]} [options.settings] further `name=value` of the server
 * @returns {Promise<{url(database: string): string, applicationUrl(database: string): string, port: number, pid: number, how: string, log: string, exited: Promise<void>, stop(): Promise<void>, kill(): void}>}
 */
export async function startServer({ home, durable = true, settings = [] }) {
  const folder = path.resolve(home);
  const runner = unprivileged();
  const server = { bin: findBinaries(), home: folder, cluster: path.join(folder, 'postgres'), log: path.join(folder, 'postgres.log'), durable, runner };
  fs.mkdirSync(folder, { recursive: true });
  claim(folder);
  try {
    await stopStaleServer(server.cluster);
    const password = ensureCluster(server);
    return await run(server, password, settings);
  } catch (error) {
    release(folder);
    throw error;
  }
}

/** Makes the cluster where there is none; returns the password. Text is UTF-8, sorted by the Vietnamese alphabet (ICU `vi`). */
function ensureCluster({ bin, home, cluster, durable, runner }) {
  const passwordFile = path.join(home, 'postgres.password');
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return fs.readFileSync(passwordFile, 'utf8').trim();
  // An initdb that was cut short leaves no PG_VERSION in place of a complete cluster: begin again in an empty folder.
  const draft = `${cluster}.new`;
  for (const leftover of [draft, cluster]) fs.rmSync(leftover, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  for (const item of [draft, passwordFile]) runner.own(item);
  const [command, args] = runner.command(path.join(bin, 'initdb'), [
    ...['-D', draft, '-U', USER, '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--locale=C', '--locale-provider=icu', '--icu-locale=vi', ...(durable ? [] : ['--no-sync'])],
  ]);
  const made = spawnSync(command, args, { ...runner.options, env: environment(), encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`Không tạo được cơ sở dữ liệu trong ${home}: ${(made.stderr || made.error?.message || '').trim()}`);
  fs.renameSync(draft, cluster);
  return fs.readFileSync(passwordFile, 'utf8').trim();
}

async function run(server, password, settings) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = launch(server, port, settings);
    const answers = () => {
      const found = postmasterOf(server.cluster);
      return found?.pid === child.pid && found.ready;
    };
    const settled = await waitFor(() => hasEnded(child) || answers(), START_LIMIT);
    if (settled && !hasEnded(child)) return handle(server, child, port, password);
    const reason = tail(server.log);
    if (!hasEnded(child)) child.kill('SIGQUIT');
    // Another program may take the free port before the server does; anything else is not cured by trying again.
    if (attempt === 3 || !reason.includes('could not bind')) throw new Error(`PostgreSQL không khởi động được (nhật ký: ${server.log}):\n${reason}`);
  }
}

function launch({ bin, cluster, log, durable, runner }, port, settings) {
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=256MB', 'max_connections=200', 'timezone=UTC', ...(durable ? [] : FAST), ...settings];
  const [command, args] = runner.command(path.join(bin, 'postgres'), ['-D', cluster, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])]);
  const output = fs.openSync(log, 'a', 0o600);
  // Detached: Ctrl-C in the terminal must reach the application first and the database last.
  const child = spawn(command, args, { ...runner.options, env: environment(), stdio: ['ignore', output, output], detached: true });
  fs.closeSync(output);
  child.on('error', (error) => fs.appendFileSync(log, `${error.message}\n`));
  child.unref();
  return child;
}

function handle({ home, log, runner }, child, port, password) {
  const exited = new Promise((resolve) => child.once('exit', () => resolve()));
  let stopping;
  return {
    url: (database) => urlOf(password, port, database),
    applicationUrl: (database) => applicationUrlOf(home, port, database),
    port,
    pid: child.pid,
    how: runner.how,
    log,
    exited,
    /** Fast shutdown: open transactions roll back, committed ones stay. */
    stop: () =>
      (stopping ??= (async () => {
        child.ref();
        if (!hasEnded(child)) {
          child.kill('SIGINT');
          await exited;
        }
        release(home);
      })()),
    /** Ends it at once, for an `exit` handler that cannot wait. */
    kill() {
      if (!hasEnded(child)) child.kill('SIGQUIT');
    },
  };
}

/** Whether a child is gone: never begun, left by itself, or ended by a signal. */
const hasEnded = (child) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** The address of a database on the embedded server. */
export const urlOf = (password, port, database) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;

/** The same as the account that the application works as; its password is made with the first address. */
export function applicationUrlOf(home, port, database) {
  const file = path.join(home, 'application.password');
  if (!fs.existsSync(file)) fs.writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  return `postgresql://${APPLICATION}:${fs.readFileSync(file, 'utf8').trim()}@127.0.0.1:${port}/${database}`;
}

const environment = () => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' });

function tail(file) {
  try {
    return fs.readFileSync(file, 'utf8').trim().split('\n').slice(-12).join('\n');
  } catch {
    return '(không có nhật ký)';
  }
}

/** Makes a database unless it is there already. `url` must be of an existing database of the same server. */
export async function ensureDatabase(url, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    return !rowCount;
  } finally {
    await client.end();
  }
}
