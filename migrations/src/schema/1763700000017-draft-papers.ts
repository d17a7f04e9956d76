import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DraftPapers1763700000017 implements MigrationInterface {
  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
