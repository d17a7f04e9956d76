import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaders concluded, and the tasks that came of it. */
export class KeepConclusions1763700000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
