import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Carried, Sealing } from '@tiepdan/citizen/api';
import type { DocumentPaper } from '@tiepdan/document/contract';
import { StoredFiles } from '@tiepdan/file/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { fileNameOf } from './make-paper.js';

interface Printed {
  readonly id: string;
  readonly fileId: string;
  readonly paper: DocumentPaper;
  readonly number: number | null;
  readonly symbol: string | null;
}

/**
 * When records become sealed, what was printed about them while they were open is sealed too. It is given out no more, but
 * printed anew with the names masked (`PaperFiles`); what was printed together with others is taken away, for it can be asked
 * for again. A paper about a leader's day names everyone received on it, and is of no matter itself.
 */
@Injectable()
export class FollowSealing implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly files: StoredFiles,
  ) {}

  onModuleInit(): void {
    this.sealing.follow((tx, actor, records, sealed) => (sealed ? this.run(tx, actor, records) : Promise.resolve()));
  }

  private async run(tx: EntityManager, actor: Actor, { petitions, receptions, matters = [] }: Carried): Promise<void> {
    const printed = await tx.query<Printed[]>(
      `SELECT d.id, d.file_id AS "fileId", d.paper, d.number, d.symbol FROM document d
       WHERE d.office_id = $1 AND d.file_id IS NOT NULL AND (NOT d.file_masked OR d.leader_day_id IS NOT NULL) AND (
         d.petition_id = ANY($2::uuid[]) OR d.reception_id = ANY($3::uuid[]) OR d.matter_id = ANY($4::uuid[])
         OR d.leader_day_id IN (SELECT r.leader_day_id FROM reception r WHERE r.office_id = $1 AND r.id = ANY($3::uuid[])))
       ORDER BY d.id FOR UPDATE`,
      [actor.officeId, petitions, receptions, matters],
    );
    if (!printed.length) return;
    const turned = await this.files.seal(tx, actor, printed.map((paper) => ({ id: paper.fileId, name: fileNameOf(paper, 'docx') })));
    await tx.query(
      `UPDATE document d SET file_id = t.file_id, file_masked = false FROM unnest($2::uuid[], $3::uuid[]) AS t (id, file_id)
       WHERE d.office_id = $1 AND d.id = t.id`,
      [actor.officeId, printed.map(({ id }) => id), printed.map(({ fileId }) => turned.get(fileId) ?? fileId)],
    );
    await tx.query(`DELETE FROM document_print WHERE office_id = $1 AND document_ids && $2::uuid[]`, [actor.officeId, printed.map(({ id }) => id)]);
  }
}
