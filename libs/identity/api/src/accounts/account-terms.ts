import { Injectable } from '@nestjs/common';
import { OfficeTerms, type Wording } from '@tiepdan/audit/api';
import { type AccountTerms, type AccountTermsView, type ChangeAccountTermsRequest, LONGEST_DELEGATION, PASSWORD_LENGTH } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

const WORDING: Wording<AccountTerms> = {
  shortestPassword: { label: 'Độ dài ít nhất của mật khẩu', words: ({ shortestPassword }) => `${shortestPassword} ký tự` },
  longestDelegation: { label: 'Số ngày nhiều nhất của một lần ủy quyền', words: ({ longestDelegation }) => `${longestDelegation} ngày` },
};

/** What offices set for their accounts; the usual where they have set nothing. */
@Injectable()
export class AccountTermsQueries {
  constructor(
    private readonly database: Database,
    private readonly office: OfficeTerms,
  ) {}

  /** Give the transaction where the answer decides something that is written. */
  async of(officeId: string, manager?: EntityManager): Promise<AccountTermsView> {
    return manager ? accountTerms(manager, officeId) : this.database.read((on) => accountTerms(on, officeId));
  }

  /** Holds for passwords and delegations that are made from now on. @throws Refusal RECORD.CHANGED_MEANWHILE */
  change(actor: Actor, { version, shortestPassword, longestDelegation }: ChangeAccountTermsRequest): Promise<AccountTermsView> {
    return this.office.change(actor, {
      version,
      read: (tx) => this.of(actor.officeId, tx),
      write: (tx) =>
        tx.query(
          `INSERT INTO account_terms AS t (office_id, shortest_password, longest_delegation) VALUES ($1, $2, $3)
           ON CONFLICT (office_id) DO UPDATE SET shortest_password = $2, longest_delegation = $3, version = t.version + 1, updated_at = now()`,
          [actor.officeId, shortestPassword, longestDelegation],
        ),
      wording: WORDING,
      type: 'account-terms-set',
    });
  }
}

/** The same by the caller's connection. */
export async function accountTerms(manager: EntityManager, officeId: string): Promise<AccountTermsView> {
  const [set] = await manager.query<AccountTermsView[]>(
    `SELECT shortest_password AS "shortestPassword", longest_delegation AS "longestDelegation", version FROM account_terms WHERE office_id = $1`,
    [officeId],
  );
  return set ?? { shortestPassword: PASSWORD_LENGTH.fewest, longestDelegation: LONGEST_DELEGATION.usual, version: 0 };
}
