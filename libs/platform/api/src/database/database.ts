import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** The only way to the database: a write is one transaction, a read may go to a replica. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** One transaction: everything in `run` happens, or nothing. */
  write<T>(run: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction(run);
  }

  /**
   * One transaction that takes a number from a book. The counter's row is free for the next as soon as this one is committed,
   * and only then does it wait for the disk, together with whoever else waits: the answer still means that it is stored. Were
   * the power cut in between, the last commits would be lost from the end of the log, so no number would be missing.
   */
  async writeNumbered<T>(run: (tx: EntityManager) => Promise<T>): Promise<T> {
    const written = await this.source.transaction(async (tx) => {
      await tx.query('SET LOCAL synchronous_commit = off');
      return run(tx);
    });
    await this.source.query(`SELECT pg_logical_emit_message(false, 'tiepdan', '', true)`);
    return written;
  }

  /** Statements that need no common snapshot. */
  read<T>(run: (manager: EntityManager) => Promise<T>): Promise<T> {
    return run(this.source.manager);
  }

  /** Several statements that must see the same moment, such as the parts of one report. */
  snapshot<T>(run: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      return run(manager);
    });
  }

  /** Whether the database answers, for the health check. */
  async answers(): Promise<boolean> {
    try {
      await this.source.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }
}
