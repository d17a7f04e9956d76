import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { GotenbergConverter } from './gotenberg-converter.js';

describe('a Gotenberg service', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise<void>((done) => void server.close(() => done()));
    }
  });

  const listen = async (answer: (request: IncomingMessage, body: Buffer, response: ServerResponse) => void, limit?: number): Promise<GotenbergConverter> => {
    const server = createServer((request, response) => void buffer(request).then((body) => answer(request, body, response)));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    servers.push(server);
    const { port } = server.address() as AddressInfo;
    return new GotenbergConverter(`http://127.0.0.1:${port}/gotenberg`, () => undefined, limit);
  };
  const one = async (converter: GotenbergConverter) => (await converter.convert([Buffer.from('docx\u0000bytes')]))[0];

  it('gets the file as a form of several parts, and gives the PDF', async () => {
    const seen: { method?: string; url?: string; type?: string; body?: string } = {};
    const converter = await listen((request, body, response) => {
      Object.assign(seen, { method: request.method, url: request.url, type: request.headers['content-type'], body: body.toString('latin1') });
      response.writeHead(200, { 'Content-Type': 'application/pdf' }).end('%PDF-1.7 made');
    });
    expect(await one(converter)).toEqual({ pdf: Buffer.from('%PDF-1.7 made') });
    expect([seen.method, seen.url]).toEqual(['POST', '/gotenberg/forms/libreoffice/convert']);
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(seen.type ?? '')?.[1] ?? '-';
    const [, file = ''] = seen.body?.split(`--${boundary}`) ?? [];
    expect(file).toMatch(/^\r\nContent-Disposition: form-data; name="files"; filename="paper\.docx"\r\nContent-Type: application\/vnd\.openxmlformats[^\r]+\r\n\r\ndocx\0bytes\r\n$/);
  });

  it('is told a workbook by its name and type', async () => {
    let body = '';
    const converter = await listen((_, sent, response) => {
      body = sent.toString('latin1');
      response.end('%PDF-1.7 made');
    });
    await converter.convert([Buffer.from('PK xl/workbook.xml')]);
    expect(body).toMatch(/filename="paper\.xlsx"\r\nContent-Type: application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\r\n/);
  });

  it.each([
    [400, 'broken'],
    [503, 'too-slow'],
    [500, 'away'],
    [429, 'away'],
  ])('that answers %i is told as %s', async (status, failure) => {
    expect(await one(await listen((_, __, response) => response.writeHead(status).end('no')))).toEqual({ failure });
  });

  it('that gives something else than a PDF, leads elsewhere, is silent or gone is told so', async () => {
    expect(await one(await listen((_, __, response) => response.end('<html>')))).toEqual({ failure: 'broken' });
    expect(await one(await listen((_, __, response) => response.writeHead(302, { Location: 'http://example.invalid/' }).end()))).toEqual({ failure: 'away' });
    expect(await one(await listen(() => undefined, 200))).toEqual({ failure: 'too-slow' });
    expect(await one(new GotenbergConverter('http://127.0.0.1:9', () => undefined))).toEqual({ failure: 'away' });
  });
});
