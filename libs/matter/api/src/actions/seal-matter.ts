import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts, Sealing } from '@tiepdan/citizen/api';
import type { Actor } from '@tiepdan/platform/contract';
import { beyondSight } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/**
 * Seals a matter with the people of all its records, because something else demands it: a denunciation was split off one of
 * its petitions, and whoever sees the senders of the one knows those of the other (Luật Tố cáo Đ.8 k.3). Whoever may do that
 * may do this; coming into the open again is a correction of the matter.
 */
@Injectable()
export class SealMatter {
  constructor(
    private readonly sealing: Sealing,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  /**
   * Does nothing to a matter that is sealed already. Works in the caller's transaction.
   * @throws Refusal SEALED.RECORDS_NAME_PERSON when a record of the matter still names its people in a text
   */
  run(tx: EntityManager, actor: Actor, id: string, reason: string): Promise<void> {
    return beyondSight(tx, () => this.seal(tx, actor, id, reason));
  }

  private async seal(tx: EntityManager, actor: Actor, id: string, reason: string): Promise<void> {
    const place = [actor.officeId, id];
    const [open] = await tx.query<object[]>(`SELECT 1 FROM matter WHERE office_id = $1 AND id = $2 AND NOT sealed FOR UPDATE`, place);
    if (!open) return;
    const records = await this.sealing.recordsOf(tx, actor.officeId, id);
    await this.sealing.carry(tx, actor, records, true, reason, () =>
      tx.query(`UPDATE matter SET sealed = true, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, place),
    );
    await this.texts.checkRecords(tx, actor.officeId, id);
    const changes = [{ field: 'sealed', label: 'Giữ bí mật danh tính', before: 'Không', after: 'Có' }];
    await this.chronicle.record(tx, actor, { subject: 'matter', id, type: 'corrected', reason, changes });
  }
}
