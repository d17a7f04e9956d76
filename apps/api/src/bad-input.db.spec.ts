import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, runApp } from './testing/running-app.js';

/** What strangers and broken clients send: a code, a sentence, and nothing half-written. */
describe('bad input', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await runApp();
  });
  afterAll(() => running.stop());

  const visit = (changes: object = {}) => ({
    receivedOn: '2026-01-15',
    mode: 'regular',
    officerId: running.office.accountId,
    attendance: 'received',
    people: [{ details: { fullName: 'Trần Thị Thử', paperKind: 'none', noPaperReason: 'Quên', address: 'Xã Thử' } }],
    headCount: 1,
    matter: { details: { kind: 'proposal', fieldCode: 'land', summary: 'Đề nghị xem xét' } },
    result: 'guided',
    ...changes,
  });
  const post = (body: unknown) => running.as('head').send('POST', '/api/receptions', body);
  const rows = async (): Promise<number> => (await running.as('head').send('GET', '/api/receptions')).body.total;

  it('accepts the request that the others are made from', async () => {
    await post(visit()).expect(201);
  });

  it.each<[string, object, string]>([
    ['an unknown field', { totallyNew: 1 }, 'totallyNew'],
    ['a number as text', { headCount: '1' }, 'headCount'],
    ['a fraction', { headCount: 1.5 }, 'headCount'],
    ['nobody', { headCount: 0 }, 'headCount'],
    ['more people than live in the province', { headCount: 1e9 }, 'headCount'],
    ['a day that does not exist', { receivedOn: '2026-02-30' }, 'receivedOn'],
    ['a day with a time', { receivedOn: '2026-01-15T08:00:00Z' }, 'receivedOn'],
    ['the year of a slip', { receivedOn: '0206-01-15' }, 'receivedOn'],
    ['a word that is no mode', { mode: 'constructor' }, 'mode'],
    ['a null where a value is due', { attendance: null }, 'attendance'],
    ['a list in place of an object', { matter: [] }, 'matter'],
    ['text in place of a list', { people: 'Trần Thị Thử' }, 'people'],
    ['an unknown field deep inside', { people: [{ details: { fullName: 'Trần Thị Thử', paperKind: 'none', address: 'Xã', nickname: 'x' } }] }, 'people.0.details.nickname'],
    ['a name of one letter', { people: [{ details: { fullName: 'X', paperKind: 'none', address: 'Xã' } }] }, 'people.0.details.fullName'],
    ['half a surrogate pair', { content: 'hỏng \ud800 giữa chừng' }, 'content'],
    ['a NUL', { content: 'có \u0000 ở giữa' }, 'content'],
    ['an endless text', { content: 'a'.repeat(10_001) }, 'content'],
    ['twenty-one people', { people: Array.from({ length: 21 }, () => ({ citizenId: '00000000-0000-7000-8000-000000000000' })) }, 'people'],
  ])('refuses %s and names the field', async (_, changes, path) => {
    const before = await rows();
    const { status, body } = await post(visit(changes));
    expect({ status, code: body.code, path: body.fields?.[0]?.path }).toEqual({ status: 400, code: 'REQUEST.INVALID', path });
    expect(body.fields[0].message).toMatch(/\p{L}/u);
    expect(await rows()).toBe(before);
  });

  it('says that a reception tomorrow has not happened', async () => {
    const { status, body } = await post(visit({ receivedOn: '2199-01-01' }));
    expect([status, body.code]).toEqual([422, 'RECEPTION.IN_FUTURE']);
    expect(body.message).toContain('01/01/2199');
  });

  it('stores text composed, whatever form it came in', async () => {
    const { body } = await post(visit({ content: 'Đề nghị  giải quyết'.normalize('NFD') })).expect(201);
    const view = await running.as('head').send('GET', `/api/receptions/${body.id}`);
    expect(view.body.content).toBe('Đề nghị giải quyết'.normalize('NFC'));
  });

  it.each<[string, string, string, number, string]>([
    ['half a JSON text', '{"receivedOn":', 'application/json', 400, 'REQUEST.NOT_JSON'],
    ['JSON that is no object', '"text"', 'application/json', 400, 'REQUEST.NOT_JSON'],
    ['a form', 'a=1', 'application/x-www-form-urlencoded', 415, 'REQUEST.UNSUPPORTED_TYPE'],
    ['a file', 'x', 'application/octet-stream', 415, 'REQUEST.UNSUPPORTED_TYPE'],
    ['another alphabet', '{}', 'application/json; charset=utf-7', 415, 'REQUEST.UNSUPPORTED_TYPE'],
    ['more than a megabyte', JSON.stringify({ content: 'x'.repeat(1_100_000) }), 'application/json', 413, 'REQUEST.TOO_LARGE'],
  ])('refuses %s', async (_, text, type, status, code) => {
    const answer = await running.as('head').send('POST', '/api/receptions').set('Content-Type', type).send(text);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses bytes that are no UTF-8', async () => {
    const answer = await running
      .as('head')
      .send('POST', '/api/receptions')
      .set('Content-Type', 'application/json')
      .serialize((body) => body)
      .send(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]));
    expect([answer.status, answer.body.code]).toEqual([400, 'REQUEST.NOT_JSON']);
  });

  it.each([
    ['/api/nothing-here', 404, 'REQUEST.UNKNOWN_ADDRESS'],
    ['/api/receptions/not-an-id', 404, 'RECORD.NOT_FOUND'],
    ['/api/receptions/00000000-0000-7000-8000-000000000000', 404, 'RECORD.NOT_FOUND'],
    ['/api/receptions?limit=0', 400, 'REQUEST.INVALID'],
    ['/api/receptions?limit=1&limit=2', 400, 'REQUEST.INVALID'],
    ['/api/receptions?from=yesterday', 400, 'REQUEST.INVALID'],
    ['/api/receptions?cursor=%00', 400, 'REQUEST.INVALID'],
    ['/api/receptions?order=desc', 400, 'REQUEST.INVALID'],
    ['/api/papers/constructor', 404, 'PAPER.UNKNOWN'],
    ['/api/papers/notice/templates/..%2f..%2fetc/file', 404, 'PAPER.UNKNOWN_TEMPLATE'],
    ['/api/papers/notice/templates/00000000-0000-7000-8000-000000000000/file', 404, 'PAPER.UNKNOWN_TEMPLATE'],
    ['/api/papers/notice/templates/system/sample?format=exe', 400, 'REQUEST.INVALID'],
    ['/api/reports/section-4', 400, 'PERIOD.MISSING'],
    ['/api/reports/section-4?period=2023-Q5', 400, 'PERIOD.UNKNOWN'],
    ['/api/reports/section-4?from=2023-11-30&to=2023-09-15', 422, 'PERIOD.ENDS_BEFORE_IT_BEGINS'],
  ])('answers %s with %i %s', async (path, status, code) => {
    const answer = await running.as('head').send('GET', path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message).toMatch(/\p{Lu}/u);
    expect(answer.headers['x-request-id']).toBe(answer.body.requestId);
  });

  it('tells nothing of SQL or stack when the database refuses', async () => {
    await running.database.source.query('ALTER TABLE reception ADD CONSTRAINT "CHK_spec" CHECK (head_count <> 77)');
    const { status, body, text } = await post(visit({ headCount: 77 }));
    expect([status, body.code]).toEqual([500, 'SERVER.FAILED']);
    expect(text).not.toMatch(/CHK_|constraint|node_modules|reception/i);
  });

  it('answers 503 while the database is away, and recovers', async () => {
    await running.anonymous.send('GET', '/api/health').expect(200);
    await running.database.shut();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const health = await running.anonymous.send('GET', '/api/health');
      expect([health.status, health.body]).toEqual([503, expect.objectContaining({ status: 'failing', database: 'down' })]);
    }
    const answer = await running.as('head').send('GET', '/api/receptions');
    expect([answer.status, answer.body.code]).toEqual([503, 'SERVER.DATABASE_AWAY']);
    await running.database.open();
    await running.anonymous.send('GET', '/api/health').expect(200);
  });
});
