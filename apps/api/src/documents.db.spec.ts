import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentPaths } from '@tiepdan/document/contract';
import { loadReference } from '@tiepdan/migrations/seeds';
import { paragraphsOfDocx } from '@tiepdan/paper/api';
import type { PaperCode } from '@tiepdan/paper/contract';
import { type Role, addDays, dayAt, formatDay } from '@tiepdan/platform/contract';
import PizZip from 'pizzip';
import { type RunningApp, runApp } from './testing/running-app.js';

/** PDFs are made by LibreOffice; where it is absent the tests of them are seen to be left out. */
const withOffice = spawnSync('soffice', ['--version']).status === 0 ? it : it.skip;
const TODAY = dayAt(new Date());
const RECEIVED = addDays(TODAY, -20);
const NAME = 'Trần Thị Mẫu Thử';
const SECRET = 'Lê Văn Giữ Kín';

/** Papers over HTTP, printed by the system's own templates and read back. */
describe('papers that are made', () => {
  let running: RunningApp;
  let recipientId: string;

  beforeAll(async () => {
    running = await runApp();
    const query = (sql: string, params?: unknown[]): Promise<unknown[]> => running.database.source.query(sql, params);
    await loadReference(query);
    const [agency] = (await query(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Sở Ví Dụ', 'Sở VD', 'department') RETURNING id`, [
      running.office.officeId,
    ])) as { id: string }[];
    recipientId = agency?.id ?? '';
  }, 60_000);
  afterAll(() => running?.stop());

  const post = async (role: Role, path: string, body: object, status = 200) => {
    const answer = await running.as(role).send('POST', path, body);
    expect([path, answer.status, answer.body.code]).toEqual([path, status, undefined]);
    return answer.body;
  };

  async function register(kind: string, fullName: string): Promise<string> {
    const details = { kind, fieldCode: 'other', summary: 'Đường liên thôn bị hư hỏng' };
    const sender = { details: { fullName, sex: 'female', paperKind: 'citizen-id', paperNumber: '001199000001', phone: '0912345678', address: 'Thôn Một, xã Ví Dụ' } };
    const form = { receivedOn: RECEIVED, source: 'post', anonymous: false, senders: [sender], signatoryCount: 1, ...details, matter: { details }, eligibility: 'pending' };
    return (await post('petition-officer', '/api/petitions', form, 201)).id;
  }

  async function file(path: string, role: Role = 'petition-officer', body?: object): Promise<Buffer> {
    const answer = await running
      .as(role)
      .send(body ? 'POST' : 'GET', path, body)
      .buffer(true)
      .parse(collect);
    if (answer.status !== 200) throw new Error(`${path} → ${answer.status} ${String(answer.body)}`);
    return answer.body as Buffer;
  }
  const textOf = async (path: string, role?: Role, body?: object) => paragraphsOfDocx(await file(path, role, body)).join('\n');

  const begin = (paper: PaperCode, subject: object, role: Role = 'petition-officer') => post(role, documentPaths.drafts, { paper, recipientIds: [recipientId], ...subject }, 201);
  const issue = async (id: string, version: number) => post('head', documentPaths.step(id, 'issue'), { version, issuedOn: TODAY });

  it('are drafted, looked at, numbered and kept as they were issued', async () => {
    const petitionId = await register('proposal', NAME);
    const draft = await begin('forwarding', { petitionId });
    const preview = await textOf(`${documentPaths.file(draft.id)}?format=docx`);
    expect(preview).toContain('DỰ THẢO');
    expect(preview).toContain(`Bà ${NAME}`);
    const issued = await issue(draft.id, draft.version);
    expect(issued).toMatchObject({ state: 'issued', number: 1, symbol: 'PC-BTCD' });
    const path = `${documentPaths.file(draft.id)}?format=docx`;
    const text = await textOf(path);
    expect(text).toContain('Số: 01/PC-BTCD');
    expect(text).toContain('Sở Ví Dụ');
    expect(text).toContain(formatDay(RECEIVED));
    expect(text).not.toContain('DỰ THẢO');
    expect(text).not.toMatch(/[{}]|undefined|null/);
    const kept = await file(path);
    await running.database.source.query(`UPDATE petition SET summary = 'Nội dung khác' WHERE id = $1`, [petitionId]);
    expect((await file(path)).equals(kept)).toBe(true);
    const { body } = await running.as('leader').send('GET', documentPaths.one(draft.id)).expect(200);
    expect(body).toMatchObject({ state: 'issued', printed: true, kind: 'forwarding' });
  });

  it('name nobody who is kept secret, in drafts, previews, kept files and lists', async () => {
    const petitionId = await register('denunciation', SECRET);
    const draft = await begin('denunciation-forwarding', { petitionId });
    for (const code of ['denunciation-forwarding', 'guidance', 'acceptance-notice', 'receipt', 'directive', 'notice', 'return'] as const) {
      const text = await textOf(`${documentPaths.preview(code)}?subject=petition&id=${petitionId}&format=docx`, 'head', {});
      expect([code, text.includes(SECRET), text.includes('001199000001'), text.includes('Thôn Một')]).toEqual([code, false, false, false]);
    }
    await issue(draft.id, draft.version);
    const text = await textOf(`${documentPaths.file(draft.id)}?format=docx`);
    expect(text).toContain('PHIẾU CHUYỂN ĐƠN');
    expect(text).not.toContain(SECRET);
    const [row] = await running.database.source.query(`SELECT f.sealed FROM document d JOIN stored_file f ON f.office_id = d.office_id AND f.id = d.file_id WHERE d.id = $1`, [draft.id]);
    expect(row).toEqual({ sealed: true });
    const typed = await running.as('petition-officer').send('POST', documentPaths.drafts, { paper: 'denunciation-forwarding', petitionId, recipientIds: [], texts: { content: `Theo lời ${SECRET}` } });
    expect([typed.status, typed.body.code]).toEqual([422, 'SEALED.TEXT_NAMES_PERSON']);
  });

  it('printed while the matter was open are made anew, masked, once it is sealed', async () => {
    const petitionId = await register('complaint', NAME);
    const draft = await begin('forwarding', { petitionId });
    await issue(draft.id, draft.version);
    const path = `${documentPaths.file(draft.id)}?format=docx`;
    expect(await textOf(path)).toContain(NAME);
    const { body: petition } = await running.as('head').send('GET', `/api/petitions/${petitionId}`).expect(200);
    const { body: matter } = await running.as('head').send('GET', `/api/matters/${petition.matterId}`).expect(200);
    const { kind, fieldCode, summary, version } = matter;
    await running.as('head').send('PUT', `/api/matters/${petition.matterId}`, { kind, fieldCode, summary, sealed: true, version, reason: 'Người gửi đề nghị' }).expect(200);
    expect(await textOf(path)).not.toContain(NAME);
  });

  it('are printed together, with their progress, and each once', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push((await begin('forwarding', { petitionId: await register('proposal', NAME) })).id);
    const job = await post('petition-officer', documentPaths.prints, { ids, format: 'docx' }, 202);
    expect(job).toMatchObject({ total: 3, format: 'docx' });
    const done = await finished(job.id);
    expect(done).toMatchObject({ state: 'done', done: 3, problems: [], failure: null });
    const zip = new PizZip(await file(documentPaths.printFile(job.id)));
    expect(Object.keys(zip.files)).toEqual(['001 Phiếu chuyển đơn.docx', '002 Phiếu chuyển đơn.docx', '003 Phiếu chuyển đơn.docx']);
    const first = zip.file('001 Phiếu chuyển đơn.docx')?.asNodeBuffer();
    expect(first && paragraphsOfDocx(first).join('\n')).toContain(NAME);
    await running.as('head').send('GET', documentPaths.print(job.id)).expect(404);
  });

  async function finished(id: string) {
    for (let turn = 0; turn < 1000; turn++) {
      const { body } = await running.as('petition-officer').send('GET', documentPaths.print(id)).expect(200);
      if (body.state === 'done' || body.state === 'failed') return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('never printed');
  }

  withOffice('are had as PDF, one and several, made of the .docx that is kept', async () => {
    const drafts = [];
    for (let i = 0; i < 2; i++) drafts.push(await begin('forwarding', { petitionId: await register('proposal', NAME) }));
    await issue(drafts[0].id, drafts[0].version);
    const one = await file(`${documentPaths.file(drafts[0].id)}?format=pdf`);
    expect(one.subarray(0, 5).toString()).toBe('%PDF-');
    const job = await post('petition-officer', documentPaths.prints, { ids: drafts.map(({ id }) => id), format: 'pdf' }, 202);
    expect(await finished(job.id)).toMatchObject({ state: 'done', done: 2, problems: [] });
    const both = await file(documentPaths.printFile(job.id));
    expect(both.subarray(0, 5).toString()).toBe('%PDF-');
    expect(both.length).toBeGreaterThan(one.length);
  }, 120_000);

  it('show the book with what is empty and what was cancelled', async () => {
    const { body: books } = await running.as('head').send('GET', documentPaths.books).expect(200);
    const book = books.find(({ symbols }: { symbols: string[] }) => symbols.includes('PC-BTCD'));
    const petitionId = await register('proposal', NAME);
    const entry = { kind: 'forwarding', symbol: 'PC-BTCD', number: book.lastNumber + 2, issuedOn: TODAY, summary: 'Chuyển đơn viết tay', recipientIds: [recipientId], petitionId };
    const typed = await post('petition-officer', documentPaths.list, entry, 201);
    await running.as('head').send('POST', documentPaths.cancel(typed.id), { version: 1, reason: 'Ghi nhầm' }).expect(200);
    const { body: page } = await running.as('head').send('GET', documentPaths.bookPage(book.id)).expect(200);
    expect(page).toMatchObject({ last: book.lastNumber + 2, empty: 1, cancelled: 1 });
    expect(page.entries.slice(-2)).toMatchObject([{ paper: null }, { paper: { id: typed.id, status: 'cancelled' } }]);
    expect((await file(documentPaths.bookExport(book.id))).subarray(0, 2).toString()).toBe('PK');
    expect((await file(`${documentPaths.receptionBook}?from=${RECEIVED}&to=${TODAY}&format=xlsx`)).subarray(0, 2).toString()).toBe('PK');
    expect(await textOf(`${documentPaths.receptionBook}?from=${RECEIVED}&to=${TODAY}&format=docx`)).toMatch(/sổ tiếp công dân/i);
  });
});

/** The whole body of an answer as bytes. */
function collect(response: { on(event: string, listener: (chunk: Buffer) => void): unknown }, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}
