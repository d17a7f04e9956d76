import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type CancelInspectionFactRequest, oversightErrors } from '@tiepdan/oversight/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { holdInspection } from '../held-inspection.js';
import { INSPECTION, updateRecord } from '../oversight.repository.js';
import { InspectionQueries } from '../queries/inspection.queries.js';
import { factWords } from './add-fact.js';

/** Takes back a fact that was entered by mistake; it stays in the history. */
@Injectable()
export class CancelInspectionFact {
  constructor(
    private readonly database: Database,
    private readonly queries: InspectionQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.*, INSPECTION.WRONG_STATE, INSPECTION.UNKNOWN_FACT */
  run(actor: Actor, id: string, { version, factId, reason }: CancelInspectionFactRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { facts } = await holdInspection(tx, this.queries, actor, id, 'add-fact', version);
      const fact = facts.find((each) => each.id === factId);
      if (!fact) throw new Refusal(oversightErrors, 'INSPECTION.UNKNOWN_FACT');
      await tx.query(`UPDATE inspection_fact SET status = 'cancelled' WHERE office_id = $1 AND inspection_id = $2 AND id = $3`, [actor.officeId, id, factId]);
      const next = await updateRecord(tx, actor.officeId, INSPECTION, id, {});
      const changes = [{ field: 'fact', label: 'Kết quả thi hành', before: factWords(fact), after: null }];
      await this.chronicle.record(tx, actor, { subject: 'inspection', id, type: 'inspection-fact-cancelled', reason, changes });
      return { id, version: next };
    });
  }
}
