import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditRow } from '@tiepdan/audit/contract';
import type { Role } from '@tiepdan/platform/contract';
import { attaching } from './testing/attaching.js';
import { type RunningApp, runApp } from './testing/running-app.js';
import { leaksInDatabase } from './testing/secrets.js';
import { until } from './testing/until.js';

const HOA = { fullName: 'Đặng Thị Hoà Kín', paperKind: 'citizen-id', paperNumber: '000000881188', phone: '0900 881 188', address: 'Số nhà 88, thôn Kín, xã Thử' };
const SECRETS = [
  { what: 'name', text: HOA.fullName },
  { what: 'paper', text: HOA.paperNumber },
] as const;

describe('the audit of an office', () => {
  let running: RunningApp;
  let petitionId: string;

  beforeAll(async () => {
    running = await runApp();
    petitionId = await registerDenunciation();
  }, 60_000);
  afterAll(() => running.stop());

  const auditor = () => running.as('auditor');
  const rows = async (query = ''): Promise<readonly AuditRow[]> => (await auditor().send('GET', `/api/audit?limit=200${query}`).expect(200)).body.items;
  const count = async (action: string) => (await running.database.source.query(`SELECT count(*)::int AS n FROM audit_record WHERE action = $1`, [action]))[0].n;

  async function registerDenunciation(): Promise<string> {
    const details = { kind: 'denunciation', fieldCode: 'land', summary: 'Việc thu tiền ở địa phương' };
    const body = { receivedOn: '2026-01-15', source: 'post', anonymous: false, senders: [{ details: HOA }], signatoryCount: 1, ...details, matter: { details }, eligibility: 'pending' };
    return (await running.as('petition-officer').send('POST', '/api/petitions', body).expect(201)).body.id;
  }

  it('tells who did what, from where, with which browser, newest first', async () => {
    const [first] = await rows(`&recordId=${petitionId}&group=write`);
    expect(first).toMatchObject({ action: 'petition.registered', label: 'Đơn: Ghi nhận', group: 'write', actorName: 'Người petition-officer', subjectKind: 'petition', subjectId: petitionId });
    await running.as('reception-officer').send('GET', `/api/petitions/${petitionId}`).set('User-Agent', 'Trinh duyet thu 1').expect(200);
    const [read] = await rows(`&action=sealed-record.read`);
    expect(read).toMatchObject({ group: 'reading', actorName: 'Người reception-officer', subjectId: petitionId });
    const { body: entry } = await auditor().send('GET', `/api/audit/rows/${read?.id}`).expect(200);
    expect(entry).toMatchObject({ userAgent: 'Trinh duyet thu 1', details: [{ name: 'Địa chỉ đã gọi', value: `/api/petitions/${petitionId}` }], link: { state: 'not-linked' } });
  });

  it('notes a sealed record’s own page once in ten minutes for each who reads it, and its row of a list not at all', async () => {
    const before = await count('sealed-record.read');
    for (let i = 0; i < 3; i++) await running.as('leader').send('GET', `/api/petitions/${petitionId}`).expect(200);
    await running.as('leader').send('GET', '/api/petitions').expect(200);
    expect(await count('sealed-record.read')).toBe(before + 1);
    await running.as('head').send('GET', `/api/petitions/${petitionId}`).expect(200);
    expect(await count('sealed-record.read')).toBe(before + 2);
  });

  it('finds the record that was read however its address was written', async () => {
    await running.as('compiler').send('GET', `/API/Petitions/${petitionId}/`).expect(200);
    const read = await rows(`&action=sealed-record.read&recordId=${petitionId}`);
    expect(read.map(({ actorName }) => actorName)).toContain('Người compiler');
  });

  it('gives nothing to read that cannot be noted', async () => {
    const id = await registerDenunciation();
    const { source } = running.database;
    await source.query(`ALTER TABLE audit_record ADD CONSTRAINT "CHK_spec" CHECK (action <> 'sealed-record.read') NOT VALID`);
    const answer = await running.as('petition-officer').send('GET', `/api/petitions/${id}`);
    await source.query(`ALTER TABLE audit_record DROP CONSTRAINT "CHK_spec"`);
    expect([answer.status, answer.text.includes(id)]).toEqual([500, false]);
    await running.as('petition-officer').send('GET', `/api/petitions/${id}`).expect(200);
    expect((await rows(`&action=sealed-record.read&recordId=${id}`)).length).toBe(1);
  });

  it('notes each file that is handed out, also a second one of the same record', async () => {
    const { petition, put } = attaching(running);
    const { id } = await petition('complaint', { fullName: 'Đặng Thị Ví Dụ', paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Thôn Một, xã Ví Dụ' });
    const files = [await put(`/api/petitions/${id}`, 'một.pdf'), await put(`/api/petitions/${id}`, 'hai.pdf')];
    const before = await count('file.handed-out');
    for (const file of [...files, ...files]) await running.as('leader').send('GET', `/api/petitions/${id}/attachments/${file.id}/content`).expect(200);
    // A file that is streamed is out before its entry is written.
    await until('both entries', async () => (await count('file.handed-out')) >= before + 2);
    expect(await count('file.handed-out')).toBe(before + 2);
  });

  it('lets nobody look at the audit for a second time because the first look could not be noted', async () => {
    const { source } = running.database;
    const look = () => auditor().send('GET', '/api/audit?group=account&to=2031-01-01');
    await source.query(`ALTER TABLE audit_record ADD CONSTRAINT "CHK_spec" CHECK (action <> 'audit.read') NOT VALID`);
    const statuses = [(await look()).status, (await look()).status];
    await source.query(`ALTER TABLE audit_record DROP CONSTRAINT "CHK_spec"`);
    expect(statuses).toEqual([500, 500]);
  });

  it('is narrowed by day, person, group, record, address, number and words, and paged', async () => {
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const all = await rows(`&from=${today}&to=${today}`);
    expect(all.length).toBeGreaterThan(10);
    expect(await rows('&from=2020-01-01&to=2020-12-31')).toEqual([]);
    expect(new Set((await rows('&group=sign-in')).map(({ action }) => action))).toEqual(new Set(['session.opened']));
    expect((await rows('&person=petition-off')).every(({ actorName }) => actorName === 'Người petition-officer')).toBe(true);
    expect((await rows(`&q=${all[3]?.id}`)).map(({ id }) => id)).toEqual([all[3]?.id]);
    expect(await rows('&ip=203.0.113.9')).toEqual([]);
    const first = (await auditor().send('GET', '/api/audit?limit=3&group=sign-in').expect(200)).body;
    const second = (await auditor().send('GET', `/api/audit?limit=3&group=sign-in&cursor=${first.nextCursor}`).expect(200)).body;
    const ids = [...first.items, ...second.items].map(({ id }: AuditRow) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(new Set(ids).size).toBe(6);
    expect((await auditor().send('GET', '/api/audit?cursor=x')).body.fields?.[0]?.path).toBe('cursor');
    expect((await auditor().send('GET', '/api/audit/rows/abc')).body.code).toBe('RECORD.NOT_FOUND');
  });

  it('is read by the auditor and the head, and given out to the auditor; each look is in it', async () => {
    for (const role of ['petition-officer', 'administrator', 'leader', 'compiler'] satisfies Role[]) expect((await running.as(role).send('GET', '/api/audit')).body.code).toBe('PERMISSION.MISSING');
    await running.as('head').send('GET', '/api/audit?group=account').expect(200);
    expect((await running.as('head').send('GET', '/api/audit/export')).body.code).toBe('PERMISSION.MISSING');
    for (const field of ['q', 'person', 'ip', 'action'])
      for (const typed of [HOA.fullName, HOA.paperNumber]) await auditor().send('GET', `/api/audit?${field}=${encodeURIComponent(typed)}&from=2026-01-01`).expect(200);
    const before = await count('audit.read');
    await auditor().send('GET', `/api/audit?q=${encodeURIComponent(HOA.fullName)}`).expect(200);
    await auditor().send('GET', `/api/audit?q=${encodeURIComponent(HOA.fullName)}`).expect(200);
    expect(await count('audit.read')).toBe(before + 1);
    const handedOut = await count('file.handed-out');
    const csv = await auditor().send('GET', '/api/audit/export?group=write').expect(200);
    expect([csv.headers['content-disposition'], csv.text.includes('"Đơn: Ghi nhận"')]).toEqual([expect.stringContaining('nhat-ky-'), true]);
    await auditor().send('GET', '/api/audit/export/xlsx').expect(200);
    expect(await count('audit.exported')).toBe(2);
    expect(await count('file.handed-out')).toBe(handedOut); // said once, by the export itself
    expect(await leaksInDatabase(running.database.source, SECRETS)).toEqual([]);
  });

  it('names nobody who is sealed, whatever is asked of it', async () => {
    for (const query of ['', `&recordId=${petitionId}`, '&group=reading']) {
      const text = JSON.stringify(await rows(query));
      expect([text.includes('Hoà Kín'), text.includes(HOA.paperNumber)]).toEqual([false, false]);
    }
  });

  it('is verified from the screen, which says which link does not hold', async () => {
    const { body: sound } = await auditor().send('POST', '/api/audit/chain/verification').expect(200);
    expect(sound).toMatchObject({ sound: true, fault: null, fromSeq: '1' });
    const [row] = await rows('&action=petition.registered');
    const { source } = running.database;
    await source.query(`ALTER TABLE audit_record DISABLE TRIGGER "TRG_audit_record_append_only"`);
    await source.query(`UPDATE audit_record SET actor_name = 'Người khác' WHERE id = $1`, [row?.id]);
    const { body: broken } = await auditor().send('POST', '/api/audit/chain/verification').expect(200);
    expect(broken).toMatchObject({ sound: false, fault: expect.stringMatching(new RegExp(`^Mắt xích số \\d+, bản ghi số ${row?.id}: bản ghi nhật ký đã bị sửa$`)) });
    expect((await auditor().send('GET', `/api/audit/rows/${row?.id}`)).body.link.state).toBe('broken');
    await source.query(`UPDATE audit_record SET actor_name = $2 WHERE id = $1`, [row?.id, row?.actorName]);
    await source.query(`ALTER TABLE audit_record ENABLE TRIGGER "TRG_audit_record_append_only"`);
    expect((await auditor().send('POST', '/api/audit/chain/verification')).body.sound).toBe(true);
    expect((await auditor().send('GET', `/api/audit/rows/${row?.id}`)).body.link.state).toBe('whole');
  });

  it('gives anchors out as lines, the present end last', async () => {
    const { text } = await auditor().send('GET', '/api/audit/anchors/file').expect(200);
    expect(text.trim().split('\n').at(-1)).toMatch(/^moc [0-9a-f-]{36} \d{4}-\d\d-\d\d \d+ [0-9a-f]{64}$/);
    expect((await auditor().send('GET', '/api/audit/chain').expect(200)).body).toMatchObject({ anchors: [], seq: expect.stringMatching(/^\d+$/) });
  });
});
