import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { PAGE_SIZE } from '@tiepdan/platform/contract';
import supertest from 'supertest';
import { type RunningApp, runApp, signIn } from '../testing/running-app.js';
import { WORK_ROUTES, workOf } from './heavy-work.js';
import { WORK_LIMITS, limitsDocument } from './limits.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly maximum?: number; readonly maxLength?: number };
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

/** Files that stand in the store and are only passed on; and the ways to a sign-in service and back, which answer with an address. */
const PASSED_ON = /^GET \/api\/session\/|\/(enclosures|files|content)(\/\{|$)|^GET \/api\/files\/\{id\}$/;

describe('limits of the wire', () => {
  let running: RunningApp;
  let operations: [string, Operation][];

  beforeAll(async () => {
    running = await runApp({ REQUESTS_PER_ACCOUNT: '80', REQUESTS_PER_ADDRESS: '60', UPLOADS_PER_HOUR: '2', TRUST_PROXY: '127.0.0.1,::1' });
    const document: OpenAPIObject = (await running.anonymous.send('GET', '/api/openapi.json').expect(200)).body;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation as unknown as Operation]),
    );
  });
  afterAll(() => running.stop());

  it('are written down as they are', () => {
    expect(fs.readFileSync(new URL('../../../../docs/LIMITS.md', import.meta.url), 'utf8')).toBe(limitsDocument());
  });

  it('hold for every paged list', () => {
    const paged = operations.filter(([, { parameters }]) => parameters?.some(({ name }) => name === 'cursor'));
    expect(paged.length).toBeGreaterThan(15);
    for (const [name, { parameters }] of operations)
      for (const parameter of parameters ?? []) {
        if (parameter.name === 'limit') expect([name, (parameter.schema.maximum ?? Infinity) <= PAGE_SIZE.most]).toEqual([name, true]);
        // A page starts at a cursor: what is skipped by counting is read all the same.
        expect([name, ['offset', 'skip', 'page'].includes(parameter.name)]).toEqual([name, false]);
      }
    for (const [name, { parameters }] of paged) expect([name, parameters?.some((one) => one.name === 'limit')]).toEqual([name, true]);
  });

  it('count every route that makes a file as heavy work', () => {
    const files = operations
      .filter(([name, { responses }]) => name.startsWith('GET ') && !PASSED_ON.test(name) && !Object.values(responses['2XX']?.content ?? {}).some(({ schema }) => schema))
      .map(([name]) => name);
    expect(files.length).toBeGreaterThan(15);
    const light = files.filter((name) => {
      const [, path = ''] = name.split(' ');
      return !workOf('GET', path.replace(/\{[a-zA-Z]*form\}/gi, 'pdf').replace(/\{\w+\}/g, '01a2023c-8b74-74b3-bf5b-aed6425c20c3'));
    });
    expect(light).toEqual([]);
  });

  it('name no heavy work that there is not', () => {
    const named = (path: string): string => path.replace(/\{[a-zA-Z]*form\}/gi, 'pdf').replace(/\{\w+\}/g, '01a2023c-8b74-74b3-bf5b-aed6425c20c3');
    const idle = WORK_ROUTES.filter(({ method, path }) => !operations.some(([name]) => name.startsWith(`${method} `) && path.test(named(name.slice(method.length + 1)))));
    expect(idle).toEqual([]);
  });

  it('know heavy work however its address is written', () => {
    expect([workOf('POST', '/api/papers/notice/preview'), workOf('POST', '/api/documents/prints')]).toEqual(['preview', 'file']);
    expect([workOf('GET', '/api/Forms.PDF'), workOf('HEAD', '/api/forms.xlsx/'), workOf('POST', '/api/files'), workOf('GET', '/api/receptions')]).toEqual(['file', 'file', 'upload', null]);
  });

  it('let an account ask so much a minute and answer every other', async () => {
    const greedy = running.as('compiler');
    const answers: { status: number; headers: Record<string, string>; body: { code?: string; message?: string } }[] = [];
    for (let asked = 0; asked < 90; asked += 1) answers.push(await greedy.send('GET', '/api/session'));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(78);
    expect(refused.length).toBeGreaterThanOrEqual(8);
    expect(refused[0]?.body).toMatchObject({ code: 'REQUEST.TOO_MANY', message: expect.stringMatching(/xin thử lại sau \d+ giây/) });
    expect(Number(refused[0]?.headers['retry-after'])).toBeLessThanOrEqual(60);
    await running.as('head').send('GET', '/api/session').expect(200);
    await running.anonymous.send('GET', '/api/health').expect(200);
  });

  const from = (address: string) => supertest(running.app.getHttpServer()).get('/api/session').set('X-Forwarded-For', address);

  it('let an address that has not signed in ask less, and count invented sessions for it', async () => {
    const statuses: number[] = [];
    for (let asked = 0; asked < 70; asked += 1) statuses.push((await from('203.0.113.5').set('Cookie', `tiepdan_session=invented-${asked}`)).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    expect((await from('203.0.113.6')).status).toBe(401);
  });

  it('do not take an account away from who shares an address with a greedy stranger', async () => {
    const server = running.app.getHttpServer();
    const officer = await signIn(server, 'reception-officer');
    await officer.send('GET', '/api/session').set('X-Forwarded-For', '203.0.113.7').expect(200);
    for (let asked = 0; asked < 61; asked += 1) await from('203.0.113.7');
    expect((await from('203.0.113.7')).status).toBe(429);
    await officer.send('GET', '/api/session').set('X-Forwarded-For', '203.0.113.7').expect(200);
  });

  it('know an account by its session also over TLS, where the cookie is called otherwise', async () => {
    const behindProxy = await runApp({ REQUESTS_PER_ACCOUNT: '80', REQUESTS_PER_ADDRESS: '60', TRUST_PROXY: '127.0.0.1,::1', PUBLIC_URL: 'https://tiepdan.example.vn' });
    const ask = (caller: Pick<RunningApp['anonymous'], 'send'>) => caller.send('GET', '/api/session').set('Host', 'tiepdan.example.vn').set('X-Forwarded-For', '203.0.113.8');
    await ask(behindProxy.as('head')).expect(200);
    for (let asked = 0; asked < 61; asked += 1) await ask(behindProxy.anonymous);
    const [stranger, officer] = [(await ask(behindProxy.anonymous)).status, (await ask(behindProxy.as('head'))).status];
    await behindProxy.stop();
    expect([stranger, officer]).toEqual([429, 200]);
  });

  it('take so many files of an account in an hour', async () => {
    const send = () => running.as('petition-officer').send('POST', '/api/files?name=thu.txt').set('Content-Type', 'application/octet-stream').send(Buffer.from('Đơn'));
    await running.as('petition-officer').send('GET', '/api/session').expect(200); // whose session it is, is known from its first answer
    expect([(await send()).status, (await send()).status, (await send()).status]).toEqual([201, 201, 429]);
  });

  it('run so much heavy work of an account at once', async () => {
    await running.as('leader').send('GET', '/api/session').expect(200); // whose session it is, is known from its first answer
    const asked = WORK_LIMITS.reckoning.atOnce * 2;
    const answers = await Promise.all(Array.from({ length: asked }, () => running.as('leader').send('GET', '/api/reports/section-4?period=2026-Q3')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.body.code).toBe('REQUEST.STILL_RUNNING');
    expect(refused[0]?.headers['retry-after']).toBe('3');
    await running.as('leader').send('GET', '/api/reports/section-4?period=2026-Q3').expect(200);
  });
});
