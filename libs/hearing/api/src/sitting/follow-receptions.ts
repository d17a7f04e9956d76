import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type ReceptionHappening, ReceptionListeners } from '@tiepdan/reception/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/**
 * A hearing is heard, or its citizen absent, by the reception it became: when that is cancelled as a mistake the request stands where it
 * stood before, to be heard, moved or withdrawn; restored, it is heard again. Minutes stay, and are written anew with the next.
 */
@Injectable()
export class FollowReceptions implements OnModuleInit {
  constructor(
    private readonly receptions: ReceptionListeners,
    private readonly chronicle: Chronicle,
  ) {}

  onModuleInit(): void {
    this.receptions.add((tx, actor, happening) => this.run(tx, actor, happening));
  }

  async run(tx: EntityManager, actor: Actor, { kind, id: receptionId, reason }: ReceptionHappening): Promise<void> {
    const [rows] = await tx.query<[{ id: string }[], number]>(kind === 'cancelled' ? TAKEN_BACK : PUT_BACK, [actor.officeId, receptionId]);
    for (const { id } of rows) await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: kind === 'cancelled' ? 'hearing-reopened' : 'hearing-restored', reason });
  }
}

const TAKEN_BACK = `UPDATE hearing_request SET state = 'accepted', heard_reception_id = NULL, version = version + 1, updated_at = now()
  WHERE office_id = $1 AND heard_reception_id = $2 RETURNING id`;

/** The request of the same matter that still stands on the day; one that was heard anew meanwhile has its reception. */
const PUT_BACK = `UPDATE hearing_request h SET state = CASE r.attendance WHEN 'received' THEN 'heard' ELSE 'absent' END, heard_reception_id = r.id, version = h.version + 1, updated_at = now()
  FROM reception r
  WHERE r.office_id = $1 AND r.id = $2 AND h.office_id = r.office_id AND h.leader_day_id = r.leader_day_id AND h.matter_id = r.matter_id AND h.state = 'accepted'
    AND CASE r.attendance WHEN 'received' THEN h.started_at IS NOT NULL AND EXISTS (SELECT 1 FROM hearing_minutes n WHERE n.office_id = h.office_id AND n.hearing_id = h.id)
             ELSE r.attendance = 'no-show' END
  RETURNING h.id`;
