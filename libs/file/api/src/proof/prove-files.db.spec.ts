import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@tiepdan/platform/contract';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { startS3 } from '../../../../../tools/support/s3-server.mjs';
import type { S3Settings } from '../file.settings.js';
import type { FileStore } from '../store/file-store.js';
import { newPlace } from '../store/place.js';
import { S3Store } from '../store/s3-store.js';
import { FileDesk } from '../testing/file-desk.js';
import { SAMPLES } from '../testing/samples.js';
import { proveFiles } from './prove-files.js';

let test: TestDatabase;
let actor: Actor;
let s3: { settings: S3Settings; kill(): Promise<void>; again(): Promise<void>; stop(): Promise<void> };

beforeAll(async () => {
  test = await freshDatabase();
  actor = (await makeOffice(test.source)).actor();
  s3 = await startS3();
}, 40_000);
afterAll(async () => {
  await s3.stop();
  await test.drop();
});

describe.each<[string, () => { readonly store?: FileStore }]>([
  ['a folder', () => ({})],
  ['a server that speaks S3', () => ({ store: new S3Store(s3.settings, () => undefined) })],
])('the proof of files in %s', (_, options) => {
  let desk: FileDesk;
  beforeEach(async () => {
    await test.source.query('DELETE FROM file_upload');
    await test.source.query('DELETE FROM stored_file');
    desk = new FileDesk(test.source, options());
    for await (const { place } of desk.store.list()) await desk.store.remove(place);
  });

  const rows = (): Promise<{ id: string; place: string; sealed: boolean }[]> => test.source.query('SELECT id, place, sealed FROM stored_file ORDER BY id');

  it('holds when everything is there, sealed or open, and says how much it was', async () => {
    await desk.send(actor, SAMPLES.pdf);
    await desk.send(actor, SAMPLES.png, 'ảnh.png');
    await desk.send(actor, SAMPLES.pdf, 'kín.pdf', true);
    expect(await proveFiles(test.source, desk.store)).toEqual({ files: 3, bytes: 2 * SAMPLES.pdf.length + SAMPLES.png.length + 16, faults: [], waiting: 0, rowless: [] });
    desk.close();
  });

  it('names what is missing, what has another size and what was changed', async () => {
    for (let file = 0; file < 4; file += 1) await desk.send(actor, Buffer.concat([SAMPLES.pdf, Buffer.from(`${file}`)]));
    const files = await rows();
    const [, missing, short, changed] = files;
    const replace = async (place: string, bytes: Buffer): Promise<void> => {
      const file = path.join(desk.folder, 'other');
      fs.writeFileSync(file, bytes);
      await desk.store.put(place, { path: file, size: bytes.length });
    };
    await desk.store.remove(missing?.place ?? '');
    await replace(short?.place ?? '', SAMPLES.pdf.subarray(0, 20));
    await replace(changed?.place ?? '', Buffer.alloc(SAMPLES.pdf.length + 1));
    const fault = (row: (typeof files)[number] | undefined, kind: string) => ({ officeId: actor.officeId, id: row?.id, fault: kind });
    expect((await proveFiles(test.source, desk.store)).faults).toEqual([fault(missing, 'missing'), fault(short, 'size'), fault(changed, 'content')]);
    expect((await proveFiles(test.source, desk.store, { quick: true })).faults).toEqual([fault(missing, 'missing'), fault(short, 'size')]);
    desk.close();
  });

  it('lists bytes that no row speaks of, and files that wait to be sealed', async () => {
    const { id } = await desk.send(actor, SAMPLES.pdf);
    await test.source.transaction((tx) => desk.files.claim(tx, actor, [id], { sealed: true }));
    const [place, foreign] = [newPlace(actor.officeId), newPlace('0189ffff-0000-7000-8000-000000000001')];
    for (const at of [place, foreign]) {
      fs.writeFileSync(path.join(desk.folder, 'lost'), 'x');
      await desk.store.put(at, { path: path.join(desk.folder, 'lost'), size: 1 });
    }
    const proof = await proveFiles(test.source, desk.store);
    expect([proof.waiting, proof.faults, proof.rowless.map((bytes) => [bytes.place, bytes.size])]).toEqual([1, [], [[place, 1]]]);
    await desk.store.remove(foreign);
    desk.close();
  });
});

describe('the proof while S3 is away', () => {
  it('proves nothing, instead of calling everything lost', async () => {
    const desk = new FileDesk(test.source, { store: new S3Store(s3.settings, () => undefined) });
    await desk.send(actor, SAMPLES.pdf);
    await s3.kill();
    await expect(proveFiles(test.source, desk.store)).rejects.toMatchObject({ code: 'FILE.STORE_AWAY' });
    await s3.again();
    desk.close();
  }, 40_000);
});
