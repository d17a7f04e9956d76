/** The compiler, the server and the client's development server, side by side on one embedded database. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import readline from 'node:readline';
import { ensureDatabase, startServer } from '../postgres/server.mjs';
import { explain } from '../start/failures.mjs';
import { databaseName, readSettings, serverEnvironment } from '../start/settings.mjs';
import { lockedNode, whenAbandoned } from '../support/node.mjs';
import { listenOnce } from '../support/ports.mjs';
import { inRoot, root } from '../support/root.mjs';
import { environment, runNode, tools } from '../support/run.mjs';

const CLIENT_PORT = 4200;

/** Runs until Ctrl-C, or until one of the three ends by itself. */
export async function develop() {
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  const settings = readSettings(process.env);
  let server;
  const children = [];
  try {
    for (const port of [settings.port, CLIENT_PORT]) await listenOnce(port, settings.host).catch((error) => rethrow(error, { ...settings, port }));
    console.log('Dịch máy chủ từ mã nguồn…');
    const { code, output } = await runNode([tools.tsc, '-b', 'apps/api/tsconfig.json']);
    if (code !== 0) console.error(output); // the watcher goes on from here and says when it is mended
    fs.mkdirSync(settings.dataDir, { recursive: true });
    server = settings.databaseUrl ? null : await startServer({ home: settings.dataDir });
    if (server) await ensureDatabase(server.url('postgres'), databaseName(settings.demo));
    const name = databaseName(settings.demo);
    const env = server ? serverEnvironment(settings, server.applicationUrl(name), server.url(name)) : serverEnvironment(settings, settings.databaseUrl, settings.ownerUrl);
    const api = `http://${settings.host}:${settings.port}`;
    children.push(
      show('compiler', [tools.tsc, '-b', '-w', '--preserveWatchOutput', 'apps/api/tsconfig.json']),
      show('server', ['--watch', '--watch-preserve-output', 'apps/api/dist/main.js'], env),
      show('client', [tools.nx, 'serve', 'web', '--port', String(CLIENT_PORT), '--host', settings.host, '--proxy-config', 'tools/dev/proxy.mjs'], { API_URL: api, PORT: String(CLIENT_PORT), NX_TUI: 'false', NX_DAEMON: 'false' }),
    );
    console.log(`\nMở http://${settings.host}:${CLIENT_PORT} (giao diện tự tải lại; API tại ${api}/api/docs). Dừng: Ctrl-C\n`);
    await untilTheEnd(children);
  } catch (error) {
    process.exitCode = 1;
    console.error(`\n${explain(error, settings)}`);
  }
  await Promise.all(children.map((child) => child.end()));
  await server?.stop();
}

const rethrow = (error, settings) => {
  throw new Error(explain(error, settings));
};

/** Starts one of the three; every line it prints is headed by its name. */
function show(name, args, env = {}) {
  const child = spawn(lockedNode(), args, { cwd: root, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  for (const stream of [child.stdout, child.stderr]) readline.createInterface({ input: stream }).on('line', (line) => console.log(`${name.padEnd(8)} │ ${line}`));
  const ended = new Promise((resolve) => child.once('exit', () => resolve(name)));
  return {
    ended,
    /** It may have children of its own (Nx has): the whole group ends. */
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
      } catch {
        return; // gone in the meantime
      }
      await ended;
    },
  };
}

async function untilTheEnd(children) {
  const signal = new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => resolve(null));
    whenAbandoned(() => resolve(null));
  });
  const ended = await Promise.race([signal, ...children.map((child) => child.ended)]);
  if (ended === null) return;
  process.exitCode = 1;
  console.error(`"${ended}" đã dừng ngoài ý muốn; xem các dòng ở trên.`);
}
