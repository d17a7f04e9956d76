import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { brokenConstraint } from '../database/failures.js';

type Statements = Pick<EntityManager, 'query'>;
/** Runs what a transaction does, with the claim as its first statement where one is to be made. */
export type Carry = <T>(tx: Statements, run: () => Promise<T>) => Promise<T>;

const plain: Carry = (_tx, run) => run();

/** Another request with this key has acted already, or did so while this one waited for it: nothing was written. */
export class AlreadyActed extends Error {}

/**
 * That this request is the one that acts, of all that carry its key. It is a row which goes into the first transaction of the
 * request: whoever comes second waits at the key until the first has committed, and then writes nothing.
 */
export class OnceClaim {
  private state: 'open' | 'writing' | 'acted' = 'open';
  /** What is stored of the key; the key itself is not. */
  readonly fingerprint: Buffer;

  constructor(
    readonly officeId: string,
    readonly accountId: string,
    readonly key: string,
    readonly route: string,
    readonly bodyHash: Buffer,
    readonly requestId: string,
  ) {
    this.fingerprint = createHash('sha256').update(`tiepdan once ${key}`).digest();
  }

  /** Whether a transaction of this request has been committed. */
  get acted(): boolean {
    return this.state === 'acted';
  }

  /** Runs one transaction of the request; the first of them carries the claim. */
  async during<T>(transaction: (carry: Carry) => Promise<T>): Promise<T> {
    if (this.state !== 'open') return transaction(plain);
    this.state = 'writing';
    try {
      const result = await transaction((tx, run) => this.carry(tx, run));
      this.state = 'acted';
      return result;
    } catch (error) {
      this.state = 'open';
      throw error;
    }
  }

  /** Not awaited before what follows: it costs no way to the database of its own, and when it fails nothing behind it is written. */
  private async carry<T>(tx: Statements, run: () => Promise<T>): Promise<T> {
    const placed = this.place(tx).then(
      () => null,
      (error: unknown) => error,
    );
    const [done] = await Promise.allSettled([run()]);
    const failure = await placed;
    if (failure) throw failure instanceof Error ? failure : new Error('the claim of a request was not written', { cause: failure });
    if (done.status === 'rejected') throw done.reason;
    return done.value;
  }

  private async place(tx: Statements): Promise<void> {
    try {
      await tx.query(`INSERT INTO request_once (office_id, account_id, key, route, body_hash, request_id) VALUES ($1, $2, $3, $4, $5, $6)`, [
        this.officeId,
        this.accountId,
        this.fingerprint,
        this.route,
        this.bodyHash,
        this.requestId,
      ]);
    } catch (error) {
      throw brokenConstraint(error) === 'PK_request_once' ? new AlreadyActed('a request with this key has acted already') : error;
    }
  }
}

/** Runs a transaction on behalf of the request that is being answered; `claim` is null where none is to be made. */
export function actingOnce<T>(claim: OnceClaim | null | undefined, transaction: (carry: Carry) => Promise<T>): Promise<T> {
  return claim ? claim.during(transaction) : transaction(plain);
}
