import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { sealedSize } from '../sealed/frames.js';
import { type FileStore, MissingBytes, type StoredBytes } from '../store/file-store.js';
import { officeOf } from '../store/place.js';

/** Rows read, and bytes compared with rows, at a time. */
const BATCH = 500;

/** What is wrong with a file that the database knows of. */
export interface FileFault {
  readonly officeId: string;
  readonly id: string;
  readonly fault: 'missing' | 'size' | 'content';
}

/** What a proof found. */
export interface FileProof {
  /** Files whose bytes were looked at. */
  readonly files: number;
  /** Their bytes in the store. */
  readonly bytes: number;
  readonly faults: readonly FileFault[];
  /** Files that wait to be sealed and have no bytes of their own yet. */
  readonly waiting: number;
  /** Bytes of this database's offices that no row speaks of; the sweep takes them when they are a day old. */
  readonly rowless: readonly StoredBytes[];
}

interface Row {
  readonly officeId: string;
  readonly id: string;
  readonly size: number;
  readonly sealed: boolean;
  readonly sha256: Buffer;
  readonly place: string;
}

/**
 * Proves that everything the database says exists is there: present, of the right size and, unless `quick`, byte for byte what
 * was stored. No key is needed: of a sealed file the encrypted bytes are compared.
 * @param tell called now and then with how many files are done
 * @throws Refusal FILE.STORE_AWAY when the store does not answer: then nothing is proved
 */
export async function proveFiles(source: DataSource, store: FileStore, options: { readonly quick?: boolean; readonly tell?: (done: number) => void } = {}): Promise<FileProof> {
  const faults: FileFault[] = [];
  let [files, bytes] = [0, 0];
  for await (const row of rowsOf(source)) {
    const fault = await faultOf(store, row, options.quick ?? false);
    if (fault) faults.push({ officeId: row.officeId, id: row.id, fault });
    files += 1;
    bytes += storedSize(row);
    if (files % BATCH === 0) options.tell?.(files);
  }
  const [{ waiting } = { waiting: 0 }] = await source.query<{ waiting: number }[]>(`SELECT count(*)::int AS waiting FROM stored_file WHERE place IS NULL`);
  return { files, bytes, faults, waiting, rowless: await rowlessOf(source, store) };
}

const storedSize = ({ size, sealed }: Row): number => (sealed ? sealedSize(size) : size);

async function* rowsOf(source: DataSource): AsyncGenerator<Row> {
  for (let after = ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000']; ; ) {
    const rows = await source.query<Row[]>(
      `SELECT office_id AS "officeId", id, size::float8 AS size, sealed, sha256, place FROM stored_file
       WHERE place IS NOT NULL AND (office_id, id) > ($1, $2) ORDER BY office_id, id LIMIT ${BATCH}`,
      after,
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = [last.officeId, last.id];
  }
}

async function faultOf(store: FileStore, row: Row, quick: boolean): Promise<FileFault['fault'] | null> {
  const size = await store.sizeOf(row.place);
  if (size === null) return 'missing';
  if (size !== storedSize(row)) return 'size';
  return quick || (await hashOf(store, row.place))?.equals(row.sha256) ? null : 'content';
}

async function hashOf(store: FileStore, place: string): Promise<Buffer | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of await store.open(place)) hash.update(chunk as Buffer);
    return hash.digest();
  } catch (error) {
    if (error instanceof MissingBytes) return null;
    throw error;
  }
}

async function rowlessOf(source: DataSource, store: FileStore): Promise<StoredBytes[]> {
  const offices = new Set((await source.query<{ id: string }[]>('SELECT id FROM office')).map(({ id }) => id));
  const rowless: StoredBytes[] = [];
  let batch: StoredBytes[] = [];
  const settle = async (): Promise<void> => {
    const known = await source.query<{ place: string }[]>('SELECT place FROM stored_file WHERE place = ANY($1)', [batch.map(({ place }) => place)]);
    const places = new Set(known.map(({ place }) => place));
    rowless.push(...batch.filter(({ place }) => !places.has(place)));
    batch = [];
  };
  for await (const bytes of store.list()) {
    if (!offices.has(officeOf(bytes.place))) continue;
    batch.push(bytes);
    if (batch.length >= BATCH) await settle();
  }
  await settle();
  return rowless;
}
