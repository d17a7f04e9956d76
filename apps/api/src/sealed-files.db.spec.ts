import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEALED_TEXT } from '@tiepdan/citizen/contract';
import { Jobs } from '@tiepdan/platform/api';
import type { Role } from '@tiepdan/platform/contract';
import { attaching, inBytes, pdf } from './testing/attaching.js';
import { type RunningApp, runApp } from './testing/running-app.js';
import { leaksInDatabase, leaksIn, unzipped } from './testing/secrets.js';

const REASON = 'Đối chiếu chữ ký trong đơn tố cáo';
const HOA = { fullName: 'Đặng Thị Hoà Kín', paperKind: 'citizen-id', paperNumber: '000000881188', phone: '0900 881 188', address: 'Số nhà 88, thôn Kín, xã Thử' };
const NAME = `Đơn của ${HOA.fullName}.pdf`;
const CONTENT = `Tôi là ${HOA.fullName}, số giấy tờ ${HOA.paperNumber}`;
const SECRETS = [
  { what: 'name', text: HOA.fullName },
  { what: 'paper', text: HOA.paperNumber },
] as const;

describe('files of sealed records', () => {
  let running: RunningApp;
  let hand: ReturnType<typeof attaching>;

  beforeAll(async () => {
    running = await runApp();
    hand = attaching(running);
  }, 60_000);
  afterAll(() => running.stop());

  const send = (role: Role, method: string, address: string, body?: unknown) => running.as(role).send(method, address, body);
  const open = (role: Role, address: string, ids: readonly string[], reason = REASON) => send(role, 'POST', `${address}/attachments/opening`, { ids, reason });
  const content = (role: Role, address: string, id: string) => inBytes(send(role, 'GET', `${address}/attachments/${id}/content`));
  const codeOf = (answer: { body: Buffer }): string => (JSON.parse(answer.body.toString()) as { code: string }).code;
  const openings = async () => (await send('head', 'GET', '/api/sealed-identities/openings').expect(200)).body.items;
  const sealWaiting = () => running.app.get(Jobs, { strict: false }).perform('file.seal');
  const query = (sql: string, params: readonly unknown[] = []) => running.database.source.query(sql, [...params]);

  /** A denunciation with one file, whose name and content say who denounced. */
  async function denounced(sealedUpload = true) {
    const petition = await hand.petition('denunciation', HOA);
    const address = `/api/petitions/${petition.id}`;
    const uploadId = await hand.upload(NAME, pdf(CONTENT), 'petition-officer', sealedUpload);
    const { body } = await hand.attach(address, [{ uploadId, kind: 'petition-paper' }]).expect(201);
    return { petition, address, item: body.items[0] };
  }

  it('are called by number, and neither name nor content stands in any answer, column or history', async () => {
    const { address, item } = await denounced();
    expect(item).toMatchObject({ name: 'Tệp 1 (kín).pdf', sealed: true, openedUntil: null });
    for (const path of [`${address}/attachments`, `${address}/history`, address])
      for (const role of ['head', 'petition-officer', 'leader'] as const) expect(leaksIn((await send(role, 'GET', path).expect(200)).text, SECRETS)).toEqual([]);
    for (const role of ['head', 'leader'] as const)
      for (const path of [`${address}/attachments/${item.id}/content`, `${address}/attachments/${item.id}/content?inline=true`, `${address}/attachments/archive`]) {
        const answer = await inBytes(send(role, 'GET', path));
        expect([answer.status, codeOf(answer), leaksIn(JSON.stringify(answer.headers) + answer.body.toString(), SECRETS)]).toEqual([403, 'ATTACHMENT.NOT_OPENED', []]);
      }
    expect(await leaksInDatabase(running.database.source, SECRETS)).toEqual([]);
  }, 60_000);

  it('are opened by whom the table names, with a reason that the head reads, for that account and that file alone', async () => {
    const { petition, address, item } = await denounced();
    const { item: other, address: elsewhere } = await denounced();
    for (const role of ['reception-officer', 'leader', 'compiler', 'administrator'] as const) expect((await open(role, address, [item.id])).body.code).toBe('PERMISSION.MISSING');
    const answer = await open('petition-officer', address, [item.id]).expect(200);
    expect(answer.body).toEqual([{ id: item.id, name: NAME, openedUntil: expect.any(String) }]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await openings())[0]).toMatchObject({ actorName: 'Người petition-officer', reason: REASON, files: [1], records: [{ kind: 'petition', id: petition.id, number: `${petition.bookNumber}/2026` }] });

    const read = await content('petition-officer', address, item.id);
    expect([read.status, read.body.equals(pdf(CONTENT))]).toEqual([200, true]);
    expect(read.headers['content-disposition']).not.toMatch(/Ho|Dang|%C4%90%E1%BA%B7ng/);
    expect(codeOf(await content('head', address, item.id))).toBe('ATTACHMENT.NOT_OPENED');
    expect(codeOf(await content('petition-officer', elsewhere, other.id))).toBe('ATTACHMENT.NOT_OPENED');
    const listed = await hand.list(address);
    expect(listed.items[0]).toMatchObject({ name: 'Tệp 1 (kín).pdf', openedUntil: answer.body[0].openedUntil });
    const archive = await inBytes(send('petition-officer', 'GET', `${address}/attachments/archive`)).expect(200);
    expect(leaksIn(unzipped(archive.body), SECRETS.slice(0, 1))).toEqual(['name: Đặng Thị Hoà Kín']);
    expect(leaksIn(JSON.stringify(archive.headers) + unzipped(archive.body).split('\n')[0], SECRETS)).toEqual([]);
    await query(`UPDATE attachment_opening SET open_until = now() - interval '1 second'`);
    expect(codeOf(await content('petition-officer', address, item.id))).toBe('ATTACHMENT.NOT_OPENED');
  });

  it('are not opened for nothing, nor with a reason that names the person; that the guess was answered stays written down', async () => {
    const { address, item } = await denounced();
    expect((await open('head', address, [item.id], 'xem')).body.fields?.[0]?.path).toBe('reason');
    expect((await open('head', address, [])).body.fields?.[0]?.path).toBe('ids');
    expect((await open('head', address, ['00000000-0000-7000-8000-00000000ffff'])).body.code).toBe('RECORD.NOT_FOUND');
    const before = (await openings()).length;
    const answer = await open('head', address, [item.id], `Xem có phải bà ${HOA.fullName} không`);
    expect([answer.status, answer.body.code, leaksIn(answer.text, SECRETS)]).toEqual([422, 'SEALED.TEXT_NAMES_PERSON', []]);
    const entries = await openings();
    expect([entries.length, entries[0].reason]).toEqual([before + 1, SEALED_TEXT]);
    expect(codeOf(await content('head', address, item.id))).toBe('ATTACHMENT.NOT_OPENED');
    await query(`ALTER TABLE audit_record ADD CONSTRAINT "CHK_spec" CHECK (action <> 'sealed-identity.opened') NOT VALID`);
    const unwritten = await open('head', address, [item.id]);
    await query(`ALTER TABLE audit_record DROP CONSTRAINT "CHK_spec"`);
    expect([unwritten.body.code, codeOf(await content('head', address, item.id))]).toEqual(['SERVER.FAILED', 'ATTACHMENT.NOT_OPENED']);
  });

  it('are sealed whatever they were sent as, and wait for it unread', async () => {
    const { address, item } = await denounced(false);
    expect(item).toMatchObject({ name: 'Tệp 1 (kín).pdf', sealed: true });
    expect((await open('head', address, [item.id])).body.code).toBe('FILE.BEING_SEALED');
    await sealWaiting();
    expect((await open('head', address, [item.id]).expect(200)).body[0].name).toBe(NAME);
    expect(await leaksInDatabase(running.database.source, SECRETS)).toEqual([]);
  });

  it('keep their names, and no remark on them names the person', async () => {
    const { address, item } = await denounced();
    const put = (body: object) => send('petition-officer', 'PUT', `${address}/attachments/${item.id}`, { version: 1, kind: 'evidence', ...body });
    expect((await put({ name: 'Khác.pdf' })).body.code).toBe('ATTACHMENT.NAME_SEALED');
    expect((await put({ note: `Do ${HOA.fullName} nộp` })).body).toMatchObject({ code: 'SEALED.TEXT_NAMES_PERSON', fields: [{ path: 'note' }] });
    const noted = await hand.attach(address, [{ uploadId: await hand.upload('a.pdf'), kind: 'other', note: `Của ${HOA.fullName}` }]);
    expect(noted.body).toMatchObject({ code: 'SEALED.TEXT_NAMES_PERSON', fields: [{ path: 'files.0.note' }] });
    await put({ name: 'Tệp 1 (kín).pdf', note: 'Bản chính' }).expect(200);
  });

  describe('when a matter turns sealed', () => {
    const visit = (matterId: string) => ({ receivedOn: '2026-01-16', mode: 'regular', officerId: running.office.accountId, attendance: 'received', people: [{ details: { ...HOA, paperKind: 'none', paperNumber: null, noPaperReason: 'Quên', fullName: 'Trần Thị Khách' } }], headCount: 1, matter: { matterId }, result: 'noted' });
    const turn = async (matterId: string, changes: object) => {
      const { body: matter } = await send('head', 'GET', `/api/matters/${matterId}`).expect(200);
      const { kind, fieldCode, summary, version } = matter;
      return send('head', 'PUT', `/api/matters/${matterId}`, { kind, fieldCode, summary, version, reason: 'Xác định lại nội dung', ...changes });
    };

    it('all files of its records turn with it, under the names they had, and stay sealed when it comes into the open', async () => {
      const petition = await hand.petition('complaint', HOA);
      const { body: reception } = await send('head', 'POST', '/api/receptions', visit(petition.matterId)).expect(201);
      const paper = { kind: 'guidance', symbol: 'HD-BTCD', issuedOn: '2026-01-20', summary: 'Hướng dẫn', recipientIds: [], petitionId: petition.id };
      const { body: document } = await send('head', 'POST', '/api/documents', paper).expect(201);
      const addresses = [`/api/petitions/${petition.id}`, `/api/receptions/${reception.id}`, `/api/matters/${petition.matterId}`, `/api/documents/${document.id}`];
      const items = [];
      for (const address of addresses) items.push(await hand.put(address, NAME));
      await send('petition-officer', 'POST', `${addresses[0]}/attachments/${items[0].id}/removal`, { version: 1 }).expect(200);
      await expect(query(`UPDATE matter SET sealed = true WHERE id = $1`, [petition.matterId])).rejects.toThrow(/CHK_attachment_sealed|FK_/);
      await turn(petition.matterId, { kind: 'denunciation' }).then(({ status }) => expect(status).toBe(200));

      for (const [index, address] of addresses.entries()) {
        const [item] = (await hand.list(address)).items;
        expect(item).toMatchObject({ id: items[index].id, name: 'Tệp 1 (kín).pdf', sealed: true });
        expect((await open('head', address, [item.id])).body.code).toBe('FILE.BEING_SEALED');
      }
      expect(await leaksInDatabase(running.database.source, SECRETS)).toEqual([]);
      await sealWaiting();
      for (const [index, address] of addresses.entries()) {
        expect((await open('head', address, [items[index].id]).expect(200)).body[0].name).toBe(NAME);
        expect((await content('head', address, items[index].id)).body.equals(pdf(NAME))).toBe(true);
      }
      await turn(petition.matterId, { kind: 'complaint', sealed: false }).then(({ status }) => expect(status).toBe(200));
      expect((await hand.list(addresses[0] ?? '')).items[0]).toMatchObject({ sealed: true, name: 'Tệp 1 (kín).pdf' });
    });

    it('it does not while a remark on a file names its people', async () => {
      const petition = await hand.petition('complaint', { ...HOA, paperNumber: '000000881177' });
      await hand.put(`/api/petitions/${petition.id}`, 'a.pdf', { note: `Do bà ${HOA.fullName} nộp` });
      const answer = await turn(petition.matterId, { kind: 'denunciation' });
      expect([answer.status, answer.body.code, answer.text.includes('ghi chú của tệp đính kèm 1')]).toEqual([422, 'SEALED.RECORDS_NAME_PERSON', true]);
      expect((await hand.list(`/api/petitions/${petition.id}`)).items[0]).toMatchObject({ sealed: false, name: 'a.pdf' });
    });

    it('so do the files of a reception that is given to a sealed matter', async () => {
      const { petition } = await denounced();
      const { body: made } = await send('head', 'POST', '/api/receptions', { ...visit(''), matter: { details: { kind: 'complaint', fieldCode: 'land', summary: 'Việc khác' } } }).expect(201);
      const address = `/api/receptions/${made.id}`;
      const item = await hand.put(address, 'Giấy tờ của bà Trần Thị Khách.pdf', { kind: 'identity-paper' });
      await send('head', 'PUT', address, { ...visit(petition.matterId), version: 1, reason: 'Cùng một vụ việc' }).expect(200);
      expect((await hand.list(address)).items).toEqual([expect.objectContaining({ id: item.id, name: 'Tệp 1 (kín).pdf', sealed: true })]);
      expect((await query(`SELECT name FROM attachment WHERE id = $1`, [item.id]))[0]).toEqual({ name: null });
    });
  });
});
