import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far an account reaches: offices below, its own assignments, sealed records. */
export class Reach1763700000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }
}
