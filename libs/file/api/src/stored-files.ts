import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type UploadedFile, fileErrors } from '@tiepdan/file/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { ClaimUploads } from './actions/claim-uploads.js';
import { type KeptFile, KeepMade } from './actions/keep-made.js';
import { SealFiles } from './actions/seal-files.js';
import { type Announced, TakeUpload } from './actions/take-upload.js';
import { collect } from './checks/content.js';
import { type FileRow, findFile, findSeals } from './file-rows.js';
import { FileSeals } from './sealed/file-seals.js';
import { openFrames } from './sealed/frames.js';
import type { ByteRange } from './store/byte-range.js';
import { FileStore } from './store/file-store.js';
import type { ClaimedFile, StoredFileRef } from './stored-file-ref.js';
import { ForgetFile } from './sweeping/forget-file.js';

/** A file that can be read. */
export interface OpenedFile {
  readonly id: string;
  readonly size: number;
  readonly mediaType: string;
  readonly sealed: boolean;
  /** Only of a sealed file; of an open one the record has the name. */
  readonly name: string | null;
  /** Opens the content, decrypted, from the store. May be asked several times. @throws Refusal FILE.STORE_AWAY, MissingBytes */
  stream(range?: ByteRange): Promise<Readable>;
  /** The whole content in memory: for papers and templates, not for what people send. */
  bytes(): Promise<Buffer>;
}

/** Keeps bytes for records: taken from people, made by the server, opened again. The one way to the store. */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly seals: FileSeals,
    private readonly taking: TakeUpload,
    private readonly keeping: KeepMade,
    private readonly claiming: ClaimUploads,
    private readonly sealing: SealFiles,
    private readonly forgetting: ForgetFile,
  ) {}

  /** Takes a file from somebody: its bytes are checked, scanned and stored before the answer. @throws Refusal FILE.* */
  take(actor: Actor, bytes: AsyncIterable<Buffer>, announced: Announced): Promise<UploadedFile> {
    return this.taking.run(actor, bytes, announced);
  }

  /**
   * Keeps a file that the server made, in the transaction of the record that refers to it; rolled back, its bytes are swept.
   * @throws Refusal FILE.STORE_AWAY
   */
  keep(tx: EntityManager, actor: Actor, file: KeptFile): Promise<StoredFileRef> {
    return this.keeping.run(tx, actor, file);
  }

  /**
   * Takes uploads over for a record: only the actor's own, each once. The answer has them in the order asked; the record keeps
   * `ClaimedFile.id`, never the upload's. With `sealed`, a file that was sent open is sealed by a job and not served until then.
   * @throws Refusal FILE.UNKNOWN
   */
  claim(tx: EntityManager, actor: Actor, uploadIds: readonly string[], options: { readonly sealed?: boolean } = {}): Promise<ClaimedFile[]> {
    return this.claiming.run(tx, actor, uploadIds, options);
  }

  /**
   * Turns open files into sealed ones when their record becomes sealed. The record refers to the new id from now on and gives
   * up the name it had: it is sealed with the file. Files that are sealed already are left out of the answer.
   * @returns the new id by the old
   */
  seal(tx: EntityManager, actor: Actor, files: readonly { readonly id: string; readonly name: string }[]): Promise<ReadonlyMap<string, string>> {
    return this.sealing.run(tx, actor, files);
  }

  /** Opens an upload of the actor's own that no record has claimed yet. Its name is null where it is sealed. @throws Refusal FILE.NOT_FOUND */
  async openUpload(actor: Actor, uploadId: string): Promise<{ readonly file: OpenedFile; readonly name: string | null }> {
    const [upload] = await this.database.read((manager) =>
      manager.query<{ fileId: string; name: string | null }[]>(`SELECT file_id AS "fileId", name FROM file_upload WHERE office_id = $1 AND id = $2 AND account_id = $3`, [
        actor.officeId,
        uploadId,
        actor.accountId,
      ]),
    );
    if (!upload) throw new Refusal(fileErrors, 'FILE.NOT_FOUND');
    return { file: await this.open(actor.officeId, upload.fileId), name: upload.name };
  }

  /** Opens a file of an office. Who may see it is asked of the record before. @throws Refusal FILE.NOT_FOUND, FILE.BEING_SEALED, SEALED.UNREADABLE */
  async open(officeId: string, fileId: string): Promise<OpenedFile> {
    const row = await this.database.read((manager) => findFile(manager, officeId, fileId));
    if (!row) throw new Refusal(fileErrors, 'FILE.NOT_FOUND');
    if (row.place === null) throw new Refusal(fileErrors, 'FILE.BEING_SEALED');
    return this.opened(officeId, row, row.place);
  }

  /**
   * Takes a file and its bytes away at once, when nothing refers to it any more; never within the transaction that gave it up.
   * @returns false when something refers to it
   */
  forget(officeId: string, fileId: string): Promise<boolean> {
    return this.forgetting.run(officeId, fileId);
  }

  /**
   * The names of those of the given files that are sealed, for whoever may know them: they are decrypted one by one.
   * @throws Refusal SEALED.UNREADABLE
   */
  async sealedNames(officeId: string, fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.read((manager) => findSeals(manager, officeId, fileIds));
    return new Map(rows.map(({ id, ...seal }) => [id, this.seals.open(officeId, id, seal).name]));
  }

  private opened(officeId: string, row: FileRow, place: string): OpenedFile {
    const { id, size, mediaType, sealed } = row;
    const seal = row.seal && this.seals.open(officeId, id, row.seal);
    const stream = async (range?: ByteRange): Promise<Readable> =>
      seal ? openFrames(seal.frames, size, (part) => this.store.open(place, part), range) : this.store.open(place, range);
    return { id, size, mediaType, sealed, name: seal?.name ?? null, stream, bytes: async () => collect(await stream()) };
  }
}
