import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { petitionPaths } from '@tiepdan/petition/contract';
import { footprint } from '@tiepdan/platform/api';
import { ONCE, type Role } from '@tiepdan/platform/contract';
import { type RunningApp, runApp } from './testing/running-app.js';
import { until } from './testing/until.js';

const NAME = 'Đặng Thị Ví Dụ';
const summary = 'Khiếu nại việc bồi thường đất khi thu hồi để mở đường liên xã';
const FORM = {
  ...{ receivedOn: '2026-11-02', source: 'post', anonymous: false, signatoryCount: 1, kind: 'complaint', fieldCode: 'land', summary, eligibility: 'pending' },
  senders: [{ details: { fullName: NAME, paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Thôn Một, xã Ví Dụ' } }],
  matter: { details: { kind: 'complaint', fieldCode: 'land', summary } },
};

describe('acting once, over HTTP', () => {
  let running: RunningApp;
  let key = '';

  beforeAll(async () => {
    running = await runApp();
    const [field] = await running.database.source.query<{ code: string }[]>(`SELECT min(code) AS code FROM field`);
    FORM.fieldCode = FORM.matter.details.fieldCode = field?.code ?? '';
  });
  afterAll(() => running.stop());
  beforeEach(() => {
    key = randomUUID();
  });

  const send = (path: string, body: unknown, role: Role = 'petition-officer') => running.as(role).send('POST', path, body).set(ONCE.header, key);
  const register = (changes: object = {}) => send(petitionPaths.list, { ...FORM, ...changes });
  const held = async () => {
    const { request_once: _, ...rest } = await footprint(running.database.source);
    return rest;
  };
  const kept = (status: number) =>
    until(`an answer ${status} is kept`, async () => {
      const [row] = await running.database.source.query<{ status: number | null }[]>(`SELECT status FROM request_once ORDER BY at DESC LIMIT 1`);
      return row?.status === status;
    });

  it('gives the same answer to a petition sent again, and registers it once', async () => {
    const first = await register().expect(201);
    expect(first.headers['idempotent-replay']).toBeUndefined();
    const before = await held();
    const again = await register().expect(201);
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(again.text).toBe(first.text);
    expect(await held()).toEqual(before);
  });

  it('registers one petition of three that come at once, and tells all three its number', async () => {
    const answers = await Promise.all([register(), register(), register()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => `${body.id} ${body.bookNumber}`)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotent-replay'] === 'true')).toHaveLength(2);
    const next = await (key = randomUUID(), register()).expect(201);
    expect(next.body.bookNumber).toBe(answers[0].body.bookNumber + 1);
  });

  it('acts once where there is nothing to answer or where it would be refused the second time', async () => {
    const { body } = await running.as('petition-officer').send('POST', petitionPaths.list, FORM).expect(201);
    const cancel = () => send(petitionPaths.cancel(body.id), { version: body.version, reason: 'Vào sổ nhầm' }, 'head');
    const first = await cancel();
    expect(first.status).toBeLessThan(300);
    await kept(first.status);
    const again = await cancel().expect(first.status);
    expect(again.text).toBe(first.text);
    expect(again.headers['idempotent-replay']).toBe('true');
  });

  it('refuses another content under the same key', async () => {
    await register().expect(201);
    const { body } = await register({ signatoryCount: 2 }).expect(422);
    expect(body.code).toBe('REQUEST.KEY_REUSED');
  });

  it('leaves no trace of what is refused, so that it may be mended and sent under the same key', async () => {
    await register({ receivedOn: '2199-01-01' }).expect((answer) => expect(answer.status).toBeGreaterThanOrEqual(400));
    await register().expect(201);
  });

  it('leads to the record when the answer was lost between the commit and the way back', async () => {
    const { body } = await register().expect(201);
    await kept(201);
    await running.database.source.query(`UPDATE request_once SET status = NULL, answer = NULL, at = at - interval '1 minute'`);
    const { body: refusal } = await register().expect(409);
    expect(refusal).toMatchObject({ code: 'REQUEST.ALREADY_DONE', details: { subject: { kind: 'petition', id: body.id } } });
  });

  it('says what a key is', async () => {
    const { body } = await running.as('petition-officer').send('POST', petitionPaths.list, FORM).set(ONCE.header, 'ngan').expect(400);
    expect(body).toMatchObject({ code: 'REQUEST.INVALID', fields: [{ path: ONCE.header }] });
  });

  it('asks who it is before it gives an answer again', async () => {
    await register().expect(201);
    await send(petitionPaths.list, FORM, 'auditor').expect(403);
    await running.anonymous.send('POST', petitionPaths.list, FORM).set(ONCE.header, key).expect(401);
  });

  it('keeps no name in the clear', async () => {
    await register().expect(201);
    const [row] = await running.database.source.query<{ found: boolean }[]>(
      `SELECT bool_or(position($1::bytea IN coalesce(answer, '')) > 0 OR position($1::bytea IN key) > 0) AS found FROM request_once`,
      [Buffer.from(NAME)],
    );
    expect(row?.found).toBe(false);
  });

  it('keeps nothing of what stands behind the question mark, such as the name of a sealed file', async () => {
    const upload = () =>
      running.as('petition-officer').send('POST', `/api/files?sealed=true&name=${encodeURIComponent('Đơn của Đặng Thị Kín.txt')}`).set(ONCE.header, key).set('Content-Type', 'application/octet-stream');
    const { body } = await upload().send(Buffer.from('Đơn')).expect(201);
    const [row] = await running.database.source.query<{ route: string }[]>(`SELECT route FROM request_once ORDER BY at DESC LIMIT 1`);
    expect(row?.route).toBe('POST /api/files');
    await kept(201);
    expect((await upload().send(Buffer.from('Đơn')).expect(201)).body).toEqual(body);
    const other = await running.as('petition-officer').send('POST', '/api/files?sealed=true&name=khac.txt').set(ONCE.header, key).set('Content-Type', 'application/octet-stream').send(Buffer.from('Đơn'));
    expect(other.body.code).toBe('REQUEST.KEY_REUSED');
  });

  it('keeps nothing of a body by which whoever has a copy of the database could try what was in it', async () => {
    await send('/api/session/proof', { password: 'mot-mat-khau-sai' }, 'leader');
    const body = { password: 'mat-khau-chi-de-kiem-thu' };
    await send('/api/session/proof', body, 'leader').expect(204);
    const guess = createHash('sha256').update(JSON.stringify(body)).digest();
    const rows = await running.database.source.query<{ same: boolean }[]>(`SELECT body_hash = $1 AS same FROM request_once`, [guess]);
    expect(rows.some(({ same }) => same)).toBe(false);
  });
});
