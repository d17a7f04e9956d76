/**
 * `npm start`: on a machine with any Node from 20 on and nothing else, installs, builds, starts a PostgreSQL of its own
 * (unless DATABASE_URL names one) and serves the application. The second start skips whatever is already done.
 */
import { ensureInstalled } from './support/install.mjs';
import { continueOnLockedNode } from './support/node.mjs';

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Cần Node.js từ phiên bản 20 trở lên; máy này đang dùng ${process.version}.`);
  process.exit(1);
}
ensureInstalled();
if (!continueOnLockedNode()) {
  const { start } = await import('./start/start.mjs');
  await start();
}
