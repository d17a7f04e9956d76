import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@tiepdan/platform/contract';
import { publicPaths } from '@tiepdan/portal/contract';
import supertest from 'supertest';
import { type PublicHouse, openPublicHouse } from './testing/public-house.js';

const FORM = 'application/x-www-form-urlencoded';

/** What a crowd, or a machine, gets from the public pages. */
describe('limits of the public pages', () => {
  let house: PublicHouse;
  let code: string;
  beforeAll(async () => {
    house = await openPublicHouse({ PUBLIC_WRONG_CODES: '5', PUBLIC_REGISTRATIONS: '2', PUBLIC_ANSWERS: '2', TRUST_PROXY: '1' });
    code = await house.codeOf({ petitionId: await house.petition('proposal') });
  });
  afterAll(() => house.running.stop());

  const server = () => house.running.app.getHttpServer();
  const ask = (typed: string, from: string) => supertest(server()).post(publicPaths.lookup).set('X-Forwarded-For', from).type(FORM).send({ code: typed });

  it('refuse an address that guesses, in words and with a time, and answer every other', async () => {
    for (let tries = 0; tries < 5; tries += 1) expect((await ask('7K3M-Q2ZD-9HXA-B', '203.0.113.1')).status).toBe(404);
    for (const typed of ['7K3M-Q2ZD-9HXA-B', code]) {
      const { status, headers, text } = await ask(typed, '203.0.113.1');
      expect([status, text.includes('Xin thử lại sau 15 phút')]).toEqual([429, true]);
      expect(Number(headers['retry-after'])).toBeGreaterThan(800);
      expect(headers['cache-control']).toBe('no-store');
    }
    expect((await supertest(server()).get(publicPaths.receipt(code)).set('X-Forwarded-For', '203.0.113.1')).status).toBe(429);
    expect((await supertest(server()).get(publicPaths.schedule(house.office)).set('X-Forwarded-For', '203.0.113.1')).status).toBe(200);
    expect((await ask(code, '203.0.113.2')).status).toBe(200);
  });

  it('refuse while the database is away too, and never leave a page without words', async () => {
    await house.running.database.shut();
    expect((await ask('x', '203.0.113.1')).status).toBe(429);
    const { status, text, headers } = await supertest(server()).get(publicPaths.registration(house.office, '01a2023c-8b74-74b3-bf5b-aed6425c20c3'));
    expect([status, text.includes('Hệ thống đang bảo trì')]).toEqual([503, true]);
    expect(headers['retry-after']).toBe('60');
    await house.running.database.open();
  });

  it('take a few registrations and a few answers of one address', async () => {
    const day = await house.day({ heldOn: addDays(house.today, 20) });
    const send = (path: string) => supertest(server()).post(path).set('X-Forwarded-For', '203.0.113.9').type(FORM).send({});
    const statuses = async (path: string) => [(await send(path)).status, (await send(path)).status, (await send(path)).status];
    expect(await statuses(publicPaths.registration(house.office, day))).toEqual([422, 422, 429]);
    expect(await statuses(publicPaths.satisfaction(code))).toEqual([422, 422, 429]);
  });
});
