import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '@tiepdan/platform/api';
import { ReceptionListeners } from '@tiepdan/reception/api';
import { receptionErrors } from '@tiepdan/reception/contract';

/** A visit of which a leader concluded something is not taken out of the counts while its conclusion stands in them. */
@Injectable()
export class FollowReceptions implements OnModuleInit {
  constructor(private readonly receptions: ReceptionListeners) {}

  onModuleInit(): void {
    this.receptions.add(async (tx, { officeId }, { kind, id }) => {
      if (kind !== 'cancelled') return;
      const standing = await tx.query<unknown[]>(`SELECT 1 FROM conclusion WHERE office_id = $1 AND reception_id = $2 AND status = 'active' LIMIT 1`, [officeId, id]);
      if (standing.length) throw new Refusal(receptionErrors, 'RECEPTION.HAS_CONCLUSION');
    });
  }
}
