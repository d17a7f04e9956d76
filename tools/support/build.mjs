/** Builds the server and the client where their sources have changed since the last build. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './root.mjs';
import { runNode, tools } from './run.mjs';

const COMMON = ['package-lock.json', 'tsconfig.base.json', 'tsconfig.lib.json'];

/** What each build is made of, where it goes, and how it is made. `door` tells which folders of libs/<domain> it reads. */
export const builds = {
  api: {
    title: 'máy chủ',
    sources: ['apps/api', 'migrations', ...COMMON],
    doors: ['contract', 'api'],
    output: 'apps/api/dist/main.js',
    stamp: 'apps/api/dist/built-from.txt',
    command: [tools.tsc, '-b', 'apps/api/tsconfig.json'],
  },
  web: {
    title: 'giao diện',
    sources: ['apps/web', ...COMMON],
    doors: ['contract', 'web'],
    output: 'apps/web/dist/browser/index.html',
    stamp: 'apps/web/dist/built-from.txt',
    command: [tools.nx, 'build', 'web', '--skip-nx-cache'],
  },
};

/**
 * Builds what is out of date, side by side.
 * @param {(keyof typeof builds)[]} names
 * @param {(line: string) => void} say progress
 * @returns {Promise<{ name: string, code: number, output: string }[]>} the builds that ran, failed ones with their output
 */
export async function buildWhereNeeded(names = ['api', 'web'], say = console.log) {
  const stale = names.filter((name) => !isBuilt(builds[name]));
  if (stale.length) say(`Dịch ${stale.map((name) => builds[name].title).join(' và ')} từ mã nguồn…`);
  return Promise.all(stale.map((name) => build(name)));
}

/** Builds one of them, whether or not it is needed. */
export async function build(name) {
  const target = builds[name];
  const before = fingerprint(target); // taken first: an edit made during the build leads to another build, never to a missed one
  const { code, output } = await runNode(target.command, { env: { NX_TUI: 'false', NX_DAEMON: 'false', FORCE_COLOR: '0' } });
  if (code === 0) fs.writeFileSync(inRoot(target.stamp), before);
  return { name, code, output };
}

/** Whether the last build was made from exactly these sources. */
export function isBuilt(target) {
  if (!fs.existsSync(inRoot(target.output)) || !fs.existsSync(inRoot(target.stamp))) return false;
  return fs.readFileSync(inRoot(target.stamp), 'utf8') === fingerprint(target);
}

/** A hash over the names and contents of everything a build reads, without tests and earlier output. */
function fingerprint({ sources, doors }) {
  const hash = createHash('sha256');
  const domains = fs.readdirSync(inRoot('libs')).sort();
  const folders = domains.flatMap((domain) => [...doors.map((door) => `libs/${domain}/${door}`), `libs/${domain}/package.json`, `libs/${domain}/tsconfig.json`]);
  for (const file of [...sources, ...folders].flatMap((entry) => filesBelow(inRoot(entry))))
    hash.update(`${path.relative(root, file)}\0`).update(fs.readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return /\.spec\.ts$/.test(entry) ? [] : [entry];
  const names = fs.readdirSync(entry).filter((name) => !['dist', 'node_modules', '.angular'].includes(name));
  return names.sort().flatMap((name) => filesBelow(path.join(entry, name)));
}
