import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long one delegation may be is set by the office: 90 days where it has set nothing, half a year at most. */
export class LongestDelegation1763700000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account_terms ADD longest_delegation smallint NOT NULL DEFAULT 90,
      ADD CONSTRAINT "CHK_account_terms_delegation" CHECK (longest_delegation BETWEEN 1 AND 180)`);
    await this.bound(runner, 180);
  }

  /** What is longer than it could be before ends on the last day that it could have had. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE delegation SET to_on = from_on + 89, version = version + 1 WHERE to_on - from_on >= 90`);
    await this.bound(runner, 90);
    await runner.query(`ALTER TABLE account_terms DROP CONSTRAINT "CHK_account_terms_delegation", DROP longest_delegation`);
  }

  private async bound(runner: QueryRunner, days: number): Promise<void> {
    await runner.query(`ALTER TABLE delegation DROP CONSTRAINT "CHK_delegation_days",
      ADD CONSTRAINT "CHK_delegation_days" CHECK (to_on >= from_on AND to_on - from_on < ${days})`);
  }
}
