import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { JobState } from './job-state.entity.js';

/** Notes when recurring jobs ran and how it went, for the administrator. */
@Injectable()
export class JobStates {
  constructor(private readonly database: Database) {}

  async started(name: string, at: Date): Promise<void> {
    await this.database.write((tx) =>
      tx.query(
        `INSERT INTO job_state (name, started_at, outcome) VALUES ($1, $2, 'running')
         ON CONFLICT (name) DO UPDATE SET started_at = excluded.started_at, outcome = 'running'`,
        [name, at],
      ),
    );
  }

  /** `summary` null keeps the last one: an administrator asks when something was last done, not when nothing was. */
  async done(name: string, at: Date, summary: string | null): Promise<void> {
    await this.database.write((tx) =>
      tx.query(
        `UPDATE job_state SET outcome = 'done', finished_at = $2, summary = coalesce($3, summary), consecutive_failures = 0 WHERE name = $1`,
        [name, at, summary],
      ),
    );
  }

  async failed(name: string, at: Date, error: string): Promise<void> {
    await this.database.write((tx) =>
      tx.query(
        `UPDATE job_state SET outcome = 'failed', finished_at = $2, failed_at = $2, last_error = $3, consecutive_failures = consecutive_failures + 1
         WHERE name = $1`,
        [name, at, error],
      ),
    );
  }

  /** Whether a schema of the database is there. */
  async holdsSchema(name: string): Promise<boolean> {
    const found = await this.database.read((manager) => manager.query<unknown[]>(`SELECT 1 FROM pg_namespace WHERE nspname = $1`, [name]));
    return found.length > 0;
  }

  all(): Promise<JobState[]> {
    return this.database.read((manager) =>
      manager.query(
        `SELECT name, started_at AS "startedAt", finished_at AS "finishedAt", outcome, summary, failed_at AS "failedAt",
           last_error AS "lastError", consecutive_failures AS "consecutiveFailures" FROM job_state`,
      ),
    );
  }
}
