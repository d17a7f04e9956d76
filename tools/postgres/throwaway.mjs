/** A server that lives as long as a test run and leaves nothing behind, also when the run is killed. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { birthOf, isAlive } from '../support/processes.mjs';
import { startServer } from './server.mjs';
import { stopStaleServer } from './stale.mjs';

const PREFIX = 'tiepdan-throwaway-';

/** Starts a server in a folder of its own under the system's temporary folder; `stop()` removes it. */
export async function startThrowaway({ durable = false, settings = [] } = {}) {
  await sweep();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  fs.chmodSync(home, 0o711); // below it, the cluster itself is closed; another account may have to walk through
  const server = await startServer({ home, durable, settings });
  const remove = () => fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  const atExit = () => {
    server.kill();
    remove();
  };
  process.once('exit', atExit);
  return {
    ...server,
    home,
    async stop() {
      process.off('exit', atExit);
      await server.stop();
      remove();
    },
  };
}

/** Removes the servers of runs that were killed before they could do it themselves. */
async function sweep() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const home = path.join(os.tmpdir(), name);
    try {
      const { pid, birth } = JSON.parse(fs.readFileSync(path.join(home, 'launcher.json'), 'utf8'));
      if (isAlive(pid) && birthOf(pid) === birth) continue;
      await stopStaleServer(path.join(home, 'postgres'));
      fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      continue; // just being made, or somebody else's: not ours to judge
    }
  }
}
