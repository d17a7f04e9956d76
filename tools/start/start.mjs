/** From settings to a running application, and cleanly back. */
import fs from 'node:fs';
import path from 'node:path';
import { ensureDatabase, startServer } from '../postgres/server.mjs';
import { startApi } from '../support/api-process.mjs';
import { buildWhereNeeded } from '../support/build.mjs';
import { whenAbandoned } from '../support/node.mjs';
import { listenOnce } from '../support/ports.mjs';
import { inRoot } from '../support/root.mjs';
import { banner } from './banner.mjs';
import { explain } from './failures.mjs';
import { databaseName, readSettings, serverEnvironment } from './settings.mjs';

/** Starts everything and returns when it has ended; sets the exit code. */
export async function start() {
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  const running = { server: null, api: null, stopping: false };
  const onSignal = () => {
    running.stopping = true;
    void stopAll(running);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  whenAbandoned(onSignal);
  let settings;
  try {
    settings = readSettings(process.env);
    await bringUp(settings, running);
    if (!running.stopping) await serve(settings, running);
  } catch (error) {
    if (!running.stopping) fail(settings ? explain(error, settings) : error.message);
  }
  // Once more after a signal: what was still being started then has its handle only now.
  await stopAll(running);
}

async function serve(settings, running) {
  const { api, server } = running;
  console.log(await banner(settings, api.url, server));
  await Promise.race([api.exited, server?.exited ?? new Promise(() => {})]);
  if (!running.stopping) fail(api.gone() ? 'Máy chủ ứng dụng đã dừng ngoài ý muốn.' : `PostgreSQL đã dừng ngoài ý muốn; nhật ký: ${server.log}`);
}

function fail(sentence) {
  process.exitCode = 1;
  console.error(`\n${sentence}`);
}

async function bringUp(settings, running) {
  await listenOnce(settings.port, settings.host);
  makeWritable(settings.dataDir);
  const failed = (await buildWhereNeeded()).filter(({ code }) => code !== 0);
  if (failed.length) throw new Error(`Không dịch được mã nguồn (${failed.map(({ name }) => name).join(', ')}):\n${failed.map(({ output }) => output).join('\n')}`);
  if (running.stopping) return;
  let { databaseUrl: url, ownerUrl } = settings;
  if (!url) {
    running.server = await startServer({ home: settings.dataDir });
    url = running.server.applicationUrl(databaseName(settings.demo));
    ownerUrl = running.server.url(databaseName(settings.demo));
    await ensureDatabase(running.server.url('postgres'), databaseName(settings.demo));
  }
  if (running.stopping) return;
  running.api = await startApi({ env: serverEnvironment(settings, url, ownerUrl) });
}

/** The application first, so that it can finish its requests; then the database. */
async function stopAll(running) {
  await running.api?.stop();
  await running.server?.stop();
}

function makeWritable(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const probe = path.join(folder, `.probe-${process.pid}`);
  fs.writeFileSync(probe, 'x');
  fs.rmSync(probe);
}
