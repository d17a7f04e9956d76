/** What `npm test` runs: each step tells its counts, and in full whatever failed. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { modes } from '../jest.mjs';
import { build, builds, isBuilt } from '../support/build.mjs';
import { findChromium, howToGetChromium } from '../support/chromium.mjs';
import { inRoot } from '../support/root.mjs';
import { runNode, tools } from '../support/run.mjs';
import { countJest, countListed, countStories, jestFailures, none, storyFailures, verdict } from './counts.mjs';

/**
 * The server's tests are run in so many parts, each with a PostgreSQL of its own: they take longer than all the rest
 * before the stories, and one process with one worker would leave the other cores idle for most of it.
 */
export const PARTS = 3;

/** A runner of Jest keeps so many cores busy; `PARTS` of them and the client's share the machine. */
const WORKERS = Math.max(1, Math.floor(os.availableParallelism() / (PARTS + 1)));

/**
 * Jest deals the files by the hashes of their paths, so that every file is in one part and only in one. The last part
 * holds the longest of today's files: it begins first.
 */
export const serverParts = (folder) =>
  Array.from({ length: PARTS }, (_, index) => PARTS - index).map((part) => ({
    name: `jest: server, ${part} of ${PARTS}`,
    needs: ['build server'],
    weight: WORKERS,
    run: () => jest(modes.server, path.join(folder, `server-${part}.json`), `--shard=${part}/${PARTS}`),
  }));

/** @param {string} folder for the reports of the runners */
export const allSteps = (folder) => [
  { name: 'build server', run: () => buildStep('api') },
  { name: 'build client', run: () => buildStep('web') },
  { name: 'lint', run: lint },
  { name: 'types of the client', run: typesOfClient },
  { name: 'types of the tests', needs: ['build server'], run: () => check([tools.tsc, '-p', 'tools/tsconfig.specs.json'], [tools.tsc, '-p', 'e2e/tsconfig.json']) },
  { name: 'migrations', needs: ['build server'], run: () => check([inRoot('tools', 'test', 'migrations.mjs')]) },
  ...serverParts(folder),
  { name: 'jest: client', weight: WORKERS, run: () => jest(modes.client, path.join(folder, 'client.json')) },
  { name: 'kills while writing', needs: ['build server'], run: () => check([inRoot('tools', 'chaos.mjs'), '--short', '--seed', '1']) },
  { name: 'malformed requests', needs: ['build server'], run: () => check([inRoot('tools', 'fuzz.mjs'), '--short', '--seed', '7']) },
  { name: 'browser stories', needs: ['build server', 'build client'], weight: 2, run: () => stories(path.join(folder, 'stories.json')) },
];

async function buildStep(name) {
  if (isBuilt(builds[name])) return { counts: verdict(true), report: '', note: 'up to date' };
  const { code, output } = await build(name);
  return { counts: verdict(code === 0), report: code === 0 ? '' : output };
}

/** Runs a program that is right or wrong as a whole. */
async function check(...commands) {
  for (const command of commands) {
    const { code, output } = await runNode(command, { env: { FORCE_COLOR: '0' } });
    if (code !== 0) return { counts: verdict(false), report: output };
  }
  return { counts: verdict(true), report: '' };
}

/** Nx's boundary rule reads the graph of projects from a cache and skips itself without one: draw the graph first. */
const lint = () => check([tools.nx, 'show', 'projects'], [tools.eslint, '.', '--max-warnings', '0']);

const typesOfClient = () =>
  check([inRoot('node_modules', '@angular', 'compiler-cli', 'bundles', 'src', 'bin', 'ngc.js'), '-p', 'apps/web/tsconfig.app.json', '--noEmit', '--pretty', 'false'], [tools.tsc, '-p', 'apps/web/tsconfig.spec.json', '--noEmit', '--pretty', 'false']);

/** A process that ran so many files that it holds more than this is put away for a fresh one: modules of a test file are never freed. */
const MEMORY = '--workerIdleMemoryLimit=1GB';

async function jest({ projects, options }, file, ...more) {
  const { output } = await runNode([tools.jest, '--ci', '--silent', MEMORY, `--maxWorkers=${WORKERS}`, ...more, '--json', `--outputFile=${file}`, '--selectProjects', ...projects], { env: { NODE_OPTIONS: options, FORCE_COLOR: '0' } });
  const report = readReport(file);
  if (!report) return { counts: verdict(false), report: output };
  const counts = countJest(report);
  const failures = jestFailures(report).join('\n\n');
  // A run that fails as a whole (a hook of the run itself) has no failing test to name.
  if (!report.success && counts.failed === 0) return { counts: { ...counts, failed: 1 }, report: output };
  return { counts, report: failures };
}

async function stories(file) {
  const config = ['test', '-c', 'e2e/playwright.config.ts'];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, FORCE_COLOR: '0' };
  if (!findChromium()) {
    await runNode([tools.playwright, ...config, '--list', '--reporter=json'], { env });
    const listed = readReport(file);
    const skipped = listed ? countListed(listed.suites) : 0;
    return { counts: { ...none, skipped, failed: listed ? 0 : 1 }, report: `No Chromium was found, so the browser stories were not told. To get one: ${howToGetChromium()}` };
  }
  const { code, output } = await runNode([tools.playwright, ...config, '--reporter=json'], { env });
  const report = readReport(file);
  if (!report) return { counts: verdict(false), report: output };
  const counts = countStories(report);
  if (code !== 0 && counts.failed === 0) return { counts: { ...counts, failed: 1 }, report: output };
  return { counts, report: storyFailures(report).join('\n\n') };
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null; // the runner did not get as far as writing one
  }
}
