/** Running other programs, with the Node and the tools of node_modules first on the path. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { lockedNode } from './node.mjs';
import { inRoot, root } from './root.mjs';

/** The environment of a child: node_modules/.bin first, so `node`, `tsc`, `nx` are the locked ones. */
export const environment = (extra = {}) => ({
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), process.env.PATH].filter(Boolean).join(path.delimiter),
  ...extra,
});

/** The arguments that run a JavaScript tool of node_modules with the locked Node. */
export const tools = {
  tsc: inRoot('node_modules', 'typescript', 'bin', 'tsc'),
  nx: inRoot('node_modules', 'nx', 'dist', 'bin', 'nx.js'),
  jest: inRoot('node_modules', 'jest', 'bin', 'jest.js'),
  eslint: inRoot('node_modules', 'eslint', 'bin', 'eslint.js'),
  playwright: inRoot('node_modules', '@playwright', 'test', 'cli.js'),
};

/**
 * Runs a JavaScript program to its end and gives its exit code and what it printed.
 * @param {string[]} args program and its arguments
 * @param {{ env?: Record<string, string>, show?: boolean }} [options] `show`: print as it goes instead of collecting
 */
export function runNode(args, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(lockedNode(), args, { cwd: root, env: environment(env), stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}
