import type { MigrationInterface } from 'typeorm';

/** State management of the field: rules issued, training, inspections and what came of them. */
export class Oversee1763700000027 implements MigrationInterface {
  async up(): Promise<void> {
    await Promise.resolve();
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}
