import type { MigrationInterface, QueryRunner } from 'typeorm';

const RULES = `'always', 'where-others', 'off'`;

/**
 * Roles are sets of permissions that an office edits (docs/adr/0037); what two people must do; who reviewed the opening of a
 * sealed identity.
 */
export class DefineRoles1763700000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE office ADD COLUMN roles_version integer NOT NULL DEFAULT 0`);
    await this.keepRoles(runner);
    await this.keepSeparations(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['opening_review', 'office_separation', 'office_role']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`ALTER TABLE office DROP COLUMN roles_version`);
  }

  private async keepRoles(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE office_role (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        key text NOT NULL,
        built_in boolean NOT NULL,
        name text,
        granted text[] NOT NULL DEFAULT '{}',
        withdrawn text[] NOT NULL DEFAULT '{}',
        records text,
        sealed text,
        subtree boolean,
        retired boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_office_role" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_office_role_key" UNIQUE (office_id, key),
        CONSTRAINT "FK_office_role_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_office_role_key" CHECK (built_in <> (key ~ '^own-[0-9a-f]{12}$')),
        CONSTRAINT "CHK_office_role_built_in" CHECK (NOT built_in OR (name IS NULL AND NOT retired)),
        CONSTRAINT "CHK_office_role_own" CHECK (
          built_in OR (name IS NOT NULL AND length(btrim(name)) > 0 AND records IS NOT NULL AND sealed IS NOT NULL AND subtree IS NOT NULL AND withdrawn = '{}')),
        CONSTRAINT "CHK_office_role_difference" CHECK (NOT granted && withdrawn),
        CONSTRAINT "CHK_office_role_records" CHECK (records IN ('office', 'assigned')),
        CONSTRAINT "CHK_office_role_sealed" CHECK (sealed IN ('masked', 'hidden'))
      )`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_office_role_name" ON office_role (office_id, lower(name)) WHERE NOT retired`);
  }

  private async keepSeparations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE office_separation (
        office_id uuid NOT NULL,
        proposal_approval text NOT NULL DEFAULT 'where-others',
        proposal_signature text NOT NULL DEFAULT 'always',
        draft_approval text NOT NULL DEFAULT 'off',
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_office_separation" PRIMARY KEY (office_id),
        CONSTRAINT "FK_office_separation_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_office_separation_rules" CHECK (
          proposal_approval IN (${RULES}) AND proposal_signature IN (${RULES}) AND draft_approval IN (${RULES}))
      )`);
    // No key to audit_record: its rows leave by their own rule of keeping, and a review outlives them.
    await runner.query(`
      CREATE TABLE opening_review (
        office_id uuid NOT NULL,
        audit_id bigint NOT NULL,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        reviewed_by uuid NOT NULL,
        reviewed_at timestamptz NOT NULL DEFAULT now(),
        proper boolean NOT NULL,
        note text,
        CONSTRAINT "PK_opening_review" PRIMARY KEY (office_id, audit_id),
        CONSTRAINT "FK_opening_review_opener" FOREIGN KEY (office_id, opened_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_opening_review_reviewer" FOREIGN KEY (office_id, reviewed_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_opening_review_two" CHECK (reviewed_by <> opened_by),
        CONSTRAINT "CHK_opening_review_note" CHECK (proper OR note IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX "IDX_opening_review_opener" ON opening_review (office_id, opened_by)`);
    await runner.query(`CREATE INDEX "IDX_opening_review_reviewer" ON opening_review (office_id, reviewed_by)`);
  }
}
