import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type TestDatabase, type TestOffice, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { systemTemplate } from './defaults/index.js';
import { paragraphsOfDocx } from './engine/text-of.js';
import { COMPLETE, madeDocx } from './testing/made-docx.js';
import { PaperDesk } from './testing/paper-desk.js';

describe('templates of an office', () => {
  let test: TestDatabase;
  let database: Database;
  let desk: PaperDesk;
  let office: TestOffice;
  let actor: Actor;

  beforeAll(async () => {
    test = await freshDatabase();
    database = new Database(test.source);
    desk = new PaperDesk(test.source);
  });
  afterAll(async () => {
    await desk.close();
    await test.drop();
  });

  /** Each its own office, so that none sees the versions of another. */
  const newOffice = async () => {
    office = await makeOffice(test.source);
    actor = office.actor('template.read', 'template.manage', 'file.upload');
  };
  const current = (who = actor) => database.write((tx) => desk.templates.current(tx, who, 'notice'));
  const send = async (...paragraphs: string[]) => (await desk.files.send(actor, await madeDocx(...COMPLETE, ...paragraphs), 'Mẫu của Ban.docx')).id;
  const replace = async (revision: number, ...paragraphs: string[]) => desk.replacing.run(actor, 'notice', { fileId: await send(...paragraphs), note: 'Thử', revision });
  const printed = async (templateId?: string) => paragraphsOfDocx(await desk.papers.render(actor.officeId, 'notice', { content: 'ND', signerName: 'Lê Thị Thử' }, templateId));

  it('begin with the system’s own, kept once when first printed from, however many print at once', async () => {
    await newOffice();
    expect(await desk.queries.one(actor, 'notice')).toMatchObject({ version: null, own: false, templates: [], revision: 0 });
    const all = await Promise.all([current(), current(), current(), current()]);
    expect(new Set(all.map(({ templateId }) => templateId)).size).toBe(1);
    expect(all[0]?.version).toBe(1);
    const { templates } = await desk.queries.one(actor, 'notice');
    expect(templates).toEqual([expect.objectContaining({ version: 1, origin: 'system', inForce: true, createdByName: null })]);
    expect((await desk.templates.bytes(actor.officeId, 'notice', all[0]?.templateId ?? '')).equals((await systemTemplate('notice')).bytes)).toBe(true);
  });

  it('are replaced by a file, and what was issued keeps the version it was made with', async () => {
    await newOffice();
    const before = await current();
    expect(await replace(0, 'Của Ban: {Nội dung}')).toEqual({ code: 'notice', version: 2, revision: 1 });
    const after = await current();
    expect(after.version).toBe(2);
    expect(await printed()).toContain('Của Ban: ND');
    expect(await printed(after.templateId)).toContain('Của Ban: ND');
    expect(await printed(before.templateId)).not.toContain('Của Ban: ND');
    const view = await desk.queries.one(actor, 'notice');
    expect(view).toMatchObject({ version: 2, own: true, byName: actor.fullName, versions: 2, revision: 1 });
    expect(view.templates).toMatchObject([
      { version: 2, origin: 'office', name: 'Mẫu của Ban.docx', note: 'Thử', inForce: true, createdByName: actor.fullName },
      { version: 1, origin: 'system', inForce: false },
    ]);
    expect((await desk.queries.list(actor)).papers.find(({ code }) => code === 'notice')).toMatchObject({ version: 2, own: true });
    expect((await desk.queries.list(actor)).papers.find(({ code }) => code === 'forwarding')).toMatchObject({ version: null, own: false, versions: 0 });
  });

  it('go back to an earlier version or to the system’s own, by whoever saw the newest state', async () => {
    await newOffice();
    await replace(0, 'Một {Nội dung}');
    const first = (await current()).templateId;
    await replace(1, 'Hai {Nội dung}');
    expect(await printed()).toContain('Hai ND');
    await expect(desk.choosing.run(actor, 'notice', { templateId: first, revision: 1 })).rejects.toMatchObject({ code: 'PAPER.CHANGED_MEANWHILE' });
    expect(await desk.choosing.run(actor, 'notice', { templateId: first, revision: 2 })).toEqual({ code: 'notice', version: 1, revision: 3 });
    expect(await printed()).toContain('Một ND');
    await desk.choosing.run(actor, 'notice', { templateId: null, revision: 3 });
    expect((await desk.queries.one(actor, 'notice')).own).toBe(false);
    expect((await current()).version).toBe(3); // the system's own, kept now for the first time
    await expect(desk.choosing.run(actor, 'notice', { templateId: '00000000-0000-7000-8000-000000000000', revision: 4 })).rejects.toMatchObject({ code: 'PAPER.UNKNOWN_TEMPLATE' });
    await expect(desk.choosing.run(actor, 'urging', { templateId: first, revision: 0 })).rejects.toMatchObject({ code: 'PAPER.UNKNOWN_TEMPLATE' });
  });

  it('cannot be replaced by two at once without one seeing the other', async () => {
    await newOffice();
    const [one, other] = [await send('Một'), await send('Hai')];
    const results = await Promise.allSettled([one, other].map((fileId) => desk.replacing.run(actor, 'notice', { fileId, revision: 0 })));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'PAPER.CHANGED_MEANWHILE' } });
    expect((await desk.queries.one(actor, 'notice')).versions).toBe(1);
  });

  it('refuse a faulty file with every wrong field, change nothing, and leave the upload to be swept', async () => {
    await newOffice();
    const fileId = await send('Kính gửi {Kinh guii}', '{#Nơi nhận}{Tên nơi nhận}{/Nơi nhận}{STT}');
    const refusal = await desk.replacing.run(actor, 'notice', { fileId, revision: 0 }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'PAPER.TEMPLATE_FAULTY',
      status: 422,
      fields: [
        { path: 'fileId', message: expect.stringContaining('Không có trường "{Kinh guii}" cho loại văn bản này; có phải là "{Kính gửi}"? Chỗ sai: “Kính gửi {Kinh guii}”.') },
        { path: 'fileId', message: expect.stringContaining('"{STT}"') },
      ],
    });
    expect(await desk.queries.one(actor, 'notice')).toMatchObject({ versions: 0, revision: 0 });
    const [upload]: { id: string }[] = await test.source.query(`SELECT id FROM file_upload WHERE id = $1`, [fileId]);
    expect(upload?.id).toBe(fileId);
  });

  it('are made of one’s own uploads only, each once', async () => {
    await newOffice();
    const fileId = await send('Một');
    const [second]: { id: string }[] = await test.source.query(
      `INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, 'khac', 'Ngô Văn Khác', 'Chuyên viên', '{head}', 'x') RETURNING id`,
      [office.officeId],
    );
    const colleague: Actor = { ...actor, accountId: second?.id ?? '' };
    await expect(desk.trying.check(colleague, 'notice', fileId)).rejects.toMatchObject({ code: 'PAPER.UNKNOWN_FILE' });
    await expect(desk.replacing.run(colleague, 'notice', { fileId, revision: 0 })).rejects.toMatchObject({ code: 'PAPER.UNKNOWN_FILE' });
    expect(await desk.trying.check(actor, 'notice', fileId)).toEqual({ problems: [], usable: true });
    await desk.replacing.run(actor, 'notice', { fileId, revision: 0 });
    await expect(desk.replacing.run(actor, 'notice', { fileId, revision: 1 })).rejects.toMatchObject({ code: 'PAPER.UNKNOWN_FILE' });
  });

  it('of one office are nothing to another', async () => {
    await newOffice();
    await replace(0, 'Một');
    const { templateId } = await current();
    await newOffice();
    await expect(desk.templates.bytes(actor.officeId, 'notice', templateId)).rejects.toMatchObject({ code: 'PAPER.UNKNOWN_TEMPLATE' });
    await expect(desk.choosing.run(actor, 'notice', { templateId, revision: 0 })).rejects.toMatchObject({ code: 'PAPER.UNKNOWN_TEMPLATE' });
    expect((await desk.queries.one(actor, 'notice')).versions).toBe(0);
  });

  it('say where there is no PDF, and give the .docx', async () => {
    await newOffice();
    expect((await desk.queries.list(actor)).pdf).toBe(false);
    await expect(desk.trying.sample(actor, 'notice', null, 'pdf')).rejects.toMatchObject({ code: 'PAPER.NO_PDF', status: 503 });
    const sample = await desk.trying.sample(actor, 'notice', null, 'docx');
    expect(sample.getHeaders().disposition).toContain(encodeURIComponent('Thông báo (xem thử).docx').replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`));
    const fileId = await send('Thử {Nội dung}');
    expect((await desk.trying.trial(actor, 'notice', fileId, 'docx')).getHeaders().type).toContain('wordprocessingml');
    await expect(desk.trying.trial(actor, 'notice', await send('{Sai}'), 'docx')).rejects.toMatchObject({ code: 'PAPER.TEMPLATE_FAULTY' });
  });

  it('refuse values that no field has', async () => {
    await newOffice();
    await expect(desk.papers.render(actor.officeId, 'notice', { refusalGround: 'x' })).rejects.toMatchObject({ code: 'PAPER.VALUES_WRONG' });
  });

  it('are in the audit record', async () => {
    await newOffice();
    await replace(0, 'Một');
    await desk.choosing.run(actor, 'notice', { templateId: null, revision: 1 });
    const rows: { action: string; details: object }[] = await test.source.query(`SELECT action, details FROM audit_record WHERE office_id = $1 AND action LIKE 'template.%' ORDER BY id`, [office.officeId]);
    expect(rows).toEqual([
      { action: 'template.replaced', details: { code: 'notice', version: 1 } },
      { action: 'template.put-in-force', details: { code: 'notice', version: null } },
    ]);
  });
});
