import { describe, expect, it } from '@jest/globals';
import { seeded } from '../chaos/random.mjs';
import { mutated } from './mutations.mjs';
import { wrongWith } from './oracle.mjs';
import { Refused } from './refused.mjs';
import { bytesOf, wired } from './send.mjs';

const request = { method: 'POST', path: '/api/petitions', body: null };
const refusal = { code: 'REQUEST.INVALID', message: 'Một số ô chưa đúng.', requestId: 'r1' };
const answer = (status, body, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff', 'x-request-id': 'r1', ...headers },
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});

describe('the judge of answers', () => {
  it('lets a proper refusal pass, and a PDF that nobody could make', () => {
    expect(wrongWith(answer(400, refusal), request)).toBeNull();
    expect(wrongWith(answer(503, { ...refusal, code: 'DOCUMENT.PDF_NOT_MADE' }), request)).toBeNull();
  });

  it.each([
    ['a server error', answer(500, { ...refusal, code: 'SERVER.FAILED' })],
    ['a database that is away', answer(503, { ...refusal, code: 'SERVER.DATABASE_AWAY' })],
    ['a stack', answer(400, { ...refusal, message: 'x\n    at y (/srv/z.js:1:2)' }.message)],
    ['a statement', answer(200, { x: 'SELECT a FROM b WHERE c' })],
    ['a constraint', answer(409, { ...refusal, message: 'CHK_petition_x' })],
    ['a refusal of another shape', answer(404, { statusCode: 404, message: 'Cannot GET' })],
    ['a page in place of JSON', answer(404, '<html>', { 'content-type': 'text/html' })],
    ['another number', answer(400, refusal, { 'x-request-id': 'r2' })],
    ['no nosniff', answer(200, {}, { 'x-content-type-options': undefined })],
    ['silence', { status: 0, headers: {}, body: Buffer.alloc(0), cut: 'ECONNRESET' }],
    ['hanging', { ...answer(200, {}), hung: true }],
  ])('finds %s', (_, given) => {
    expect(wrongWith(given, request)).toEqual(expect.any(String));
  });
});

describe('what is drawn', () => {
  const plain = { method: 'POST', target: '/api/petitions/1/x', query: [['q', 'x']], headers: { accept: 'application/json' }, json: { a: 'x', b: [{ c: 1 }], d: null } };
  const draw = (seed) => bytesOf(wired(mutated(structuredClone(plain), seeded(seed)), {})).toString('latin1');

  it('is the same for the same seed', () => {
    for (let seed = 0; seed < 300; seed += 1) expect(draw(seed)).toBe(draw(seed));
  });

  it('is wrong in many ways', () => {
    const ways = new Set(Array.from({ length: 3_000 }, (_, seed) => mutated(structuredClone(plain), seeded(seed * 7_919)).what.replace(/ (at|header) .*/, '')));
    expect(ways.size).toBeGreaterThan(12);
  });
});

describe('what refused requests wrote', () => {
  const house = (writers) => {
    let rows = 0;
    return {
      url: null,
      callers: new Map(),
      fingerprint: async () => new Map([['petition', `${rows}`]]),
      answer: (number) => {
        if (writers.includes(number)) rows += 1;
        return { status: 400 };
      },
    };
  };

  it.each([[[]], [[3]], [[0, 9]]])('is found to be of %j', async (writers) => {
    const { answer: told, ...rest } = house(writers);
    const refused = new Refused(rest, 10, async (one) => told(one.number));
    for (let number = 0; number < 10; number += 1) refused.keep({ number, made: plainWrite(number) });
    const { replayed, wrote } = await refused.replay();
    expect([replayed, wrote.map(({ number }) => number)]).toEqual([10, writers]);
  });

  const plainWrite = () => ({ method: 'POST', target: '/', query: [], headers: {} });
});
