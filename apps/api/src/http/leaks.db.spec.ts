import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { LoggerService } from '@nestjs/common';
import { type RunningApp, runApp } from '../testing/running-app.js';

const NAME = 'Hoàng Thị Kín Đáo';
const PASSWORD = 'mat-khau-go-nham-o-day';
/** What of the inside no stranger is to see: places in the program, statements, the driver, versions. */
const INSIDE = /node_modules|\.[jt]s:\d+|\n\s+at |SELECT |INSERT |UPDATE |QueryFailed|TypeORM|Nest|Express|PostgreSQL|pg_|CHK_|UQ_|FK_|constraint|Unexpected token|position \d|v?\d+\.\d+\.\d+/;

/** What the office's visitors and machines do wrong, what they are told, and what is written down of it. */
describe('what leaks', () => {
  let running: RunningApp;
  const lines: string[] = [];
  const logger: LoggerService = { log: keep, error: keep, warn: keep };
  function keep(...words: unknown[]): void {
    lines.push(words.map(String).join('\n'));
  }
  const printed = jest.spyOn(process.stdout, 'write').mockImplementation((text) => (lines.push(String(text)), true));

  beforeAll(async () => {
    running = await runApp();
    running.app.useLogger(logger);
  });
  beforeEach(() => void lines.splice(0));
  afterAll(async () => {
    printed.mockRestore();
    await running.stop();
  });

  const visit = (changes: object = {}) => ({
    receivedOn: '2026-01-15',
    mode: 'regular',
    officerId: running.office.accountId,
    attendance: 'received',
    people: [{ details: { fullName: NAME, paperKind: 'none', noPaperReason: 'Quên', address: 'Xã Thử' } }],
    headCount: 1,
    matter: { details: { kind: 'proposal', fieldCode: 'land', summary: `Đề nghị của ${NAME}` } },
    result: 'guided',
    ...changes,
  });

  it('a statement that the database refuses: the answer holds an id, the log holds the id, the constraint and the place', async () => {
    await running.database.source.query('ALTER TABLE reception ADD CONSTRAINT "CHK_spec" CHECK (head_count <> 78)');
    const answer = await running.as('head').send('POST', '/api/receptions?', visit({ headCount: 78 }));
    expect([answer.status, answer.body.code]).toEqual([500, 'SERVER.FAILED']);
    expect(Object.keys(answer.body).sort()).toEqual(['code', 'details', 'message', 'requestId']);
    expect(answer.text).not.toMatch(INSIDE);
    const log = lines.join('\n');
    expect(log).toContain(String(answer.body.requestId));
    expect(log).toContain('constraint CHK_spec');
    expect(log).toMatch(/\n\s+at /);
    expect(log).not.toMatch(/Kín|Đáo|INSERT|Xã Thử|tiepdan_session|parameters/);
  });

  it('a search while the database is away: the name that is looked for is in no line', async () => {
    await running.database.shut();
    const answer = await running.as('head').send('GET', `/api/receptions?q=${encodeURIComponent(NAME)}`);
    await running.database.open();
    expect([answer.status, answer.body.code]).toEqual([503, 'SERVER.DATABASE_AWAY']);
    expect(answer.text).not.toMatch(INSIDE);
    expect(lines.join('\n')).toContain(String(answer.body.requestId));
    expect(lines.join('\n')).not.toMatch(/K%C3%ADn|Kín|\?q=|tiepdan_session|[?]/);
  });

  it('a password that is wrong: nothing of it is written down', async () => {
    await running.anonymous.send('POST', '/api/session', { username: 'head', password: PASSWORD }).expect(401);
    await running.anonymous.send('POST', '/api/session').set('Content-Type', 'application/json').send(`{"username":"head","password":"${PASSWORD}"`).expect(400);
    expect(lines.join('\n')).not.toContain(PASSWORD);
  });

  const SENT: readonly (readonly [string, string, string | Buffer | undefined])[] = [
    ['half a text', 'POST /api/receptions', `{"content":"${NAME}`],
    ['text in place of an object', 'POST /api/receptions', `"${NAME}"`],
    ['a list in place of an object', 'POST /api/receptions', '[1,2]'],
    ['null', 'POST /api/receptions', 'null'],
    ['a number beyond all', 'POST /api/receptions', '{"headCount":123456789012345678901234567890e999}'],
    ['a NUL', 'POST /api/receptions', `{"content":"${NAME}\\u0000"}`],
    ['half a surrogate pair', 'POST /api/receptions', '{"content":"\\ud800"}'],
    ['bytes that are no text', 'POST /api/receptions', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['a day that is none', 'POST /api/receptions', '{"receivedOn":"2026-02-30"}'],
    ['a name twice', 'POST /api/receptions', '{"mode":"regular","mode":"leader"}'],
    ['a prototype', 'POST /api/receptions', '{"__proto__":{"isAdmin":true}}'],
    ['a wrong id', "GET /api/receptions/1' OR '1'='1", undefined],
    ['a wrong page', 'GET /api/receptions?limit=1e9', undefined],
    ['a page of somebody else', 'GET /api/receptions?cursor=eyJpZCI6MX0', undefined],
    ['conditions in brackets', 'GET /api/receptions?q[$ne]=1', undefined],
    ['a condition twice', 'GET /api/receptions?q=a&q=b', undefined],
    ['a prototype as a condition', 'GET /api/receptions?__proto__=1&constructor=2', undefined],
    ['broken signs', 'GET /api/receptions?q=%E0%A4%A', undefined],
    ['a file of the machine', 'GET /api/../../etc/passwd', undefined],
    ['another verb', 'DELETE /api/receptions', undefined],
  ];

  it.each(SENT)('%s, as %s: a code, a sentence, an id', async (_, line, body) => {
    const [method = '', ...rest] = line.split(' ');
    const test = running.as('head').send(method, encodeURI(rest.join(' ')).replaceAll('%25', '%'));
    const answer = await (body === undefined ? test : test.set('Content-Type', 'application/json').serialize((text) => text).send(body as string));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).toMatchObject({ code: expect.stringMatching(/^[A-Z]+\.[A-Z_]+$/), message: expect.stringMatching(/\p{Lu}/u), requestId: answer.headers['x-request-id'] });
    expect(answer.text).not.toMatch(INSIDE);
    expect(answer.text).not.toContain('Kín');
    expect(lines.join('\n')).not.toContain('Kín');
  });

  it('a GET changes nothing, whoever asks and whatever it carries', async () => {
    const before = await running.as('head').send('GET', '/api/receptions');
    await running.as('head').send('GET', '/api/receptions').set('X-HTTP-Method-Override', 'POST').set('Content-Type', 'application/json').send(visit());
    await running.as('head').send('GET', '/api/receptions?_method=DELETE');
    expect((await running.as('head').send('GET', '/api/receptions')).body.total).toBe(before.body.total);
  });
});
