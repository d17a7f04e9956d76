import { Injectable } from '@nestjs/common';
import { OfficeTerms, type Wording } from '@tiepdan/audit/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { RETAINED_KIND_LIST, RETAINED_KINDS, type Retention, type RetentionView, type SetRetentionRequest, USUAL_RETENTION } from '@tiepdan/privacy/contract';
import type { EntityManager } from 'typeorm';

const COLUMNS = RETAINED_KIND_LIST.join(', ');

const WORDING = Object.fromEntries(
  RETAINED_KIND_LIST.map((kind) => [kind, { label: `Thời hạn bảo quản: ${RETAINED_KINDS[kind]}`, words: (terms: Retention) => (terms[kind] === null ? 'Vĩnh viễn' : `${terms[kind]} năm`) }]),
) as unknown as Wording<Retention>;

/** How long an office keeps its records after their end. */
@Injectable()
export class RetentionTerms {
  constructor(
    private readonly database: Database,
    private readonly office: OfficeTerms,
  ) {}

  /** Give the transaction where the answer decides what is erased. */
  async of(officeId: string, manager?: EntityManager): Promise<RetentionView> {
    const read = (on: EntityManager) => on.query<RetentionView[]>(`SELECT ${COLUMNS}, version FROM retention_terms WHERE office_id = $1`, [officeId]);
    const [set] = await (manager ? read(manager) : this.database.read(read));
    return set ?? { ...USUAL_RETENTION, version: 0 };
  }

  /** Sets all of them. What a decision has been approved for is looked at again by the terms of the moment. @throws Refusal RECORD.CHANGED_MEANWHILE */
  set(actor: Actor, request: SetRetentionRequest): Promise<RetentionView> {
    const values = RETAINED_KIND_LIST.map((kind) => request[kind] ?? null);
    return this.office.change<Retention, RetentionView>(actor, {
      version: request.version,
      read: (tx) => this.of(actor.officeId, tx),
      write: (tx) =>
        tx.query(
          `INSERT INTO retention_terms AS t (office_id, ${COLUMNS}) VALUES ($1, ${values.map((_, at) => `$${at + 2}`).join(', ')})
           ON CONFLICT (office_id) DO UPDATE SET ${RETAINED_KIND_LIST.map((kind) => `${kind} = excluded.${kind}`).join(', ')}, version = t.version + 1, updated_at = now()`,
          [actor.officeId, ...values],
        ),
      wording: WORDING,
      type: 'retention-set',
    });
  }
}
