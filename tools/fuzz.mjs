/**
 * `npm run fuzz [-- --short] [--seed N] [--count N] [--minutes N] [--only N]`: requests that are malformed, each drawn from the seed and its own
 * number out of the document of all operations, are sent to an application and a PostgreSQL of their own. No server error, no hanging
 * connection, nothing of the inside in an answer, nothing written by what was refused, and the memory comes back; exits 1 otherwise.
 */
import { ensureInstalled } from './support/install.mjs';
import { continueOnLockedNode } from './support/node.mjs';

ensureInstalled();
if (!continueOnLockedNode()) {
  const { buildWhereNeeded } = await import('./support/build.mjs');
  const broken = (await buildWhereNeeded(['api'])).find(({ code }) => code !== 0);
  if (broken) throw new Error(broken.output);
  const { fuzz } = await import('./fuzz/fuzz.mjs');
  process.exitCode = await fuzz(process.argv.slice(2));
}
