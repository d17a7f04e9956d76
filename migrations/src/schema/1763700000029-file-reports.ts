import type { MigrationInterface } from 'typeorm';

/** Reporting units, filed reports, which nothing changes afterwards, and locked periods. */
export class FileReports1763700000029 implements MigrationInterface {
  async up(): Promise<void> {
    await Promise.resolve();
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}
