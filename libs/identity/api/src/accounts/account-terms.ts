import { Injectable } from '@nestjs/common';
import { OfficeTerms, type Wording } from '@tiepdan/audit/api';
import { type AccountTerms, type AccountTermsView, type ChangeAccountTermsRequest, PASSWORD_LENGTH } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

const WORDING: Wording<AccountTerms> = {
  shortestPassword: { label: 'Độ dài ít nhất của mật khẩu', words: ({ shortestPassword }) => `${shortestPassword} ký tự` },
};

/** What offices ask of passwords; the usual where they have set nothing. */
@Injectable()
export class AccountTermsQueries {
  constructor(
    private readonly database: Database,
    private readonly office: OfficeTerms,
  ) {}

  /** Give the transaction where the answer decides something that is written. */
  async of(officeId: string, manager?: EntityManager): Promise<AccountTermsView> {
    const read = (on: EntityManager) => on.query<AccountTermsView[]>(`SELECT shortest_password AS "shortestPassword", version FROM account_terms WHERE office_id = $1`, [officeId]);
    const [set] = await (manager ? read(manager) : this.database.read(read));
    return set ?? { shortestPassword: PASSWORD_LENGTH.fewest, version: 0 };
  }

  /** Holds for passwords that are set from now on. @throws Refusal RECORD.CHANGED_MEANWHILE */
  change(actor: Actor, { version, shortestPassword }: ChangeAccountTermsRequest): Promise<AccountTermsView> {
    return this.office.change(actor, {
      version,
      read: (tx) => this.of(actor.officeId, tx),
      write: (tx) =>
        tx.query(
          `INSERT INTO account_terms AS t (office_id, shortest_password) VALUES ($1, $2)
           ON CONFLICT (office_id) DO UPDATE SET shortest_password = $2, version = t.version + 1, updated_at = now()`,
          [actor.officeId, shortestPassword],
        ),
      wording: WORDING,
      type: 'account-terms-set',
    });
  }
}
