import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepFiles1763700000015 implements MigrationInterface {
  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
