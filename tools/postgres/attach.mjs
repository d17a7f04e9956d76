/** A connection to the embedded server whether or not an application runs on it at the moment. */
import fs from 'node:fs';
import path from 'node:path';
import { isAlive } from '../support/processes.mjs';
import { applicationUrlOf, startServer, urlOf } from './server.mjs';
import { isHeld, postmasterOf } from './stale.mjs';

/**
 * @param {string} home the data folder
 * @returns {Promise<{ url(database: string): string, applicationUrl(database: string): string, borrowed: boolean, stop(): Promise<void> }>} `borrowed`: an application
 *   is using it, and `stop` leaves it running
 */
export async function attachServer(home) {
  const postmaster = postmasterOf(path.join(home, 'postgres'));
  if (!isHeld(home) || !postmaster?.ready || !isAlive(postmaster.pid)) return { ...(await startServer({ home })), borrowed: false };
  const password = fs.readFileSync(path.join(home, 'postgres.password'), 'utf8').trim();
  return {
    url: (database) => urlOf(password, postmaster.port, database),
    applicationUrl: (database) => applicationUrlOf(home, postmaster.port, database),
    borrowed: true,
    stop: async () => undefined,
  };
}
