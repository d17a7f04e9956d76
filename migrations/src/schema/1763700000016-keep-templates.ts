import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Templates of papers, by version. A version is never changed: an issued paper names the very one it was made with. The
 * system's own are kept too, when first printed from. `paper_in_force` says which version an office uses; without a row it is
 * the system's newest (docs/adr/0019).
 */
export class KeepTemplates1763700000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE paper_template (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        code text NOT NULL,
        version integer NOT NULL,
        origin text NOT NULL,
        sha256 bytea NOT NULL,
        file_id uuid NOT NULL,
        name text NOT NULL,
        note text,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_paper_template" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_paper_template_version" UNIQUE (office_id, code, version),
        CONSTRAINT "UQ_paper_template_of_paper" UNIQUE (office_id, id, code),
        CONSTRAINT "FK_paper_template_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "FK_paper_template_file" FOREIGN KEY (office_id, file_id) REFERENCES stored_file (office_id, id),
        CONSTRAINT "FK_paper_template_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_paper_template_version" CHECK (version > 0),
        CONSTRAINT "CHK_paper_template_origin" CHECK (origin IN ('system', 'office')),
        CONSTRAINT "CHK_paper_template_author" CHECK ((origin = 'office') = (created_by IS NOT NULL)),
        CONSTRAINT "CHK_paper_template_sha256" CHECK (octet_length(sha256) = 32),
        CONSTRAINT "CHK_paper_template_name" CHECK (length(name) BETWEEN 1 AND 200),
        CONSTRAINT "CHK_paper_template_note" CHECK (length(note) BETWEEN 1 AND 300)
      )`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_paper_template_system" ON paper_template (office_id, code, sha256) WHERE origin = 'system'`);
    await runner.query(`CREATE INDEX "IDX_paper_template_file" ON paper_template (office_id, file_id)`);
    await runner.query(`
      CREATE TABLE paper_in_force (
        office_id uuid NOT NULL,
        code text NOT NULL,
        template_id uuid,
        revision integer NOT NULL DEFAULT 1,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_paper_in_force" PRIMARY KEY (office_id, code),
        CONSTRAINT "FK_paper_in_force_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "FK_paper_in_force_template" FOREIGN KEY (office_id, template_id, code) REFERENCES paper_template (office_id, id, code),
        CONSTRAINT "FK_paper_in_force_changer" FOREIGN KEY (office_id, changed_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_paper_in_force_revision" CHECK (revision > 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE paper_in_force`);
    await runner.query(`DROP TABLE paper_template`);
  }
}
