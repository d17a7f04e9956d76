import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, describeChanges, lockRecord } from '@tiepdan/audit/api';
import { type CorrectMatterRequest, MATTER_KINDS, type MatterView } from '@tiepdan/matter/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database, brokenConstraint } from '@tiepdan/platform/api';
import { MatterQueries } from '../matter.queries.js';
import { unknownField } from './settle-matter.js';

const WORDING: Wording<MatterView> = {
  kind: { label: 'Loại', words: (matter) => MATTER_KINDS[matter.kind] },
  fieldCode: { label: 'Lĩnh vực', words: (matter) => matter.fieldName },
  summary: { label: 'Tóm tắt', words: (matter) => matter.summary },
};

@Injectable()
export class CorrectMatter {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly queries: MatterQueries,
  ) {}

  /** A corrected kind reaches the matter's petitions by the database's own cascade. */
  run(actor: Actor, id: string, input: CorrectMatterRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await lockRecord(tx, { table: 'matter', subject: 'matter' }, actor, id, input.version);
      const before = await this.queries.one(actor, id, tx);
      await tx
        .query(
          `UPDATE matter SET kind = $3, field_code = $4, summary = $5, version = version + 1, updated_at = now()
           WHERE office_id = $1 AND id = $2`,
          [actor.officeId, id, input.kind, input.fieldCode, input.summary],
        )
        .catch((error: unknown) => {
          throw brokenConstraint(error) === 'FK_matter_field' ? unknownField(input.fieldCode) : error;
        });
      const after = await this.queries.one(actor, id, tx);
      const changes = describeChanges(WORDING, before, after);
      await this.chronicle.record(tx, actor, { subject: 'matter', id, type: 'corrected', reason: input.reason, changes, before });
      return { id, version: after.version };
    });
  }
}
