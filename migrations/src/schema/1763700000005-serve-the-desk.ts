import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for the reader of everything: search over what citizens said, telephones as people type them, timelines. */
export class ServeTheDesk1763700000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_reception_content" ON reception USING gin (fold(content) gin_trgm_ops)`);
    // All receptions of a matter, cancelled ones and no-shows too; IDX_reception_of_matter holds only the counted ones.
    await runner.query(`CREATE INDEX "IDX_reception_matter" ON reception (office_id, matter_id, received_on) WHERE matter_id IS NOT NULL`);
    // People write 0912 345 678 and type 0912345678: the index is on the digits alone.
    await runner.query(`DROP INDEX "IDX_citizen_phone"`);
    await runner.query(`CREATE INDEX "IDX_citizen_phone" ON citizen USING gin (translate(phone, ' .-+', '') gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_citizen_phone"`);
    await runner.query(`CREATE INDEX "IDX_citizen_phone" ON citizen USING gin (phone gin_trgm_ops)`);
    await runner.query(`DROP INDEX "IDX_reception_matter"`);
    await runner.query(`DROP INDEX "IDX_reception_content"`);
  }
}
