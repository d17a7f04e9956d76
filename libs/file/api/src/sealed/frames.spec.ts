import { createSecretKey, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { FRAME, type FrameKey, FrameSealer, openFrames, sealedSize } from './frames.js';

const KEY: FrameKey = { key: createSecretKey(randomBytes(32)), place: 'office/file' };

const inPieces = (bytes: Buffer, piece: number): Readable => Readable.from((function* () { for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece); })());
const seal = (bytes: Buffer, key = KEY, piece = 10_007): Buffer => {
  const [sealer, frames] = [new FrameSealer(key), [] as Buffer[]];
  for (let at = 0; at < bytes.length; at += piece) frames.push(...sealer.add(bytes.subarray(at, at + piece)));
  return Buffer.concat([...frames, sealer.end()]);
};
const open = (sealed: Buffer, size: number, range = {}, key = KEY): Promise<Buffer> =>
  buffer(openFrames(key, size, ({ from = 0, to = sealed.length - 1 }) => inPieces(sealed.subarray(from, to + 1), 9_973), range));

describe('a content in sealed frames', () => {
  it.each([0, 1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME, 3 * FRAME + 77])('of %d bytes opens as it was, and takes the room that is foretold', async (size) => {
    const content = randomBytes(size);
    const sealed = seal(content);
    expect(sealed.length).toBe(sealedSize(size));
    expect((await open(sealed, size)).equals(content)).toBe(true);
  });

  it('opens in any part without the rest', async () => {
    const content = randomBytes(3 * FRAME + 77);
    const sealed = seal(content);
    for (const [from, to] of [[0, 0], [5, 9], [FRAME - 1, FRAME], [FRAME, 2 * FRAME - 1], [2 * FRAME + 5, 3 * FRAME + 76], [3 * FRAME + 76, 3 * FRAME + 76]] as const)
      expect((await open(sealed, content.length, { from, to })).equals(content.subarray(from, to + 1))).toBe(true);
    expect((await open(sealed, content.length, { from: 3 * FRAME })).equals(content.subarray(3 * FRAME))).toBe(true);
  });

  it('holds nothing of the content, and is the same for the same key', async () => {
    const content = Buffer.from('Người tố cáo: Đặng Thị Hoà. '.repeat(9_000));
    const sealed = seal(content);
    expect(sealed.includes(Buffer.from('Đặng Thị Hoà'))).toBe(false);
    expect(seal(content, KEY, 333).equals(sealed)).toBe(true);
  });

  const refusal = { code: 'SEALED.UNREADABLE' };
  const content = randomBytes(2 * FRAME + 5);

  it('does not open when a byte was changed', async () => {
    const sealed = seal(content);
    sealed[FRAME + 40] = (sealed[FRAME + 40] ?? 0) ^ 1;
    await expect(open(sealed, content.length)).rejects.toMatchObject(refusal);
    await expect(open(sealed, content.length, { from: 2 * FRAME })).resolves.toHaveLength(5);
  });

  it('does not open when it was cut short, even at the end of a frame', async () => {
    const sealed = seal(content);
    const short = sealed.subarray(0, 2 * (FRAME + 16));
    await expect(open(short, content.length)).rejects.toMatchObject(refusal);
    await expect(open(short, 2 * FRAME)).rejects.toMatchObject(refusal);
  });

  it('does not open when frames were swapped, or as another file, or with another key', async () => {
    const sealed = seal(content);
    const step = FRAME + 16;
    const swapped = Buffer.concat([sealed.subarray(step, 2 * step), sealed.subarray(0, step), sealed.subarray(2 * step)]);
    await expect(open(swapped, content.length)).rejects.toMatchObject(refusal);
    await expect(open(sealed, content.length, {}, { ...KEY, place: 'office/other' })).rejects.toMatchObject(refusal);
    await expect(open(sealed, content.length, {}, { ...KEY, key: createSecretKey(randomBytes(32)) })).rejects.toMatchObject(refusal);
  });
});
