/**
 * The migrations on the demo database: up with all its data, no drift from the entities, down to nothing, up again to the
 * same schema, and the demo loads a second time. Exits 1 with the difference when one of these does not hold.
 */
import { describeSchema, drift, identityKeys, migrate, ofServer, revert } from '../database/history.mjs';
import { ensureDatabase } from '../postgres/server.mjs';
import { startThrowaway } from '../postgres/throwaway.mjs';

const EMPTY = /^(column|constraint|index) .*\bmigration\b/; // TypeORM's own table of what has run

async function problems(url) {
  const { prepareDatabase } = await ofServer('database/prepare.js');
  const keys = await identityKeys();
  await prepareDatabase(url, true, keys);
  const found = (await drift(url)).map((statement) => `the entities differ from the migrations: ${statement}`);
  const before = await describeSchema(url);
  await revert(url, Infinity);
  const left = (await describeSchema(url)).filter((line) => !EMPTY.test(line));
  found.push(...left.map((line) => `left behind after all migrations were taken back: ${line}`));
  await migrate(url);
  const after = await describeSchema(url);
  found.push(...before.filter((line) => !after.includes(line)).map((line) => `missing after up, down, up: ${line}`));
  found.push(...after.filter((line) => !before.includes(line)).map((line) => `new after up, down, up: ${line}`));
  await prepareDatabase(url, true, keys);
  return found;
}

const { newIdentityKey } = await import('@tiepdan/citizen/api');
process.env.IDENTITY_KEYS = newIdentityKey();
const server = await startThrowaway();
try {
  await ensureDatabase(server.url('postgres'), 'demo');
  const found = await problems(server.url('demo'));
  for (const problem of found) console.log(problem);
  if (found.length) process.exitCode = 1;
} finally {
  await server.stop();
}
