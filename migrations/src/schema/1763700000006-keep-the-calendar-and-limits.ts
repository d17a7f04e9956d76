import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which days are worked and how long the law gives, as dated data. Versions of one rule cannot overlap: the database
 * refuses it, so "the version in force" is never two.
 */
export class KeepTheCalendarAndLimits1763700000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await runner.query(`
      CREATE TABLE counting_rule (
        valid_from date NOT NULL,
        valid_to date,
        weekly_rest integer[] NOT NULL,
        counts_start_day boolean NOT NULL,
        ends_on_working_day boolean NOT NULL,
        legal_basis text NOT NULL,
        CONSTRAINT "PK_counting_rule" PRIMARY KEY (valid_from),
        CONSTRAINT "CHK_counting_rule_span" CHECK (valid_to >= valid_from),
        CONSTRAINT "CHK_counting_rule_week" CHECK (weekly_rest <@ '{1,2,3,4,5,6,7}' AND cardinality(weekly_rest) < 7),
        CONSTRAINT "EXC_counting_rule_version" EXCLUDE USING gist (daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    await runner.query(`
      CREATE TABLE national_day (
        day date NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        legal_basis text,
        CONSTRAINT "PK_national_day" PRIMARY KEY (day),
        CONSTRAINT "CHK_national_day_kind" CHECK (kind IN ('holiday', 'rest', 'working'))
      )`);
    await runner.query(`
      CREATE TABLE calendar_day (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        day date NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        legal_basis text,
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_calendar_day" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_calendar_day_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "FK_calendar_day_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_calendar_day_kind" CHECK (kind IN ('holiday', 'rest', 'working')),
        CONSTRAINT "CHK_calendar_day_status" CHECK (status IN ('active', 'cancelled'))
      )`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_calendar_day_active" ON calendar_day (office_id, day) WHERE status = 'active'`);
    await runner.query(`
      CREATE TABLE limit_rule (
        code text NOT NULL,
        variant text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        name text NOT NULL,
        start_event text NOT NULL,
        direction text NOT NULL,
        amount integer NOT NULL,
        unit text NOT NULL,
        extension_times integer NOT NULL,
        extension_amount integer NOT NULL,
        pausable boolean NOT NULL,
        legal_basis text NOT NULL,
        CONSTRAINT "PK_limit_rule" PRIMARY KEY (code, variant, valid_from),
        CONSTRAINT "CHK_limit_rule_span" CHECK (valid_to >= valid_from),
        CONSTRAINT "CHK_limit_rule_amount" CHECK (amount > 0),
        CONSTRAINT "CHK_limit_rule_unit" CHECK (unit IN ('working-day', 'day', 'year')),
        CONSTRAINT "CHK_limit_rule_direction" CHECK (direction IN ('after', 'before')),
        CONSTRAINT "CHK_limit_rule_extension" CHECK (extension_times >= 0 AND (extension_times > 0) = (extension_amount > 0)),
        CONSTRAINT "EXC_limit_rule_version" EXCLUDE USING gist (code WITH =, variant WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['limit_rule', 'calendar_day', 'national_day', 'counting_rule']) await runner.query(`DROP TABLE ${table}`);
  }
}
