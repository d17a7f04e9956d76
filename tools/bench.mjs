/**
 * `npm run bench [name …]`: measures what has a limit, each figure as a ratio within one run, and ends with one line a
 * figure. Exits 1 when one is over its limit. Without names, everything.
 */
import { ensureInstalled } from './support/install.mjs';
import { continueOnLockedNode } from './support/node.mjs';

ensureInstalled();
if (!continueOnLockedNode()) {
  const { bench } = await import('./bench/bench.mjs');
  await bench(process.argv.slice(2));
}
