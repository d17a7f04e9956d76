/**
 * Runs the Jest tests once: `node tools/jest.mjs [path or Jest option …]`. `nx test <domain>` calls it with the domain's
 * folder. A path that holds no test is fine: a domain may be tested through its neighbours.
 */
import { runNode, tools } from './support/run.mjs';

/** Server code is native ES modules, which Jest runs only with this flag; the warning would head every test file. */
export const jestOptions = [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' ');

if (process.argv[1] === import.meta.filename) {
  const { code } = await runNode([tools.jest, '--passWithNoTests', ...process.argv.slice(2)], { show: true, env: { NODE_OPTIONS: jestOptions } });
  process.exitCode = code;
}
