/**
 * Runs the Jest tests once: `node tools/jest.mjs [path or Jest option …]`. `nx test <domain>` calls it with the domain's
 * folder. A path that holds no test is fine: a domain may be tested through its neighbours.
 *
 * Server code is native ES modules, which Jest runs only with a flag of Node; Angular's preset for Jest compiles to
 * CommonJS and breaks with that flag. So the projects run one after the other, each in the mode it needs.
 */
import { runNode, tools } from './support/run.mjs';

const flags = (...more) => [process.env.NODE_OPTIONS, ...more].filter(Boolean).join(' ');

/** The two ways to run Jest: which projects, and the options of Node they need. */
export const modes = {
  server: { projects: ['pure', 'database'], options: flags('--experimental-vm-modules', '--disable-warning=ExperimentalWarning') },
  client: { projects: ['client'], options: flags() },
};

if (process.argv[1] === import.meta.filename) {
  const { projects, rest } = split(process.argv.slice(2));
  for (const mode of Object.values(modes)) {
    const chosen = mode.projects.filter((project) => !projects.length || projects.includes(project));
    if (!chosen.length) continue;
    const { code } = await runNode([tools.jest, ...rest, '--passWithNoTests', '--selectProjects', ...chosen], { show: true, env: { NODE_OPTIONS: mode.options } });
    if (code !== 0) process.exitCode = code;
  }
}

/** Takes `--selectProjects a b` (up to the next option) out of the arguments. */
function split(args) {
  const at = args.indexOf('--selectProjects');
  if (at < 0) return { projects: [], rest: args };
  const end = args.findIndex((arg, index) => index > at && arg.startsWith('-'));
  const projects = args.slice(at + 1, end < 0 ? undefined : end);
  const after = end < 0 ? [] : args.slice(end).filter((arg, index) => !(index === 0 && arg === '--'));
  return { projects, rest: [...args.slice(0, at), ...after] };
}
