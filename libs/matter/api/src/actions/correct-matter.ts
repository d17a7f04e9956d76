import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, describeChanges, lockRecord } from '@tiepdan/audit/api';
import { SealedTexts, Sealing, checkMayOpen } from '@tiepdan/citizen/api';
import { type CorrectMatterRequest, MATTER_KINDS, type MatterKind, type MatterView } from '@tiepdan/matter/contract';
import { type Actor, type WrittenRecord, actingBy } from '@tiepdan/platform/contract';
import { Database, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { mayChangeKind } from '../gathering/change-kind.js';
import { KindChanges } from '../gathering/kind-changes.js';
import { maySeal, mustBeSealed } from '../matter.policy.js';
import { MatterQueries } from '../matter.queries.js';
import { unknownField } from './settle-matter.js';

const WORDING: Wording<MatterView> = {
  kind: { label: 'Loại', words: (matter) => MATTER_KINDS[matter.kind] },
  fieldCode: { label: 'Lĩnh vực', words: (matter) => matter.fieldName },
  summary: { label: 'Tóm tắt', words: (matter) => matter.summary },
  sealed: { label: 'Giữ bí mật danh tính', words: (matter) => (matter.sealed ? 'Có' : 'Không') },
};

@Injectable()
export class CorrectMatter {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly queries: MatterQueries,
    private readonly sealing: Sealing,
    private readonly texts: SealedTexts,
    private readonly kinds: KindChanges,
  ) {}

  /**
   * A corrected kind reaches the matter's petitions by the database's own cascade. What turns sealed or open takes the people of
   * all its records along; coming into the open needs the permission to open identities, and is noted with the reason.
   * @throws Refusal MATTER.KIND_DECIDED when a petition of it was decided; MATTER.UNKNOWN_FIELD, PERMISSION.MISSING, RECORD.*
   */
  run(by: Actor, id: string, input: CorrectMatterRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await lockRecord(tx, { table: 'matter', subject: 'matter' }, by, id, input.version);
      const before = await this.queries.one(by, id, tx);
      if (input.kind !== before.kind) await mayChangeKind(tx, by.officeId, id);
      const sealed = mustBeSealed(input.kind) || (input.sealed ?? before.sealed);
      const actor = sealed === before.sealed ? by : mayTurn(by, input.kind, sealed);
      if (sealed === before.sealed) await this.update(tx, actor, id, input, sealed);
      else await this.turn(tx, actor, id, input, sealed);
      if (input.kind !== before.kind) await this.kinds.tell(tx, actor, id);
      if (sealed) await this.texts.check(tx, actor.officeId, id, { summary: ['Tóm tắt', input.summary], reason: ['Lý do', input.reason] });
      if (sealed && !before.sealed) await this.texts.checkRecords(tx, actor.officeId, id);
      const after = await this.queries.one(actor, id, tx);
      const told = { changes: describeChanges(WORDING, before, after), before };
      const kept = sealed ? await this.texts.mask(tx, actor.officeId, id, told) : told;
      await this.chronicle.record(tx, actor, { subject: 'matter', id, type: 'corrected', reason: input.reason, ...kept });
      return { id, version: after.version };
    });
  }

  private async turn(tx: EntityManager, actor: Actor, id: string, input: CorrectMatterRequest, sealed: boolean): Promise<void> {
    const records = await this.sealing.recordsOf(tx, actor.officeId, id);
    await this.sealing.carry(tx, actor, records, sealed, input.reason, () => this.update(tx, actor, id, input, sealed));
  }

  private async update(tx: EntityManager, actor: Actor, id: string, input: CorrectMatterRequest, sealed: boolean): Promise<void> {
    await tx
      .query(
        `UPDATE matter SET kind = $3, field_code = $4, summary = $5, sealed = $6, version = version + 1, updated_at = now()
         WHERE office_id = $1 AND id = $2`,
        [actor.officeId, id, input.kind, input.fieldCode, input.summary, sealed],
      )
      .catch((error: unknown) => {
        throw brokenConstraint(error) === 'FK_matter_field' ? unknownField(input.fieldCode) : error;
      });
  }
}

/** Who seals a matter or brings it into the open, in the name they may do it in. @throws Refusal PERMISSION.MISSING */
function mayTurn(actor: Actor, kind: MatterKind, sealed: boolean): Actor {
  if (sealed) return mustBeSealed(kind) ? actor : maySeal(actor);
  checkMayOpen(actor);
  return actingBy(actor, 'citizen.open-sealed');
}
