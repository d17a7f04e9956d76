import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDER_PREFIX } from './soffice-instance.js';

/** Ends what servers that were killed have left behind: their LibreOffice, known by its folder, and the folder. */
export async function sweepOfficeFolders(folder: string = tmpdir()): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(FOLDER_PREFIX) && !isAlive(Number(name.slice(FOLDER_PREFIX.length).split('-')[0])));
  for (const name of left) {
    for (const pid of await processesOf(name)) killOne(pid);
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
  return left.length;
}

/** Processes whose command line names the folder; only where the system tells (Linux). */
async function processesOf(name: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter((pid) => pid > 1 && pid !== process.pid);
  return pids.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`/${name}/`);
    } catch {
      return false;
    }
  });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile, or is not ours.
  }
}
