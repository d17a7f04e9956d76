/** `npm run db -- <verb>`: the database by hand. Without a verb it says what there is. */
import { ensureInstalled } from './support/install.mjs';
import { continueOnLockedNode } from './support/node.mjs';

// In the container image there is no lock to compare with and nothing to install.
if (!process.env.NODE_ENV?.startsWith('production')) ensureInstalled();
if (!continueOnLockedNode()) {
  const { command } = await import('./database/command.mjs');
  await command(process.argv.slice(2));
}
