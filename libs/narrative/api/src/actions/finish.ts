import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { narrativeErrors } from '@tiepdan/narrative/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { NarrativeQueries } from '../narrative.queries.js';
import type { FrozenBlock } from '../tables/narrative-report.entity.js';
import { checksOf } from '../text/checks.js';
import { holdNarrative } from './hold.js';

/** Finishes a report: what it says from then on stays as it is, whatever becomes of the records; or opens it again. */
@Injectable()
export class FinishNarrative {
  constructor(
    private readonly database: Database,
    private readonly queries: NarrativeQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.*, NARRATIVE.FINISHED, NARRATIVE.CHECK_FAILS while a check of severity `must` fails */
  async run(actor: Actor, id: string, version: number): Promise<WrittenRecord> {
    const office = await this.queries.office(actor);
    return this.database.write(async (tx) => {
      await holdNarrative(tx, actor, id, version, 'draft');
      const { blocks, gathered } = await this.queries.compose(tx, office, id);
      const failing = checksOf(blocks, gathered).filter(({ severity }) => severity === 'must');
      const [first] = failing;
      if (first)
        throw new Refusal(narrativeErrors, 'NARRATIVE.CHECK_FAILS', {
          count: failing.length,
          first: `${first.sentence}${first.worked ? `: ${first.worked}` : ''}`,
        });
      const frozen: FrozenBlock[] = blocks
        .filter(({ hidden, origin, template }) => !hidden && (origin === 'table' || template !== ''))
        .map(({ key, style, table, pieces }) => ({ key, style, table, pieces }));
      await tx.query(
        `UPDATE narrative_report SET frozen = $3::jsonb, finished_by = $4, finished_at = now(), version = version + 1, updated_by = $4, updated_at = now()
         WHERE office_id = $1 AND id = $2`,
        [actor.officeId, id, JSON.stringify(frozen), actor.accountId],
      );
      await this.chronicle.record(tx, actor, { subject: 'report', id, type: 'report-finished' });
      return { id, version: version + 1 };
    });
  }

  /** @throws Refusal RECORD.*, NARRATIVE.NOT_FINISHED */
  reopen(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await holdNarrative(tx, actor, id, version, 'finished');
      const [before] = await tx.query<{ frozen: readonly FrozenBlock[] }[]>(
        `SELECT frozen FROM narrative_report WHERE office_id = $1 AND id = $2`,
        [actor.officeId, id],
      );
      await tx.query(
        `UPDATE narrative_report SET frozen = NULL, finished_by = NULL, finished_at = NULL, version = version + 1, updated_by = $3, updated_at = now()
         WHERE office_id = $1 AND id = $2`,
        [actor.officeId, id, actor.accountId],
      );
      // What had been said stays in the history, whole.
      await this.chronicle.record(tx, actor, {
        subject: 'report',
        id,
        type: 'report-reopened',
        reason,
        before: { frozen: before?.frozen ?? [] },
      });
      return { id, version: version + 1 };
    });
  }
}
