/**
 * The matrix of roles, operations and records: `npm run matrix` asks the running application every question of
 * `apps/api/src/matrix/rows` and prints how many were asked and how many were answered otherwise than expected; ends with 1 where there
 * is one. `npm run matrix -- --write` writes docs/MATRIX.md anew from the rows first.
 */
import { runNode, tools } from './support/run.mjs';
import { modes } from './jest.mjs';

const FOLDER = 'apps/api/src/matrix';

if (process.argv[1] === import.meta.filename) process.exitCode = await runMatrix(process.argv.slice(2));

/** @param {string[]} args */
async function runMatrix(args) {
  const unknown = args.filter((arg) => arg !== '--write');
  if (unknown.length) {
    console.error(`usage: npm run matrix [-- --write]; unknown: ${unknown.join(' ')}`);
    return 2;
  }
  const env = { NODE_OPTIONS: modes.server.options, MATRIX_COUNTS: 'print' };
  if (args.includes('--write')) {
    const { code } = await runNode([tools.jest, '--silent', '--selectProjects', 'pure', '--', `${FOLDER}/matrix.spec.ts`], { show: true, env: { ...env, MATRIX_PAGE: 'write' } });
    if (code !== 0) return code;
    console.log('docs/MATRIX.md is written from the rows.');
  }
  const { code } = await runNode([tools.jest, '--selectProjects', 'pure', 'database', '--', FOLDER], { show: true, env });
  console.log(code === 0 ? 'The matrix holds: no answer is unexplained.' : 'The matrix does not hold: each answer above differs from its row.');
  return code;
}
