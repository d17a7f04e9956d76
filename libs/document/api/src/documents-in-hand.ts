import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UNISSUED_STATES } from '@tiepdan/document/contract';
import { WorkInHands } from '@tiepdan/identity/api';

/** Tells whoever closes an account how many papers its owner began and nobody has issued yet. */
@Injectable()
export class DocumentsInHand implements OnModuleInit {
  constructor(private readonly work: WorkInHands) {}

  onModuleInit(): void {
    this.work.add(async (manager, officeId, accountId) => {
      const [row] = await manager.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM document WHERE office_id = $1 AND created_by = $2 AND status = 'active' AND state = ANY ($3)`,
        [officeId, accountId, UNISSUED_STATES],
      );
      return row ? { label: 'Văn bản đang soạn, chưa phát hành', count: row.count, link: null } : null;
    });
  }
}
