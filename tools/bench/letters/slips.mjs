/**
 * Five hundred forwarding slips from one request: how long until the .zip has arrived, whether its progress could be seen, and
 * how much more memory the server then holds than while it stood idle. What arrives is opened and read.
 */
import { setTimeout as rest } from 'node:timers/promises';
import { paragraphsOfDocx } from '@tiepdan/paper/api';
import PizZip from 'pizzip';
import { startThrowaway } from '../../postgres/throwaway.mjs';
import { residentMegabytes, startApplication } from '../application.mjs';
import { watchMemory } from '../files/memory.mjs';

const SLIPS = 500;
/** Seconds that all of them may take, and megabytes that they may cost. */
const [SECONDS, MEGABYTES] = [60, 100];
/** A few before, so that what is loaded once is loaded; then nothing, so that it is given back. */
const [WARM, REST] = [20, 3_000];
/** Milliseconds between looks at the progress, as the page looks. */
const LOOK = 250;

/** @param {(line: string) => void} say */
export async function measureSlips(say) {
  const server = await startThrowaway();
  const application = await startApplication(server, 'letters');
  try {
    const ids = await draftSlips(application, say);
    await printed(application, ids.slice(0, WARM));
    await rest(REST);
    const idle = residentMegabytes(application.pid);
    const memory = watchMemory(application.pid);
    const begun = performance.now();
    const { zip, seen } = await printed(application, ids);
    const seconds = (performance.now() - begun) / 1000;
    const peak = memory.stop();
    check(zip, seen);
    say(`${SLIPS} slips, ${(zip.length / 1024).toFixed(0)} kB: ${seconds.toFixed(1)} s, progress seen ${seen} times; ${idle.toFixed(0)} MB idle, ${peak.toFixed(0)} MB at most`);
    await issueSlips(application, ids, say);
    return [
      { name: 'letters-500-slips', ours: seconds, reference: SECONDS, unit: 's', limit: 1 },
      { name: 'letters-500-slips-memory', ours: Math.max(0, peak - idle), reference: MEGABYTES, unit: 'MB', limit: 1 },
    ];
  } finally {
    await application.stop();
    await server.stop();
  }
}

async function send(application, address, body) {
  const headers = { ...application.headers, 'content-type': 'application/json' };
  const answer = await fetch(`${application.url}${address}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Registers as many proposals, and drafts a slip for each of them with one request. */
async function draftSlips(application, say) {
  const { officeId } = application.owner;
  const { rows } = await application.client.query(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Sở Xây dựng', 'Sở XD', 'department') RETURNING id`, [officeId]);
  const petitionIds = [];
  for (let position = 1; position <= SLIPS; position++) petitionIds.push((await send(application, '/api/petitions', petition(position))).id);
  const begun = performance.now();
  const results = await send(application, '/api/documents/drafts/batch', { paper: 'forwarding', petitionIds, recipientIds: [rows[0].id] });
  say(`${SLIPS} drafts in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return results.map(({ done }) => done.id);
}

function petition(position) {
  const details = { kind: 'proposal', fieldCode: 'other', summary: `Đề nghị sửa đoạn đường liên thôn số ${position} bị hư hỏng sau mưa lũ` };
  const person = { fullName: `Trần Văn Mẫu ${position}`, paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: `Thôn ${position}, xã Ví Dụ` };
  const receivedOn = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
  return { receivedOn, source: 'post', anonymous: false, senders: [{ details: person }], signatoryCount: 1, ...details, matter: { details }, eligibility: 'pending' };
}

/** One request to print, its progress as the page sees it, and the file. */
async function printed(application, ids) {
  const { id } = await send(application, '/api/documents/prints', { ids, format: 'docx' });
  const seen = new Set();
  for (;;) {
    const job = await application.get(`/api/documents/prints/${id}`);
    if (job.state === 'failed' || job.problems.length) throw new Error(`not printed: ${job.failure ?? JSON.stringify(job.problems)}`);
    if (job.done > 0 && job.done < job.total) seen.add(job.done);
    if (job.state === 'done') break;
    await rest(LOOK);
  }
  const answer = await fetch(`${application.url}/api/documents/prints/${id}/file`, { headers: application.headers });
  if (!answer.ok) throw new Error(`the file: ${answer.status}`);
  return { zip: Buffer.from(await answer.arrayBuffer()), seen: seen.size };
}

function check(zip, seen) {
  const names = Object.keys(new PizZip(zip).files);
  const last = paragraphsOfDocx(new PizZip(zip).file(names.at(-1)).asNodeBuffer()).join('\n');
  if (names.length !== SLIPS || !last.includes(`Trần Văn Mẫu ${SLIPS}`)) throw new Error('what arrived are not the slips that were asked for');
  if (seen === 0) throw new Error('no progress was seen');
}

/** Numbers them all, as the head does at once; shown, for it has no limit of its own. */
async function issueSlips(application, ids, say) {
  const begun = performance.now();
  const results = await send(application, '/api/documents/batch/issue', { documents: ids.map((id) => ({ id, version: 1 })) });
  const numbers = results.map(({ done }) => done?.number);
  if (numbers.some((number, position) => number !== position + 1)) throw new Error('numbers are missing or doubled');
  say(`${SLIPS} numbered, printed and kept in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
