import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Carried, Sealing } from '@tiepdan/citizen/api';
import { StoredFiles } from '@tiepdan/file/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/**
 * Seals the files of records that turn sealed, in the same transaction: their names leave the table, their bytes are encrypted
 * by the job of files, and until then nobody reads them. What was sealed stays so when its record comes into the open.
 */
@Injectable()
export class SealWithRecord implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly files: StoredFiles,
  ) {}

  onModuleInit(): void {
    this.sealing.follow((tx, actor, records, sealed) => (sealed ? this.run(tx, actor, records) : Promise.resolve()));
  }

  /** Removed files too: they can be put back. */
  async run(tx: EntityManager, actor: Actor, { petitions, receptions, matters = [] }: Carried): Promise<void> {
    const open = await tx.query<{ id: string; fileId: string; name: string }[]>(
      `SELECT a.id, a.file_id AS "fileId", a.name FROM attachment a
       WHERE a.office_id = $1 AND NOT a.sealed AND (
         a.petition_id = ANY($2::uuid[]) OR a.reception_id = ANY($3::uuid[]) OR a.matter_id = ANY($4::uuid[])
         OR a.document_id IN (SELECT d.id FROM document d WHERE d.office_id = $1 AND (d.petition_id = ANY($2::uuid[]) OR d.reception_id = ANY($3::uuid[]) OR d.matter_id = ANY($4::uuid[]))))
       ORDER BY a.id FOR UPDATE OF a`,
      [actor.officeId, petitions, receptions, matters],
    );
    // One by one: the same content may hang here twice under two names, and each keeps its own.
    for (const { id, fileId, name } of open) {
      const turned = await this.files.seal(tx, actor, [{ id: fileId, name }]);
      await tx.query(`UPDATE attachment SET sealed = true, name = NULL, file_id = $3, updated_at = now() WHERE office_id = $1 AND id = $2`, [actor.officeId, id, turned.get(fileId) ?? fileId]);
    }
  }
}
