import { Injectable } from '@nestjs/common';
import { OfficeTerms, type Wording } from '@tiepdan/audit/api';
import { type ChangeHearingTermsRequest, HEARING_TERM_NAMES, type HearingTerms } from '@tiepdan/hearing/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** What holds where an office has set nothing: the local practice of Cần Thơ (QĐ 1225/QĐ-UBND), and a week to prepare. */
export const USUAL_HEARING_TERMS: HearingTerms = { version: 0, citizenDays: 4, agencyDays: 3, leadDays: 5 };

/** How long before a day citizens and bodies are invited. */
@Injectable()
export class HearingTermsQueries {
  constructor(private readonly database: Database) {}

  /** Give the transaction where the answer decides something that is written. */
  async of(officeId: string, manager?: EntityManager): Promise<HearingTerms> {
    const read = (on: EntityManager) =>
      on.query<HearingTerms[]>(
        `SELECT citizen_days AS "citizenDays", agency_days AS "agencyDays", lead_days AS "leadDays", version FROM hearing_terms WHERE office_id = $1`,
        [officeId],
      );
    const [set] = await (manager ? read(manager) : this.database.read(read));
    return set ?? USUAL_HEARING_TERMS;
  }
}

const days = (count: number): string => `${count} ngày làm việc`;

/** How each term reads in the office's history. */
const WORDING: Wording<Omit<HearingTerms, 'version'>> = {
  citizenDays: { label: HEARING_TERM_NAMES.citizenDays, words: ({ citizenDays }) => days(citizenDays) },
  agencyDays: { label: HEARING_TERM_NAMES.agencyDays, words: ({ agencyDays }) => days(agencyDays) },
  leadDays: { label: HEARING_TERM_NAMES.leadDays, words: ({ leadDays }) => days(leadDays) },
};

/** Sets how long before a day one is invited. What was told already keeps its mark as reckoned now. */
@Injectable()
export class ChangeHearingTerms {
  constructor(
    private readonly office: OfficeTerms,
    private readonly terms: HearingTermsQueries,
  ) {}

  /** @throws Refusal RECORD.CHANGED_MEANWHILE */
  run(actor: Actor, request: ChangeHearingTermsRequest): Promise<HearingTerms> {
    return this.office.change(actor, {
      version: request.version,
      read: (tx) => this.terms.of(actor.officeId, tx),
      write: (tx) =>
        tx.query(
          `INSERT INTO hearing_terms AS t (office_id, citizen_days, agency_days, lead_days) VALUES ($1, $2, $3, $4)
           ON CONFLICT (office_id) DO UPDATE SET citizen_days = $2, agency_days = $3, lead_days = $4, version = t.version + 1, updated_at = now()`,
          [actor.officeId, request.citizenDays, request.agencyDays, request.leadDays],
        ),
      wording: WORDING,
    });
  }
}
