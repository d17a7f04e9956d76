import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '@tiepdan/platform/api';
import type { NextFunction, Request, Response } from 'express';
import { Ending } from './ending.js';
import { type TlsFiles, WireAdapter } from './server.js';
import { refuseSlowBodies } from './slow-bodies.js';

type Handler = (request: Request, response: Response) => void;

/** The server itself, without the application behind it. */
describe('the server', () => {
  let folder: string;
  const open: http.Server[] = [];
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-tls-'));
  });
  afterEach(async () => {
    for (const server of open.splice(0)) await new Promise<void>((done) => (server.closeAllConnections(), server.close(() => done())));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  async function listen(handler: Handler, { files = null, most = 100, ending = new Ending() }: { files?: TlsFiles | null; most?: number; ending?: Ending } = {}): Promise<{ server: http.Server; port: number }> {
    const adapter = new WireAdapter(files, most);
    adapter.initHttpServer();
    const express = adapter.getInstance() as { use(...handlers: unknown[]): void };
    express.use(ending.refuseNew, handler, (error: unknown, _request: Request, response: Response, next: NextFunction) => {
      if (error instanceof Refusal) response.status(error.status).end();
      else next(error);
    });
    const server = adapter.getHttpServer() as http.Server;
    open.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return { server, port: (server.address() as net.AddressInfo).port };
  }

  /** A certificate of an invented office for one day, signed by itself. */
  function certificate(office: string): TlsFiles {
    const files = { certificate: path.join(folder, 'certificate.pem'), key: path.join(folder, 'key.pem') };
    const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1', '-subj', `/CN=${office}`, '-keyout', files.key, '-out', files.certificate]);
    if (made.status !== 0) throw new Error('openssl makes no certificate');
    return files;
  }

  const commonName = (port: number, options: tls.ConnectionOptions = {}): Promise<string> =>
    new Promise((done, fail) => {
      const socket = tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options }, () => {
        done(String(socket.getPeerCertificate().subject.CN));
        socket.destroy();
      });
      socket.once('error', fail);
    });

  const get = (port: number, agent?: http.Agent): Promise<{ status: number; connection: string | undefined; text: string }> =>
    new Promise((done, fail) => {
      http
        .get({ port, host: '127.0.0.1', agent }, (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (text += part));
          response.on('end', () => done({ status: response.statusCode ?? 0, connection: response.headers.connection, text }));
        })
        .on('error', fail);
    });

  it('speaks TLS 1.2 or newer with the certificate of the settings, and takes a renewed one without a restart', async () => {
    const files = certificate('cu.tiepdan.example');
    const { port } = await listen((_request, response) => void response.end('x'), { files });
    expect(await commonName(port)).toBe('cu.tiepdan.example');
    await expect(commonName(port, { maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow();
    certificate('moi.tiepdan.example');
    process.emit('SIGHUP');
    expect(await commonName(port)).toBe('moi.tiepdan.example');
  });

  it('keeps the certificate it has when the new one cannot be read', async () => {
    const files = certificate('con.tiepdan.example');
    const { port } = await listen((_request, response) => void response.end('x'), { files });
    fs.writeFileSync(files.certificate, 'no certificate');
    process.emit('SIGHUP');
    expect(await commonName(port)).toBe('con.tiepdan.example');
  });

  it('does not start on a certificate that is not there, and names the settings, not the file', async () => {
    await expect(listen(() => undefined, { files: { certificate: path.join(folder, 'none.pem'), key: path.join(folder, 'none.pem') } })).rejects.toThrow(/^Không đọc được tệp của TLS_CERT_FILE hoặc TLS_KEY_FILE$/);
  });

  it('waits for nobody who sends a head letter by letter, nor holds idle connections for ever', async () => {
    const { server } = await listen((_request, response) => void response.end('x'));
    expect([server.headersTimeout, server.keepAliveTimeout, server.maxHeadersCount, server.requestTimeout]).toEqual([15_000, 30_000, 100, 3_600_000]);
  });

  it('gives a body that trickles in a time, tells it so and cuts it', async () => {
    const slow = refuseSlowBodies(50, () => false);
    const { port } = await listen((request, response) => slow(request, response, (error?: unknown) => {
      if (error instanceof Refusal) response.status(error.status).end(error.code);
      else request.resume();
    }));
    const began = performance.now();
    const text = await new Promise<string>((done, fail) => {
      let answer = '';
      const socket = net.connect(port, '127.0.0.1', () => socket.write('POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"'));
      socket.on('data', (part) => (answer += part.toString()));
      socket.on('error', fail);
      socket.on('close', () => done(answer));
    });
    expect(text).toMatch(/^HTTP\/1\.1 408 [^]*REQUEST\.TOO_SLOW$/);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('holds so many connections and closes those beyond', async () => {
    const { port } = await listen((_request, response) => void response.end('x'), { most: 1 });
    const first = net.connect(port, '127.0.0.1');
    await new Promise((done) => first.once('connect', done));
    await expect(get(port)).rejects.toThrow(/socket hang up|ECONNRESET/);
    first.destroy();
  });

  describe('ending', () => {
    it('answers what runs, refuses what comes, and closes', async () => {
      const ending = new Ending();
      let release = (): void => undefined;
      const running = new Promise<void>((done) => (release = done));
      const started = Promise.withResolvers<void>();
      const { server, port } = await listen((_request, response) => {
        started.resolve();
        void running.then(() => response.end('answered'));
      }, { ending });
      const under = get(port);
      await started.promise;
      ending.begin(server);
      expect(await get(port)).toMatchObject({ status: 503, connection: 'close' });
      release();
      expect(await under).toMatchObject({ status: 200, text: 'answered' });
      await new Promise<void>((done) => server.close(() => done()));
      expect(server.listening).toBe(false);
    });

    it('cuts what still hangs when patience is over', async () => {
      const ending = new Ending();
      const started = Promise.withResolvers<void>();
      const { server, port } = await listen(() => started.resolve(), { ending });
      const hanging = expect(get(port)).rejects.toThrow(/socket hang up|ECONNRESET/);
      await started.promise;
      ending.begin(server, 20);
      await hanging;
    });

    it('begins at a signal, once, and listens no longer than its application', async () => {
      const ending = new Ending();
      const { server } = await listen((_request, response) => void response.end('x'));
      const before = process.listenerCount('SIGTERM');
      ending.onSignals(server);
      expect(process.listenerCount('SIGTERM')).toBe(before + 1);
      ending.onApplicationShutdown();
      expect(process.listenerCount('SIGTERM')).toBe(before);
      expect(ending.hasBegun).toBe(false);
    });
  });
});
