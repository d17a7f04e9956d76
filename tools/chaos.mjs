/**
 * `npm run chaos [-- --short] [--seed N] [--kills N] [--full-disk]`: two replicas of the application and their PostgreSQL are killed, again and
 * again, at random moments while clients write; what was acknowledged must be there, nothing twice, no book with a gap, no record
 * half written. Exits 1 when anything else is found. `--full-disk` (root on Linux) fills the disk of the database instead.
 */
import { ensureInstalled } from './support/install.mjs';
import { continueOnLockedNode } from './support/node.mjs';

ensureInstalled();
if (!continueOnLockedNode()) {
  const { chaos } = await import('./chaos/chaos.mjs');
  await chaos(process.argv.slice(2));
}
