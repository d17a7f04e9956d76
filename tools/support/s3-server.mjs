/**
 * A server that really speaks S3, signatures included, in a process of its own on a loopback port: for specs and the bench.
 * It keeps its objects in a folder that goes with it.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockedNode } from './node.mjs';
import { freePort } from './ports.mjs';
import { sleep } from './processes.mjs';

/** The one account that the server knows. */
const ACCOUNT = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const BUCKET = 'files';
const START_LIMIT = 20_000;

/**
 * @returns {Promise<{ settings: { endpoint: string, region: string, bucket: string, accessKeyId: string, secretAccessKey: string, forcePathStyle: true }, kill(): Promise<void>, again(): Promise<void>, stop(): Promise<void> }>}
 * `kill` ends it at once, as a cut line would; `again` starts it on the same port with the same objects.
 */
export async function startS3() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-s3-'));
  const port = await freePort();
  const settings = { endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', bucket: BUCKET, ...ACCOUNT, forcePathStyle: true };
  let child = null;
  const again = async () => {
    const program = fileURLToPath(new URL('./s3-process.mjs', import.meta.url));
    child = spawn(lockedNode(), [program, folder, String(port), BUCKET], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    for (const end = Date.now() + START_LIMIT; Date.now() < end; await sleep(50)) {
      const answer = await fetch(`${settings.endpoint}/`).catch(() => null);
      await answer?.body?.cancel();
      if (answer) return;
    }
    throw new Error('the S3 server did not start');
  };
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
  };
  await again();
  return {
    settings,
    kill,
    again,
    async stop() {
      await kill();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
