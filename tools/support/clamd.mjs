/** A real ClamAV daemon with a signature of our own, on a loopback port, for specs. It never reads or fetches the official database. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './ports.mjs';
import { sleep } from './processes.mjs';

const START_LIMIT = 30_000;
/** A harmless sentence that our signature knows; no other scanner does. */
export const HARMFUL_TEXT = 'TIEP-DAN-KIEM-THU-MA-DOC-KHONG-GAY-HAI';
/** As clamd reports it: signatures that are not official end in `.UNOFFICIAL`. */
export const HARMFUL_NAME = 'TiepDan.Kiem.Thu.UNOFFICIAL';

/** Path of the daemon's program, or null. */
export function findClamd(env = process.env) {
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'].filter(Boolean);
  return folders.map((folder) => path.join(folder, 'clamd')).find((file) => fs.existsSync(file)) ?? null;
}

/**
 * @param {{ streamMost?: number }} [options] most bytes of a stream that it takes
 * @returns {Promise<{ address: { host: string, port: number }, socket: string, stop(): Promise<void> }>}
 */
export async function startClamd({ streamMost = 300_000_000 } = {}) {
  const program = findClamd();
  if (!program) throw new Error('clamd is not installed');
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-clamd-'));
  const address = { host: '127.0.0.1', port: await freePort() };
  const socket = path.join(home, 'clamd.sock');
  const signatures = path.join(home, 'signatures');
  fs.mkdirSync(signatures);
  fs.writeFileSync(path.join(signatures, 'tiepdan.ndb'), `TiepDan.Kiem.Thu:0:*:${Buffer.from(HARMFUL_TEXT).toString('hex')}\n`);
  const settings = [
    ['DatabaseDirectory', signatures],
    ['TCPSocket', address.port],
    ['TCPAddr', address.host],
    ['LocalSocket', socket],
    ['Foreground', 'yes'],
    ['LogFile', path.join(home, 'clamd.log')],
    ['StreamMaxLength', streamMost],
    ['MaxThreads', 2],
    ['SelfCheck', 0],
  ];
  const file = path.join(home, 'clamd.conf');
  fs.writeFileSync(file, settings.map((line) => `${line.join(' ')}\n`).join(''));
  const child = spawn(program, ['--config-file', file], { stdio: 'ignore' });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  process.once('exit', () => child.kill('SIGKILL'));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await exited;
    fs.rmSync(home, { recursive: true, force: true });
  };
  for (const end = Date.now() + START_LIMIT; Date.now() < end && child.exitCode === null; await sleep(50)) if (await listens(address)) return { address, socket, stop };
  const log = fs.existsSync(path.join(home, 'clamd.log')) ? fs.readFileSync(path.join(home, 'clamd.log'), 'utf8') : '';
  await stop();
  throw new Error(`clamd did not start\n${log.slice(-2000)}`);
}

function listens({ host, port }) {
  return new Promise((resolve) => {
    const probe = net.connect(port, host);
    probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
    probe.once('close', () => probe.destroy());
    probe.once('connect', () => probe.end());
  });
}
