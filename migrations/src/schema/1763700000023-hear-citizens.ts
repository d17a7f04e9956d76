import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked to be heard, what was prepared, and how it was heard. */
export class HearCitizens1763700000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
