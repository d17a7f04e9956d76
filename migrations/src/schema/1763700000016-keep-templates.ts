import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepTemplates1763700000016 implements MigrationInterface {
  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
