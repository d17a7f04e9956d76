import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint } from '@tiepdan/platform/api';
import { type RunningApp, runApp } from './testing/running-app.js';
import { until } from './testing/until.js';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 'nội dung '), Buffer.from('\n%%EOF\n')]);
const NAME = encodeURIComponent('Đơn khiếu nại.pdf');

describe('files over HTTP', () => {
  let running: RunningApp;
  const send = (bytes: Buffer | string, query = `name=${NAME}`, type = 'application/octet-stream') =>
    running.as('petition-officer').send('POST', `/api/files?${query}`).set('Content-Type', type).serialize((body) => body).send(bytes);
  const held = (): string[] => {
    const folder = path.join(running.folder, 'files');
    return fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name) : [];
  };

  beforeAll(async () => {
    running = await runApp({ FILE_SIZE_MOST: '2' });
  });
  afterAll(() => running.stop());

  it('takes the bytes of a file as the body and answers with what a form needs', async () => {
    const { status, body } = await send(PDF);
    expect([status, body]).toEqual([201, { id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'Đơn khiếu nại.pdf', size: PDF.length, mediaType: 'application/pdf' }]);
    expect(held()).toHaveLength(1);
  });

  it('is looked at by who sent it, whole and in part, before a record claims it, and by nobody else', async () => {
    const { body } = await send(PDF);
    const read = (role: 'petition-officer' | 'head', query = '') => running.as(role).send('GET', `/api/files/${body.id}${query}`);
    const whole = await read('petition-officer', '?inline=true').buffer(true);
    expect([whole.status, whole.headers['content-type'], whole.headers['content-length'], whole.headers['content-encoding']]).toEqual([200, 'application/pdf', String(PDF.length), undefined]);
    expect(whole.headers['content-disposition']).toMatch(/^inline; filename="Don khieu nai.pdf"/);
    expect(whole.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    const part = await read('petition-officer').set('Range', 'bytes=0-7').buffer(true);
    expect([part.status, part.body.toString()]).toEqual([206, '%PDF-1.7']);
    const other = await read('head');
    expect([other.status, other.body.code]).toEqual([404, 'FILE.NOT_FOUND']);
  });

  it('is never named after a sealed name when it is saved', async () => {
    const { body } = await send(PDF, `name=${encodeURIComponent('Đơn của Đặng Thị Hoà.pdf')}&sealed=true`);
    const { headers } = await running.as('petition-officer').send('GET', `/api/files/${body.id}`).buffer(true);
    expect(headers['content-disposition']).toBe(`attachment; filename="tep.pdf"; filename*=UTF-8''tep.pdf`);
  });

  it('says what may be sent', async () => {
    const { body } = await running.as('reception-officer').send('GET', '/api/file-limits').expect(200);
    expect(body).toMatchObject({ sizeMost: 2_000_000, nameMost: 200, scanned: false });
    expect(body.endings).toEqual(expect.arrayContaining(['pdf', 'docx', 'mp3']));
    expect(body.endings).not.toContain('zip');
  });

  it.each<[string, () => ReturnType<typeof send>, number, string]>([
    ['JSON in place of a file', () => send('{}', `name=${NAME}`, 'application/json'), 415, 'FILE.NOT_BYTES'],
    ['a form', () => send('a=1', `name=${NAME}`, 'multipart/form-data; boundary=x'), 415, 'REQUEST.UNSUPPORTED_TYPE'],
    ['a file without a name', () => send(PDF, ''), 400, 'REQUEST.INVALID'],
    ['two names', () => send(PDF, 'name=a.pdf&name=b.pdf'), 400, 'REQUEST.INVALID'],
    ['an unknown word beside the name', () => send(PDF, 'name=a.pdf&folder=x'), 400, 'REQUEST.INVALID'],
    ['a name that climbs', () => send(PDF, `name=${encodeURIComponent('../../etc/a.pdf')}`), 400, 'FILE.NAME_UNSAFE'],
    ['a name that climbs by Windows', () => send(PDF, `name=${encodeURIComponent('..\\a.pdf')}`), 400, 'FILE.NAME_UNSAFE'],
    ['a program', () => send(Buffer.from('MZ'), 'name=a.exe'), 415, 'FILE.KIND_NOT_TAKEN'],
    ['a program that is called PDF', () => send(Buffer.from('MZ'.padEnd(500)), 'name=a.pdf'), 415, 'FILE.KIND_DIFFERS'],
    ['nothing', () => send(Buffer.alloc(0), 'name=a.pdf').set('Content-Length', '0'), 422, 'FILE.EMPTY'],
    ['more than the limit', () => send(Buffer.concat([PDF, Buffer.alloc(2_000_000)])), 413, 'FILE.TOO_LARGE'],
  ])('refuses %s and keeps nothing', async (_, ask, status, code) => {
    const before = [await footprint(running.database.source), held()];
    const answer = await ask();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message).toMatch(/\p{Lu}/u);
    expect([await footprint(running.database.source), held()]).toEqual(before);
  });

  it('refuses a file before its bytes when it is announced as too large, and the sender is told', async () => {
    const { status, body } = await raw({ 'Content-Length': '50000000' }, (request) => void request.write(PDF));
    expect([status, body.code, body.message]).toEqual([413, 'FILE.TOO_LARGE', expect.stringContaining('2 MB')]);
  });

  it('refuses a file without a length once it is too large, and the sender is told', async () => {
    const { status, body } = await raw({ 'Transfer-Encoding': 'chunked' }, (request) => {
      request.write(PDF);
      for (let piece = 0; piece < 30; piece += 1) request.write(Buffer.alloc(100_000));
      request.end();
    });
    expect([status, body.code]).toEqual([413, 'FILE.TOO_LARGE']);
  });

  it('keeps nothing of a file whose sender goes away in the middle', async () => {
    const before = [await footprint(running.database.source), held()];
    await raw({ 'Content-Length': '1000000' }, (request) => {
      request.write(PDF);
      setTimeout(() => request.destroy(), 100);
    }).catch(() => undefined);
    await until('nothing more is held', () => held().length === before[1]?.length);
    expect([await footprint(running.database.source), held()]).toEqual(before);
  });

  /** Sends a file by hand, with the session of an officer, and gives the answer. */
  async function raw(headers: Record<string, string>, body: (request: http.ClientRequest) => void): Promise<{ status: number; body: { code: string; message: string } }> {
    const server = running.app.getHttpServer() as http.Server;
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const signed = running.as('petition-officer').send('POST', '/api/files') as unknown as { header?: Record<string, string>; _header?: Record<string, string> };
    const session = signed.header ?? signed._header ?? {};
    return new Promise((resolve, reject) => {
      const request = http.request({ agent: false, port, host: '127.0.0.1', method: 'POST', path: `/api/files?name=${NAME}`, headers: { ...session, 'Content-Type': 'application/octet-stream', ...headers } });
      request.on('error', reject).on('response', (response) => {
        let text = '';
        response.on('data', (data) => (text += data)).on('end', () => {
          request.destroy();
          resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) });
        });
      });
      body(request);
    });
  }
});
