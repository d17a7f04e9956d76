import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowWhatWasSent1763700000018 implements MigrationInterface {
  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
