import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Daily digests of officers, in the application and by mail, each once. */
export class Remind1763700000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
