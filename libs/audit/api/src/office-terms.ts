import { Injectable } from '@nestjs/common';
import type { HistoryType } from '@tiepdan/audit/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type Wording, describeChanges } from './changes.js';
import { Chronicle } from './chronicle.js';
import { changedMeanwhile } from './records.js';

/** How one group of what an office sets for itself is read, written and told of. */
export interface TermsChange<Terms, View extends Terms & { readonly version: number }> {
  /** The version that the officer started from. */
  readonly version: number;
  /** What holds now: what was set, or what is usual. */
  readonly read: (tx: EntityManager) => Promise<View>;
  /** Sets it and counts the version up. */
  readonly write: (tx: EntityManager) => Promise<unknown>;
  readonly wording: Wording<Terms>;
  /** Left out: a correction of the office. */
  readonly type?: HistoryType;
}

/** Changes what an office sets for itself; the office's history tells each change. */
@Injectable()
export class OfficeTerms {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /**
   * One transaction under the lock of the office's row, since terms that were never set have no row of their own to lock.
   * @throws Refusal RECORD.CHANGED_MEANWHILE
   */
  change<Terms, View extends Terms & { readonly version: number }>(actor: Actor, { version, read, write, wording, type = 'corrected' }: TermsChange<Terms, View>): Promise<View> {
    const { officeId } = actor;
    return this.database.write(async (tx) => {
      await tx.query(`SELECT 1 FROM office WHERE id = $1 FOR UPDATE`, [officeId]);
      const before = await read(tx);
      if (before.version !== version) throw await changedMeanwhile(tx, 'office', officeId, officeId, before.version);
      await write(tx);
      const after = await read(tx);
      await this.chronicle.record(tx, actor, { subject: 'office', id: officeId, type, changes: describeChanges<Terms>(wording, before, after), before });
      return after;
    });
  }
}
