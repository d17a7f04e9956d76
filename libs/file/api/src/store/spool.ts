import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Refusal, errorWords } from '@tiepdan/platform/api';
import { codeOf, storeRefusal } from '../error-code.js';
import type { ByteRange } from './byte-range.js';
import { bytesPassed } from './passing-bytes.js';

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

/** Encrypts pieces in order; `end` gives the last bytes. */
export interface SpoolCipher {
  add(piece: Buffer): Buffer[];
  end(): Buffer;
}

/** Whoever sends the bytes stopped before their end. */
export class BrokenOff extends Error {}

/** Where files lie while they come in. What a killed process leaves here is swept. */
export class Spool {
  private readonly folder: string;

  /** @param log takes one line of the log: why nothing could be written, which no officer needs to read */
  constructor(
    filesFolder: string,
    private readonly log: (line: Readonly<Record<string, unknown>>) => void,
  ) {
    this.folder = path.join(filesFolder, FOLDER);
  }

  /**
   * Writes bytes to the disk as they come, one piece after the other, and makes sure that they are there. When they break off,
   * nothing is left.
   * @param on `content` sees every piece first and may throw; `cipher` encrypts what is written
   * @throws BrokenOff when the bytes break off, Refusal FILE.NO_ROOM when the disk is full, FILE.STORE_AWAY when it is gone, and what `content` throws
   */
  async take(source: AsyncIterable<Buffer>, on: { readonly content?: (piece: Buffer) => void; readonly cipher?: SpoolCipher } = {}): Promise<Spooled> {
    const file = path.join(this.folder, randomUUID());
    const pieces = piecesOf(source);
    try {
      await fs.mkdir(this.folder, { recursive: true, mode: 0o700 });
      const written = await write(file, pieces, on);
      return {
        ...written,
        path: file,
        open: ({ from, to } = {}) => createReadStream(file, { ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) }),
        drop: () => fs.rm(file, { force: true }),
      };
    } catch (error) {
      await pieces.return().catch(() => undefined);
      await fs.rm(file, { force: true }).catch(() => undefined);
      if (error instanceof Refusal || codeOf(error) === null) throw error;
      this.log({ event: 'store.away', store: this.folder, error: errorWords(error) });
      throw Object.assign(storeRefusal(error), { cause: error });
    }
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

type Written = Pick<Spooled, 'size' | 'sha256' | 'contentSize'>;

async function write(file: string, pieces: AsyncIterable<Buffer>, on: { readonly content?: (piece: Buffer) => void; readonly cipher?: SpoolCipher }): Promise<Written> {
  const hash = createHash('sha256');
  let [size, contentSize] = [0, 0];
  const handle = await fs.open(file, 'wx', 0o600);
  const put = async (bytes: Buffer): Promise<void> => {
    hash.update(bytes);
    size += bytes.length;
    await handle.appendFile(bytes);
  };
  try {
    for await (const piece of pieces) {
      on.content?.(piece);
      contentSize += piece.length;
      bytesPassed(piece.length);
      for (const bytes of on.cipher?.add(piece) ?? [piece]) await put(bytes);
    }
    if (on.cipher) await put(on.cipher.end());
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { size, contentSize, sha256: hash.digest() };
}

/** The pieces of a source, of which a failure is told apart from the disk's. */
async function* piecesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const pieces = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await pieces.next().catch((cause: unknown) => {
        throw new BrokenOff('the bytes broke off', { cause });
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await pieces.return?.();
  }
}
