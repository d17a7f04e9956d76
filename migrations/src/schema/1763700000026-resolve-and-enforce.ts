import type { MigrationInterface } from 'typeorm';

/** Decisions and conclusions, what they oblige to, and its enforcement. */
export class ResolveAndEnforce1763700000026 implements MigrationInterface {
  async up(): Promise<void> {
    await Promise.resolve();
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}
