import { Injectable } from '@nestjs/common';
import { type SeparationRule, type SeparationsView, type SetSeparationsRequest, SEPARATIONS, SETTABLE_SEPARATIONS } from '@tiepdan/access/contract';
import { OfficeTerms } from '@tiepdan/audit/api';
import type { Actor } from '@tiepdan/platform/contract';
import { SEPARATION_WORDING, readSeparations } from '../separations/separations.js';

/** Sets what two people must do where the law leaves it to the office. */
@Injectable()
export class SetSeparations {
  constructor(private readonly terms: OfficeTerms) {}

  /** @throws Refusal RECORD.CHANGED_MEANWHILE */
  run(actor: Actor, { version, rules }: SetSeparationsRequest): Promise<SeparationsView> {
    const wanted = new Map<string, SeparationRule>(rules.map(({ key, rule }) => [key, rule]));
    const values = SETTABLE_SEPARATIONS.map((key) => wanted.get(key) ?? SEPARATIONS[key].usual);
    return this.terms.change<Pick<SeparationsView, 'items'>, SeparationsView>(actor, {
      version,
      read: (tx) => readSeparations(tx, actor.officeId, true),
      write: (tx) =>
        tx.query(
          `INSERT INTO office_separation (office_id, proposal_approval, proposal_signature, draft_approval) VALUES ($1, $2, $3, $4)
           ON CONFLICT (office_id) DO UPDATE SET proposal_approval = excluded.proposal_approval, proposal_signature = excluded.proposal_signature,
             draft_approval = excluded.draft_approval, version = office_separation.version + 1, updated_at = now()`,
          [actor.officeId, ...values],
        ),
      wording: SEPARATION_WORDING,
      type: 'separations-set',
    });
  }
}
