import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedIdentities, readCitizens } from '@tiepdan/citizen/api';
import { StoredFiles } from '@tiepdan/file/api';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { ErasedKind, KeptWhy } from '@tiepdan/privacy/contract';
import type { EntityManager } from 'typeorm';
import { RetentionTerms } from '../retention/retention.js';
import { takeFilesOff } from './erase-files.js';
import { auditNames, erasePeople } from './erase-people.js';
import { eraseHistories, eraseTexts, sealedElsewhere, sealedOf } from './erase-records.js';
import { type Scope, recordsIn, standingOf } from './scope.js';

/** A decision that was approved, and in whose name it is carried out. */
export interface ApprovedErasure {
  readonly id: string;
  readonly number: string;
  readonly decidedOn: PlainDate;
  /** Who approved it. */
  readonly actor: Actor;
}

interface Item {
  readonly kind: ErasedKind;
  readonly subjectId: string;
}

/** Erases one person or matter of a decision: all of it in one transaction, or nothing. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly retention: RetentionTerms,
    private readonly identities: SealedIdentities,
    private readonly files: StoredFiles,
    private readonly clock: Clock,
  ) {}

  /** Done twice, it does nothing the second time. Bytes go after the commit (`forget`). */
  one(erasure: ApprovedErasure, ordinal: number): Promise<void> {
    const { officeId } = erasure.actor;
    return this.database.write(async (tx) => {
      const [item] = await tx.query<Item[]>(
        `SELECT CASE WHEN citizen_id IS NULL THEN 'matter' ELSE 'citizen' END AS kind, coalesce(citizen_id, matter_id) AS "subjectId"
         FROM erasure_item WHERE office_id = $1 AND erasure_id = $2 AND ordinal = $3 AND state = 'waiting' FOR UPDATE`,
        [officeId, erasure.id, ordinal],
      );
      if (!item) return;
      const { scope, why } = await this.hold(tx, officeId, item);
      const sealed = await sealedOf(tx, officeId, scope);
      const kept = why ?? (await this.obstacle(tx, officeId, scope, sealed));
      const freed = kept ? [] : await this.erase(tx, erasure, scope, sealed);
      await tx.query(
        `UPDATE erasure_item SET state = $4, why = $5, records = $6, files = $7, freed = $8, done_at = now() WHERE office_id = $1 AND erasure_id = $2 AND ordinal = $3`,
        [officeId, erasure.id, ordinal, kept ? 'kept' : 'erased', kept, kept ? 0 : recordsIn(scope), freed.length, freed],
      );
    });
  }

  /** Bytes that nothing holds any more, of what was erased: also after a crash in between. */
  async forget(officeId: string, erasureId: string): Promise<void> {
    const items = await this.database.read((manager) =>
      manager.query<{ ordinal: number; freed: string[] }[]>(`SELECT ordinal, freed FROM erasure_item WHERE office_id = $1 AND erasure_id = $2 AND freed <> '{}' ORDER BY ordinal`, [officeId, erasureId]),
    );
    for (const { ordinal, freed } of items) {
      for (const file of freed) await this.files.forget(officeId, file);
      await this.database.write((tx) => tx.query(`UPDATE erasure_item SET freed = '{}' WHERE office_id = $1 AND erasure_id = $2 AND ordinal = $3`, [officeId, erasureId, ordinal]));
    }
  }

  /** Locks people and matters, so that no record comes to them meanwhile, and looks at them again afterwards. */
  private async hold(tx: EntityManager, officeId: string, { kind, subjectId }: Item) {
    const terms = await this.retention.of(officeId, tx);
    const today = this.clock.today();
    const { scope } = await standingOf(tx, officeId, kind, subjectId, terms, today);
    await tx.query(`SELECT 1 FROM citizen WHERE office_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE`, [officeId, scope.citizens]);
    await tx.query(`SELECT 1 FROM matter WHERE office_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE`, [officeId, scope.matters]);
    return standingOf(tx, officeId, kind, subjectId, terms, today);
  }

  private async obstacle(tx: EntityManager, officeId: string, scope: Scope, sealed: readonly string[]): Promise<KeptWhy | null> {
    if (await sealedElsewhere(tx, officeId, scope, sealed)) return 'sealed-elsewhere';
    const people = [...(await readCitizens(tx, officeId, scope.citizens)).values()];
    return (await auditNames(tx, officeId, scope, people)) ? 'audit' : null;
  }

  private async erase(tx: EntityManager, { id, number, decidedOn, actor }: ApprovedErasure, scope: Scope, sealed: readonly string[]): Promise<string[]> {
    const { officeId } = actor;
    const why = `Quyết định tiêu hủy số ${number}`;
    const freed = await takeFilesOff(tx, actor, this.files, scope);
    // Before the steps: the database lets their sentences go only for matters that a decision erases.
    await tx.query(
      `INSERT INTO erased_matter (office_id, matter_id, erasure_id, erased_on) SELECT $1, id, $3, $4 FROM unnest($2::uuid[]) AS m (id)
       ON CONFLICT (office_id, matter_id) DO UPDATE SET erasure_id = excluded.erasure_id, erased_on = excluded.erased_on`,
      [officeId, scope.matters, id, this.clock.today()],
    );
    await eraseTexts(tx, officeId, id, scope);
    await this.identities.erase(tx, officeId, sealed);
    await erasePeople(tx, officeId, scope.citizens, { number, on: decidedOn });
    await eraseHistories(tx, actor, scope, why);
    for (const citizen of scope.citizens) await this.chronicle.record(tx, actor, { subject: 'citizen', id: citizen, type: 'erased', reason: why });
    for (const matter of scope.matters) await this.chronicle.record(tx, actor, { subject: 'matter', id: matter, type: 'erased', reason: why });
    return freed;
  }
}
