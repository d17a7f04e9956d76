import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type AddInspectionFactRequest, type InspectionFactDetails, OVERSIGHT_LIMITS, oversightErrors } from '@tiepdan/oversight/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { holdInspection } from '../held-inspection.js';
import { INSPECTION, updateRecord } from '../oversight.repository.js';
import { checkFact } from '../oversight.rules.js';
import { InspectionQueries } from '../queries/inspection.queries.js';

/** How a fact reads in the inspection's history. */
export function factWords({ on, organisations, people, cases, accused }: InspectionFactDetails): string {
  const parts = [
    [organisations, 'tổ chức bị xử lý hành chính'],
    [people, 'cá nhân bị xử lý hành chính'],
    [cases, 'vụ khởi tố'],
    [accused, 'đối tượng bị khởi tố'],
  ] as const;
  return `Ngày ${formatDay(on)}: ${parts.flatMap(([count, words]) => (count ? [`${count} ${words}`] : [])).join(', ')}`;
}

/** Writes down what was done by a conclusion on one day. */
@Injectable()
export class AddInspectionFact {
  constructor(
    private readonly database: Database,
    private readonly queries: InspectionQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, INSPECTION.*, OVERSIGHT.IN_FUTURE */
  run(actor: Actor, id: string, { version, ...fact }: AddInspectionFactRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { conclusion, facts } = await holdInspection(tx, this.queries, actor, id, 'add-fact', version);
      checkFact(fact, conclusion?.concludedOn ?? fact.on, this.clock.today());
      if (facts.length >= OVERSIGHT_LIMITS.factsMost) throw new Refusal(oversightErrors, 'INSPECTION.TOO_MANY_FACTS', { most: `${OVERSIGHT_LIMITS.factsMost}` });
      await tx.query(`INSERT INTO inspection_fact (office_id, inspection_id, on_day, organisations, people, cases, accused, note, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
        actor.officeId,
        id,
        ...[fact.on, fact.organisations, fact.people, fact.cases, fact.accused],
        fact.note ?? null,
        actor.accountId,
      ]);
      const next = await updateRecord(tx, actor.officeId, INSPECTION, id, {});
      const changes = [{ field: 'fact', label: 'Kết quả thi hành', before: null, after: factWords(fact) }];
      await this.chronicle.record(tx, actor, { subject: 'inspection', id, type: 'inspection-fact', changes });
      return { id, version: next };
    });
  }
}
