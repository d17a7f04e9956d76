import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { brokenConstraint } from '../database/failures.js';
import type { Writes } from '../database/writes.js';

type Statements = Pick<EntityManager, 'query'>;

/** How a transaction takes the claim along, where one is to be made; the transaction chooses one of the two ways. */
export interface Carry {
  /** Runs what a transaction does, with the claim as its first statement. */
  around<T>(tx: Statements, run: () => Promise<T>): Promise<T>;
  /** Puts the claim before what the transaction writes last, as one statement with it. */
  before(writes: Writes): Writes;
}

const plain: Carry = { around: (_tx, run) => run(), before: (writes) => writes };

/** Another request with this key has acted already, or did so while this one waited for it: nothing was written. */
export class AlreadyActed extends Error {}

/** What is stored of a key, and looked for: the key itself opens the answer. */
export const fingerprintOf = (key: string): Buffer => createHash('sha256').update(`tiepdan once ${key}`).digest();

/** SQL: whether a request with the key of the fingerprint `key` has acted for an account; all three are SQL. */
export const hasActed = (officeId: string, accountId: string, key: string): string =>
  `EXISTS (SELECT 1 FROM request_once k WHERE k.office_id = ${officeId} AND k.account_id = ${accountId} AND k.key = ${key})`;

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
    this.fingerprint = fingerprintOf(key);
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
      const result = await transaction({ around: (tx, run) => this.around(tx, run), before: (writes) => this.before(writes) });
      this.state = 'acted';
      return result;
    } catch (error) {
      this.state = 'open';
      throw error;
    }
  }

  /** Not awaited before what follows: it costs no way to the database of its own, and when it fails nothing behind it is written. */
  private async around<T>(tx: Statements, run: () => Promise<T>): Promise<T> {
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
    const row = this.row();
    const places = Object.keys(row).map((_, index) => `$${index + 1}`);
    try {
      await tx.query(`INSERT INTO request_once (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`, Object.values(row));
    } catch (error) {
      throw brokenConstraint(error) === 'PK_request_once' ? actedAlready() : error;
    }
  }

  private before(writes: Writes): Writes {
    return writes.first('request_once', this.row()).refuse('PK_request_once', actedAlready);
  }

  private row() {
    return { office_id: this.officeId, account_id: this.accountId, key: this.fingerprint, route: this.route, body_hash: this.bodyHash, request_id: this.requestId };
  }
}

const actedAlready = () => new AlreadyActed('a request with this key has acted already');

/** Runs a transaction on behalf of the request that is being answered; `claim` is null where none is to be made. */
export function actingOnce<T>(claim: OnceClaim | null | undefined, transaction: (carry: Carry) => Promise<T>): Promise<T> {
  return claim ? claim.during(transaction) : transaction(plain);
}
