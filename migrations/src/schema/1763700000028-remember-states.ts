import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFormSettings, dropFormSettings } from './form-setting-table.js';

/** Where each petition stood on any past day, and indexes for the statutory forms. */
export class RememberStates1763700000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFormSettings(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropFormSettings(runner);
  }
}
