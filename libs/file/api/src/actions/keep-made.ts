import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { type NewFile, adoptFile, insertFile, insertSealedFile, newId, refOf } from '../file-rows.js';
import { FileSeals } from '../sealed/file-seals.js';
import { FrameSealer } from '../sealed/frames.js';
import { FileStore } from '../store/file-store.js';
import { newPlace } from '../store/place.js';
import { Spool } from '../store/spool.js';
import type { StoredFileRef } from '../stored-file-ref.js';

/** What a file that the server makes is kept as. */
export interface KeptFile {
  /** The content; a whole paper is small enough to be held. */
  readonly bytes: Buffer | Readable;
  /** Its name, which is stored only where it is sealed. Open, the record that refers to it has the name. */
  readonly name: string;
  readonly mediaType: string;
  readonly sealed?: boolean;
}

/** Keeps a file that the server itself made. */
@Injectable()
export class KeepMade {
  constructor(
    private readonly spool: Spool,
    private readonly store: FileStore,
    private readonly seals: FileSeals,
  ) {}

  /** @throws Refusal FILE.STORE_AWAY */
  async run(tx: EntityManager, actor: Actor, file: KeptFile): Promise<StoredFileRef> {
    const { officeId } = actor;
    const id = file.sealed ? await newId(tx) : null;
    const seal = id ? { id, ...this.seals.make(officeId, id, file.name) } : null;
    const spooled = await this.spool.take(Buffer.isBuffer(file.bytes) ? one(file.bytes) : file.bytes, seal ? { cipher: new FrameSealer(seal.frames) } : {});
    try {
      const made: NewFile = {
        officeId,
        accountId: actor.accountId,
        sha256: spooled.sha256,
        size: spooled.contentSize,
        mediaType: file.mediaType,
        place: newPlace(officeId),
        scan: 'made',
      };
      const same = seal ? null : await adoptFile(tx, made);
      if (same) return refOf(same);
      await this.store.put(made.place, spooled);
      const row = seal ? await insertSealedFile(tx, seal.id, made, seal.row) : await insertFile(tx, made);
      if (row.place !== made.place) await this.store.remove(made.place).catch(() => undefined);
      return refOf(row);
    } finally {
      await spooled.drop();
    }
  }
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
