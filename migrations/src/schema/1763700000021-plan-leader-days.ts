import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules of leaders' days, their states and changes. */
export class PlanLeaderDays1763700000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
