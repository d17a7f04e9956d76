import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import express from 'express';
import supertest from 'supertest';
import type { OpenedFile } from '../stored-files.js';
import { sendFile } from './send-file.js';

const BYTES = Buffer.from('0123456789'.repeat(30_000));

function opened(changes: Partial<OpenedFile> = {}): OpenedFile {
  const stream = async ({ from = 0, to = BYTES.length - 1 } = {}): Promise<Readable> => Readable.from([BYTES.subarray(from, to + 1)]);
  return { id: 'f1', size: BYTES.length, mediaType: 'application/pdf', sealed: false, name: null, stream, bytes: async () => BYTES, ...changes };
}

function serve(file: OpenedFile, options: Partial<Parameters<typeof sendFile>[3]> = {}) {
  const app = express();
  const failures: unknown[] = [];
  app.get('/file', (request, response) => void sendFile(request, response, file, { name: 'Đơn.pdf', ...options }).catch((error: unknown) => { failures.push(error); response.destroy(); }));
  return { ask: () => supertest(app).get('/file').buffer(true).parse((response, done) => { const parts: Buffer[] = []; response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts))); }), head: () => supertest(app).head('/file'), failures };
}

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a file that is served', () => {
  it('comes whole, to be saved, kept by nobody on the way', async () => {
    const { body, headers, status } = await serve(opened()).ask();
    expect([status, hash(body), headers['content-length']]).toEqual([200, hash(BYTES), String(BYTES.length)]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Don.pdf"; filename*=UTF-8''%C4%90%C6%A1n.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store, no-transform',
      'accept-ranges': 'bytes',
      etag: '"f1"',
    });
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
  });

  it('is shown in a page of ours where its kind can be, and may do nothing there', async () => {
    const pdf = await serve(opened(), { inline: true }).ask();
    expect([pdf.headers['content-disposition']?.slice(0, 6), pdf.headers['content-security-policy']]).toEqual(['inline', expect.stringMatching(/^default-src 'none'.*frame-ancestors 'self'$/)]);
    const picture = await serve(opened({ mediaType: 'image/png' }), { inline: true }).ask();
    expect(picture.headers['content-security-policy']).toBe("default-src 'none'; sandbox; frame-ancestors 'self'");
    const text = await serve(opened({ mediaType: 'text/plain' }), { inline: true }).ask();
    expect([text.headers['content-disposition']?.slice(0, 10), text.headers['content-type']]).toEqual(['attachment', 'text/plain; charset=utf-8']);
  });

  it.each([
    ['bytes=5-14', 206, 5, 14],
    ['bytes=299995-', 206, 299_995, 299_999],
    ['bytes=-3', 206, 299_997, 299_999],
    ['bytes=0-999999', 206, 0, 299_999],
  ])('comes in part when %s is asked for', async (range, status, from, to) => {
    const answer = await serve(opened()).ask().set('Range', range);
    expect([answer.status, answer.headers['content-range'], answer.body.equals(BYTES.subarray(from, to + 1))]).toEqual([status, `bytes ${from}-${to}/300000`, true]);
  });

  it('says how long it is when a part is asked for that is not there', async () => {
    const answer = await serve(opened()).ask().set('Range', 'bytes=300000-');
    expect([answer.status, answer.headers['content-range'], answer.body.length]).toEqual([416, 'bytes */300000', 0]);
  });

  it('goes on where a broken download stopped, and begins anew when it is another file', async () => {
    const same = await serve(opened()).ask().set('Range', 'bytes=10-').set('If-Range', '"f1"');
    const other = await serve(opened()).ask().set('Range', 'bytes=10-').set('If-Range', '"f0"');
    expect([same.status, other.status, other.body.length]).toEqual([206, 200, BYTES.length]);
  });

  it('tells its length without being read', async () => {
    const file = opened({ stream: () => Promise.reject(new Error('read')) });
    const { status, headers } = await serve(file).head();
    expect([status, headers['content-length']]).toEqual([200, '300000']);
  });

  it('breaks the line instead of ending early when the store goes away', async () => {
    const broken = opened({ stream: async () => Readable.from((async function* () { yield BYTES.subarray(0, 1_000); throw new Error('store gone'); })()) });
    const served = serve(broken);
    await expect(served.ask()).rejects.toThrow();
    expect(served.failures).toHaveLength(1);
  });
});
