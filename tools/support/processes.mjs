/** Small questions about other processes of this machine. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Whether a process with this id exists (also one of another account). */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a process, or '' when there is none. */
export function commandLine(pid) {
  if (process.platform === 'win32') return '';
  const file = `/proc/${pid}/cmdline`;
  if (fs.existsSync('/proc/self/cmdline')) return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').replaceAll('\0', ' ') : '';
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** When a process began, as an opaque text: with its id it names a process for good, also after the id is given again. */
export function birthOf(pid) {
  const file = `/proc/${pid}/stat`;
  if (fs.existsSync('/proc/self/stat')) {
    if (!fs.existsSync(file)) return '';
    const text = fs.readFileSync(file, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''; // field 22, starttime; the name before it may hold spaces
  }
  if (process.platform === 'win32') return 'unknown';
  return spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until `condition()` is truthy and returns it; null after `milliseconds`. */
export async function waitFor(condition, milliseconds, every = 20) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await condition();
    if (value || Date.now() > end) return value || null;
    await sleep(every);
  }
}
