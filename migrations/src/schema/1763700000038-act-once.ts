import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request that comes twice acts once. */
export class ActOnce1763700000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }
}
