import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who denounced is kept apart, encrypted; a sealed matter seals its petitions and receptions. */
export class SealIdentities1763700000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
