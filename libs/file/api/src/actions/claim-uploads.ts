import { Injectable } from '@nestjs/common';
import { UNCLAIMED_HOURS, fileErrors } from '@tiepdan/file/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { findFile, refOf } from '../file-rows.js';
import type { ClaimedFile } from '../stored-file-ref.js';
import { SealFiles } from './seal-files.js';

/** Takes uploads over for a record, each once and only by who sent it. */
@Injectable()
export class ClaimUploads {
  constructor(private readonly sealing: SealFiles) {}

  /** @throws Refusal FILE.UNKNOWN */
  async run(tx: EntityManager, actor: Actor, uploadIds: readonly string[], { sealed = false }: { readonly sealed?: boolean } = {}): Promise<ClaimedFile[]> {
    const [uploads] = await tx.query<[{ id: string; fileId: string; name: string | null }[], number]>(
      `DELETE FROM file_upload WHERE office_id = $1 AND account_id = $2 AND id = ANY($3) RETURNING id, file_id AS "fileId", name`,
      [actor.officeId, actor.accountId, uploadIds],
    );
    if (uploads.length !== uploadIds.length) throw new Refusal(fileErrors, 'FILE.UNKNOWN', { hours: UNCLAIMED_HOURS });
    const claimed = new Map<string, ClaimedFile>();
    for (const { id, fileId, name } of uploads) {
      const row = await findFile(tx, actor.officeId, fileId);
      if (!row) throw new Error('an upload without its file');
      const turned = sealed && name !== null ? await this.sealing.turn(tx, actor, row, name) : row;
      claimed.set(id, { ...refOf(turned), uploadId: id, name: turned.sealed ? null : name });
    }
    return uploadIds.flatMap((id) => claimed.get(id) ?? []);
  }
}
