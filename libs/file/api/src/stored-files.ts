import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import type { ClaimedFile, StoredFileRef } from './stored-file-ref.js';

/** What a file that the server makes is kept as. */
export interface KeptFile {
  /** The content; a whole paper is small enough to be held. */
  readonly bytes: Buffer | Readable;
  /** Its name, which is stored only where it is sealed. Open, the record that refers to it has the name. */
  readonly name: string;
  readonly mediaType: string;
  readonly sealed?: boolean;
}

/** Bytes `from`–`to` of a content, both inclusive; left out, from the first and to the last. */
export interface ByteRange {
  readonly from?: number;
  readonly to?: number;
}

/** A file that can be read. */
export interface OpenedFile {
  readonly id: string;
  readonly size: number;
  readonly mediaType: string;
  readonly sealed: boolean;
  /** Only of a sealed file; of an open one the record has the name. */
  readonly name: string | null;
  /** Opens the content, decrypted, from the store. May be asked several times. @throws Refusal FILE.STORE_AWAY */
  stream(range?: ByteRange): Promise<Readable>;
  /** The whole content in memory: for papers and templates, not for what people send. */
  bytes(): Promise<Buffer>;
}

/** Keeps bytes for records: taken from people, made by the server, opened again. The one way to the store. */
@Injectable()
export class StoredFiles {
  /** Keeps a file that the server made, in the transaction of the record that refers to it; rolled back, its bytes are swept. */
  keep(_tx: EntityManager, _actor: Actor, _file: KeptFile): Promise<StoredFileRef> {
    throw new Error('not yet');
  }

  /**
   * Takes uploads over for a record: only the actor's own, each once. The answer has them in the order asked; the record keeps
   * `ClaimedFile.id`, never the upload's. With `sealed`, a file that was sent open is sealed by a job and not served until then.
   * @throws Refusal FILE.UNKNOWN
   */
  claim(_tx: EntityManager, _actor: Actor, _uploadIds: readonly string[], _options?: { readonly sealed?: boolean }): Promise<ClaimedFile[]> {
    throw new Error('not yet');
  }

  /**
   * Turns open files into sealed ones when their record becomes sealed. The record refers to the new id from now on and gives
   * up the name it had: it is sealed with the file. Files that are sealed already are left out of the answer.
   * @returns the new id by the old
   */
  seal(_tx: EntityManager, _actor: Actor, _files: readonly { readonly id: string; readonly name: string }[]): Promise<ReadonlyMap<string, string>> {
    throw new Error('not yet');
  }

  /** Opens a file of an office. Who may see it is asked of the record before. @throws Refusal FILE.NOT_FOUND, FILE.BEING_SEALED, SEALED.UNREADABLE */
  open(_officeId: string, _fileId: string): Promise<OpenedFile> {
    throw new Error('not yet');
  }
}
