import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles are sets of permissions that an office edits. */
export class DefineRoles1763700000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }
}
