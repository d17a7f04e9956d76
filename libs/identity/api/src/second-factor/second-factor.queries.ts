import { Injectable } from '@nestjs/common';
import type { SecondFactorView } from '@tiepdan/identity/contract';
import { Database } from '@tiepdan/platform/api';
import type { OpenSession } from '../sessions.js';
import { SignInSettings } from '../sign-in.settings.js';
import { Offers } from '../sso/offers.js';

/** How an account's ways of signing in stand. */
@Injectable()
export class SecondFactorQueries {
  constructor(
    private readonly database: Database,
    private readonly settings: SignInSettings,
    private readonly offers: Offers,
  ) {}

  /** @param offer what the browser carries of somebody who came from the sign-in service */
  async own(session: OpenSession, offer?: string): Promise<SecondFactorView> {
    const { provider } = this.settings;
    const [row] = await this.database.read((manager) =>
      manager.query<[{ since: Date | null; codesLeft: number; linked: boolean }]>(
        `SELECT (SELECT confirmed_at FROM second_factor WHERE office_id = $1 AND account_id = $2) AS since,
                (SELECT count(*)::int FROM recovery_code WHERE office_id = $1 AND account_id = $2 AND used_at IS NULL) AS "codesLeft",
                EXISTS (SELECT 1 FROM account_link WHERE office_id = $1 AND account_id = $2 AND issuer = $3) AS linked`,
        [session.officeId, session.accountId, provider?.issuer ?? ''],
      ),
    );
    return {
      set: row.since !== null,
      since: row.since?.toISOString() ?? null,
      required: session.factorRequired,
      codesLeft: row.codesLeft,
      provider: provider && { name: provider.name, linked: row.linked, offered: !row.linked && this.offers.open(offer, session) !== null },
    };
  }
}
