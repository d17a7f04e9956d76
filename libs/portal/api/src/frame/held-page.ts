import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** An answer ready to be sent many times: its bytes, packed and not, and the tag by which a reader asks whether it has changed. */
export interface HeldPage {
  readonly body: Buffer;
  readonly packed: Buffer;
  readonly type: string;
  readonly etag: string;
  /** When what it says came to be, as HTTP writes instants. */
  readonly lastModified: string;
}

const pack = promisify(gzip);

/** @param changedAt the newest change of what it tells of */
export async function holdPage(text: string, type: string, changedAt: Date): Promise<HeldPage> {
  const body = Buffer.from(text, 'utf8');
  return { body, packed: await pack(body), type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`, lastModified: changedAt.toUTCString() };
}
