import { randomBytes } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startS3 } from '../../../../../tools/support/s3-server.mjs';
import { DiskStore } from './disk-store.js';
import { type FileStore, MissingBytes } from './file-store.js';
import { isPlace, newPlace } from './place.js';
import { S3Store } from './s3-store.js';
import { BrokenOff, Spool, type Spooled } from './spool.js';

const OFFICE = '01890000-0000-7000-8000-000000000001';
const lines: Record<string, unknown>[] = [];
const log = (line: Record<string, unknown>): unknown => lines.push(line);

let folder: string;
let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tiepdan-store-'));
  s3 = await startS3();
}, 40_000);
afterAll(async () => {
  await s3.stop();
  await fs.rm(folder, { recursive: true, force: true });
});

const spooled = (bytes: Buffer): Promise<Spooled> => new Spool(folder, log).take(Readable.from([bytes]));
const put = async (store: FileStore, place: string, bytes: Buffer): Promise<void> => {
  const file = await spooled(bytes);
  await store.put(place, file).finally(() => file.drop());
};
/** Until this process has sent so many requests from now on. */
const requestsSent = (count: number): Promise<void> =>
  new Promise((resolve) => {
    let sent = 0;
    const see = (): void => {
      if (++sent < count) return;
      unsubscribe('http.client.request.start', see);
      resolve();
    };
    subscribe('http.client.request.start', see);
  });
const placesOf = async (store: FileStore): Promise<string[]> => {
  const places: string[] = [];
  for await (const { place } of store.list()) places.push(place);
  return places.sort();
};

describe.each<[string, () => FileStore]>([
  ['a folder', () => new DiskStore(folder, log)],
  ['a server that speaks S3', () => new S3Store(s3.settings, log)],
])('a store in %s', (_, make) => {
  const small = randomBytes(10_000);
  // More than two parts of an upload in parts.
  const large = randomBytes(12 * 1024 * 1024);

  it.each([['small', small], ['large', large], ['empty', Buffer.alloc(0)]])('keeps a %s file, gives it back whole and in parts, and takes it away', async (_size, bytes) => {
    const store = make();
    const place = newPlace(OFFICE);
    await put(store, place, bytes);
    expect(await store.sizeOf(place)).toBe(bytes.length);
    expect((await buffer(await store.open(place))).equals(bytes)).toBe(true);
    if (bytes.length) {
      expect((await buffer(await store.open(place, { from: 5, to: 104 }))).equals(bytes.subarray(5, 105))).toBe(true);
      expect((await buffer(await store.open(place, { from: bytes.length - 7 }))).equals(bytes.subarray(-7))).toBe(true);
      expect((await buffer(await store.open(place, { to: 6 }))).equals(bytes.subarray(0, 7))).toBe(true);
    }
    expect(await placesOf(store)).toContain(place);
    await store.remove(place);
    expect([await store.sizeOf(place), await placesOf(store)]).toEqual([null, expect.not.arrayContaining([place])]);
    await store.remove(place);
  });

  it('says which bytes are missing', async () => {
    await expect(make().open(newPlace(OFFICE))).rejects.toBeInstanceOf(MissingBytes);
  });

  it('lists what it holds with size and time, and nothing that is not ours', async () => {
    const store = make();
    const place = newPlace(OFFICE);
    await put(store, place, small);
    await fs.mkdir(path.join(folder, 'lost+found'), { recursive: true });
    await fs.writeFile(path.join(folder, OFFICE, 'ghi-chu.txt'), 'x').catch(() => undefined);
    const found = [];
    for await (const bytes of store.list()) found.push(bytes);
    expect(found.map(({ size, place: at }) => ({ size, at }))).toEqual([{ at: place, size: small.length }]);
    expect(Math.abs(Date.now() - (found[0]?.changedAt.getTime() ?? 0))).toBeLessThan(60_000);
    await store.tidy(new Date());
    await store.remove(place);
  });
});

describe('a folder', () => {
  it('takes no path that it did not make itself', async () => {
    const store = new DiskStore(folder, log);
    for (const place of ['../../etc/passwd', `${OFFICE}/aa/../../x`, '/etc/passwd', `${OFFICE}/aa/tệp.pdf`, '']) {
      expect(isPlace(place)).toBe(false);
      await expect(store.sizeOf(place)).rejects.toThrow('not a place');
    }
  });

  it('keeps files from other accounts of the machine', async () => {
    const store = new DiskStore(folder, log);
    const place = newPlace(OFFICE);
    await put(store, place, Buffer.from('x'));
    const modes = await Promise.all([place, path.dirname(place), '.incoming'].map(async (part) => (await fs.stat(path.join(folder, part))).mode & 0o077));
    expect(modes).toEqual([0, 0, 0]);
    await store.remove(place);
  });

  it('says that the store is away when the folder cannot be written, and why in the log alone', async () => {
    const file = await spooled(Buffer.from('x'));
    const store = new DiskStore(path.join(file.path, 'a-file-is-no-folder'), log);
    await expect(store.put(newPlace(OFFICE), file)).rejects.toMatchObject({ code: 'FILE.STORE_AWAY', message: expect.not.stringContaining(folder) });
    expect(lines.at(-1)).toMatchObject({ event: 'store.away', error: expect.stringContaining('ENOTDIR') });
    await file.drop();
  });
});

