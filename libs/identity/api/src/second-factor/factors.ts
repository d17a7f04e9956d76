import { Injectable } from '@nestjs/common';
import { identityErrors } from '@tiepdan/identity/contract';
import { Clock, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { SignInSettings } from '../sign-in.settings.js';
import { type Tries, secondsLeft } from '../waiting/pace.rules.js';
import { useCode } from './recovery-codes.js';
import { stepOf } from './totp.js';

/** Whose factor. */
export interface FactorOwner {
  readonly officeId: string;
  readonly accountId: string;
}

/** An account's factor, locked until the transaction ends. */
interface Factor extends Tries {
  readonly sealedSecret: Buffer;
  readonly confirmedAt: Date | null;
  readonly lastStep: string;
}

/**
 * What became of a code. A wrong one is counted in the same transaction, which must therefore be committed: the refusal is thrown after
 * it, by `refuse`.
 */
export type Verdict = { readonly right: true } | { readonly right: false; readonly refusal: Refusal };

const WRONG = { code: 'SECOND_FACTOR.WRONG_CODE', recovery: 'SECOND_FACTOR.WRONG_RECOVERY_CODE' } as const;

/** What a secret is bound to: put into another account's row, it does not open. */
export const placeOf = ({ officeId, accountId }: FactorOwner): string => `second-factor/${officeId}/${accountId}`;

/** Codes of second factors, tried one at a time: whoever guesses waits as with passwords. */
@Injectable()
export class Factors {
  constructor(
    private readonly clock: Clock,
    private readonly settings: SignInSettings,
  ) {}

  /** @throws Refusal SECOND_FACTOR.NOT_SET */
  async try(tx: EntityManager, owner: FactorOwner, kind: 'code' | 'recovery', code: string): Promise<Verdict> {
    const factor = await this.lock(tx, owner);
    if (!factor?.confirmedAt) throw new Refusal(identityErrors, 'SECOND_FACTOR.NOT_SET');
    const now = this.clock.now();
    const seconds = secondsLeft(factor, now);
    if (seconds > 0) return { right: false, refusal: new Refusal(identityErrors, 'SESSION.SLOW_DOWN', { seconds }) };
    const right = kind === 'code' ? await this.takeStep(tx, owner, factor, code) : await useCode(tx, owner, code, now);
    await this.count(tx, owner, right);
    return right ? { right } : { right, refusal: new Refusal(identityErrors, WRONG[kind]) };
  }

  /**
   * The first code of a new secret puts it in force. Wrong ones are counted as of one in force: whoever sits down where somebody has begun
   * must not come to a factor of their own by trying.
   * @throws Refusal SECOND_FACTOR.NOT_BEGUN, ALREADY_SET
   */
  async confirm(tx: EntityManager, owner: FactorOwner, code: string): Promise<Verdict> {
    const factor = await this.lock(tx, owner);
    if (!factor) throw new Refusal(identityErrors, 'SECOND_FACTOR.NOT_BEGUN');
    if (factor.confirmedAt) throw new Refusal(identityErrors, 'SECOND_FACTOR.ALREADY_SET');
    const seconds = secondsLeft(factor, this.clock.now());
    if (seconds > 0) return { right: false, refusal: new Refusal(identityErrors, 'SESSION.SLOW_DOWN', { seconds }) };
    const right = await this.takeStep(tx, owner, factor, code);
    await this.count(tx, owner, right);
    if (!right) return { right, refusal: new Refusal(identityErrors, 'SECOND_FACTOR.WRONG_CODE') };
    await tx.query(`UPDATE second_factor SET confirmed_at = $3 WHERE office_id = $1 AND account_id = $2`, [owner.officeId, owner.accountId, this.clock.now()]);
    return { right };
  }

  /** Takes the code when it is right and of a step after the last one taken: none is good twice (RFC 6238, 5.2). */
  private async takeStep(tx: EntityManager, owner: FactorOwner, factor: Factor, code: string): Promise<boolean> {
    const step = stepOf(this.settings.secrets.open(factor.sealedSecret, placeOf(owner)), code, this.clock.now());
    if (step === null || step <= Number(factor.lastStep)) return false;
    await tx.query(`UPDATE second_factor SET last_step = $3 WHERE office_id = $1 AND account_id = $2`, [owner.officeId, owner.accountId, step]);
    return true;
  }

  private async count(tx: EntityManager, { officeId, accountId }: FactorOwner, right: boolean): Promise<void> {
    const told = right ? 'failures = 0, last_failed_at = NULL' : 'failures = failures + 1, last_failed_at = $3::timestamptz';
    await tx.query(`UPDATE second_factor SET ${told} WHERE office_id = $1 AND account_id = $2`, right ? [officeId, accountId] : [officeId, accountId, this.clock.now()]);
  }

  private async lock(tx: EntityManager, { officeId, accountId }: FactorOwner): Promise<Factor | null> {
    const [factor] = await tx.query<Factor[]>(
      `SELECT sealed_secret AS "sealedSecret", confirmed_at AS "confirmedAt", last_step AS "lastStep", failures, last_failed_at AS "lastFailedAt"
       FROM second_factor WHERE office_id = $1 AND account_id = $2 FOR UPDATE`,
      [officeId, accountId],
    );
    return factor ?? null;
  }
}
