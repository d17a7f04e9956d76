import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ByteRange } from './byte-range.js';

/** The spool's folder inside the files' folder: same file system, and no office is called so. */
const FOLDER = '.incoming';

/** A file that has arrived whole and lies on the disk, before it is checked and given to the store. */
export interface Spooled {
  readonly path: string;
  /** Bytes on the disk: of an encrypted one more than of its content. */
  readonly size: number;
  /** SHA-256 of the bytes on the disk. */
  readonly sha256: Buffer;
  /** Bytes of the content. */
  readonly contentSize: number;
  open(range?: ByteRange): Readable;
  /** Takes it off the disk, where the store has not taken it over. */
  drop(): Promise<void>;
}

/** Where files lie while they come in. What a killed process leaves here is swept. */
export class Spool {
  private readonly folder: string;

  constructor(filesFolder: string) {
    this.folder = path.join(filesFolder, FOLDER);
  }

  /**
   * Writes a stream to the disk and makes sure that it is there. When the stream breaks off, nothing is left.
   * @param on `content` sees every chunk as it comes and may throw; `cipher` encrypts what is written
   */
  async take(source: Readable, on: { readonly content?: (chunk: Buffer) => void; readonly cipher?: Transform } = {}): Promise<Spooled> {
    await fs.mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = path.join(this.folder, randomUUID());
    const [content, written] = [counter(on.content), counter()];
    try {
      const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
      await (on.cipher ? pipeline(source, content.stream, on.cipher, written.stream, target) : pipeline(source, content.stream, written.stream, target));
    } catch (error) {
      await fs.rm(file, { force: true });
      throw error;
    }
    return {
      path: file,
      size: written.size(),
      sha256: written.digest(),
      contentSize: content.size(),
      open: ({ from, to } = {}) => createReadStream(file, { ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) }),
      drop: () => fs.rm(file, { force: true }),
    };
  }

  /** Takes away what lies here since before `before`. @returns how many files */
  async tidy(before: Date): Promise<number> {
    let gone = 0;
    for (const name of await fs.readdir(this.folder).catch(() => [])) {
      const file = path.join(this.folder, name);
      const stat = await fs.stat(file).catch(() => null);
      if (!stat?.isFile() || stat.mtime >= before) continue;
      await fs.rm(file, { force: true });
      gone += 1;
    }
    return gone;
  }
}

/** Counts and hashes what passes through. */
function counter(see?: (chunk: Buffer) => void): { readonly stream: Transform; size(): number; digest(): Buffer } {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        see?.(chunk);
        size += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
  return { stream, size: () => size, digest: () => hash.digest() };
}
