import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles whose accounts answer for a body the office works with. Written out: a released migration knows no later code. */
const OF_BODIES = `ARRAY['agency', 'unit-reporter']`;

/** Accounts are kept by whoever administers them: versions, closing with a reason, passwords that must be changed or may not come again. */
export class ManageAccounts1763700000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN unit text,
        ADD COLUMN phone text,
        ADD COLUMN must_change_password boolean NOT NULL DEFAULT false,
        ADD COLUMN password_set_on date,
        ADD COLUMN last_sign_in_at timestamptz,
        ADD COLUMN closed_on date,
        ADD COLUMN closed_reason text,
        ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
        ADD CONSTRAINT "CHK_account_closed" CHECK ((closed_on IS NULL) = (closed_reason IS NULL) AND (closed_on IS NULL OR NOT active)),
        DROP CONSTRAINT "CHK_account_agency",
        DROP CONSTRAINT "CHK_account_agency_alone",
        ADD CONSTRAINT "CHK_account_agency" CHECK (NOT active OR (agency_id IS NULL) <> (roles && ${OF_BODIES})),
        ADD CONSTRAINT "CHK_account_agency_alone" CHECK (agency_id IS NULL OR roles <@ ${OF_BODIES})`);
    await runner.query(`CREATE INDEX "IDX_account_agency" ON account (office_id, agency_id) WHERE agency_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE past_password (
        office_id uuid NOT NULL,
        account_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        password_hash text NOT NULL,
        CONSTRAINT "PK_past_password" PRIMARY KEY (office_id, account_id, id),
        CONSTRAINT "FK_past_password_account" FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
      )`);
    await runner.query(`
      CREATE TABLE account_terms (
        office_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        shortest_password smallint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_account_terms" PRIMARY KEY (office_id),
        CONSTRAINT "FK_account_terms_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_account_terms" CHECK (shortest_password BETWEEN 12 AND 64)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE account_terms`);
    await runner.query(`DROP TABLE past_password`);
    await runner.query(`DROP INDEX "IDX_account_agency"`);
    // Bodies knew one role before: whoever only reported figures was not there yet, and is closed.
    await runner.query(`ALTER TABLE account DROP CONSTRAINT "CHK_account_agency", DROP CONSTRAINT "CHK_account_agency_alone", DROP CONSTRAINT "CHK_account_closed"`);
    await runner.query(`UPDATE account SET active = active AND 'agency' = ANY (roles), roles = ARRAY['agency'] WHERE agency_id IS NOT NULL`);
    await runner.query(`
      ALTER TABLE account
        ADD CONSTRAINT "CHK_account_agency" CHECK (NOT active OR (agency_id IS NULL) <> ('agency' = ANY (roles))),
        ADD CONSTRAINT "CHK_account_agency_alone" CHECK (agency_id IS NULL OR cardinality(roles) = 1),
        DROP COLUMN version, DROP COLUMN unit, DROP COLUMN phone, DROP COLUMN must_change_password, DROP COLUMN password_set_on,
        DROP COLUMN last_sign_in_at, DROP COLUMN closed_on, DROP COLUMN closed_reason, DROP COLUMN updated_at`);
  }
}
