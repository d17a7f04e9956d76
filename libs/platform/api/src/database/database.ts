import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@tiepdan/platform/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { requestContext } from '../http/request-context.js';
import { type Carry, actingOnce } from '../once/claim.js';
import { Outdated } from './failures.js';
import { lookIn, restrictTo, sightOf } from './sight.js';
import { Writes } from './writes.js';

/** What a transaction ends with: writes that are sent with the commit, and what the numbers taken then mean. */
export interface LastWrites<T> {
  readonly writes?: Writes;
  readonly answer: (numbers: readonly number[]) => T;
}

const COMMIT_AND_STORE = `COMMIT; SELECT pg_logical_emit_message(false, 'tiepdan', '', true)`;

/** The transaction in which a restricted account is reading: what reads within it takes no second connection. */
const reading = new AsyncLocalStorage<EntityManager>();

/**
 * The only way to the database: a write is one transaction, a read may go to a replica. What a restricted account asks for runs
 * in a transaction that sees its part of the records and nothing else, whoever made the statement (docs/adr/0038).
 */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** One transaction: everything in `run` happens, or nothing. */
  write<T>(run: (tx: EntityManager) => Promise<T>): Promise<T> {
    return actingOnce(requestContext()?.once, (carry) => this.source.transaction((tx) => carry.around(tx, () => restricted(tx, run))));
  }

  /** One transaction all of whose statements see the same moment, and which fails when what it changes was changed since. */
  writeOfOneMoment<T>(run: (tx: EntityManager) => Promise<T>): Promise<T> {
    return actingOnce(requestContext()?.once, (carry) => this.source.transaction('REPEATABLE READ', (tx) => carry.around(tx, () => restricted(tx, run))));
  }

  /**
   * One transaction that takes numbers from books, as the last thing it does: what `run` has gathered goes out together with the
   * commit. The counter's row is free for the next as soon as this one is committed, and only then does it wait for the disk,
   * together with whoever else waits: the answer still means that it is stored. Were the power cut in between, the last commits
   * would be lost from the end of the log, so no number would be missing. Whoever writes by what was remembered is run once more
   * when it no longer holds.
   */
  async writeNumbered<T>(run: (tx: EntityManager) => Promise<LastWrites<T>>): Promise<T> {
    try {
      return await this.numbered(run);
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
      return this.numbered(run);
    }
  }

  private numbered<T>(run: (tx: EntityManager) => Promise<LastWrites<T>>): Promise<T> {
    return actingOnce(requestContext()?.once, (carry) => this.tryNumbered(run, carry));
  }

  private async tryNumbered<T>(run: (tx: EntityManager) => Promise<LastWrites<T>>, carry: Carry): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query('SET LOCAL synchronous_commit = off');
      const { writes = new Writes(), answer } = await restricted(runner.manager, run);
      // Not awaited one after the other: when the writes fail, what comes behind them is no commit but a rollback.
      const [numbers] = await Promise.all([carry.before(writes).send(runner), runner.query(COMMIT_AND_STORE)]);
      return answer(numbers);
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Statements that need no common snapshot. */
  read<T>(run: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (!requestContext()?.sight) return run(this.source.manager);
    const outer = reading.getStore();
    if (outer) return run(outer);
    return this.source.transaction(async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY'); // what is the account's own is then found once, and kept
      return reading.run(tx, () => restricted(tx, run));
    });
  }

  /** Several statements that must see the same moment, such as the parts of one report. */
  snapshot<T>(run: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      return restricted(manager, run);
    });
  }

  /** What time it is for the database; null when it does not answer. For the health check. */
  async time(): Promise<Date | null> {
    try {
      const [row] = await this.source.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
      return row?.now ?? null;
    } catch {
      return null;
    }
  }
}

/** Runs what sees no more than the request may. What restricts it costs no way to the database (PreparingClient). */
async function restricted<T>(tx: EntityManager, run: (tx: EntityManager) => Promise<T>): Promise<T> {
  const sight = requestContext()?.sight;
  if (sight) await tx.query(restrictTo(sight));
  return run(tx);
}

/** Whether a transaction is looking beyond what its request sees. */
const beyond = new AsyncLocalStorage<true>();

/**
 * What keeps the records whole is done over all of them, also for an account that sees a part: which number was the last, whether
 * anybody still names a person. Nothing read within may go into an answer.
 */
export async function beyondSight<T>(tx: Pick<EntityManager, 'query'>, work: () => Promise<T>): Promise<T> {
  const sight = requestContext()?.sight;
  if (!sight || beyond.getStore()) return work();
  await tx.query(lookIn(null));
  const done = await beyond.run(true, work); // had it failed, the transaction would be over
  await tx.query(lookIn(sight.schema));
  return done;
}

/** Reads, in the transaction of a job, what an account sees: a job that writes down for somebody what is theirs to read. */
export async function asSeenBy<T>(tx: Pick<EntityManager, 'query'>, account: Pick<Actor, 'reach' | 'officeId' | 'accountId' | 'onBehalfOf'>, work: () => Promise<T>): Promise<T> {
  const sight = sightOf(account);
  if (!sight) return work();
  await tx.query(restrictTo(sight));
  const done = await work(); // had it failed, the transaction would be over
  await tx.query(lookIn(null));
  return done;
}
