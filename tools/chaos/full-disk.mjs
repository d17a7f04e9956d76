/** The disk of the database fills up while officers write, and is given room again: what they are told, and what is there afterwards. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ensureDatabase } from '../postgres/server.mjs';
import { petitionPaths } from '@tiepdan/petition/contract';
import { sleep } from '../support/processes.mjs';
import { openOffice } from './office.mjs';
import { startReplicas } from './replicas.mjs';
import { startKillable } from './server.mjs';
import { verify } from './verify.mjs';

const DATABASE = 'full';
const MEGABYTES = 320;
/** Milliseconds until the disk must have been noticed. */
const PATIENCE = 120_000;

export async function fullDisk() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-throwaway-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=711`, 'tmpfs', home]).status !== 0) throw new Error('a disk of its own needs root on Linux');
  try {
    const found = await fill(home);
    for (const line of found) console.log(`FOUND ${line}`);
    console.log(found.length ? `${found.length} found` : 'nothing lost, nothing half written');
    if (found.length) process.exitCode = 1;
  } finally {
    spawnSync('umount', [home]);
    fs.rmSync(home, { recursive: true, force: true });
  }
}

async function fill(home) {
  const server = await startKillable(path.join(home, 'server'));
  try {
    await ensureDatabase(server.url('postgres'), DATABASE);
    const replicas = await startReplicas(server, DATABASE, { JOBS: 'false', REQUESTS_PER_ACCOUNT: '100000' });
    try {
      return await watch(home, server, replicas);
    } finally {
      await replicas.stop();
    }
  } finally {
    await server.stop();
  }
}

async function watch(home, server, replicas) {
  const client = await connect(server.url(DATABASE));
  const office = await openOffice((sql, params) => client.query(sql, params).then(({ rows }) => rows), replicas.urls[0]);
  await client.end();
  const written = [];
  const register = () => send(replicas.urls[0], office, written);
  for (let turn = 0; turn < 20; turn++) {
    const status = await register();
    if (status !== 201) throw new Error(`registering was answered ${status} with room on the disk`);
  }
  const ballast = path.join(home, 'ballast');
  const { bavail, bsize } = fs.statfsSync(home);
  spawnSync('fallocate', ['-l', String(Number(bavail) * Number(bsize) - 200_000), ballast]);
  const told = new Map();
  for (const end = Date.now() + PATIENCE; Date.now() < end && server.alive() && (told.get(507) ?? 0) + (told.get(503) ?? 0) < 20; ) {
    const status = await register();
    told.set(status, (told.get(status) ?? 0) + 1);
  }
  console.log(`while the disk was full: ${[...told].map(([status, count]) => `${count} × ${status}`).join(', ')}; PostgreSQL ${server.alive() ? 'ran on' : 'stopped by itself'}`);
  const reading = await fetch(`${replicas.urls[0]}${petitionPaths.list}`, { headers: office.clerk }).then(({ status }) => status);
  console.log(`reading was answered ${reading}`);
  fs.rmSync(ballast, { force: true });
  if (!server.alive()) await server.revive();
  await sleep(500);
  const healing = await replicas.healed();
  const after = await register();
  console.log(`with room again: serving after ${healing} ms without a restart, registering answered ${after}; ${written.length} acknowledged`);
  const again = await connect(server.url(DATABASE));
  const found = await verify(again, written);
  await again.end();
  if (after !== 201) found.push(`registering with room again: ${after}`);
  for (const status of told.keys()) if (![201, 503, 507].includes(status)) found.push(`answered ${status} while the disk was full`);
  return found;
}

/** Registers one petition, without trying again; gives the status. */
async function send(url, office, written) {
  const token = `full-${written.length + 1}-${Date.now()}`;
  const [kind, summary] = ['complaint', `Khiếu nại, hồ sơ ${token}. ${'Nội dung trình bày dài. '.repeat(30)}`];
  const body = {
    ...{ receivedOn: new Date().toISOString().slice(0, 10), source: 'post', anonymous: false, signatoryCount: 1, kind, fieldCode: office.fieldCode, summary, eligibility: 'pending' },
    senders: [{ details: { fullName: `Nguyễn Văn ${token}`, paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Thôn Một, xã Ví Dụ' } }],
    matter: { details: { kind, fieldCode: office.fieldCode, summary: `Vụ việc ${token}` } },
  };
  const answer = await fetch(`${url}${petitionPaths.list}`, { method: 'POST', headers: { ...office.clerk, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const text = await answer.text();
  if (answer.status === 201) {
    const { id, bookNumber, bookYear, version } = JSON.parse(text);
    written.push({ kind: 'petition', id, token: `${token}.`, number: bookNumber, year: bookYear, version });
  } else if (answer.status < 500) throw new Error(`registering: ${answer.status} ${text}`);
  return answer.status;
}

async function connect(connectionString) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
