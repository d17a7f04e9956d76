/** Starts the built server process and waits until it answers; used by start, the browser stories and the bench. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
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
  const scheme = (env.TLS_CERT_FILE ?? process.env.TLS_CERT_FILE) ? 'https' : 'http';
  const url = `${scheme}://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`;
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
  for (const end = Date.now() + limit; Date.now() < end && !gone(); await sleep(50)) if (await isReady(`${url}/api/health`)) return true;
  return `không trả lời sau ${limit / 1000} giây`;
}

/** Whether it answers 200. The certificate is of the name people type, not of this machine's address, so it is not looked at here. */
function isReady(address) {
  return new Promise((done) => {
    const asked = (address.startsWith('https:') ? https : http).get(address, { rejectUnauthorized: false, timeout: 5_000 }, (response) => {
      response.resume();
      done(response.statusCode === 200);
    });
    asked.on('error', () => done(false));
    asked.on('timeout', () => asked.destroy());
  });
}
