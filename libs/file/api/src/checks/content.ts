import type { Readable } from 'node:stream';
import type { ByteRange } from '../store/byte-range.js';

/** A content that can be read from any byte on, wherever it lies and however it is encrypted there. */
export interface Content {
  readonly size: number;
  stream(range?: ByteRange): Readable;
}

/** The first `length` bytes, or all where there are fewer. */
export async function headOf(content: Content, length: number): Promise<Buffer> {
  if (content.size === 0) return Buffer.alloc(0);
  return collect(content.stream({ from: 0, to: Math.min(length, content.size) - 1 }));
}

/** Everything a stream gives, in memory. */
export async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Bytes in memory as a content. */
export function contentOfBytes(bytes: Buffer, toStream: (bytes: Buffer) => Readable): Content {
  return { size: bytes.length, stream: ({ from = 0, to = bytes.length - 1 } = {}) => toStream(bytes.subarray(from, to + 1)) };
}
