import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports in words, paragraph by paragraph, with numbers left open; and the figures that other departments declare, by table and period. A
 * paragraph belongs to one report and a figure to one return (the composite keys), and one period has one of each kind.
 */
export class WriteNarratives1763700000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.reports(runner);
    await this.figures(runner);
  }

  private async reports(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE narrative_report (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        variant text NOT NULL,
        period_code text NOT NULL,
        from_day date NOT NULL,
        to_day date NOT NULL,
        symbol text,
        signed_on date,
        title text NOT NULL,
        addressee text NOT NULL,
        recipients text NOT NULL,
        signer_title text NOT NULL,
        signer_name text,
        frozen jsonb,
        finished_by uuid,
        finished_at timestamptz,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_narrative_report" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_narrative_report_period" UNIQUE (office_id, period_code, variant),
        CONSTRAINT "FK_narrative_report_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_narrative_report_writer" FOREIGN KEY (office_id, updated_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_narrative_report_finisher" FOREIGN KEY (office_id, finished_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_narrative_report_variant" CHECK (variant IN ('report-02', 'office')),
        CONSTRAINT "CHK_narrative_report_days" CHECK (from_day <= to_day),
        CONSTRAINT "CHK_narrative_report_finished" CHECK ((frozen IS NULL) = (finished_at IS NULL) AND (finished_by IS NULL) = (finished_at IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE narrative_block (
        office_id uuid NOT NULL,
        narrative_id uuid NOT NULL,
        key text NOT NULL,
        position smallint NOT NULL,
        text text,
        basis text,
        hidden boolean NOT NULL DEFAULT false,
        CONSTRAINT "PK_narrative_block" PRIMARY KEY (office_id, narrative_id, key),
        CONSTRAINT "FK_narrative_block_report" FOREIGN KEY (office_id, narrative_id) REFERENCES narrative_report (office_id, id),
        CONSTRAINT "CHK_narrative_block_text" CHECK (length(text) BETWEEN 1 AND 10000),
        CONSTRAINT "CHK_narrative_block_basis" CHECK (basis IS NULL OR text IS NOT NULL)
      )`);
  }

  private async figures(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE declared_return (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        table_code text NOT NULL,
        period_code text NOT NULL,
        from_day date NOT NULL,
        to_day date NOT NULL,
        source text NOT NULL,
        cut_off_on date NOT NULL,
        note text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_declared_return" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_declared_return_period" UNIQUE (office_id, table_code, period_code),
        CONSTRAINT "FK_declared_return_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_declared_return_writer" FOREIGN KEY (office_id, updated_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_declared_return_cut_off" CHECK (cut_off_on BETWEEN from_day AND to_day)
      )`);
    await runner.query(`
      CREATE TABLE declared_value (
        office_id uuid NOT NULL,
        return_id uuid NOT NULL,
        row_code text NOT NULL,
        value integer NOT NULL,
        CONSTRAINT "PK_declared_value" PRIMARY KEY (office_id, return_id, row_code),
        CONSTRAINT "FK_declared_value_return" FOREIGN KEY (office_id, return_id) REFERENCES declared_return (office_id, id),
        CONSTRAINT "CHK_declared_value" CHECK (value BETWEEN 0 AND 999999999)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['declared_value', 'declared_return', 'narrative_block', 'narrative_report'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
