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
