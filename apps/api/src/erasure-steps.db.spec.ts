import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { StoredFiles } from '@tiepdan/file/api';
import { Clock } from '@tiepdan/platform/api';
import { ErasureJob } from '@tiepdan/privacy/api';
import type { CandidatePage, ErasureView, RetentionView } from '@tiepdan/privacy/contract';
import { type RunningApp, runApp } from './testing/running-app.js';

const LATER = '2060-06-01';
const MATTER = { kind: 'complaint', fieldCode: 'land' };

describe('a decision to erase', () => {
  let running: RunningApp;
  let clock: jest.SpiedFunction<Clock['today']>;
  let number = 0;

  beforeAll(async () => {
    running = await runApp();
    clock = jest.spyOn(running.app.get(Clock), 'today');
  });
  afterEach(() => void clock.mockReturnValue(LATER));
  afterAll(() => running.stop());

  const query = <T>(sql: string, params: readonly unknown[] = []): Promise<T[]> => running.database.source.query(sql, [...params]);

  /** Somebody who came once, long ago, and was guided. */
  async function visitor(name: string, on = '2026-01-15'): Promise<{ citizenId: string; receptionId: string; matterId: string }> {
    clock.mockReturnValue(on > '2026-11-20' ? on : '2026-11-20');
    const details = { fullName: name, paperKind: 'none', noPaperReason: 'Quên', address: 'Thôn Thử, xã Thử' };
    const { id: officerId } = (await query<{ id: string }>(`SELECT id FROM account WHERE username = 'reception-officer'`))[0] ?? { id: '' };
    const body = { receivedOn: on, mode: 'regular', officerId, attendance: 'received', headCount: 1, people: [{ details }], matter: { details: { ...MATTER, summary: `Việc của ${name}` } }, content: `${name} trình bày`, result: 'guided' };
    const { body: logged } = await running.as('reception-officer').send('POST', '/api/receptions', body).expect(201);
    const [found] = await query<{ citizenId: string; matterId: string }>(
      `SELECT p.citizen_id AS "citizenId", r.matter_id AS "matterId" FROM reception_person p JOIN reception r ON r.id = p.reception_id WHERE r.id = $1`,
      [logged.id],
    );
    clock.mockReturnValue(LATER);
    return { receptionId: logged.id, citizenId: found?.citizenId ?? '', matterId: found?.matterId ?? '' };
  }

  const draft = (ids: readonly string[], role: 'petition-officer' | 'head' = 'petition-officer') => {
    number += 1;
    return running.as(role).send('POST', '/api/privacy/erasures', { number: `${number}/QĐ-TH`, decidedOn: '2060-05-01', signer: 'Lê Văn Ký', reason: 'Hết thời hạn', kind: 'citizen', ids });
  };
  const view = async (id: string): Promise<ErasureView> => (await running.as('head').send('GET', `/api/privacy/erasures/${id}`).expect(200)).body;
  const step = (id: string, action: string, version: number, role: 'petition-officer' | 'head' | 'deputy') => running.as(role).send('POST', `/api/privacy/erasures/${id}/${action}`, { version });
  const candidates = async (): Promise<string[]> => ((await running.as('petition-officer').send('GET', '/api/privacy/erasures/candidates?kind=citizen').expect(200)).body as CandidatePage).items.map(({ id }) => id);
  async function approved(...ids: readonly string[]): Promise<string> {
    const { body } = await draft(ids).expect(201);
    await step(body.id, 'submit', 1, 'petition-officer').expect(200);
    await step(body.id, 'approve', 2, 'head').expect(200);
    return body.id;
  }
  const run = () => running.app.get(ErasureJob).run();

  it('finds nobody before their time, and somebody after it', async () => {
    const { citizenId } = await visitor('Vừ Thị Sớm');
    clock.mockReturnValue('2046-01-14');
    expect(await candidates()).not.toContain(citizenId);
    expect((await draft([citizenId]).expect(422)).body).toMatchObject({ code: expect.stringMatching(/PRIVACY/) });
    clock.mockReturnValue('2046-01-16');
    expect(await candidates()).toContain(citizenId);
  });

  it('keeps whom the office keeps for ever, or longer', async () => {
    const { citizenId } = await visitor('Vừ Thị Lâu');
    const { body: terms } = await running.as('head').send('GET', '/api/privacy/retention').expect(200);
    const set = (changes: object, version: number) => running.as('head').send('PUT', '/api/privacy/retention', { ...(terms as RetentionView), ...changes, version });
    await set({ complaint: 9 }, 0).expect(400);
    await set({ complaint: null }, 0).expect(200);
    expect(await candidates()).not.toContain(citizenId);
    expect((await draft([citizenId]).expect(422)).body.message).toContain('vĩnh viễn');
    await set({ complaint: 20 }, 1).expect(200);
    expect(await candidates()).toContain(citizenId);
    const told = await query(`SELECT 1 FROM history_event WHERE subject_kind = 'office' AND type = 'retention-set'`);
    expect(told).toHaveLength(2);
  });

  it('is not approved by who drafted it, nor by who submitted it, and is erased only then', async () => {
    const { citizenId } = await visitor('Vừ Thị Hai');
    const { body } = await draft([citizenId], 'head').expect(201);
    await step(body.id, 'submit', 1, 'petition-officer').expect(200);
    expect((await step(body.id, 'approve', 2, 'head').expect(409)).body.code).toBe('SEPARATION.SAME_PERSON');
    expect((await view(body.id)).samePerson).toContain('chính đồng chí');
    await run();
    expect((await view(body.id)).list[0]).toMatchObject({ state: 'waiting', name: 'Vừ Thị Hai' });
    expect((await draft([citizenId]).expect(409)).body.code).toBe('PRIVACY.IN_ANOTHER');
    await step(body.id, 'approve', 2, 'deputy').expect(200);
    expect((await step(body.id, 'withdraw', 3, 'petition-officer').expect(409)).body.code).toBe('PRIVACY.WRONG_STATE');
    await run();
    expect(await view(body.id)).toMatchObject({ state: 'done', erased: 1 });
  });

  it('leaves nothing undone when it is withdrawn: they can be chosen again', async () => {
    const { citizenId } = await visitor('Vừ Thị Thôi');
    const { body } = await draft([citizenId]).expect(201);
    await step(body.id, 'withdraw', 1, 'petition-officer').expect(200);
    expect((await view(body.id)).list[0]).toMatchObject({ state: 'dropped', name: 'Vừ Thị Thôi' });
    expect(await candidates()).toContain(citizenId);
  });

  it('keeps somebody for whom a record came meanwhile, with why, and erases the others', async () => {
    const [stays, goes] = [await visitor('Vừ Thị Còn'), await visitor('Vừ Thị Hết')];
    const id = await approved(stays.citizenId, goes.citizenId);
    await query(`UPDATE reception SET received_on = '2059-01-01', book_year = 2059 WHERE id = $1`, [stays.receptionId]);
    await run();
    const { list, state, kept, erased } = await view(id);
    expect({ state, kept, erased }).toEqual({ state: 'done', kept: 1, erased: 1 });
    expect(list).toMatchObject([{ name: 'Vừ Thị Còn', state: 'kept', why: 'not-past' }, { name: 'Đã xóa theo quyết định tiêu hủy', state: 'erased', records: 1 }]);
  });

  it('is not written back by a page that was open meanwhile', async () => {
    const { citizenId, receptionId } = await visitor('Vừ Thị Mở');
    const { body: before } = await running.as('reception-officer').send('GET', `/api/receptions/${receptionId}`).expect(200);
    await approved(citizenId);
    await run();
    const { body: after } = await running.as('reception-officer').send('GET', `/api/receptions/${receptionId}`).expect(200);
    expect(after).toMatchObject({ content: 'Đã xóa theo quyết định tiêu hủy', version: before.version + 1, bookNumber: before.bookNumber, receivedOn: before.receivedOn });
  });

  it('takes the texts of a matter and leaves who signed beside them until their own time', async () => {
    const one = await visitor('Vừ Thị Một');
    const other = await visitor('Vừ Thị Bên', '2046-02-01');
    await query(`INSERT INTO reception_person (office_id, reception_id, position, citizen_id, sealed, capacity) SELECT office_id, id, 2, $2, false, 'self' FROM reception WHERE id = $1`, [one.receptionId, other.citizenId]);
    await approved(one.citizenId);
    await run();
    const { body } = await running.as('head').send('GET', `/api/receptions/${one.receptionId}`).expect(200);
    expect(JSON.stringify(body)).not.toContain('Vừ Thị Một');
    expect(JSON.stringify(body)).toContain('Vừ Thị Bên');
    expect(await query(`SELECT summary FROM matter WHERE id = $1`, [other.matterId])).toEqual([{ summary: 'Việc của Vừ Thị Bên' }]);
  });

  it('goes on after a crash between the record and its bytes, and is not done before the bytes are gone', async () => {
    const { citizenId, receptionId } = await visitor('Vừ Thị Ngã');
    const sent = await running.as('reception-officer').send('POST', '/api/files?name=don.txt').set('Content-Type', 'application/octet-stream').serialize((data) => data).send(Buffer.from('Đơn của Vừ Thị Ngã')).expect(201);
    await running.as('reception-officer').send('POST', `/api/receptions/${receptionId}/attachments`, { files: [{ uploadId: sent.body.id, kind: 'evidence' }] }).expect(201);
    await query(`DELETE FROM file_upload`);
    const [file] = await query<{ id: string }>(`SELECT file_id AS id FROM attachment WHERE reception_id = $1`, [receptionId]);
    const id = await approved(citizenId);
    const forget = jest.spyOn(running.app.get(StoredFiles), 'forget').mockRejectedValueOnce(new Error('power cut'));
    await expect(run()).rejects.toThrow('power cut');
    expect(await view(id)).toMatchObject({ state: 'approved', erased: 1 });
    await run();
    forget.mockRestore();
    expect(await view(id)).toMatchObject({ state: 'done', erased: 1 });
    expect(await query(`SELECT 1 FROM stored_file WHERE id = $1`, [file?.id])).toEqual([]);
    const { body } = await running.as('head').send('GET', `/api/receptions/${receptionId}/attachments`).expect(200);
    expect(body.items).toMatchObject([{ number: 1, name: 'Đã xóa theo quyết định tiêu hủy.docx' }]);
  });

  it('erases nothing of whom it cannot erase whole, and goes on with the others', async () => {
    const [one, other] = [await visitor('Vừ Thị Vỡ'), await visitor('Vừ Thị Lành')];
    const id = await approved(one.citizenId, other.citizenId);
    await query(`ALTER TABLE reception ADD CONSTRAINT "CHK_spec" CHECK (id <> '${one.receptionId}' OR content LIKE 'Vừ%') NOT VALID`);
    await expect(run()).rejects.toThrow(/CHK_spec/);
    expect((await view(id)).list).toMatchObject([{ name: 'Vừ Thị Vỡ', state: 'waiting' }, { state: 'erased' }]);
    expect(await query(`SELECT summary FROM matter WHERE id = $1`, [one.matterId])).toEqual([{ summary: 'Việc của Vừ Thị Vỡ' }]);
    await query(`ALTER TABLE reception DROP CONSTRAINT "CHK_spec"`);
    await run();
    expect((await view(id)).state).toBe('done');
  });

  it('alone lets steps lose their sentences: the database asks for it, and for its approval', async () => {
    const { citizenId, matterId } = await visitor('Vừ Thị Bước');
    const [{ office }] = (await query<{ office: string }>(`SELECT office_id AS office FROM matter WHERE id = $1`, [matterId])) as [{ office: string }];
    const redact = (decision: string) => query(`SELECT redact_steps($1, $2, '{}', '{}')`, [office, decision]);
    await expect(redact('00000000-0000-7000-8000-000000000001')).rejects.toThrow(/no approved decision/);
    const { body: drafted } = await draft([citizenId]).expect(201);
    await expect(redact(drafted.id)).rejects.toThrow(/no approved decision/);
  });

  it('is nobody’s to make but the handlers’, and nobody’s to approve but the heads’', async () => {
    for (const role of ['reception-officer', 'administrator', 'auditor', 'leader'] as const) await running.as(role).send('GET', '/api/privacy/erasures').expect(403);
    await running.as('petition-officer').send('PUT', '/api/privacy/retention', {}).expect(403);
  });

  it('names nobody erased on a new record', async () => {
    const { citizenId } = await visitor('Vừ Thị Xưa');
    await approved(citizenId);
    await run();
    const { body } = await running
      .as('petition-officer')
      .send('POST', '/api/petitions', { receivedOn: '2060-05-02', source: 'post', anonymous: false, senders: [{ citizenId }], signatoryCount: 1, ...MATTER, summary: 'Việc mới', eligibility: 'pending', matter: { details: { ...MATTER, summary: 'Việc mới' } } })
      .expect(422);
    expect(body.code).toBe('CITIZEN.UNKNOWN');
  });
});
