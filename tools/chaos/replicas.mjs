/** Two processes of the application on one database and one folder of files; either may be killed and started again. */
import fs from 'node:fs';
import path from 'node:path';
import { startApi } from '../support/api-process.mjs';
import { freePort } from '../support/ports.mjs';
import { sleep } from '../support/processes.mjs';

/** Milliseconds until a process that is alive must serve again after the database has come back. */
const HEALS_WITHIN = 20_000;

/**
 * @param {Awaited<ReturnType<typeof import('./server.mjs').startKillable>>} server
 * @param {string} database
 * @param {Record<string, string>} more settings besides
 */
export async function startReplicas(server, database, more) {
  const folder = path.join(server.home, 'data');
  fs.mkdirSync(folder, { recursive: true });
  const env = async () => ({
    ...{ PORT: String(await freePort()), HOST: '127.0.0.1', DATABASE_URL: server.applicationUrl(database), DEMO: 'false' },
    ...{ REQUESTS_PER_ACCOUNT: '1000000', REQUESTS_PER_ADDRESS: '1000000', UPLOADS_PER_HOUR: '1000000' },
    ...{ DATA_DIR: folder, IDENTITY_KEY_FILE: path.join(folder, 'identity-keys'), ...more },
  });
  const replicas = [];
  for (const name of ['a', 'b']) {
    const settings = await env();
    // The first prepares the database at every start, as a single server does; the second finds it prepared.
    if (name === 'a') settings.DATABASE_OWNER_URL = server.url(database);
    const log = path.join(server.home, `${name}.log`);
    replicas.push({ name, settings, log, url: `http://127.0.0.1:${settings.PORT}`, api: await startApi({ env: settings, log }) });
  }
  return {
    folder,
    list: replicas,
    urls: replicas.map(({ url }) => url),
    /** Ends a process at once. */
    async kill(index) {
      process.kill(replicas[index].api.pid, 'SIGKILL');
      await replicas[index].api.exited;
    },
    async revive(index) {
      const { settings, log } = replicas[index];
      replicas[index].api = await startApi({ env: settings, log });
    },
    /** Names of those that have ended by themselves. */
    ended: () => replicas.filter(({ api }) => api.gone()).map(({ name }) => name),
    /** Waits until every process serves; gives the milliseconds that took. @throws Error naming one that does not */
    async healed() {
      const began = Date.now();
      for (const { name, url } of replicas) {
        while (!(await isHealthy(url))) {
          if (Date.now() - began > HEALS_WITHIN) throw new Error(`replica ${name} does not serve ${HEALS_WITHIN / 1000} s after the database came back`);
          await sleep(50);
        }
      }
      return Date.now() - began;
    },
    logs: () => replicas.map(({ name, log }) => `--- ${name}\n${fs.readFileSync(log, 'utf8').slice(-3000)}`).join('\n'),
    /** What the log says of a request: some lines from where it is named. */
    said: (requestId) =>
      replicas
        .map(({ log }) => fs.readFileSync(log, 'utf8').split('\n'))
        .map((lines) => lines.slice(lines.findIndex((line) => line.includes(requestId)), lines.findIndex((line) => line.includes(requestId)) + 8))
        .find((lines) => lines[0]?.includes(requestId))
        ?.join('\n') ?? 'the log says nothing',
    async stop() {
      await Promise.all(replicas.map(({ api }) => api.stop()));
    },
  };
}

async function isHealthy(url) {
  const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  await answer?.body?.cancel().catch(() => undefined);
  return answer?.ok === true;
}
