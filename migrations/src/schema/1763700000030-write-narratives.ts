import type { MigrationInterface } from 'typeorm';

/** Texts around the numbers, and figures declared by hand. */
export class WriteNarratives1763700000030 implements MigrationInterface {
  async up(): Promise<void> {
    await Promise.resolve();
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}
