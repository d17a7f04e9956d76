import { type KeyObject, createCipheriv, createDecipheriv } from 'node:crypto';
import { Readable } from 'node:stream';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { ByteRange } from '../store/byte-range.js';

/** Bytes of content in one frame. Small, so that any part can be read; large, so that the tags weigh nothing. */
export const FRAME = 64 * 1024;
const [CIPHER, TAG] = ['aes-256-gcm', 16] as const;

/** What the frames of one file are bound to: a frame of another file, or in another place, does not open. */
export interface FrameKey {
  /** Used for this one file and for nothing else, so that the frame's number is nonce enough. */
  readonly key: KeyObject;
  /** Office and file. */
  readonly place: string;
}

const framesOf = (size: number): number => Math.max(1, Math.ceil(size / FRAME));

/** Bytes that a content of `size` bytes takes in the store. */
export const sealedSize = (size: number): number => size + framesOf(size) * TAG;

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return nonce;
}

/** The last frame says that it is the last: a file that was cut short does not open as a shorter one. */
const boundTo = ({ place }: FrameKey, index: number, last: boolean): Buffer => Buffer.from(`${place}/${index}/${last ? 'last' : 'more'}`, 'utf8');

function sealFrame(key: FrameKey, index: number, last: boolean, content: Buffer): Buffer {
  const cipher = createCipheriv(CIPHER, key.key, nonceOf(index), { authTagLength: TAG }).setAAD(boundTo(key, index, last));
  return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

function openFrame(key: FrameKey, index: number, last: boolean, frame: Buffer): Buffer {
  if (frame.length < TAG) throw new Refusal(sealingErrors, 'SEALED.UNREADABLE');
  try {
    const decipher = createDecipheriv(CIPHER, key.key, nonceOf(index), { authTagLength: TAG }).setAAD(boundTo(key, index, last));
    decipher.setAuthTag(frame.subarray(-TAG));
    return Buffer.concat([decipher.update(frame.subarray(0, -TAG)), decipher.final()]);
  } catch {
    throw new Refusal(sealingErrors, 'SEALED.UNREADABLE');
  }
}

/** Collects chunks and gives pieces of a wished length. */
class Pieces {
  private chunks: Buffer[] = [];
  length = 0;

  add(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  take(length: number): Buffer {
    const all = this.chunks.length === 1 && this.chunks[0] ? this.chunks[0] : Buffer.concat(this.chunks);
    const rest = all.subarray(length);
    this.chunks = rest.length ? [rest] : [];
    this.length = rest.length;
    return all.subarray(0, length);
  }
}

/** Encrypts a content piece by piece. */
export class FrameSealer {
  private readonly held = new Pieces();
  private index = 0;

  constructor(private readonly key: FrameKey) {}

  /** The frames that a further piece fills. One is always kept back: only at the end is known which is the last. */
  add(piece: Buffer): Buffer[] {
    this.held.add(piece);
    const frames: Buffer[] = [];
    while (this.held.length > FRAME) frames.push(sealFrame(this.key, this.index++, false, this.held.take(FRAME)));
    return frames;
  }

  /** The last frame. */
  end(): Buffer {
    return sealFrame(this.key, this.index++, true, this.held.take(this.held.length));
  }
}

/**
 * The content, or a part of it, of frames in a store.
 * @param size bytes of the whole content
 * @param open gives a part of the encrypted bytes
 */
export function openFrames(key: FrameKey, size: number, open: (range: ByteRange) => Promise<Readable> | Readable, range: ByteRange = {}): Readable {
  return Readable.from(contentOf(key, size, open, range), { objectMode: false, highWaterMark: FRAME });
}

async function* contentOf(key: FrameKey, size: number, open: (range: ByteRange) => Promise<Readable> | Readable, range: ByteRange): AsyncGenerator<Buffer> {
  const [from, to] = [range.from ?? 0, Math.min(range.to ?? size - 1, size - 1)];
  const end = framesOf(size) - 1;
  const [first, last] = [Math.floor(from / FRAME), Math.max(0, Math.floor(to / FRAME))];
  const source = await open({ from: first * (FRAME + TAG), to: Math.min((last + 1) * (FRAME + TAG), sealedSize(size)) - 1 });
  const held = new Pieces();
  let index = first;
  const next = (length: number): Buffer => {
    const content = openFrame(key, index, index === end, held.take(length));
    const start = index * FRAME;
    index += 1;
    return content.subarray(Math.max(0, from - start), Math.max(0, to + 1 - start));
  };
  try {
    for await (const chunk of source) {
      held.add(chunk as Buffer);
      while (index < last && held.length >= FRAME + TAG) yield next(FRAME + TAG);
    }
    // A frame that is not whole, or too long for what it should be, does not open.
    while (index <= last) yield next(index < last ? FRAME + TAG : held.length);
  } finally {
    source.destroy();
  }
}
