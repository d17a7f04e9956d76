/** A PostgreSQL that is killed and comes back at the same address, with what it had written to its log. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startServer } from '../postgres/server.mjs';
import { freePort } from '../support/ports.mjs';
import { isAlive, sleep, waitFor } from '../support/processes.mjs';

/** How long the old server's processes may take to notice that their postmaster is gone. Milliseconds. */
const AFTERLIFE = 30_000;

/** @param {string} [home] folder of the cluster; a new one when left out */
export async function startKillable(home = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-throwaway-'))) {
  // Swept by the next test run's throwaway server, should this one be killed itself.
  fs.mkdirSync(home, { recursive: true });
  fs.chmodSync(home, 0o711);
  const port = await freePort();
  // The last `port` counts: clients must find the server where it was.
  const settings = [`port=${port}`, 'shared_buffers=128MB', 'max_connections=100', 'max_wal_size=64MB'];
  let server = await startServer({ home, durable: true, settings });
  const atExit = () => {
    server.kill();
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', atExit);
  const at = (url) => {
    const address = new URL(url);
    address.port = String(port);
    return address.href;
  };
  return {
    home,
    /** As the owner of the schema. */
    url: (database) => at(server.url(database)),
    applicationUrl: (database) => at(server.applicationUrl(database)),
    /** Whether its postmaster runs: it ends by itself when there is no room to recover in. */
    alive: () => isAlive(server.pid),
    /** The postmaster ends at once, as when the machine's memory runs out; whoever it served loses the connection. */
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      await waitFor(() => !isAlive(server.pid), AFTERLIFE);
    },
    /** Starts it again on what the killed one left; it recovers from its log. */
    async revive() {
      for (const end = Date.now() + AFTERLIFE; ; await sleep(100)) {
        try {
          server = await startServer({ home, durable: true, settings });
          return;
        } catch (error) {
          // Processes of the old server hold its memory until they notice that it is gone.
          if (Date.now() > end) throw error;
        }
      }
    },
    async stop() {
      process.off('exit', atExit);
      await server.stop();
      fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
