import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KeyRing, TEST_IDENTITY_KEYS, Vault, newIdentityKey } from '@tiepdan/citizen/api';
import type { Actor } from '@tiepdan/platform/contract';
import { StandingClock, type TestDatabase, type TestOffice, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { HARMFUL_NAME, HARMFUL_TEXT, findClamd, startClamd } from '../../../../tools/support/clamd.mjs';
import { startS3 } from '../../../../tools/support/s3-server.mjs';
import { rotateFiles } from './sealed/rotate-files.js';
import { S3Store } from './store/s3-store.js';
import { FileDesk } from './testing/file-desk.js';
import { SAMPLES } from './testing/samples.js';

const NAME = 'Đơn của Đặng Thị Hoà.pdf';
const pdf = (text: string): Buffer => Buffer.concat([SAMPLES.pdf, Buffer.from(text)]);
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let test: TestDatabase;
let office: TestOffice;
let actor: Actor;
let colleague: Actor;
let desk: FileDesk;
const clock = new StandingClock('2026-11-20');

beforeAll(async () => {
  test = await freshDatabase();
  office = await makeOffice(test.source);
  actor = office.actor();
  const [account] = await test.source.query<{ id: string }[]>(
    `INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, 'colleague', 'Trần Văn Thử', 'Chuyên viên', '{head}', 'no password') RETURNING id`,
    [office.officeId],
  );
  colleague = { ...actor, accountId: account?.id ?? '' };
  // A record of some domain that comes later: the sweep finds it by its key alone.
  await test.source.query(`CREATE TABLE spec_record (office_id uuid NOT NULL, file_id uuid NOT NULL, FOREIGN KEY (office_id, file_id) REFERENCES stored_file (office_id, id))`);
});
afterAll(() => test.drop());
beforeEach(async () => {
  desk?.close();
  desk = new FileDesk(test.source, { clock });
  await test.source.query('DELETE FROM spec_record');
  await test.source.query('DELETE FROM file_upload');
  await test.source.query('DELETE FROM stored_file WHERE source_id IS NOT NULL');
  await test.source.query('DELETE FROM stored_file');
  clock.instant = new Date();
});
afterAll(() => desk.close());

const inTx = <T>(run: (tx: typeof test.source.manager) => Promise<T>): Promise<T> => test.source.transaction(run);
const claim = (ids: readonly string[], who = actor, sealed = false) => inTx((tx) => desk.files.claim(tx, who, ids, { sealed }));
const hold = (fileId: string): Promise<unknown> => test.source.query('INSERT INTO spec_record VALUES ($1, $2)', [office.officeId, fileId]);
const rows = (): Promise<{ id: string; place: string | null; sealed: boolean; scan: string }[]> => test.source.query('SELECT id, place, sealed, scan FROM stored_file ORDER BY id');
const read = async (fileId: string): Promise<Buffer> => (await desk.files.open(office.officeId, fileId)).bytes();
const later = (hours: number): void => void (clock.instant = new Date(Date.now() + hours * 3_600_000));

describe('a file that somebody sends', () => {
  it('is kept with its size, kind and hash, and read again as it was', async () => {
    const bytes = pdf('nội dung');
    const upload = await desk.send(actor, bytes, 'Đơn  khiếu nại.PDF'.normalize('NFD'));
    expect(upload).toEqual({ id: expect.any(String), name: 'Đơn khiếu nại.PDF', size: bytes.length, mediaType: 'application/pdf' });
    const [file] = await claim([upload.id]);
    expect(file).toEqual({ id: expect.any(String), uploadId: upload.id, name: upload.name, size: bytes.length, mediaType: 'application/pdf', sha256: hash(bytes), sealed: false });
    const opened = await desk.files.open(office.officeId, file?.id ?? '');
    expect([opened.size, opened.mediaType, opened.sealed, opened.name]).toEqual([bytes.length, 'application/pdf', false, null]);
    expect((await opened.bytes()).equals(bytes)).toBe(true);
    expect(desk.onDisk()).toHaveLength(1);
    expect(desk.onDisk()[0]).toMatch(new RegExp(`^${office.officeId}/[0-9a-f]{2}/[0-9a-f-]{36}$`));
  });

  it('is stored once for a content, however often and by whomever it is sent, and in each office for itself', async () => {
    const bytes = pdf('một bản');
    const sent = await Promise.all([desk.send(actor, bytes, 'a.pdf'), desk.send(colleague, bytes, 'b.pdf'), desk.send(actor, bytes, 'c.pdf')]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(3);
    expect([(await rows()).length, desk.onDisk().length]).toEqual([1, 1]);
    const [mine] = await claim([sent[0].id]);
    const [theirs] = await claim([sent[1].id], colleague);
    expect([mine?.name, theirs?.name, mine?.id]).toEqual(['a.pdf', 'b.pdf', theirs?.id]);
    const other = await makeOffice(test.source);
    await desk.send(other.actor(), bytes);
    expect([(await rows()).length, desk.onDisk().length]).toEqual([2, 2]);
    await expect(desk.files.open(other.officeId, mine?.id ?? '')).rejects.toMatchObject({ code: 'FILE.NOT_FOUND' });
  });

  it('is claimed once, by who sent it, and not when the record is not written', async () => {
    const { id } = await desk.send(actor, SAMPLES.pdf);
    await expect(claim([id], colleague)).rejects.toMatchObject({ code: 'FILE.UNKNOWN' });
    await expect(inTx(async (tx) => { await desk.files.claim(tx, actor, [id]); throw new Error('not written'); })).rejects.toThrow('not written');
    await expect(claim([id, '00000000-0000-7000-8000-000000000000'])).rejects.toMatchObject({ code: 'FILE.UNKNOWN' });
    await expect(claim([id])).resolves.toHaveLength(1);
    await expect(claim([id])).rejects.toMatchObject({ code: 'FILE.UNKNOWN' });
  });

  it('comes in the order it was asked for', async () => {
    const sent = [await desk.send(actor, pdf('1'), '1.pdf'), await desk.send(actor, pdf('2'), '2.pdf'), await desk.send(actor, pdf('3'), '3.pdf')].map(({ id }) => id).reverse();
    expect((await claim(sent)).map(({ name }) => name)).toEqual(['3.pdf', '2.pdf', '1.pdf']);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['empty', () => desk.send(actor, Buffer.alloc(0)), 'FILE.EMPTY'],
    ['of another kind than its name says', () => desk.send(actor, SAMPLES.png), 'FILE.KIND_DIFFERS'],
    ['of a kind that is not taken', () => desk.send(actor, SAMPLES.pdf, 'a.zip'), 'FILE.KIND_NOT_TAKEN'],
    ['larger than the limit, found while reading', () => desk.send(actor, Readable.from((function* () { for (;;) yield Buffer.alloc(100_000, SAMPLES.pdf); })())), 'FILE.TOO_LARGE'],
    ['larger than the limit, as announced', () => desk.files.take(actor, Readable.from(['x']), { name: 'a.pdf', sealed: false, size: 1_000_001 }), 'FILE.TOO_LARGE'],
    ['with a name that climbs', () => desk.send(actor, SAMPLES.pdf, '../../a.pdf'), 'FILE.NAME_UNSAFE'],
    ['without a name', () => desk.send(actor, SAMPLES.pdf, ' '), 'FILE.NAME_MISSING'],
    ['with a name without end', () => desk.send(actor, SAMPLES.pdf, `${'a'.repeat(200)}.pdf`), 'FILE.NAME_TOO_LONG'],
    ['cut off by its sender', () => desk.send(actor, Readable.from((async function* () { yield SAMPLES.pdf; throw new Error('gone'); })())), 'FILE.INCOMPLETE'],
  ])('is refused %s, and nothing of it stays', async (_, send, code) => {
    await expect(send()).rejects.toMatchObject({ code });
    expect([await rows(), desk.onDisk()]).toEqual([[], []]);
  });

  it('is refused to who hoards: more than any form holds, or more than the store should hold for nothing', async () => {
    await desk.send(actor, SAMPLES.pdf);
    const [file] = await rows();
    await test.source.query(`INSERT INTO file_upload (office_id, account_id, file_id, name) SELECT $1, $2, $3, 'a.pdf' FROM generate_series(1, 198)`, [actor.officeId, actor.accountId, file?.id]);
    await desk.send(actor, SAMPLES.pdf);
    await expect(desk.send(actor, SAMPLES.pdf)).rejects.toMatchObject({ code: 'FILE.TOO_MANY_UNCLAIMED', status: 429 });
    await desk.send(colleague, SAMPLES.pdf);
    await test.source.query('DELETE FROM file_upload');
    await desk.send(actor, SAMPLES.pdf);
    await test.source.query('UPDATE stored_file SET size = 8000001');
    await expect(desk.send(actor, SAMPLES.pdf)).rejects.toMatchObject({ code: 'FILE.TOO_MANY_UNCLAIMED' });
  });

  it('is not kept when the row cannot be written', async () => {
    const nobody = { ...actor, accountId: '00000000-0000-7000-8000-000000000000' };
    await expect(desk.send(nobody, SAMPLES.pdf)).rejects.toThrow(/FK_/);
    expect([await rows(), desk.onDisk()]).toEqual([[], []]);
  });
});

describe('a file that the server makes', () => {
  it('is kept with its record and, when that is not written, is swept a day later', async () => {
    const made = { bytes: Buffer.from('PK văn bản'), name: 'van-ban.docx', mediaType: 'application/x' };
    await expect(inTx(async (tx) => { await desk.files.keep(tx, actor, made); throw new Error('rolled back'); })).rejects.toThrow('rolled back');
    expect([await rows(), desk.onDisk().length]).toEqual([[], 1]);
    expect(await desk.sweeping.run()).toBeNull();
    const file = await inTx((tx) => desk.files.keep(tx, actor, made));
    await hold(file.id);
    expect(await read(file.id)).toEqual(made.bytes);
    later(25);
    // A listing goes by the age of the bytes; a day has passed for both, and one has a row.
    const another = new FileDesk(test.source, { clock, store: desk.store });
    await another.sweeping.run();
    another.close();
    expect(desk.onDisk()).toEqual([(await rows())[0]?.place]);
  });

  it('is kept once when it is made again alike, at the same moment too', async () => {
    const made = { bytes: Buffer.from('như nhau'), name: 'a.docx', mediaType: 'application/x' };
    const [one, other] = await Promise.all([inTx((tx) => desk.files.keep(tx, actor, made)), inTx((tx) => desk.files.keep(tx, colleague, made))]);
    expect(one.id).toBe(other.id);
    expect(desk.onDisk()).toHaveLength(1);
  });
});

describe('a sealed file', () => {
  it('holds neither its content nor its name in the open, anywhere', async () => {
    const { id, name } = await desk.send(actor, pdf('Người tố cáo: Đặng Thị Hoà'), NAME, true);
    expect(name).toBe(NAME);
    const [file] = await claim([id], actor, true);
    expect(file).toMatchObject({ sealed: true, name: null });
    const opened = await desk.files.open(office.officeId, file?.id ?? '');
    expect([opened.name, (await opened.bytes()).toString()]).toEqual([NAME, pdf('Người tố cáo: Đặng Thị Hoà').toString()]);
    const bytes = fs.readFileSync(path.join(desk.folder, desk.onDisk()[0] ?? ''));
    expect(bytes.includes('Đặng')).toBe(false);
    const written = await test.source.query<{ row: string }[]>(`SELECT f::text AS row FROM stored_file f UNION ALL SELECT u::text FROM file_upload u`);
    const text = written.map(({ row }) => row).join('\n');
    expect(text).not.toContain('Hoà');
    expect(text).not.toContain(Buffer.from('Hoà').toString('hex'));
    expect(await desk.files.sealedNames(office.officeId, [file?.id ?? ''])).toEqual(new Map([[file?.id, NAME]]));
  });

  it('is never shared, for that would tell that two denouncers sent the same', async () => {
    await desk.send(actor, SAMPLES.pdf, NAME, true);
    await desk.send(actor, SAMPLES.pdf, NAME, true);
    await desk.send(actor, SAMPLES.pdf, 'mở.pdf');
    expect((await rows()).map(({ sealed }) => sealed)).toEqual([true, true, false]);
    expect(desk.onDisk()).toHaveLength(3);
  });

  it('is made of an open one when its record is sealed: not served until then, and the open bytes go', async () => {
    const bytes = pdf('chuyển sang giữ bí mật');
    const { id } = await desk.send(actor, bytes, NAME);
    const [file] = await claim([id], actor, true);
    expect(file).toMatchObject({ sealed: true, name: null, sha256: null });
    expect(desk.woken).toEqual(['file.seal']);
    await hold(file?.id ?? '');
    await expect(read(file?.id ?? '')).rejects.toMatchObject({ code: 'FILE.BEING_SEALED' });
    expect(await desk.sealing.run()).toBe('Đã mã hóa 1 tệp của vụ việc giữ bí mật danh tính.');
    expect((await read(file?.id ?? '')).equals(bytes)).toBe(true);
    expect((await desk.files.open(office.officeId, file?.id ?? '')).name).toBe(NAME);
    expect([await rows(), desk.onDisk().length]).toEqual([[expect.objectContaining({ id: file?.id, sealed: true })], 1]);
    expect(await desk.sealing.run()).toBeNull();
  });

  it('leaves the open one to the open records that hold it too', async () => {
    const { id } = await desk.send(actor, SAMPLES.pdf);
    const [open] = await claim([id]);
    await hold(open?.id ?? '');
    const turned = await inTx((tx) => desk.files.seal(tx, actor, [{ id: open?.id ?? '', name: NAME }]));
    const sealedId = turned.get(open?.id ?? '') ?? '';
    await hold(sealedId);
    await desk.sealing.run();
    expect([(await read(open?.id ?? '')).equals(SAMPLES.pdf), (await read(sealedId)).equals(SAMPLES.pdf)]).toEqual([true, true]);
    expect(await inTx((tx) => desk.files.seal(tx, actor, [{ id: sealedId, name: NAME }]))).toEqual(new Map());
  });

  it('is read in part', async () => {
    const bytes = pdf('x'.repeat(200_000));
    const { id } = await desk.send(actor, bytes, NAME, true);
    const [file] = await claim([id]);
    const part = await (await desk.files.open(office.officeId, file?.id ?? '')).stream({ from: 70_000, to: 70_009 });
    expect(Buffer.concat(await part.toArray()).equals(bytes.subarray(70_000, 70_010))).toBe(true);
  });

  it('moves to a new key without its bytes being touched, and not while the old key is missing', async () => {
    const { id } = await desk.send(actor, SAMPLES.pdf, NAME, true);
    const [file] = await claim([id]);
    const before = fs.readFileSync(path.join(desk.folder, desk.onDisk()[0] ?? ''));
    const fresh = newIdentityKey('new');
    await expect(rotateFiles(test.source, new Vault(KeyRing.parse(fresh)))).rejects.toThrow(/Thiếu khóa "spec"/);
    expect(await rotateFiles(test.source, new Vault(KeyRing.parse(`${fresh},${TEST_IDENTITY_KEYS}`)))).toBe(1);
    expect(await rotateFiles(test.source, new Vault(KeyRing.parse(`${fresh},${TEST_IDENTITY_KEYS}`)))).toBe(0);
    expect(fs.readFileSync(path.join(desk.folder, desk.onDisk()[0] ?? '')).equals(before)).toBe(true);
    await expect(read(file?.id ?? '')).rejects.toMatchObject({ code: 'SEALED.UNREADABLE' });
    expect(await rotateFiles(test.source, new Vault(KeyRing.parse(`${TEST_IDENTITY_KEYS},${fresh}`)))).toBe(1);
    expect((await read(file?.id ?? '')).equals(SAMPLES.pdf)).toBe(true);
  });
});

describe('the sweep', () => {
  it('takes what nobody claimed after a day, and not before', async () => {
    await desk.send(actor, SAMPLES.pdf);
    later(23);
    expect(await desk.sweeping.run()).toBeNull();
    later(25);
    expect(await desk.sweeping.run()).toBe('Đã xóa 1 tệp không gắn với bản ghi nào và 0 tệp dở dang.');
    expect([await rows(), desk.onDisk()]).toEqual([[], []]);
  });

  it('leaves what a record holds, whichever table that is in, for ever', async () => {
    const [file] = await claim([(await desk.send(actor, SAMPLES.pdf)).id]);
    await hold(file?.id ?? '');
    later(24 * 400);
    expect(await desk.sweeping.run()).toBeNull();
    expect((await read(file?.id ?? '')).equals(SAMPLES.pdf)).toBe(true);
    await test.source.query('DELETE FROM spec_record');
    expect(await desk.sweeping.run()).toMatch(/^Đã xóa 1 tệp/);
  });

  it('waits for who is just taking a file over, and leaves it', async () => {
    const { id } = await desk.send(actor, SAMPLES.pdf);
    const [file] = await claim([id]);
    later(25);
    let sweeping: Promise<unknown> = Promise.resolve();
    await inTx(async (tx) => {
      // The same content is sent again: the row is adopted, and only afterwards referred to.
      const kept = await desk.files.keep(tx, actor, { bytes: SAMPLES.pdf, name: 'a.pdf', mediaType: 'application/pdf' });
      expect(kept.id).toBe(file?.id);
      sweeping = desk.sweeping.run();
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tx.query('INSERT INTO spec_record VALUES ($1, $2)', [office.officeId, kept.id]);
    });
    expect(await sweeping).toBeNull();
    expect((await read(file?.id ?? '')).equals(SAMPLES.pdf)).toBe(true);
  });

  it('takes bytes that no row speaks of, once they are a day old, and nothing that is not its own', async () => {
    const [file] = await claim([(await desk.send(actor, SAMPLES.pdf)).id]);
    await hold(file?.id ?? '');
    await inTx(async (tx) => { await desk.files.keep(tx, actor, { bytes: Buffer.from('mồ côi'), name: 'a', mediaType: 'x' }); throw new Error('crash'); }).catch(() => undefined);
    const foreign = '0189ffff-0000-7000-8000-000000000001/aa/aa89ffff-0000-7000-8000-000000000001';
    fs.mkdirSync(path.dirname(path.join(desk.folder, foreign)), { recursive: true });
    fs.writeFileSync(path.join(desk.folder, foreign), 'của cơ sở dữ liệu khác');
    fs.writeFileSync(path.join(desk.folder, 'ghi-chu.txt'), 'của người quản trị');
    expect(desk.onDisk()).toHaveLength(4);
    later(25);
    expect(await desk.sweeping.run()).toBe('Đã xóa 0 tệp không gắn với bản ghi nào và 1 tệp dở dang.');
    expect(desk.onDisk()).toEqual([(await rows())[0]?.place, foreign, 'ghi-chu.txt'].sort());
  });
});

describe('S3 away in the middle of an upload', () => {
  it('leaves neither row nor bytes, and the file can be sent again', async () => {
    const s3 = await startS3();
    const away = new FileDesk(test.source, { store: new S3Store(s3.settings, () => undefined) });
    expect(away.store).toBeInstanceOf(S3Store);
    try {
      await s3.kill();
      await expect(away.send(actor, SAMPLES.pdf)).rejects.toMatchObject({ code: 'FILE.STORE_AWAY', status: 503 });
      expect([await rows(), away.onDisk()]).toEqual([[], []]);
      await s3.again();
      const [file] = await claim([(await away.send(actor, SAMPLES.pdf, NAME, true)).id]);
      expect((await (await away.files.open(office.officeId, file?.id ?? '')).bytes()).equals(SAMPLES.pdf)).toBe(true);
      expect(away.onDisk()).toEqual([]);
    } finally {
      away.close();
      await s3.stop();
    }
  }, 60_000);
});

(findClamd() ? describe : describe.skip)('scanning, with a real clamd', () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>;
  beforeAll(async () => {
    clamd = await startClamd();
  }, 40_000);
  afterAll(() => clamd.stop());

  it('refuses what is infected, names the signature, keeps nothing and notes it, sealed or open', async () => {
    const scanned = new FileDesk(test.source, { settings: { scanner: clamd.address } });
    for (const sealed of [false, true]) {
      await expect(scanned.send(actor, pdf(HARMFUL_TEXT), NAME, sealed)).rejects.toMatchObject({ code: 'FILE.INFECTED', details: { signature: HARMFUL_NAME } });
      expect([await rows(), scanned.onDisk()]).toEqual([[], []]);
    }
    const noted = await test.source.query<{ actor: string; details: object }[]>(`SELECT actor_id AS actor, details FROM audit_record WHERE action = 'file.infected'`);
    expect(noted).toEqual(Array.from({ length: 2 }, () => ({ actor: actor.accountId, details: { signature: HARMFUL_NAME, size: pdf(HARMFUL_TEXT).length } })));
    scanned.close();
  });

  it('notes that a file was found clean, also of one that was once taken unscanned', async () => {
    await desk.send(actor, SAMPLES.pdf);
    expect((await rows())[0]?.scan).toBe('unscanned');
    const scanned = new FileDesk(test.source, { settings: { scanner: clamd.address } });
    await scanned.send(actor, SAMPLES.pdf);
    expect((await rows()).map(({ scan }) => scan)).toEqual(['clean']);
    scanned.close();
  });

  it('refuses everything while the scanner that is set does not answer', async () => {
    const blind = new FileDesk(test.source, { settings: { scanner: { socket: '/nowhere/clamd.sock' } } });
    await expect(blind.send(actor, SAMPLES.pdf)).rejects.toMatchObject({ code: 'FILE.NOT_SCANNED' });
    expect([await rows(), blind.onDisk()]).toEqual([[], []]);
    blind.close();
  });
});
