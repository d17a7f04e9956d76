import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Feedback on administrative procedures, by channel. */
export class TakeFeedback1763700000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
