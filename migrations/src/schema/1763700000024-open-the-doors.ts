import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public looks up and sends. */
export class OpenTheDoors1763700000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
