import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { Sealed } from '@tiepdan/citizen/api';
import { FILE_NAME_MOST, UNCLAIMED_HOURS, UNCLAIMED_MOST, UNCLAIMED_TIMES, type UploadedFile, cleanFileName, fileErrors, sizeWords } from '@tiepdan/file/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkKind, kindOfName } from '../checks/kind.js';
import { Scanner } from '../checks/scanner.js';
import { FileSettings } from '../file.settings.js';
import { type NewFile, adoptFile, insertFile, insertSealedFile, newId } from '../file-rows.js';
import { FileSeals } from '../sealed/file-seals.js';
import { type FrameKey, FrameSealer } from '../sealed/frames.js';
import { spooledContent } from '../sealed/sealed-content.js';
import { FileStore } from '../store/file-store.js';
import { newPlace } from '../store/place.js';
import { BrokenOff, Spool, type Spooled } from '../store/spool.js';
import type { Scan } from '../stored-file.entity.js';

/** What is said of a file before its bytes. */
export interface Announced {
  readonly name: string;
  /** Of a sealed matter: encrypted before it first touches a disk. */
  readonly sealed: boolean;
  /** Bytes, where they were announced. */
  readonly size: number | null;
}

/** The seal of a file that is being taken. */
interface Seal {
  readonly id: string;
  readonly row: Sealed;
  readonly frames: FrameKey;
}

/** Takes a file from somebody: spooled, looked at, scanned, stored, and only then written down. */
@Injectable()
export class TakeUpload {
  constructor(
    private readonly database: Database,
    private readonly settings: FileSettings,
    private readonly spool: Spool,
    private readonly store: FileStore,
    private readonly seals: FileSeals,
    private readonly scanner: Scanner,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal FILE.*; nothing is kept then */
  async run(actor: Actor, bytes: AsyncIterable<Buffer>, announced: Announced): Promise<UploadedFile> {
    const name = nameOf(announced.name);
    kindOfName(name); // what no content can save is refused before it is read
    this.refuseSize(announced.size ?? 0);
    await this.refuseHoard(actor);
    const seal = announced.sealed ? await this.seal(actor.officeId, name) : null;
    const spooled = await this.receive(bytes, seal);
    try {
      const content = spooledContent(spooled, seal?.frames ?? null);
      if (content.size === 0) throw new Refusal(fileErrors, 'FILE.EMPTY');
      const mediaType = await checkKind(content, name);
      const scan = await this.scan(actor, spooled, seal);
      const id = await this.keep(actor, { name, mediaType, scan }, spooled, seal);
      return { id, name, size: content.size, mediaType };
    } finally {
      await spooled.drop();
    }
  }

  private refuseSize(size: number): void {
    const { sizeMost } = this.settings;
    if (size > sizeMost) throw new Refusal(fileErrors, 'FILE.TOO_LARGE', { limit: sizeWords(sizeMost) });
  }

  /** Nobody fills the store with what belongs to nothing, also not an account of a body outside the office. */
  private async refuseHoard({ officeId, accountId }: Actor): Promise<void> {
    const [held] = await this.database.read((manager) =>
      manager.query<{ files: number; bytes: number }[]>(
        `SELECT count(*)::int AS files, coalesce(sum(f.size), 0)::float8 AS bytes
         FROM file_upload u JOIN stored_file f ON f.office_id = u.office_id AND f.id = u.file_id WHERE u.office_id = $1 AND u.account_id = $2`,
        [officeId, accountId],
      ),
    );
    if (held && (held.files >= UNCLAIMED_MOST || held.bytes > this.settings.sizeMost * UNCLAIMED_TIMES)) throw new Refusal(fileErrors, 'FILE.TOO_MANY_UNCLAIMED', { hours: UNCLAIMED_HOURS });
  }

  private async seal(officeId: string, name: string): Promise<Seal> {
    const id = await this.database.read(newId);
    return { id, ...this.seals.make(officeId, id, name) };
  }

  /** @throws Refusal FILE.TOO_LARGE, FILE.INCOMPLETE when the sender went away, FILE.STORE_AWAY when there is no room */
  private async receive(bytes: AsyncIterable<Buffer>, seal: Seal | null): Promise<Spooled> {
    let size = 0;
    const content = (chunk: Buffer): void => this.refuseSize((size += chunk.length));
    try {
      return await this.spool.take(bytes, { content, ...(seal ? { cipher: new FrameSealer(seal.frames) } : {}) });
    } catch (error) {
      throw error instanceof BrokenOff ? Object.assign(new Refusal(fileErrors, 'FILE.INCOMPLETE'), { cause: error }) : error;
    }
  }

  /** @throws Refusal FILE.INFECTED, which leaves an audit record, FILE.NOT_SCANNED */
  private async scan(actor: Actor, spooled: Spooled, seal: Seal | null): Promise<Scan> {
    if (!this.scanner.set) return 'unscanned';
    const verdict = await this.scanner.scan(spooledContent(spooled, seal?.frames ?? null).stream());
    if (verdict.clean) return 'clean';
    const { signature } = verdict;
    const { requestId } = actor;
    await this.database.write((tx) => this.chronicle.note(tx, { ...actor, action: 'file.infected', actorId: actor.accountId, details: { signature, size: spooled.contentSize } }));
    this.settings.log({ event: 'file.infected', signature, requestId });
    throw new Refusal(fileErrors, 'FILE.INFECTED', { signature });
  }

  /** Bytes first, then the row: what the database knows of is always there. @returns the id of the upload */
  private async keep(actor: Actor, of: { name: string; mediaType: string; scan: Scan }, spooled: Spooled, seal: Seal | null): Promise<string> {
    const { officeId, accountId } = actor;
    const file: NewFile = { officeId, accountId, ...of, sha256: spooled.sha256, size: spooled.contentSize, place: newPlace(officeId) };
    const name = seal ? null : of.name;
    if (!seal) {
      const known = await this.database.write(async (tx) => {
        const same = await adoptFile(tx, file);
        return same && noteUpload(tx, actor, same.id, name);
      });
      if (known) return known;
    }
    await this.store.put(file.place, spooled);
    try {
      const { upload, place } = await this.database.write(async (tx) => {
        const row = seal ? await insertSealedFile(tx, seal.id, file, seal.row) : await insertFile(tx, file);
        return { upload: await noteUpload(tx, actor, row.id, name), place: row.place };
      });
      if (place !== file.place) await this.forget(file.place);
      return upload;
    } catch (error) {
      await this.forget(file.place);
      throw error;
    }
  }

  /** Bytes that no row speaks of; what cannot be taken away now is swept later. */
  private async forget(place: string): Promise<void> {
    await this.store.remove(place).catch(() => undefined);
  }
}

async function noteUpload(tx: EntityManager, actor: Actor, fileId: string, name: string | null): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(`INSERT INTO file_upload (office_id, account_id, file_id, name) VALUES ($1, $2, $3, $4) RETURNING id`, [
    actor.officeId,
    actor.accountId,
    fileId,
    name,
  ]);
  if (!row) throw new Error('no upload was written');
  return row.id;
}

const FAULTS = { empty: 'FILE.NAME_MISSING', unsafe: 'FILE.NAME_UNSAFE', 'too-long': 'FILE.NAME_TOO_LONG' } as const;

/** @throws Refusal FILE.NAME_* */
function nameOf(given: string): string {
  const cleaned = cleanFileName(given);
  if ('fault' in cleaned) throw new Refusal(fileErrors, FAULTS[cleaned.fault], { most: FILE_NAME_MOST });
  return cleaned.name;
}
