import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done is chained. */
export class ChainAudit1763700000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }
}
