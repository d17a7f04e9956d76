import { Injectable } from '@nestjs/common';
import { type FilingTermsView, USUAL_FILING_TERMS } from '@tiepdan/filing/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** When reports of an office are due; the usual where it has set nothing. */
@Injectable()
export class FilingTermsQueries {
  constructor(private readonly database: Database) {}

  /** Give the transaction where the answer decides something that is written. */
  async of(officeId: string, manager?: Pick<EntityManager, 'query'>): Promise<FilingTermsView> {
    const read = (on: Pick<EntityManager, 'query'>) =>
      on.query<FilingTermsView[]>(
        `SELECT unit_due_day AS "unitDueDay", office_due_day AS "officeDueDay", remind_before AS "remindBefore", head_only AS "headOnly", version
         FROM filing_terms WHERE office_id = $1`,
        [officeId],
      );
    const [set] = await (manager ? read(manager) : this.database.read(read));
    return set ?? { ...USUAL_FILING_TERMS, version: 0 };
  }
}
