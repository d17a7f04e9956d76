import { describe, expect, it } from '@jest/globals';
import { printCode } from '@tiepdan/portal/contract';
import { PublicLimits, addressOf } from '../frame/public-limits.js';
import type { PublicOffices } from '../frame/public-offices.js';
import { TooMuchAsked, waitWords } from '../frame/problems.js';
import { hashOfCode } from '../codes/reckon-code.js';
import { LookUp } from './look-up.js';
import type { LookupQueries } from './look-up.queries.js';
import type { LookupUse } from './lookup-use.js';
import type { LookupRow } from './standing.js';

const BODY = '0123456789AB';
const ROW: LookupRow = {
  officeId: 'office',
  codeId: 'code',
  subject: 'petition',
  sealed: false,
  kind: 'complaint',
  receivedOn: '2026-11-20',
  stage: 'registered',
  stageOn: '2026-11-20',
  attendance: null,
  result: null,
  hearingState: null,
  heldOn: null,
  slotAt: null,
  place: null,
  answered: false,
};

/** Look-ups over a database that knows one code and counts what it is asked. */
function desk(limits: { wrongCodes: number; wrongCodesOverall: number; refusalDelay?: number }) {
  const asked: string[] = [];
  const queries = {
    find: (hash: Buffer) => {
      asked.push(hash.toString('hex'));
      return Promise.resolve(hash.equals(hashOfCode(BODY)) ? ROW : null);
    },
  } as unknown as LookupQueries;
  const settings = { publicUrl: 'http://localhost', registrations: 2, answers: 2, refusalDelay: 0, ...limits };
  const guard = new PublicLimits(settings);
  const lookUp = new LookUp(queries, guard, { all: () => Promise.resolve([]) } as unknown as PublicOffices, { count: () => undefined } as unknown as LookupUse);
  return { asked, guard, lookUp };
}

const wrong = (index: number): string => printCode(index.toString(32).toUpperCase().replace(/[ILOU]/g, 'Z').padStart(12, '7'));

describe('guessing', () => {
  it('with what cannot be a code asks the database nothing', async () => {
    const { asked, lookUp } = desk({ wrongCodes: 100, wrongCodesOverall: 1000 });
    for (const typed of ['', 'abc', `${BODY}0`, printCode(BODY).replace(/.$/, (last) => (last === 'X' ? 'Y' : 'X'))]) expect(await lookUp.page(typed, '10.0.0.1')).toBeNull();
    expect(asked).toEqual([]);
  });

  it('is refused after some tries, before the database is asked, for that address alone', async () => {
    const { asked, lookUp } = desk({ wrongCodes: 5, wrongCodesOverall: 1000 });
    for (let index = 0; index < 5; index += 1) expect(await lookUp.page(wrong(index), '10.0.0.1')).toBeNull();
    const before = asked.length;
    for (let index = 0; index < 50; index += 1) await expect(lookUp.page(wrong(100 + index), '10.0.0.1')).rejects.toBeInstanceOf(TooMuchAsked);
    await expect(lookUp.page(printCode(BODY), '10.0.0.1')).rejects.toMatchObject({ seconds: expect.any(Number) });
    expect(asked).toHaveLength(before);
    expect(await lookUp.page(printCode(BODY), '10.0.0.2')).not.toBeNull();
  });

  it('from everywhere at once leaves each address three tries, and whoever types a right code is answered', async () => {
    const { lookUp } = desk({ wrongCodes: 20, wrongCodesOverall: 30 });
    for (let index = 0; index < 30; index += 1) await lookUp.page(wrong(index), `10.0.1.${index}`);
    for (let index = 0; index < 3; index += 1) expect(await lookUp.page(wrong(index), '10.0.2.1')).toBeNull();
    await expect(lookUp.page(wrong(9), '10.0.2.1')).rejects.toBeInstanceOf(TooMuchAsked);
    expect(await lookUp.page(printCode(BODY), '10.0.2.2')).not.toBeNull();
  });

  it('never counts codes that work, and asks for each once in a while', async () => {
    const { asked, lookUp } = desk({ wrongCodes: 2, wrongCodesOverall: 5 });
    for (let times = 0; times < 500; times += 1) expect(await lookUp.page(printCode(BODY), '10.0.0.1')).not.toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('is answered after the same moment, looked at or refused', async () => {
    const { lookUp } = desk({ wrongCodes: 1, wrongCodesOverall: 1000, refusalDelay: 60 });
    const timed = async () => {
      const begun = performance.now();
      const refused = await lookUp.page(wrong(1), '10.0.0.1').then(
        () => false,
        () => true,
      );
      return { refused, waited: performance.now() - begun };
    };
    const [first, second] = [await timed(), await timed()];
    expect([first.refused, second.refused]).toEqual([false, true]);
    for (const { waited } of [first, second]) expect(waited).toBeGreaterThan(50);
  });

  it('of registrations and answers has limits of its own', async () => {
    const { guard } = desk({ wrongCodes: 2, wrongCodesOverall: 5 });
    await guard.registration('10.0.0.1');
    await guard.registration('10.0.0.1');
    await expect(guard.registration('10.0.0.1')).rejects.toBeInstanceOf(TooMuchAsked);
    await guard.answer('10.0.0.1');
    await guard.registration('10.0.0.2');
  });
});

describe('an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    [undefined, ''],
  ])('%s counts as %s', (ip, counted) => {
    expect(addressOf(ip)).toBe(counted);
  });
});

it.each([
  [1, '1 phút'],
  [90, '1 phút'],
  [600, '10 phút'],
  [7200, '2 giờ'],
])('%i seconds are %s', (seconds, words) => {
  expect(waitWords(seconds)).toBe(words);
});
