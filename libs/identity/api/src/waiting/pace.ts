import { Injectable } from '@nestjs/common';
import { identityErrors } from '@tiepdan/identity/contract';
import { Clock, Database, Refusal, addressOf } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { Patience } from './patience.js';
import { HELD_BACK, OVERALL_FREE, type Tries, WINDOW, keyOf, secondsLeft, waitOfAddress } from './pace.rules.js';

/** The account a name stands for, or only the name. */
export interface Named {
  readonly username: string;
  readonly account: { readonly officeId: string; readonly id: string } | null;
}

/** Where a try comes from. */
export interface From {
  readonly ip: string | null;
  /** Hash of what says that the browser was here before; null when it says nothing. */
  readonly device: Buffer | null;
}

/** So many answers are held back at once; whoever comes beyond them waits at home. */
const HELD_MOST = 200;
/** Milliseconds after which nothing is known any more of a name or an address. */
const FORGOTTEN = 24 * 60 * 60_000;
const DEVICES_MOST = 20;

/**
 * Slows whoever guesses passwords, and nobody else. A browser in which the account has signed in before counts its own wrong tries
 * alone; every other try counts for the account (or for the name, when nobody has it: both wait alike), for its address, and for all
 * together. A try is counted before it is looked at, so that a hundred at once are no more than one after the other.
 */
@Injectable()
export class Pace {
  private held = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly patience: Patience,
  ) {}

  /** @throws Refusal SESSION.SLOW_DOWN with the seconds to wait */
  async take(named: Named, from: From): Promise<void> {
    const [seconds, crowded] = await this.database.write(async (tx) => {
      const now = this.clock.now();
      const known = await this.ofDevice(tx, named, from.device);
      const own = known ?? (await this.ofAccount(tx, named));
      const address = known ? null : await this.ofMany(tx, 'address', addressOf(from.ip));
      const left = Math.max(secondsLeft(own, now), address ? secondsLeft(address, now, waitOfAddress) : 0);
      if (left === 0) await this.count(tx, named, known ? from.device : null, now);
      const overall = known || left > 0 ? null : await this.ofMany(tx, 'overall', '');
      return [left, (overall?.failures ?? 0) >= OVERALL_FREE] as const;
    });
    if (seconds > 0) throw new Refusal(identityErrors, 'SESSION.SLOW_DOWN', { seconds });
    if (crowded) await this.holdBack();
  }

  /** The try was wrong; for its own account it was counted before. */
  async wrong(tx: EntityManager, from: From): Promise<void> {
    const now = this.clock.now();
    await tx.query(`DELETE FROM sign_in_wait WHERE last_failed_at < $1`, [new Date(now.getTime() - FORGOTTEN)]);
    for (const [kind, text] of [['address', addressOf(from.ip)], ['overall', '']] as const) await this.countMany(tx, kind, text, now, WINDOW);
  }

  /** The try was right: the account and this browser start anew, and the browser is known from now on. */
  async right(tx: EntityManager, account: { readonly officeId: string; readonly id: string }, device: Buffer | null): Promise<void> {
    const now = this.clock.now();
    const of = [account.officeId, account.id];
    await tx.query(`UPDATE account SET failed_sign_ins = 0, last_failed_at = NULL WHERE office_id = $1 AND id = $2`, of);
    if (!device) return;
    await tx.query(
      `INSERT INTO known_device (office_id, account_id, token_hash, seen_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (office_id, account_id, token_hash) DO UPDATE SET failures = 0, last_failed_at = NULL, seen_at = $4`,
      [...of, device, now],
    );
    await tx.query(
      `DELETE FROM known_device WHERE office_id = $1 AND account_id = $2
         AND token_hash NOT IN (SELECT token_hash FROM known_device WHERE office_id = $1 AND account_id = $2 ORDER BY seen_at DESC LIMIT ${DEVICES_MOST})`,
      of,
    );
  }

  private async count(tx: EntityManager, { username, account }: Named, device: Buffer | null, now: Date): Promise<void> {
    if (!account) return this.countMany(tx, 'name', username, now, FORGOTTEN);
    const of = [account.officeId, account.id, now];
    if (device) await tx.query(`UPDATE known_device SET failures = failures + 1, last_failed_at = $3 WHERE office_id = $1 AND account_id = $2 AND token_hash = $4`, [...of, device]);
    else await tx.query(`UPDATE account SET failed_sign_ins = failed_sign_ins + 1, last_failed_at = $3 WHERE office_id = $1 AND id = $2`, of);
  }

  private async countMany(tx: EntityManager, kind: string, text: string, now: Date, span: number): Promise<void> {
    await tx.query(
      `INSERT INTO sign_in_wait AS w (kind, key_hash, failures, last_failed_at) VALUES ($1, $2, 1, $3)
       ON CONFLICT (kind, key_hash) DO UPDATE SET failures = CASE WHEN w.last_failed_at < $4 THEN 1 ELSE w.failures + 1 END, last_failed_at = $3`,
      [kind, keyOf(text), now, new Date(now.getTime() - span)],
    );
  }

  private async ofDevice(tx: EntityManager, { account }: Named, device: Buffer | null): Promise<Tries | null> {
    if (!account || !device) return null;
    const [tries] = await tx.query<Tries[]>(
      `SELECT failures, last_failed_at AS "lastFailedAt" FROM known_device WHERE office_id = $1 AND account_id = $2 AND token_hash = $3 FOR UPDATE`,
      [account.officeId, account.id, device],
    );
    return tries ?? null;
  }

  private async ofAccount(tx: EntityManager, { username, account }: Named): Promise<Tries> {
    if (!account) return (await this.ofMany(tx, 'name', username, FORGOTTEN, 'FOR UPDATE')) ?? { failures: 0, lastFailedAt: null };
    const [tries] = await tx.query<[Tries]>(
      `SELECT failed_sign_ins AS failures, last_failed_at AS "lastFailedAt" FROM account WHERE office_id = $1 AND id = $2 FOR NO KEY UPDATE`,
      [account.officeId, account.id],
    );
    return tries;
  }

  private async ofMany(tx: EntityManager, kind: string, text: string, span = WINDOW, lock = ''): Promise<Tries | null> {
    const [tries] = await tx.query<Tries[]>(
      `SELECT failures, last_failed_at AS "lastFailedAt" FROM sign_in_wait WHERE kind = $1 AND key_hash = $2 AND last_failed_at >= $3 ${lock}`,
      [kind, keyOf(text), new Date(this.clock.now().getTime() - span)],
    );
    return tries ?? null;
  }

  /** Answers late while passwords are being guessed from everywhere. */
  private async holdBack(): Promise<void> {
    if (this.held >= HELD_MOST) throw new Refusal(identityErrors, 'SESSION.SLOW_DOWN', { seconds: Math.ceil(HELD_BACK / 1000) });
    this.held += 1;
    await this.patience.rest(HELD_BACK).finally(() => (this.held -= 1));
  }
}
