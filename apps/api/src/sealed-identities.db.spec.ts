import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEALED_TEXT } from '@tiepdan/citizen/contract';
import type { Role } from '@tiepdan/platform/contract';
import { type RunningApp, runApp } from './testing/running-app.js';
import { leaksInDatabase } from './testing/secrets.js';

const REASON = 'Xác minh lời trình bày của người tố cáo';
const HOA = { fullName: 'Đặng Thị Hoà Kín', paperKind: 'citizen-id', paperNumber: '000000881188', phone: '0900 881 188', address: 'Số nhà 88, thôn Kín, xã Thử' };
const SECRETS = [
  { what: 'name', text: HOA.fullName },
  { what: 'paper', text: HOA.paperNumber },
  { what: 'phone', text: '+84900881188' },
  { what: 'address', text: 'thôn Kín' },
] as const;

describe('sealed identities', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await runApp();
  }, 60_000);
  afterAll(() => running.stop());

  const head = () => running.as('head');
  const openings = async (): Promise<{ actorName: string; reason: string; records: { kind: string; id: string }[] }[]> =>
    (await head().send('GET', '/api/sealed-identities/openings').expect(200)).body.items;

  async function register(kind: string, changes: object = {}) {
    const summary = 'Việc thu tiền ở địa phương';
    const body = {
      receivedOn: '2026-01-15',
      source: 'post',
      anonymous: false,
      senders: [{ details: HOA }],
      signatoryCount: 1,
      kind,
      fieldCode: 'land',
      matter: { details: { kind, fieldCode: 'land', summary } },
      summary,
      eligibility: 'pending',
      ...changes,
    };
    const { body: made } = await running.as('petition-officer').send('POST', '/api/petitions', body).expect(201);
    return read(made.id);
  }
  const read = async (id: string) => (await head().send('GET', `/api/petitions/${id}`).expect(200)).body;
  const open = (role: Role, id: string, reason: unknown = REASON) => running.as(role).send('POST', `/api/sealed-identities/${id}/opening`, { reason });
  const correctMatter = async (role: Role, id: string, changes: object) => {
    const { body: matter } = await head().send('GET', `/api/matters/${id}`).expect(200);
    const { kind, fieldCode, summary, version } = matter;
    return running.as(role).send('PUT', `/api/matters/${id}`, { kind, fieldCode, summary, version, reason: 'Xác định lại nội dung', ...changes });
  };

  it('are opened by whom the table names, for one reading, and the head sees who, on which record and why', async () => {
    const petition = await register('denunciation');
    const [{ sealedId }] = petition.senders;
    for (const role of ['reception-officer', 'leader', 'compiler', 'administrator'] as const) expect((await open(role, sealedId)).body.code).toBe('PERMISSION.MISSING');
    expect(await openings()).toEqual([]);
    const opened = await open('petition-officer', sealedId).expect(200);
    expect(opened.body).toMatchObject({ kind: 'person', person: { fullName: HOA.fullName, paperNumber: HOA.paperNumber, address: HOA.address } });
    expect(opened.headers['cache-control']).toBe('no-store');
    expect(await openings()).toEqual([expect.objectContaining({ actorName: 'Người petition-officer', reason: REASON, records: [{ kind: 'petition', id: petition.id, number: `${petition.bookNumber}/2026` }] })]);
    expect((await running.as('petition-officer').send('GET', '/api/sealed-identities/openings')).body.code).toBe('PERMISSION.MISSING');
    expect(await leaksInDatabase(running.database.source, SECRETS)).toEqual([]);
  });

  it.each([['nothing', undefined], ['a word', 'xem'], ['spaces', '                '], ['a number', 12_345_678_901]])('are not opened for %s as the reason', async (_, reason) => {
    const [{ sealedId }] = (await register('denunciation')).senders;
    const before = (await openings()).length;
    const answer = await running.as('head').send('POST', `/api/sealed-identities/${sealedId}/opening`, { reason });
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([400, 'reason']);
    expect((await openings()).length).toBe(before);
  });

  it('are not opened with a reason that names the person; that the guess was answered stays written down', async () => {
    const [{ sealedId }] = (await register('denunciation')).senders;
    const before = (await openings()).length;
    const answer = await open('head', sealedId, `Xem lại bà ${HOA.fullName} ở đâu`);
    expect([answer.status, answer.body.code, answer.text.includes('Hoà')]).toEqual([422, 'SEALED.TEXT_NAMES_PERSON', false]);
    const entries = await openings();
    expect([entries.length, entries[0]?.reason]).toEqual([before + 1, SEALED_TEXT]);
  });

  it('answer no guess in whatever text without an entry that says who guessed, on which record', async () => {
    const { id } = await register('denunciation');
    const guesses = async () => (await running.as('auditor').send('GET', `/api/audit?action=sealed-record.guessed&recordId=${id}`).expect(200)).body.items.map(({ actorName }: { actorName: string }) => actorName);
    const guess = (role: Role, record = id) =>
      running.as(role).send('POST', `/api/petitions/${record}/cancellation`, { version: 1, reason: `Bà ${HOA.fullName} rút đơn` }).set('Idempotency-Key', 'guess-guess-guess-guess');
    expect([(await guess('petition-officer')).body.code, (await guess('petition-officer')).body.code]).toEqual(['SEALED.TEXT_NAMES_PERSON', 'SEALED.TEXT_NAMES_PERSON']);
    expect(await guesses()).toEqual(['Người petition-officer']); // the same once more is one guess
    expect((await guess('head')).body.code).toBe('SEALED.TEXT_NAMES_PERSON');
    expect(await guesses()).toEqual(['Người head', 'Người petition-officer']);
    const { id: other } = await register('denunciation');
    const { source } = running.database;
    await source.query(`ALTER TABLE audit_record ADD CONSTRAINT "CHK_spec" CHECK (action <> 'sealed-record.guessed') NOT VALID`);
    const unwritten = [await guess('head', other), await guess('head', other)];
    await source.query(`ALTER TABLE audit_record DROP CONSTRAINT "CHK_spec"`);
    expect(unwritten.map(({ status, body }) => [status, body.code])).toEqual([[500, 'SERVER.FAILED'], [500, 'SERVER.FAILED']]);
    expect(await leaksInDatabase(source, SECRETS)).toEqual([]);
  });

  it('are not given a second time for one entry, by sending the opening again under its key', async () => {
    const [{ sealedId }] = (await register('denunciation')).senders;
    const key = 'open-once-open-once-1';
    const first = await open('head', sealedId).set('Idempotency-Key', key).expect(200);
    expect(first.body.person.fullName).toBe(HOA.fullName);
    const before = (await openings()).length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    const again = await open('head', sealedId).set('Idempotency-Key', key);
    expect([again.text.includes(HOA.fullName), (await openings()).length]).toEqual([false, before]);
  });

  it('give nothing where no entry can be written, where the row was changed, and for an id of nothing', async () => {
    const [{ sealedId }] = (await register('denunciation')).senders;
    const query = (sql: string, params: unknown[] = []) => running.database.source.query(sql, params);
    await query(`ALTER TABLE audit_record ADD CONSTRAINT "CHK_spec" CHECK (action <> 'sealed-identity.opened') NOT VALID`);
    const unwritten = await open('head', sealedId);
    await query(`ALTER TABLE audit_record DROP CONSTRAINT "CHK_spec"`);
    expect([unwritten.status, unwritten.body.code, unwritten.text.includes('Hoà')]).toEqual([500, 'SERVER.FAILED', false]);
    const before = (await openings()).length;
    await query(`UPDATE sealed_identity SET ciphertext = set_byte(ciphertext, 3, get_byte(ciphertext, 3) # 1) WHERE id = $1`, [sealedId]);
    expect((await open('head', sealedId)).body.code).toBe('SEALED.UNREADABLE');
    expect((await openings()).length).toBe(before);
    expect((await open('head', '00000000-0000-7000-8000-00000000ffff')).body.code).toBe('RECORD.NOT_FOUND');
  });

  it('take the place of citizens when a complaint turns out to be a denunciation, and back only by who may open', async () => {
    const petition = await register('complaint');
    const { citizenId } = petition.senders[0];
    const visit = { receivedOn: '2026-01-16', mode: 'regular', officerId: running.office.accountId, attendance: 'received', people: [{ citizenId }], headCount: 1, matter: { matterId: petition.matterId }, result: 'noted' };
    const { body: reception } = await running.as('reception-officer').send('POST', '/api/receptions', visit).expect(201);
    await correctMatter('petition-officer', petition.matterId, { kind: 'denunciation' });
    const [sealed] = (await read(petition.id)).senders;
    expect(sealed).toMatchObject({ citizenId: null, sealed: true });
    const { body: heard } = await head().send('GET', `/api/receptions/${reception.id}`).expect(200);
    expect(heard).toMatchObject({ sealed: true, people: [{ sealedId: sealed.sealedId, citizenId: null }] });
    expect(await running.database.source.query(`SELECT 1 FROM citizen WHERE id = $1`, [citizenId])).toEqual([]);
    expect(await leaksInDatabase(running.database.source, SECRETS)).toEqual([]);

    const stays = await correctMatter('reception-officer', petition.matterId, { kind: 'complaint' });
    expect([stays.status, (await read(petition.id)).sealed]).toEqual([200, true]);
    expect((await correctMatter('reception-officer', petition.matterId, { sealed: false })).body.code).toBe('PERMISSION.MISSING');
    const before = (await openings()).length;
    expect((await correctMatter('head', petition.matterId, { sealed: false })).status).toBe(200);
    const [shown] = (await read(petition.id)).senders;
    expect(shown).toMatchObject({ fullName: HOA.fullName, paperNumber: HOA.paperNumber, sealed: false });
    expect((await openings()).slice(0, 1)).toEqual([expect.objectContaining({ reason: 'Xác định lại nội dung' })]);
    expect((await openings()).length).toBe(before + 1);
  });

  it('are marked on another matter only by who may, and seal it whole', async () => {
    const details = { kind: 'proposal', fieldCode: 'land', summary: 'Phản ánh việc thu tiền', sealed: true };
    const visit = { receivedOn: '2026-01-16', mode: 'regular', officerId: running.office.accountId, attendance: 'received', people: [{ details: HOA }], headCount: 1, matter: { details }, result: 'noted' };
    expect((await running.as('reception-officer').send('POST', '/api/receptions', visit)).body.code).toBe('PERMISSION.MISSING');
    const { body: made } = await head().send('POST', '/api/receptions', visit).expect(201);
    expect((await head().send('GET', `/api/receptions/${made.id}`)).body).toMatchObject({ sealed: true, people: [{ citizenId: null, sealed: true }] });
  });

  it('cannot be undone behind the back of the rules: the database refuses', async () => {
    const { matterId, id } = await register('denunciation');
    const query = (sql: string, params: unknown[]) => running.database.source.query(sql, params);
    await expect(query(`UPDATE matter SET sealed = false WHERE id = $1`, [matterId])).rejects.toThrow(/CHK_matter_sealed/);
    await expect(query(`UPDATE matter SET kind = 'complaint', sealed = false WHERE id = $1`, [matterId])).rejects.toThrow(/FK_petition_sender_petition/);
    await expect(query(`UPDATE petition SET sealed = false WHERE id = $1`, [id])).rejects.toThrow(/FK_petition/);
    await expect(query(`UPDATE petition_sender SET citizen_id = sealed_id WHERE petition_id = $1`, [id])).rejects.toThrow(/CHK_petition_sender_sealed/);
  });

  it('have each opening reviewed once, by somebody else than who opened it', async () => {
    const petition = await register('denunciation');
    await open('head', petition.senders[0].sealedId).expect(200);
    const [opening] = (await head().send('GET', '/api/sealed-identities/openings').expect(200)).body.items;
    expect(opening).toMatchObject({ own: true, review: null });
    const review = (role: Role, body: object, id: string = opening.id) => running.as(role).send('POST', `/api/sealed-identities/openings/${id}/review`, body);
    expect((await review('head', { proper: true })).body).toMatchObject({ code: 'SEPARATION.SAME_PERSON' });
    expect((await review('petition-officer', { proper: true })).body.code).toBe('PERMISSION.MISSING');
    expect((await review('auditor', { proper: false })).body).toMatchObject({ code: 'OPENING.NOTE_MISSING', fields: [{ path: 'note' }] });
    expect((await review('auditor', { proper: false, note: `Mở để xem nhà ${HOA.fullName}` })).body.code).toBe('SEALED.TEXT_NAMES_PERSON');
    for (const id of ['999999', 'nothing']) expect((await review('auditor', { proper: true }, id)).body.code).toBe('RECORD.NOT_FOUND');
    await review('auditor', { proper: false, note: 'Lý do chưa nói rõ việc cần mở' }).expect(201);
    expect((await review('deputy', { proper: true })).body).toMatchObject({ code: 'OPENING.REVIEWED', details: { name: 'Người auditor' } });
    const [reviewed] = (await running.as('deputy').send('GET', '/api/sealed-identities/openings').expect(200)).body.items;
    expect(reviewed).toMatchObject({ id: opening.id, own: false, review: { proper: false, note: 'Lý do chưa nói rõ việc cần mở', reviewerName: 'Người auditor' } });
  });
});
