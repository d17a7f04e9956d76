import { Injectable } from '@nestjs/common';
import { USUAL_URGING_TERMS, type UrgingTermsView } from '@tiepdan/forwarding/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** When offices urge; the usual where they have set nothing. */
@Injectable()
export class UrgingTermsQueries {
  constructor(private readonly database: Database) {}

  /** Give the transaction where the answer decides something that is written. */
  async of(officeId: string, manager?: EntityManager): Promise<UrgingTermsView> {
    const read = (on: EntityManager) =>
      on.query<UrgingTermsView[]>(
        `SELECT letter_after AS "letterAfter", next_letter_after AS "nextLetterAfter", letters_before_report AS "lettersBeforeReport", report_after AS "reportAfter",
                answer_days AS "answerDays", version
         FROM urging_terms WHERE office_id = $1`,
        [officeId],
      );
    const [set] = await (manager ? read(manager) : this.database.read(read));
    return set ?? { ...USUAL_URGING_TERMS, version: 0 };
  }
}
