import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type Carried, Sealing } from '@tiepdan/citizen/api';
import { StoredFiles } from '@tiepdan/file/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/**
 * When records become sealed, what was answered about them is sealed too: the files of answers give up their names and are
 * encrypted, and what went along with the papers is not given out any more. A file that is sealed stays so.
 */
@Injectable()
export class FollowSealing implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly files: StoredFiles,
    private readonly chronicle: Chronicle,
  ) {}

  onModuleInit(): void {
    this.sealing.follow((tx, actor, records, sealed) => (sealed ? this.run(tx, actor, records) : Promise.resolve()));
  }

  async run(tx: EntityManager, actor: Actor, { petitions, matters = [] }: Carried): Promise<void> {
    const params = [actor.officeId, petitions, matters];
    const open = await tx.query<{ answerId: string; fileId: string; name: string }[]>(
      `SELECT f.answer_id AS "answerId", f.file_id AS "fileId", f.name FROM answer_file f JOIN answer a ON a.office_id = f.office_id AND a.id = f.answer_id
         JOIN delivery v ON v.office_id = a.office_id AND v.id = a.delivery_id ${OF_RECORDS} AND f.name IS NOT NULL`,
      params,
    );
    const sealed = await this.files.seal(tx, actor, open.map(({ fileId, name }) => ({ id: fileId, name })));
    for (const { answerId, fileId } of open)
      await tx.query(`UPDATE answer_file SET file_id = $4, name = NULL WHERE office_id = $1 AND answer_id = $2 AND file_id = $3`, [
        actor.officeId,
        answerId,
        fileId,
        sealed.get(fileId) ?? fileId,
      ]);
    const taken = await tx.query<{ deliveryId: string }[]>(
      `WITH taken AS (
         DELETE FROM delivery_enclosure e WHERE (e.office_id, e.delivery_id) IN (SELECT v.office_id, v.id FROM delivery v ${OF_RECORDS})
         RETURNING e.delivery_id)
       SELECT delivery_id AS "deliveryId" FROM taken`,
      params,
    );
    if (taken.length) await this.chronicle.note(tx, { ...actor, action: 'delivery.enclosures-taken-back', actorId: actor.accountId, details: { files: taken.length } });
  }
}

/** Of deliveries `v`: those of papers about these petitions (`$2`) and matters (`$3`). */
const OF_RECORDS = `JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id
  WHERE v.office_id = $1 AND (d.petition_id = ANY($2::uuid[]) OR d.matter_id = ANY($3::uuid[]))`;