describe('a server that speaks S3', () => {
  it('takes nothing from who has another secret', async () => {
    const stranger = new S3Store({ ...s3.settings, secretAccessKey: 'guess' }, log);
    const file = await spooled(Buffer.from('x'));
    await expect(stranger.put(newPlace(OFFICE), file)).rejects.toMatchObject({ code: 'FILE.STORE_AWAY' });
    expect(JSON.stringify(lines.at(-1))).not.toContain('guess');
    await file.drop();
  });

  it('goes away in the middle of an upload: refused, nothing kept, and the next upload goes through', async () => {
    const store = new S3Store(s3.settings, log);
    const place = newPlace(OFFICE);
    const file = await spooled(randomBytes(60 * 1024 * 1024));
    const underWay = requestsSent(3);
    const putting = store.put(place, file);
    const refused = expect(putting).rejects.toMatchObject({ code: 'FILE.STORE_AWAY', status: 503 });
    await underWay; // the beginning of the upload, and two of its twelve parts
    await s3.kill();
    await refused;
    await s3.again();
    expect([await store.sizeOf(place), await placesOf(store)]).toEqual([null, []]);
    await store.put(place, file);
    expect(await store.sizeOf(place)).toBe(file.size);
    await store.remove(place);
    await file.drop();
  }, 60_000);

  it('goes away in the middle of a download: the stream breaks off instead of ending', async () => {
    const store = new S3Store(s3.settings, log);
    const place = newPlace(OFFICE);
    const file = await spooled(randomBytes(60 * 1024 * 1024));
    await store.put(place, file);
    await file.drop();
    const stream = await store.open(place);
    await new Promise((resolve) => stream.once('readable', resolve));
    await s3.kill();
    await expect(buffer(stream)).rejects.toThrow();
    await expect(store.open(place)).rejects.toMatchObject({ code: 'FILE.STORE_AWAY' });
    await expect(store.sizeOf(place)).rejects.toMatchObject({ code: 'FILE.STORE_AWAY' });
    await s3.again();
    expect(await store.sizeOf(place)).toBe(60 * 1024 * 1024);
    await store.remove(place);
  }, 60_000);
});

describe('the spool', () => {
  it('counts, hashes and gives back what came, and lets it be seen as it comes', async () => {
    let seen = 0;
    const file = await new Spool(folder, log).take(Readable.from([Buffer.from('Đơn '), Buffer.from('khiếu nại')]), { content: (chunk) => void (seen += chunk.length) });
    expect([file.size, file.contentSize, seen]).toEqual([19, 19, 19]);
    expect((await buffer(file.open({ from: 6 }))).toString()).toBe('khiếu nại');
    await file.drop();
  });

  it('leaves nothing when the sender goes away or somebody objects', async () => {
    const spool = new Spool(folder, log);
    // Goes away when more is asked for: before anybody reads there is nobody who could hear of it.
    const pieces = [Buffer.from('nửa')];
    const broken = new Readable({
      read() {
        const piece = pieces.shift();
        if (piece) this.push(piece);
        else this.destroy(new Error('gone'));
      },
    });
    await expect(spool.take(broken)).rejects.toBeInstanceOf(BrokenOff);
    await expect(spool.take(Readable.from([Buffer.from('x')]), { content: () => { throw new Error('too much'); } })).rejects.toThrow('too much');
    expect(await fs.readdir(path.join(folder, '.incoming'))).toEqual([]);
  });

  it('says that the store is away when nothing can be written', async () => {
    const blocked = path.join(folder, 'blocked');
    await fs.writeFile(blocked, 'a file where the folder should be');
    await expect(new Spool(blocked, log).take(Readable.from([Buffer.from('x')]))).rejects.toMatchObject({ code: 'FILE.STORE_AWAY' });
    expect(lines.at(-1)).toMatchObject({ event: 'store.away', error: expect.stringContaining('ENOTDIR') });
    await fs.rm(blocked);
  });

  it('is tidied of what a killed process left', async () => {
    const spool = new Spool(folder, log);
    const file = await spool.take(Readable.from([Buffer.from('x')]));
    expect(await spool.tidy(new Date(Date.now() - 60_000))).toBe(0);
    expect(await spool.tidy(new Date(Date.now() + 60_000))).toBe(1);
    await expect(fs.stat(file.path)).rejects.toThrow();
  });
});
