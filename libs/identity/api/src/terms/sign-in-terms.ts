import { Injectable } from '@nestjs/common';
import { RoleBook } from '@tiepdan/access/api';
import { OfficeTerms, type Wording } from '@tiepdan/audit/api';
import { type ChangeSignInTermsRequest, SIGN_IN_TERM_NAMES, type SignInTerms, type SignInTermsView, USUAL_SIGN_IN_TERMS, identityErrors } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

type Words = Wording<Omit<SignInTerms, 'version'>>;

/** What an office sets for signing in: how long sessions last, and whose accounts need a second factor. */
@Injectable()
export class SignInTermsBook {
  constructor(
    private readonly database: Database,
    private readonly office: OfficeTerms,
    private readonly roles: RoleBook,
  ) {}

  /** Give the transaction where the answer decides something that is written. */
  of(officeId: string, manager?: EntityManager): Promise<SignInTermsView> {
    const read = async (on: EntityManager): Promise<SignInTermsView> => {
      const [set] = await on.query<SignInTerms[]>(
        `SELECT version, idle_minutes AS "idleMinutes", whole_hours AS "wholeHours", second_factor_roles AS "secondFactorRoles", provider_factor AS "providerFactor"
         FROM sign_in_terms WHERE office_id = $1`,
        [officeId],
      );
      const roles = [...(await this.roles.rolesOf(on, officeId)).values()].filter(({ retired }) => !retired).map(({ key, name }) => ({ key, name }));
      return { ...(set ?? USUAL_SIGN_IN_TERMS), roles };
    };
    return manager ? read(manager) : this.database.read(read);
  }

  /**
   * Whoever needs a second factor from now on is asked to set one up at once, in sessions that are open too.
   * @throws Refusal RECORD.CHANGED_MEANWHILE, SIGN_IN.UNKNOWN_ROLE
   */
  async change(actor: Actor, { version, idleMinutes, wholeHours, secondFactorRoles, providerFactor }: ChangeSignInTermsRequest): Promise<SignInTermsView> {
    const { roles } = await this.of(actor.officeId);
    const names = new Map(roles.map(({ key, name }) => [key, name]));
    if (!secondFactorRoles.every((key) => names.has(key))) throw new Refusal(identityErrors, 'SIGN_IN.UNKNOWN_ROLE');
    return this.office.change<Omit<SignInTerms, 'version'>, SignInTermsView>(actor, {
      version,
      read: (tx) => this.of(actor.officeId, tx),
      write: (tx) =>
        tx.query(
          `INSERT INTO sign_in_terms AS t (office_id, idle_minutes, whole_hours, second_factor_roles, provider_factor) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (office_id) DO UPDATE SET idle_minutes = $2, whole_hours = $3, second_factor_roles = $4, provider_factor = $5, version = t.version + 1, updated_at = now()`,
          [actor.officeId, idleMinutes, wholeHours, secondFactorRoles, providerFactor],
        ),
      wording: wordingWith(names),
      type: 'sign-in-terms-set',
    });
  }
}

/** How each term reads in the office's history. */
function wordingWith(names: ReadonlyMap<string, string>): Words {
  return {
    idleMinutes: { label: SIGN_IN_TERM_NAMES.idleMinutes, words: ({ idleMinutes }) => `${idleMinutes} phút` },
    wholeHours: { label: SIGN_IN_TERM_NAMES.wholeHours, words: ({ wholeHours }) => `${wholeHours} giờ` },
    secondFactorRoles: { label: SIGN_IN_TERM_NAMES.secondFactorRoles, words: ({ secondFactorRoles }) => secondFactorRoles.map((key) => names.get(key) ?? key).join(', ') || 'Không vai trò nào' },
    providerFactor: { label: SIGN_IN_TERM_NAMES.providerFactor, words: ({ providerFactor }) => (providerFactor ? 'Có' : 'Không') },
  };
}
