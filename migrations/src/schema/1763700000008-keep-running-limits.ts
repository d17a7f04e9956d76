import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The limits that run on petitions and receptions, their pauses, and every move of a due day. */
export class KeepRunningLimits1763700000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
