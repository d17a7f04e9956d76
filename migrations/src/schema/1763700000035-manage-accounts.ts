import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts are kept by whoever administers them. */
export class ManageAccounts1763700000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }
}
