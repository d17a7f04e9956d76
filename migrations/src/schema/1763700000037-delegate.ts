import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One account acts for another for some days. */
export class Delegate1763700000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }
}
