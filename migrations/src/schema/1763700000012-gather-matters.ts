import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Flags of matters with their days; merging and splitting matters; where each field is counted in the statistical forms. */
export class GatherMatters1763700000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE matter ADD merged_into_id uuid, ADD split_from_id uuid`);
    await runner.query(`
      ALTER TABLE matter
        ADD CONSTRAINT "FK_matter_merged_into" FOREIGN KEY (office_id, merged_into_id) REFERENCES matter (office_id, id),
        ADD CONSTRAINT "FK_matter_split_from" FOREIGN KEY (office_id, split_from_id) REFERENCES matter (office_id, id),
        ADD CONSTRAINT "CHK_matter_merged" CHECK (merged_into_id IS NULL OR (status = 'cancelled' AND merged_into_id <> id)),
        ADD CONSTRAINT "CHK_matter_split" CHECK (split_from_id <> id)`);
    await runner.query(`CREATE INDEX "IDX_matter_merged_into" ON matter (office_id, merged_into_id) WHERE merged_into_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_matter_split_from" ON matter (office_id, split_from_id) WHERE split_from_id IS NOT NULL`);
    await this.keepFlags(runner);
    await this.keepMerges(runner);
    await this.keepMappings(runner);
    // Which matters a delegation came about: follows from the receptions, nobody ticks a box (ADR 0004, 0015).
    await runner.query(`
      CREATE INDEX "IDX_reception_delegation" ON reception (office_id, matter_id, received_on)
      WHERE status = 'active' AND attendance = 'received' AND head_count >= 5`);
  }

  private async keepFlags(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE matter_flag (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        matter_id uuid NOT NULL,
        flag text NOT NULL,
        criteria text[] NOT NULL DEFAULT '{}',
        from_on date NOT NULL,
        until_on date,
        basis text NOT NULL,
        note text,
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_matter_flag" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_matter_flag_matter" FOREIGN KEY (office_id, matter_id) REFERENCES matter (office_id, id),
        CONSTRAINT "FK_matter_flag_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_matter_flag_flag" CHECK (flag IN ('delegation', 'complex', 'prolonged')),
        CONSTRAINT "CHK_matter_flag_criteria" CHECK ((flag = 'complex') = (cardinality(criteria) > 0)),
        CONSTRAINT "CHK_matter_flag_criteria_codes" CHECK (criteria <@ '{many-places,many-contents,many-people,foreign,many-agencies,differing-opinions,contradictory-evidence}'),
        CONSTRAINT "CHK_matter_flag_span" CHECK (until_on >= from_on),
        CONSTRAINT "CHK_matter_flag_status" CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT "EXC_matter_flag_once" EXCLUDE USING gist (office_id WITH =, matter_id WITH =, flag WITH =, daterange(from_on, until_on) WITH &&) WHERE (status = 'active')
      )`);
    await runner.query(`CREATE INDEX "IDX_matter_flag_matter" ON matter_flag (office_id, matter_id)`);
    await runner.query(`CREATE INDEX "IDX_matter_flag_holding" ON matter_flag (office_id, flag, matter_id) WHERE status = 'active' AND until_on IS NULL`);
  }

  private async keepMerges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE matter_merge (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        from_id uuid NOT NULL,
        into_id uuid NOT NULL,
        merged_by uuid NOT NULL,
        merged_at timestamptz NOT NULL DEFAULT now(),
        undone_at timestamptz,
        CONSTRAINT "PK_matter_merge" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_matter_merge_from" FOREIGN KEY (office_id, from_id) REFERENCES matter (office_id, id),
        CONSTRAINT "FK_matter_merge_into" FOREIGN KEY (office_id, into_id) REFERENCES matter (office_id, id),
        CONSTRAINT "FK_matter_merge_author" FOREIGN KEY (office_id, merged_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_matter_merge_two" CHECK (from_id <> into_id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_matter_merge_standing" ON matter_merge (office_id, from_id) WHERE undone_at IS NULL`);
    await runner.query(`
      CREATE TABLE matter_merge_record (
        office_id uuid NOT NULL,
        merge_id uuid NOT NULL,
        kind text NOT NULL,
        record_id uuid NOT NULL,
        CONSTRAINT "PK_matter_merge_record" PRIMARY KEY (office_id, merge_id, kind, record_id),
        CONSTRAINT "FK_matter_merge_record_merge" FOREIGN KEY (office_id, merge_id) REFERENCES matter_merge (office_id, id) ON DELETE CASCADE,
        CONSTRAINT "CHK_matter_merge_record_kind" CHECK (kind IN ('reception', 'petition', 'document', 'flag'))
      )`);
  }

  private async keepMappings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE form_column (
        form_set text NOT NULL,
        kind text NOT NULL,
        code text NOT NULL,
        form text NOT NULL,
        number integer NOT NULL,
        label text NOT NULL,
        CONSTRAINT "PK_form_column" PRIMARY KEY (form_set, kind, code),
        CONSTRAINT "UQ_form_column_number" UNIQUE (form_set, form, number),
        CONSTRAINT "CHK_form_column_set" CHECK (form_set IN ('tt06', 'tt01-2024', 'tt02-2021')),
        CONSTRAINT "CHK_form_column_kind" CHECK (kind IN ('complaint', 'denunciation', 'proposal'))
      )`);
    await runner.query(`
      CREATE TABLE field_mapping (
        form_set text NOT NULL,
        kind text NOT NULL,
        field_code text NOT NULL,
        column_code text NOT NULL,
        CONSTRAINT "PK_field_mapping" PRIMARY KEY (form_set, kind, field_code),
        CONSTRAINT "FK_field_mapping_field" FOREIGN KEY (field_code) REFERENCES field (code),
        CONSTRAINT "FK_field_mapping_column" FOREIGN KEY (form_set, kind, column_code) REFERENCES form_column (form_set, kind, code)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_reception_delegation"`);
    for (const table of ['field_mapping', 'form_column', 'matter_merge_record', 'matter_merge', 'matter_flag']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`ALTER TABLE matter DROP COLUMN merged_into_id, DROP COLUMN split_from_id`);
  }
}
