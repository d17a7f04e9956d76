import { Injectable } from '@nestjs/common';
import type { Actor } from '@tiepdan/platform/contract';
import { Jobs } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type FileRow, findFile, insertWaitingFile, newId } from '../file-rows.js';
import { FileSeals } from '../sealed/file-seals.js';

/** Name of the job that makes the sealed bytes. */
export const SEAL_JOB = 'file.seal';

/**
 * Turns open files into sealed ones. The row of the sealed file is written at once, its bytes are made by a job; the open file
 * goes when nothing refers to it any more. It is another row because the open one may belong to open records too.
 */
@Injectable()
export class SealFiles {
  constructor(
    private readonly seals: FileSeals,
    private readonly jobs: Jobs,
  ) {}

  /** @returns the new id by the old, for the files that were open */
  async run(tx: EntityManager, actor: Actor, files: readonly { readonly id: string; readonly name: string }[]): Promise<ReadonlyMap<string, string>> {
    const turned = new Map<string, string>();
    for (const { id, name } of files) {
      const row = await findFile(tx, actor.officeId, id);
      if (!row) throw new Error('a record refers to a file that is not there');
      if (!row.sealed) turned.set(id, (await this.turn(tx, actor, row, name)).id);
    }
    return turned;
  }

  /** The sealed file that stands for an open one from now on. */
  async turn(tx: EntityManager, actor: Actor, from: FileRow, name: string): Promise<FileRow> {
    const id = await newId(tx);
    const { row: seal } = this.seals.make(actor.officeId, id, name);
    const waiting = await insertWaitingFile(tx, actor.officeId, actor.accountId, { id, from, seal });
    await this.jobs.wake(SEAL_JOB);
    return waiting;
  }
}
