import { Injectable } from '@nestjs/common';
import type { UnitDetails } from '@tiepdan/agency/contract';
import { Chronicle } from '@tiepdan/audit/api';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { checkSpan, insertUnit } from '../unit.repository.js';

/** Enters a reporting unit. */
@Injectable()
export class EnterUnit {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal UNIT.* */
  async run(actor: Actor, request: UnitDetails): Promise<WrittenRecord> {
    checkSpan(request);
    return this.database.write(async (tx) => {
      const id = await insertUnit(tx, actor.officeId, request);
      await this.chronicle.record(tx, actor, { subject: 'reporting-unit', id, type: 'registered' });
      return { id, version: 1 };
    });
  }
}
