/**
 * The forms on many random histories: `npm run histories -- 10000 [first seed]`. What the test run does with five hundred, batch by batch,
 * each in a process and a database of its own, so that memory does not grow with the number. Ends with 1 at the first batch that fails;
 * the message names the seed, and the batch is run again by the command it prints.
 */
import { runNode, tools } from './support/run.mjs';
import { modes } from './jest.mjs';

const SPEC = 'libs/form/api/src/testing/histories/random-histories.db.spec.ts';
const BATCH = 500;

if (process.argv[1] === import.meta.filename) process.exitCode = await runBatches(...process.argv.slice(2).map(Number));

/** @param {number} [count] @param {number} [first] */
async function runBatches(count = 10_000, first = 1) {
  if (!Number.isInteger(count) || !Number.isInteger(first) || count < 1) {
    console.error('usage: npm run histories -- <how many> [first seed]');
    return 2;
  }
  const began = Date.now();
  for (let seed = first; seed < first + count; seed += BATCH) {
    const size = Math.min(BATCH, first + count - seed);
    if ((await runBatch(seed, size)) !== 0) {
      console.error(`Histories ${seed}–${seed + size - 1}: the forms fail. Again: npm run histories -- ${size} ${seed}`);
      return 1;
    }
    console.log(`${seed + size - first} of ${count} histories agree, ${Math.round((Date.now() - began) / 1000)} s`);
  }
  return 0;
}

/** @param {number} first @param {number} size */
async function runBatch(first, size) {
  const env = { NODE_OPTIONS: modes.server.options, HISTORIES: String(size), HISTORIES_FROM: String(first) };
  const { code } = await runNode([tools.jest, '--silent', '--selectProjects', 'database', '--runTestsByPath', SPEC], { show: true, env });
  return code;
}
