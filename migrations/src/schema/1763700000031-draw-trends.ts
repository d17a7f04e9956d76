import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What pictures of a period look for: limits by the day they were met, answers by the day they were due. */
export class DrawTrends1763700000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_running_limit_met" ON running_limit (office_id, met_on) WHERE state = 'met'`);
    await runner.query(`CREATE INDEX "IDX_delivery_answer_due" ON delivery (office_id, due_on) WHERE due_on IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_delivery_answer_due"`);
    await runner.query(`DROP INDEX "IDX_running_limit_met"`);
  }
}
