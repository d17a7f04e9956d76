import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WorkInHands } from '@tiepdan/identity/api';
import { OPEN_STAGES } from '@tiepdan/petition/contract';

/** Tells whoever closes an account how many petitions its owner still handles, so that the head gives them to somebody else. */
@Injectable()
export class PetitionsInHand implements OnModuleInit {
  constructor(private readonly work: WorkInHands) {}

  onModuleInit(): void {
    this.work.add(async (manager, officeId, accountId) => {
      const [row] = await manager.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM petition WHERE office_id = $1 AND officer_id = $2 AND status = 'active' AND stage = ANY ($3)`,
        [officeId, accountId, OPEN_STAGES],
      );
      return row ? { label: 'Đơn đang thụ lý', count: row.count, link: { address: `/petitions?officerId=${accountId}&stage=${OPEN_STAGES.join(',')}`, permission: 'petition.read' } } : null;
    });
  }
}
