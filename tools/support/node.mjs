/**
 * Which Node runs the work. The launchers themselves run on any Node from 20 on; everything else on the Node that npm
 * installed beside the other packages, so that every machine runs the same one.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { inRoot } from './root.mjs';

/**
 * How the server's Node keeps its memory: a young generation of 8 MB a half. By itself V8 lets it grow to 32 MB while the process
 * starts (migrations, thousands of small objects) and keeps that for good; a hundred megabytes were held for nothing.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=8'];

/** The Node of node_modules where this system has one, else the Node we are running on. */
export function lockedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = inRoot('node_modules', `node-${system}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return fs.existsSync(program) ? program : process.execPath;
}

/**
 * Runs this very script again on the locked Node and ends with its exit code; gives false at once when that is the Node we
 * are on. Signals are passed on, and we outlive the child so that its farewell is still seen.
 */
export function continueOnLockedNode() {
  const program = lockedNode();
  if (fs.realpathSync(program) === fs.realpathSync(process.execPath)) return false;
  const child = spawn(program, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenAbandoned(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => (process.exitCode = code ?? (signal ? 1 : 0)));
  return true;
}

/**
 * Calls back when whoever started us is gone. `kill` of an `npm start` ends npm and the shell below it, but the shell does
 * not pass the signal on: without this, the application would run on with nobody to stop it.
 */
export function whenAbandoned(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
