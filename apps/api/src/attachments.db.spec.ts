import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ATTACHABLE, type AttachableKind } from '@tiepdan/attachment/contract';
import type { Role } from '@tiepdan/platform/contract';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { attaching, inBytes, pdf } from './testing/attaching.js';
import { type RunningApp, runApp } from './testing/running-app.js';
import { unzipped } from './testing/secrets.js';

const NOBODY = '00000000-0000-7000-8000-00000000ffff';
const SENDER = { fullName: 'Trần Thị Thử', paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Xã Thử' };

describe('files on records', () => {
  let running: RunningApp;
  let hand: ReturnType<typeof attaching>;
  const records = {} as Record<AttachableKind, string>;

  beforeAll(async () => {
    running = await runApp();
    hand = attaching(running);
    const petition = await hand.petition('complaint', SENDER);
    const { officeId } = running.office;
    const { source } = running.database;
    const [leader] = await source.query<{ id: string }[]>(`INSERT INTO leader (office_id, full_name, position, chair, active) VALUES ($1, 'Đinh Văn Chủ', 'Chủ tịch', true, true) RETURNING id`, [officeId]);
    const [day] = await source.query<{ id: string }[]>(
      `INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, created_by) VALUES ($1, '2026-01-16', 'periodic', $2, false, 'held', $3) RETURNING id`,
      [officeId, leader?.id, running.office.accountId],
    );
    const visit = { receivedOn: '2026-01-16', mode: 'regular', officerId: running.office.accountId, attendance: 'received', people: [{ details: SENDER }], headCount: 1, matter: { matterId: petition.matterId }, result: 'noted' };
    const { body: reception } = await running.as('head').send('POST', '/api/receptions', visit).expect(201);
    const paper = { kind: 'guidance', symbol: 'HD-BTCD', issuedOn: '2026-01-20', summary: 'Hướng dẫn', recipientIds: [], petitionId: petition.id };
    const { body: document } = await running.as('head').send('POST', '/api/documents', paper).expect(201);
    Object.assign(records, { petition: petition.id, reception: reception.id, matter: petition.matterId, document: document.id, 'leader-day': day?.id });
  }, 60_000);
  afterAll(() => running.stop());

  const at = (kind: AttachableKind): string => `/api/${ATTACHABLE[kind].segment}/${records[kind]}`;
  const fresh = async (): Promise<string> => `/api/petitions/${(await hand.petition('complaint', SENDER)).id}`;
  const send = (role: Role, method: string, address: string, body?: unknown) => running.as(role).send(method, address, body);
  const history = async (address: string) => (await send('head', 'GET', `${address}/history`).expect(200)).body as { type: string; label: string; changes: { before: string | null; after: string | null }[] }[];

  it.each(Object.keys(ATTACHABLE) as AttachableKind[])('hang on a %s, are listed, read, and told of in its history', async (kind) => {
    const bytes = pdf(`của ${kind}`);
    const uploads = [await hand.upload('Đơn khiếu nại.pdf', bytes, 'head'), await hand.upload('Bản đồ.pdf', pdf('bản đồ'), 'head')];
    const files = [{ uploadId: uploads[0], kind: 'petition-paper' }, { uploadId: uploads[1], kind: 'evidence', note: 'Bản sao công chứng' }];
    const { body } = await hand.attach(at(kind), files, 'head').expect(201);
    expect(body.sealed).toBe(false);
    expect(body.items).toEqual([
      expect.objectContaining({ number: 1, status: 'active', kind: 'petition-paper', name: 'Đơn khiếu nại.pdf', sealed: false, openedUntil: null, size: bytes.length, mediaType: 'application/pdf', note: null, createdByName: 'Người head' }),
      expect.objectContaining({ number: 2, kind: 'evidence', name: 'Bản đồ.pdf', note: 'Bản sao công chứng' }),
    ]);
    expect(await hand.list(at(kind), 'leader')).toEqual(body);
    const content = await inBytes(send('leader', 'GET', `${at(kind)}/attachments/${body.items[0].id}/content`)).expect(200);
    expect([content.body.equals(bytes), content.headers['content-disposition']]).toEqual([true, expect.stringContaining("filename*=UTF-8''%C4%90%C6%A1n%20khi%E1%BA%BFu%20n%E1%BA%A1i.pdf")]);
    const [told] = await history(at(kind));
    expect(told).toMatchObject({ type: 'files-attached', label: 'Đính kèm tệp', changes: [{ before: null, after: 'Tệp 1 (đơn), Tệp 2 (tài liệu, bằng chứng)' }] });
  });

  it('are shown in the page and in part when asked for so', async () => {
    const { id } = await hand.put(at('petition'), 'Ảnh hiện trường.pdf');
    const shown = await inBytes(send('head', 'GET', `${at('petition')}/attachments/${id}/content?inline=true`).set('Range', 'bytes=0-7'));
    expect([shown.status, shown.body.toString(), shown.headers['content-disposition']]).toEqual([206, '%PDF-1.7', expect.stringMatching(/^inline; /)]);
  });

  it('are attached by who writes such records, and by nobody else', async () => {
    const files = [{ uploadId: NOBODY, kind: 'other' }];
    for (const kind of Object.keys(ATTACHABLE) as AttachableKind[])
      for (const role of ['leader', 'compiler', 'administrator'] as const) expect([kind, role, (await hand.attach(at(kind), files, role)).body.code]).toEqual([kind, role, 'PERMISSION.MISSING']);
    expect((await send('administrator', 'GET', `${at('petition')}/attachments`)).body.code).toBe('PERMISSION.MISSING');
    expect((await hand.attach(at('reception'), files, 'reception-officer')).body.code).toBe('FILE.UNKNOWN');
    expect((await hand.attach(at('leader-day'), files, 'petition-officer')).body.code).toBe('PERMISSION.MISSING');
  });

  it.each<[string, () => Promise<readonly object[]>, number, string]>([
    ['nothing', async () => [], 400, 'REQUEST.INVALID'],
    ['an upload that is not there', async () => [{ uploadId: NOBODY, kind: 'other' }], 422, 'FILE.UNKNOWN'],
    ['one good and one unknown', async () => [{ uploadId: await hand.upload('a.pdf'), kind: 'other' }, { uploadId: NOBODY, kind: 'other' }], 422, 'FILE.UNKNOWN'],
    ['what somebody else sent', async () => [{ uploadId: await hand.upload('a.pdf', pdf('a'), 'head'), kind: 'other' }], 422, 'FILE.UNKNOWN'],
    ['the same upload twice', async () => { const uploadId = await hand.upload('a.pdf'); return [{ uploadId, kind: 'other' }, { uploadId, kind: 'other' }]; }, 422, 'FILE.UNKNOWN'],
    ['a kind that is none', async () => [{ uploadId: NOBODY, kind: 'constructor' }], 400, 'REQUEST.INVALID'],
    ['an endless remark', async () => [{ uploadId: NOBODY, kind: 'other', note: 'a'.repeat(301) }], 400, 'REQUEST.INVALID'],
    ['a field of its own', async () => [{ uploadId: NOBODY, kind: 'other', name: '../../a.pdf' }], 400, 'REQUEST.INVALID'],
    ['fifty-one at once', async () => Array.from({ length: 51 }, () => ({ uploadId: NOBODY, kind: 'other' })), 400, 'REQUEST.INVALID'],
  ])('are refused for %s, and nothing is attached', async (_, files, status, code) => {
    const given = await files();
    const before = await footprint(running.database.source);
    const answer = await hand.attach(at('petition'), given);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await footprint(running.database.source)).toEqual(before);
  });

  it('are not attached twice from one upload, nor to what is not there, nor to a cancelled record', async () => {
    const address = await fresh();
    const files = [{ uploadId: await hand.upload('a.pdf'), kind: 'other' }];
    await hand.attach(address, files).expect(201);
    expect((await hand.attach(address, files)).body.code).toBe('FILE.UNKNOWN');
    const more = [{ uploadId: await hand.upload('b.pdf'), kind: 'other' }];
    expect((await hand.attach(`/api/petitions/${NOBODY}`, more)).body.code).toBe('RECORD.NOT_FOUND');
    await send('head', 'POST', `${address}/cancellation`, { version: 1, reason: 'Ghi nhầm' }).expect(200);
    expect((await hand.attach(address, more)).body.code).toBe('RECORD.CANCELLED');
    expect((await hand.list(address)).items).toHaveLength(1);
  });

  it('are fifty on a record and no more, also when many come at once', async () => {
    const address = await fresh();
    const uploads = await Promise.all(Array.from({ length: 54 }, (_, index) => hand.upload(`Tệp ${index}.pdf`, pdf('cùng một nội dung'))));
    const files = uploads.map((uploadId) => ({ uploadId, kind: 'evidence' }));
    await hand.attach(address, files.slice(0, 46)).expect(201);
    const answers = await Promise.all([hand.attach(address, files.slice(46, 50)), hand.attach(address, files.slice(50))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const { items } = await hand.list(address);
    expect(items.map(({ number }: { number: number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({ code: 'ATTACHMENT.TOO_MANY', message: expect.stringContaining('đang có 50') });
  }, 30_000);

  it('are classified and named anew by the version that was seen, keeping the ending', async () => {
    const address = await fresh();
    const { id } = await hand.put(address, 'scan0001.pdf');
    const put = (body: object, role: Role = 'petition-officer') => send(role, 'PUT', `${address}/attachments/${id}`, { version: 1, kind: 'minutes', ...body });
    expect((await put({ name: '../../etc/passwd' })).body.code).toBe('FILE.NAME_UNSAFE');
    expect((await put({ name: '..\\a.pdf' })).body.code).toBe('FILE.NAME_UNSAFE');
    expect((await put({ name: 'a'.repeat(199) })).body.code).toBe('FILE.NAME_TOO_LONG');
    expect((await put({}, 'leader')).body.code).toBe('PERMISSION.MISSING');
    await put({ name: 'Biên bản làm việc.exe', note: 'Trang 2 mờ' }).expect(200);
    const [item] = (await hand.list(address)).items;
    expect(item).toMatchObject({ name: 'Biên bản làm việc.exe.pdf', kind: 'minutes', note: 'Trang 2 mờ', version: 2 });
    expect((await put({ name: 'Khác.pdf' })).body.code).toBe('RECORD.CHANGED_MEANWHILE');
    const [told] = await history(address);
    expect(told).toMatchObject({ type: 'file-corrected' });
    expect(JSON.stringify(told)).not.toMatch(/scan0001|Biên bản làm việc|mờ/);
  });

  it('are removed and put back, and keep their numbers', async () => {
    const address = await fresh();
    const first = await hand.put(address, 'Đơn.pdf');
    const act = (id: string, verb: string, version: number, role: Role = 'petition-officer') => send(role, 'POST', `${address}/attachments/${id}/${verb}`, { version });
    expect((await act(first.id, 'restoration', 1)).body.code).toBe('ATTACHMENT.NOT_REMOVED');
    expect((await act(first.id, 'removal', 1, 'compiler')).body.code).toBe('PERMISSION.MISSING');
    await act(first.id, 'removal', 1).expect(200);
    expect((await act(first.id, 'removal', 2)).body.code).toBe('ATTACHMENT.REMOVED');
    expect((await send('head', 'GET', `${address}/attachments/archive`)).body.code).toBe('ATTACHMENT.NONE');
    const second = await hand.put(address, 'Đơn.pdf');
    expect(second.number).toBe(2);
    const { body } = await act(first.id, 'restoration', 2).expect(200);
    expect(body).toEqual({ id: first.id, version: 3 });
    expect((await hand.list(address)).items.map(({ number, status }: { number: number; status: string }) => [number, status])).toEqual([[1, 'active'], [2, 'active']]);
    expect((await history(address)).slice(0, 3).map(({ type }) => type)).toEqual(['file-restored', 'files-attached', 'file-removed']);
  });

  it('come together in one archive, each under a name of its own', async () => {
    const address = await fresh();
    for (const name of ['Đơn.pdf', 'đơn.pdf', 'Ảnh.pdf']) await hand.put(address, name);
    const { body, headers } = await inBytes(send('leader', 'GET', `${address}/attachments/archive`)).expect(200);
    expect(headers).toMatchObject({ 'content-type': 'application/zip', 'cache-control': 'no-store, no-transform', 'content-disposition': expect.stringMatching(/^attachment; filename="Tep dinh kem \d+-2026\.zip"/) });
    const text = unzipped(body);
    for (const name of ['Đơn.pdf', 'đơn (2).pdf', 'Ảnh.pdf']) expect(text).toContain(name);
    expect(text.match(/%PDF-1\.7/g)).toHaveLength(3);
  });

  it('of another record or another office are not to be found', async () => {
    const { id } = await hand.put(at('petition'), 'Của đơn này.pdf');
    const elsewhere = await fresh();
    for (const address of [elsewhere, at('reception')]) expect((await send('head', 'GET', `${address}/attachments/${id}/content`)).body.code).toBe('RECORD.NOT_FOUND');
    const { source } = running.database;
    const other = await makeOffice(source);
    await expect(source.query(`UPDATE attachment SET office_id = $1 WHERE id = $2`, [other.officeId, id])).rejects.toThrow(/FK_attachment/);
  });

  it('have one record each: the database refuses none and two', async () => {
    const { id } = await hand.put(at('petition'), 'a.pdf');
    const set = (columns: string, params: readonly unknown[] = []) => running.database.source.query(`UPDATE attachment SET ${columns} WHERE id = $1`, [id, ...params]);
    await expect(set('petition_id = NULL')).rejects.toThrow(/CHK_attachment_record/);
    await expect(set('matter_id = $2', [records.matter])).rejects.toThrow(/CHK_attachment_record/);
    await expect(set('record_sealed = true, sealed = true, name = NULL')).rejects.toThrow(/FK_attachment/);
  });
});
