/**
 * `npm test`: installs what is missing, then lint, types, builds, Jest (rules, database, components), the migrations and
 * the browser stories. Shows each step as it ends, prints failures in full, and closes with one line of counts.
 */
import { ensureInstalled } from './support/install.mjs';
import { continueOnLockedNode } from './support/node.mjs';

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node.js 20 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}
ensureInstalled();
if (!continueOnLockedNode()) {
  const { testAll } = await import('./test/test-all.mjs');
  await testAll(process.argv.slice(2));
}
