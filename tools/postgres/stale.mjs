/** What an earlier launcher left behind: a server that outlived it, or its lock on the data folder. */
import fs from 'node:fs';
import path from 'node:path';
import { birthOf, commandLine, isAlive, waitFor } from '../support/processes.mjs';

/** `postmaster.pid` as far as we need it: the server's process, and whether it takes connections. */
export function readPostmaster(text) {
  const lines = text.split('\n').map((line) => line.trim());
  return { pid: Number(lines[0]) || 0, port: Number(lines[3]) || 0, ready: lines[7] === 'ready' };
}

/** The postmaster file of a cluster, or null when no server runs (or has just begun to). */
export function postmasterOf(cluster) {
  try {
    return readPostmaster(fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'));
  } catch {
    return null;
  }
}

/** Stops the server of a killed launcher: a fast shutdown, so nothing committed is lost. */
export async function stopStaleServer(cluster) {
  const pid = postmasterOf(cluster)?.pid ?? 0;
  // The id may have been given to another program since: only a postgres on this very folder is ours.
  if (!(pid > 1) || !isAlive(pid) || !commandLine(pid).includes(cluster)) return false;
  process.kill(pid, 'SIGINT');
  if (!(await waitFor(() => !isAlive(pid), 30_000))) throw new Error(`PostgreSQL cũ (tiến trình ${pid}) của thư mục ${cluster} không chịu dừng.`);
  return true;
}

const lockOf = (home) => path.join(home, 'launcher.json');

/** Whether another living launcher uses a data folder. */
export function isHeld(home) {
  const holder = holderOf(lockOf(home));
  return Boolean(holder) && holder.pid !== process.pid && isAlive(holder.pid) && birthOf(holder.pid) === holder.birth;
}

/** Claims a data folder for this process; refuses while another living launcher holds it. */
export function claim(home) {
  if (isHeld(home))
    throw new Error(`Thư mục dữ liệu ${home} đang được một bản Tiếp Dân khác dùng (tiến trình ${holderOf(lockOf(home)).pid}). Hãy dừng bản đó, hoặc đặt DATA_DIR khác.`);
  fs.writeFileSync(lockOf(home), JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }));
}

/** Gives the data folder back. */
export function release(home) {
  if (holderOf(lockOf(home))?.pid === process.pid) fs.rmSync(lockOf(home), { force: true });
}

function holderOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null; // none, or cut off in the middle of writing: nobody's
  }
}
