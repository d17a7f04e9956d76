import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept about people, how long, and what was erased. */
export class KeepPersonalData1763700000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }
}
