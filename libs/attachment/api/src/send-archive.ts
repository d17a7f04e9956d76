import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dispositionOf } from '@tiepdan/file/api';
import type { Response } from 'express';
import yazl from 'yazl';

/** One file of an archive, opened when its turn comes. */
export interface ArchiveEntry {
  readonly name: string;
  readonly on: Date;
  open(): Promise<Readable>;
}

/**
 * Answers with one archive, written as its files are read: memory holds none of them whole. What officers attach is compressed
 * already (PDF, pictures, recordings), so nothing is compressed again. When a file cannot be read the connection breaks off, so
 * that half an archive is never taken for the whole.
 */
export async function sendArchive(response: Response, name: string, entries: readonly ArchiveEntry[]): Promise<void> {
  response.set({
    'Content-Type': 'application/zip',
    'Content-Disposition': dispositionOf(name, false),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store, no-transform',
  });
  const zip = new yazl.ZipFile();
  const out = Readable.from(zip.outputStream);
  let current: Readable | null = null;
  zip.on('error', (error: Error) => out.destroy(error));
  for (const entry of entries)
    zip.addReadStreamLazy(entry.name, { compress: false, mtime: entry.on }, (give) => {
      entry.open().then(
        (stream) => give(null, (current = stream)),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  zip.end();
  try {
    await pipeline(out, response);
  } catch (error) {
    // A reader who went away is no failure of ours.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  } finally {
    (current as Readable | null)?.destroy();
  }
}
