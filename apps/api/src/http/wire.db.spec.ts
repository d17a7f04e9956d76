import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicPaths } from '@tiepdan/portal/contract';
import supertest from 'supertest';
import { type RunningApp, runApp } from '../testing/running-app.js';
import { Ending } from './ending.js';
import { NONCE_PLACE } from './page.js';

/** What strangers get from the address of the office, whatever they ask: one table of headers, and refusals that tell nothing. */
describe('the wire', () => {
  let running: RunningApp;
  let root: string;
  beforeAll(async () => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-page-'));
    fs.writeFileSync(path.join(root, 'index.html'), `<link nonce="${NONCE_PLACE}"><tiepdan-root ngCspNonce="${NONCE_PLACE}"></tiepdan-root><script nonce="${NONCE_PLACE}" src="main-ABCD2345.js"></script>`);
    fs.writeFileSync(path.join(root, 'main-ABCD2345.js'), 'export {};');
    fs.writeFileSync(path.join(root, 'styles-ABCD2345.css'), 'p{}');
    fs.mkdirSync(path.join(root, 'media'));
    fs.writeFileSync(path.join(root, 'media', 'roboto-ABCD2345.woff2'), 'wOF2');
    fs.writeFileSync(path.join(root, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    running = await runApp({ WEB_ROOT: root, PUBLIC_URL: 'https://tiepdan.example', ALLOWED_HOSTS: '192.168.1.5:3000' });
  });
  afterAll(async () => {
    await running.stop();
    fs.rmSync(root, { recursive: true, force: true });
  });
  const get = (address: string) => supertest(running.app.getHttpServer()).get(address);

  describe('headers', () => {
    const CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    it.each<[string, string, number, string, string]>([
      ['a page', '/receptions/new', 200, 'no-store', 'page'],
      ['the page by its file name', '/index.html', 200, 'no-store', 'page'],
      ['a file whose name stays', '/favicon.svg', 200, 'no-cache', CLOSED],
      ['a file that is not there', '/main-ZZZZ2345.js', 404, 'no-store', CLOSED],
      ['an answer', '/api/health', 200, 'no-store', CLOSED],
      ['a refusal', '/api/session', 401, 'no-store', CLOSED],
      ['an address that is none', '/api/nothing', 404, 'no-store', CLOSED],
      ['the document of the API', '/api/openapi.json', 200, 'no-store', CLOSED],
      ['its page', '/api/docs', 200, 'no-store', "default-src 'none'; script-src 'self'"],
      ['a public page', '/public/look-up', 200, 'no-store', "default-src 'none'; style-src 'self'"],
      ['a public page that is not there', '/public/x/y/z', 404, 'no-store', "default-src 'none'; style-src 'self'"],
    ])('of %s say all there is to say', async (_, address, status, cache, policy) => {
      const answer = await get(address);
      expect([address, answer.status, answer.headers['cache-control']]).toEqual([address, status, cache]);
      expect(answer.headers).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'x-dns-prefetch-control': 'off',
        'origin-agent-cluster': '?1',
        'referrer-policy': address.startsWith('/public') ? 'same-origin' : 'no-referrer',
      });
      expect(answer.headers['permissions-policy']).toContain('camera=(), ');
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      for (const name of ['server', 'x-powered-by', 'etag', 'access-control-allow-origin']) {
        if (name === 'etag' && cache !== 'no-store') continue;
        expect([name, answer.headers[name]]).toEqual([name, undefined]);
      }
      const said = String(answer.headers['content-security-policy']);
      expect(said.startsWith(policy === 'page' ? "default-src 'none'; script-src 'nonce-" : policy)).toBe(true);
      expect(said).not.toMatch(/unsafe-eval|\*|http:|https:/);
      expect(said).toContain('frame-ancestors');
    });

    /*
     * Scripts, style sheets and fonts are parts of a page and never one: what governs a page stands at the page. All of what they
     * say is named here, so that nothing is lost or added unseen.
     */
    it.each([
      ['a script', '/main-ABCD2345.js', 'text/javascript; charset=utf-8'],
      ['a style sheet', '/styles-ABCD2345.css', 'text/css; charset=utf-8'],
      ['a font', '/media/roboto-ABCD2345.woff2', 'font/woff2'],
    ])('of %s say what means something for it, and no more', async (_, address, type) => {
      const { status, headers } = await get(address).set('Accept-Encoding', 'identity');
      const { date, etag, 'last-modified': changed, 'x-request-id': id, 'content-length': length, connection, ...said } = headers;
      expect([status, [date, etag, changed, id, length, connection].every(Boolean)]).toEqual([200, true]);
      expect(said).toEqual({
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': CLOSED,
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
        ...(type.startsWith('font') ? {} : { vary: 'Accept-Encoding' }),
      });
    });

    it('of a refusal in place of a script are those of a refusal', async () => {
      const { status, headers } = await get('/main-ABCD2345.js').set('If-Match', '"another"');
      expect([status, headers['cache-control'], headers['etag'], headers['last-modified']]).toEqual([400, 'no-store', undefined, undefined]);
      const refusal = (await get('/api/nothing')).headers;
      for (const name of ['content-security-policy', 'x-frame-options', 'cross-origin-opener-policy', 'permissions-policy', 'origin-agent-cluster', 'x-xss-protection', 'content-type'])
        expect([name, headers[name]]).toEqual([name, refusal[name]]);
    });

    it('know no parts of a file', async () => {
      const { status, headers } = await get('/main-ABCD2345.js').set('Range', 'bytes=99999-');
      expect([status, headers['accept-ranges'], headers['content-range']]).toEqual([200, undefined, undefined]);
    });

    it('give a page a nonce that is good once, wherever its scripts and styles stand', async () => {
      const nonces = [];
      for (const answer of [await get('/'), await get('/')]) {
        const nonce = /'nonce-([^']+)' 'strict-dynamic'/.exec(String(answer.headers['content-security-policy']))?.[1] ?? '';
        expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
        expect(answer.text.split(`"${nonce}"`)).toHaveLength(4);
        expect(answer.text).not.toContain(NONCE_PLACE);
        nonces.push(nonce);
      }
      expect(nonces[0]).not.toBe(nonces[1]);
    });

    it('let no page run or style anything that has no nonce, nor make markup outside of the framework', async () => {
      const said = String((await get('/')).headers['content-security-policy']);
      expect(said).not.toContain('unsafe-inline');
      expect(said).toContain("require-trusted-types-for 'script'; trusted-types angular angular#unsafe-bypass angular#components");
    });

    it('keep what is within out of every index, and the public schedule in', async () => {
      for (const address of ['/', '/api/health', '/sign-in']) expect((await get(address)).headers['x-robots-tag']).toBe('noindex, nofollow');
      const [office]: { code: string }[] = await running.database.source.query('SELECT code FROM office WHERE id = $1', [running.office.officeId]);
      const { status, headers } = await get(publicPaths.schedule(office?.code ?? ''));
      expect([status, headers['x-robots-tag'], headers['cache-control']]).toEqual([200, undefined, 'public, max-age=60']);
    });

    it('of a file sent in and looked at allow it to be shown and nothing else', async () => {
      const { id } = (await running.as('reception-officer').send('POST', '/api/files?name=thu.txt').set('Content-Type', 'application/octet-stream').send(Buffer.from('Đơn đề nghị')).expect(201)).body;
      const answer = await running.as('reception-officer').send('GET', `/api/files/${id}`).expect(200);
      expect(answer.headers['content-security-policy']).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
      expect(answer.headers['cache-control']).toBe('no-store, no-transform');
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin', 'x-robots-tag': 'noindex, nofollow' });
    });
  });

  describe('addresses', () => {
    it.each([
      ['tiepdan.example', 200],
      ['TIEPDAN.example', 200],
      ['192.168.1.5:3000', 200],
      ['localhost:4000', 200],
      ['192.168.1.5', 421],
      ['tiepdan.example.evil.example', 421],
      ['evil.example', 421],
    ])('under the name %s are answered %i', async (host, status) => {
      const answer = await get('/').set('Host', host);
      expect(answer.status).toBe(status);
      const api = await get('/api/openapi.json').set('Host', host);
      expect(api.status).toBe(status);
      expect(api.body.code).toBe(status === 421 ? 'REQUEST.WRONG_HOST' : undefined);
    });

    it('are asked for health by any name', async () => {
      expect((await get('/api/health').set('Host', '10.0.0.7:3000')).status).toBe(200);
    });

    it('believe nothing that a stranger says of the name, the way or the address', async () => {
      const said = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http', 'X-Forwarded-For': '203.0.113.9', Forwarded: 'host=evil.example' };
      const answer = await running.anonymous.send('POST', '/api/session', { username: 'head', password: 'x' }).set(said);
      expect(JSON.stringify(answer.body) + JSON.stringify(answer.headers)).not.toMatch(/evil|203\.0\.113/);
      const accepted = running.app.getHttpAdapter().getInstance().get('trust proxy fn') as (address: string, hop: number) => boolean;
      expect(accepted('127.0.0.1', 0)).toBe(false);
    });

    it.each([
      ['GET http://evil.example/api/health HTTP/1.1', 400],
      ['GET //evil.example/api/session HTTP/1.1', 400],
      ['GET /api/%zz HTTP/1.1', 400],
      ['GET /api/receptions/%00 HTTP/1.1', 400],
      ['GET /api\\session HTTP/1.1', 400],
      ['NONSENSE', 400],
      [`GET /api/receptions?q=${'a'.repeat(9_000)} HTTP/1.1`, 414],
      [`GET /api/receptions?${'q=1&'.repeat(100)} HTTP/1.1`, 414],
      [`GET / HTTP/1.1\r\nX-Long: ${'a'.repeat(20_000)}`, 431],
      ['GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 5', 400],
    ])('written as %s are refused', async (line, status) => {
      const text = await raw(`${line}\r\nHost: tiepdan.example\r\nConnection: close\r\n\r\n`);
      expect(text.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
      expect(text).toMatch(/content-security-policy: default-src 'none'/i);
      expect(text).not.toMatch(/evil|node_modules|express|\bat /i);
    });

    it('are refused without a name at all', async () => {
      expect((await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).slice(0, 12)).toBe('HTTP/1.1 400');
    });

    it.each([
      ['cross-site', 'no-cors', 'image', 403],
      ['cross-site', 'navigate', 'iframe', 403],
      ['cross-site', 'no-cors', 'script', 403],
      ['same-site', 'cors', 'empty', 403],
      ['cross-site', 'navigate', 'document', 401],
      ['same-origin', 'cors', 'empty', 401],
      ['none', 'navigate', 'document', 401],
    ])('read %s, %s, %s are answered %i', async (site, mode, dest, status) => {
      const answer = await get('/api/session').set({ 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': mode, 'Sec-Fetch-Dest': dest });
      expect([answer.status, answer.body.code]).toEqual([status, status === 403 ? 'REQUEST.EMBEDDED' : 'SESSION.REQUIRED']);
    });
  });

  describe('bodies', () => {
    const send = (text: string) => running.as('head').send('POST', '/api/receptions').set('Content-Type', 'application/json').send(text);

    it.each([
      ['too deep', `${'{"a":'.repeat(30)}1${'}'.repeat(30)}`, 'REQUEST.TOO_MANY_PARTS'],
      ['too many', `{"people":[${Array.from({ length: 30_000 }, () => 0).join()}]}`, 'REQUEST.TOO_MANY_PARTS'],
      ['a field twice', '{"receivedOn":"2026-01-15","receivedOn":"2026-01-16"}', 'REQUEST.NAMED_TWICE'],
      ['a prototype', '{"__proto__":{"roles":["administrator"]}}', 'REQUEST.NAMED_TWICE'],
      ['a huge number', '{"headCount":1e400}', 'REQUEST.INVALID'],
      ['a day that is none', '{"receivedOn":"2026-13-45"}', 'REQUEST.INVALID'],
      ['half a text', '{"receivedOn":"2026', 'REQUEST.NOT_JSON'],
    ])('with %s are refused and not repeated', async (_, text, code) => {
      const answer = await send(text);
      expect([answer.status, answer.body.code]).toEqual([400, code]);
      expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
      expect(answer.text).not.toMatch(/node_modules|\bat [A-Z]|position \d|Unexpected|SELECT|INSERT|QueryFailed|administrator|2026-13-45/);
    });

    it('of signatories may be long', async () => {
      const answer = await running.as('head').send('POST', '/api/signatory-sheets').set('Content-Type', 'application/json').send(`{"rows":[${Array.from({ length: 30_000 }, () => 0).join()}]}`);
      expect(answer.body.code).not.toBe('REQUEST.TOO_MANY_PARTS');
    });
  });

  it('tells a balancer and whoever comes that it is ending, and lives to the last', async () => {
    await get('/api/health/alive').expect(200);
    running.app.get(Ending).begin(running.app.getHttpServer(), 60_000);
    expect((await get('/api/health')).body).toMatchObject({ status: 'ending', database: 'up' });
    expect((await get('/api/health/alive').expect(200)).body.status).toBe('alive');
    const late = await get('/api/session');
    expect([late.status, late.body.code, late.headers['retry-after'], late.headers['connection']]).toEqual([503, 'SERVER.ENDING', '5', 'close']);
    expect(late.body.message).toContain('5 giây');
  });

  /** Sends bytes as they stand and gives what comes back. */
  async function raw(text: string): Promise<string> {
    const server = running.app.getHttpServer();
    if (!server.listening) await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as net.AddressInfo;
    return new Promise((done, fail) => {
      let answer = '';
      const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
      socket.setEncoding('utf8');
      socket.on('data', (part: string) => (answer += part));
      socket.on('error', fail);
      socket.on('close', () => done(answer));
    });
  }
});
