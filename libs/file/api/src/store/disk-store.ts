import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { codeOf } from '../error-code.js';
import type { ByteRange } from './byte-range.js';
import { FileStore, MissingBytes, type StoredBytes } from './file-store.js';
import { isPlace } from './place.js';

/** Files in a folder. The spool is on the same file system, so that a file appears whole, by being renamed. */
export class DiskStore extends FileStore {
  readonly words: string;

  constructor(
    private readonly folder: string,
    log: (line: Readonly<Record<string, unknown>>) => void,
  ) {
    super(log);
    this.words = `thư mục ${folder}`;
  }

  async put(place: string, spooled: { readonly path: string }): Promise<void> {
    const target = this.fileOf(place);
    try {
      await fs.mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await fs.rename(spooled.path, target);
      await syncFolder(path.dirname(target));
    } catch (error) {
      throw this.away(error);
    }
  }

  async open(place: string, { from, to }: ByteRange = {}): Promise<Readable> {
    const target = this.fileOf(place);
    const handle = await fs.open(target, 'r').catch((error: unknown) => {
      throw isMissing(error) ? new MissingBytes(place) : this.away(error);
    });
    return createReadStream('', { fd: handle, ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) });
  }

  async sizeOf(place: string): Promise<number | null> {
    const file = this.fileOf(place);
    try {
      return (await fs.stat(file)).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw this.away(error);
    }
  }

  async remove(place: string): Promise<void> {
    await fs.rm(this.fileOf(place), { force: true });
  }

  async *list(): AsyncGenerator<StoredBytes> {
    for (const office of await foldersOf(this.folder))
      for (const shelf of await foldersOf(path.join(this.folder, office)))
        for (const name of await fs.readdir(path.join(this.folder, office, shelf))) {
          const place = `${office}/${shelf}/${name}`;
          const stat = isPlace(place) ? await fs.stat(this.fileOf(place)).catch(() => null) : null;
          if (stat?.isFile()) yield { place, size: stat.size, changedAt: stat.mtime };
        }
  }

  /** Nothing is ever half here: what is on its way lies in the spool, which tidies itself. */
  async tidy(): Promise<void> {}

  /** @throws Error for anything that is no place, so that no path can ever come from outside */
  private fileOf(place: string): string {
    if (!isPlace(place)) throw new Error('not a place of the store');
    return path.join(this.folder, place);
  }
}

async function foldersOf(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name);
}

/** A name is only safe from a power cut when its folder is written too. Windows cannot, and needs not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';
