/** Starts the built server process and waits until it answers; used by start, the browser stories and the bench. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { sleep } from './processes.mjs';
import { SERVER_FLAGS, lockedNode } from './node.mjs';
import { inRoot, root } from './root.mjs';
import { environment } from './run.mjs';

const STOP_LIMIT = 10_000;

/**
 * @param {object} options
 * @param {Record<string, string>} options.env settings of the server (see .env.example); PORT and HOST are needed
 * @param {string} [options.log] file that takes what the server prints; without it, it prints here
 * @param {number} [options.startLimit] milliseconds until it has to answer: the first start of a demo loads its data
 * @returns {Promise<{ url: string, pid: number, exited: Promise<number>, gone(): boolean, stop(): Promise<void> }>}
 */
export async function startApi({ env, log, startLimit = 180_000 }) {
  const output = log ? fs.openSync(log, 'a') : 'inherit';
  const args = [...SERVER_FLAGS, '--import', new URL('./end-with-parent.mjs', import.meta.url).href, inRoot('apps', 'api', 'dist', 'main.js')];
  const child = spawn(lockedNode(), args, { cwd: root, env: environment(env), stdio: ['ignore', output, output, 'ipc'] });
  if (log) fs.closeSync(output);
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0))));
  const url = `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`;
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (!gone()) child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
    await exited;
    clearTimeout(late);
  };
  const reason = await Promise.race([exited.then((code) => `dừng ngay khi khởi động (mã ${code})`), answers(url, startLimit, gone)]);
  if (reason === true) return { url, pid: child.pid, exited, gone, stop };
  await stop();
  throw new Error(`Máy chủ ứng dụng ${reason}; ${log ? `nhật ký: ${log}\n${fs.readFileSync(log, 'utf8').slice(-4000)}` : 'lý do được in ở trên.'}`);
}

async function answers(url, limit, gone) {
  for (const end = Date.now() + limit; Date.now() < end && !gone(); await sleep(50)) {
    const response = await fetch(`${url}/api/health`).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return true;
  }
  return `không trả lời sau ${limit / 1000} giây`;
}
