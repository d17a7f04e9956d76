import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, JobStates, Jobs, StandingClock, type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { KeepChain } from '../chain/keep-chain.js';
import { walkChain } from '../chain/walk-chain.js';
import { readArchive } from './archive-file.js';
import { Chronicle } from '../chronicle.js';
import { OfficeTerms } from '../office-terms.js';
import { AuditKeepingBook } from './keeping.js';
import { KeepRetention } from './keep-retention.js';

describe('audit records that are older than they are kept', () => {
  let test: TestDatabase;
  let officeId: string;
  let actor: Actor;
  let stranger: Actor;
  let book: AuditKeepingBook;
  let retention: KeepRetention;
  let chain: KeepChain;
  let clock: StandingClock;
  let logged: Readonly<Record<string, unknown>>[];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-audit-'));
  const walk = () => walkChain((sql, params) => test.source.query(sql, params), officeId);
  const kept = async () => (await test.source.query<{ request: string }[]>(`SELECT request_id AS request FROM audit_record WHERE office_id = $1 AND action <> 'audit.archived' ORDER BY id`, [officeId])).map(({ request }) => request);
  const note = (action: string, at: string, request: string) => test.source.query(`INSERT INTO audit_record (office_id, action, request_id, at, details) VALUES ($1, $2, $3, $4, '{"số": 1.50}')`, [officeId, action, request, at]);

  beforeAll(async () => {
    test = await freshDatabase();
    const office = await makeOffice(test.source);
    officeId = office.officeId;
    actor = office.actor();
    stranger = (await makeOffice(test.source, 'Ban Tiếp công dân tỉnh Khác')).actor();
    const database = new Database(test.source);
    clock = new StandingClock('2026-11-22');
    logged = [];
    const settings = { enabled: false, databaseUrl: '', log: (line: Readonly<Record<string, unknown>>) => logged.push(line) };
    const jobs = new Jobs(settings, new JobStates(database), clock);
    chain = new KeepChain(database, jobs, settings, clock);
    const archives = { archiveFolder: folder, sign: (bytes: Buffer) => ({ keyId: 'k1', signature: createHash('sha256').update(bytes).digest('hex') }), sealedRecords: {} };
    retention = new KeepRetention(database, jobs, chain, archives, clock);
    book = new AuditKeepingBook(database, new OfficeTerms(database, new Chronicle(database)), archives, clock);
    await note('session.opened', '2005-01-03T03:00:00Z', 'twenty-one years');
    await note('sealed-record.read', '2010-05-04T03:00:00Z', 'sealed, sixteen years');
    await note('session.opened', '2010-05-04T03:00:00Z', 'sixteen years');
    await note('petition.registered', '2010-05-20T03:00:00Z', 'sixteen years, a fortnight later');
    await note('session.opened', '2016-11-21T16:59:59Z', 'ten years');
    await note('session.opened', '2016-11-22T03:00:00Z', 'ten years today');
    await note('session.opened', '2026-11-20T03:00:00Z', 'two days');
  });
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await test.drop();
  });

  it('go into a signed file by whole days, and the chain is whole before and after', async () => {
    expect(await retention.run()).toContain('1 bản ghi');
    expect(await retention.run()).toContain('2 bản ghi');
    expect(await retention.run()).toContain('1 bản ghi');
    expect(await retention.run()).toBeNull();
    expect(await kept()).toEqual(['sealed, sixteen years', 'ten years today', 'two days']);
    await chain.link();
    expect(await walk()).toMatchObject({ fault: null, links: 10, archived: 4 });
  });

  it('can be read back from their file, which says when a line was changed', async () => {
    const files = fs.readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    expect(files).toHaveLength(3);
    const texts = files.map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    const records = texts.flatMap((text) => readArchive(text));
    expect(records.map(({ requestId }) => requestId).toSorted()).toEqual(['sixteen years', 'sixteen years, a fortnight later', 'ten years', 'twenty-one years'].toSorted());
    for (const [index, name] of files.entries()) {
      const hash = createHash('sha256').update(texts[index] ?? '').digest('hex');
      expect(await test.source.query(`SELECT 1 AS said FROM audit_record WHERE action = 'audit.archived' AND details ->> 'sha256' = $1 AND details ->> 'file' = $2`, [hash, name])).toEqual([{ said: 1 }]);
      expect(fs.readFileSync(path.join(folder, `${name}.sig`), 'utf8')).toBe(`k1 ${hash}\n`);
    }
    expect(() => readArchive((texts[0] ?? '').replace('session.opened', 'session.closed'))).toThrow('đã bị sửa');
    expect(() => readArchive((texts[0] ?? '').replace(/\n.*\n$/, '\n'))).toThrow('không đủ dòng');
  });

  it('are never removed before their time, whatever an archive says', async () => {
    const [{ seq } = { seq: '' }] = await test.source.query<{ seq: string }[]>(`SELECT l.seq::text AS seq FROM audit_link l JOIN audit_record r ON r.office_id = l.office_id AND r.id = l.record_id WHERE r.request_id = 'two days'`);
    const archive = test.source.query(`SELECT archive_audit($1, '2026-11-20', $2::int8multirange, 1, 'x', sha256('x'))`, [officeId, `{[${seq},${BigInt(seq) + 1n})}`]);
    await expect(archive).rejects.toThrow('audit_record is append-only');
    expect(await kept()).toContain('two days');
    expect((await walk()).fault).toBeNull();
  });

  it('are shown with how long they are kept, and taken out as files with their signature', async () => {
    const office = { ...actor, permissions: new Set(['audit.read', 'audit.keep', 'audit.export']) };
    const view = await book.view(office);
    expect(view).toMatchObject({ usualYears: 10, sealedYears: 20, version: 0, oldestOn: '2010-05-04', nextOn: '2026-11-22', mayChange: true });
    expect(view.archives.map(({ records }) => records)).toEqual([1, 2, 1]);
    const given = await book.give(office, view.archives[0]?.id ?? '', 'file');
    const text = (await given.getStream().toArray()).join('');
    expect(createHash('sha256').update(text).digest('hex')).toBe(view.archives[0]?.hash);
    expect(((await (await book.give(office, view.archives[0]?.id ?? '', 'signature')).getStream().toArray()).join(''))).toBe(`k1 ${view.archives[0]?.hash}\n`); // prettier-ignore
    await expect(book.give(stranger, view.archives[0]?.id ?? '', 'file')).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect((await book.view(stranger)).archives).toEqual([]);
  });

  it('are set to be kept longer over what was seen, and never shorter than the rest', async () => {
    await expect(book.change(actor, { version: 0, usualYears: 25, sealedYears: 20 })).rejects.toMatchObject({ code: 'AUDIT.SEALED_SHORTER' });
    const { version } = await book.change(actor, { version: 0, usualYears: 15, sealedYears: 30 });
    await expect(book.change(actor, { version: 0, usualYears: 12, sealedYears: 20 })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    const [told] = await new Chronicle(new Database(test.source)).historyOf(officeId, 'office', officeId);
    expect(told?.changes).toEqual([expect.objectContaining({ before: '10 năm', after: '15 năm' }), expect.objectContaining({ before: '20 năm', after: '30 năm' })]);
    await book.change(actor, { version, usualYears: 10, sealedYears: 20 });
    await test.source.query(`DELETE FROM audit_retention`);
  });

  it('are kept longer where the office says so', async () => {
    await note('session.opened', '2014-01-01T03:00:00Z', 'twelve years');
    await test.source.query(`INSERT INTO audit_retention VALUES ($1, 'usual', 15)`, [officeId]);
    expect(await retention.run()).toBeNull();
    await test.source.query(`DELETE FROM audit_retention`);
    expect(await retention.run()).toContain('1 bản ghi');
  });

  it('are found missing where no archive of the chain speaks of them', async () => {
    await test.source.query(`ALTER TABLE audit_record DISABLE TRIGGER "TRG_audit_record_archived"`);
    await test.source.query(`DELETE FROM audit_record WHERE request_id = 'ten years today'`);
    await test.source.query(`ALTER TABLE audit_record ENABLE TRIGGER "TRG_audit_record_archived"`);
    expect((await walk()).fault).toMatchObject({ kind: 'removed' });
  });

  it('leave an anchor a day, once, told to the log', async () => {
    const first = await chain.anchor();
    expect(first).toMatch(new RegExp(`^Mốc nhật ký ngày 21/11/2026: moc ${officeId} 2026-11-21 \\d+ [0-9a-f]{64}$`));
    expect(await chain.anchor()).toBeNull();
    clock.instant = new Date('2026-11-23T05:00:00Z');
    expect(await chain.anchor()).toContain('2026-11-22');
  });
});
