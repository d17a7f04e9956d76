import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetLateEntries, noteLateEntries } from './late-entries.js';

/** What nobody rewrites once it is written. */
const FINAL = ['report_filing', 'filing_row', 'filing_value', 'filing_record', 'filing_seal', 'unit_return_value', 'return_reminder', 'late_entry'] as const;
const TABLES = ['filing_terms', 'return_reminder', 'unit_return_value', 'unit_return', 'filing_seal', 'filing_record', 'filing_value', 'filing_row', 'report_filing', 'late_entry', 'period_lock', 'reporting_unit'];

/** Reporting units, filed reports, which nothing changes afterwards, and locked periods. */
export class FileReports1763700000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.units(runner);
    await this.locks(runner);
    await this.filings(runner);
    await this.contents(runner);
    await this.sealing(runner);
    await this.returns(runner);
    await this.keeping(runner);
    await this.reminders(runner);
    await this.terms(runner);
    for (const table of FINAL)
      await runner.query(`CREATE TRIGGER "TRG_${table}_append_only" BEFORE UPDATE OR DELETE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    await noteLateEntries(runner);
  }

  private async units(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reporting_unit (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        short_name text NOT NULL,
        kind text NOT NULL,
        agency_id uuid,
        records_office_id uuid,
        excluded boolean NOT NULL DEFAULT false,
        position integer NOT NULL DEFAULT 0,
        valid_from date NOT NULL,
        valid_to date,
        successor_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_reporting_unit" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_reporting_unit_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "FK_reporting_unit_agency" FOREIGN KEY (office_id, agency_id) REFERENCES agency (office_id, id),
        CONSTRAINT "FK_reporting_unit_records" FOREIGN KEY (records_office_id) REFERENCES office (id),
        CONSTRAINT "FK_reporting_unit_successor" FOREIGN KEY (office_id, successor_id) REFERENCES reporting_unit (office_id, id),
        CONSTRAINT "EXC_reporting_unit_name" EXCLUDE USING gist (office_id WITH =, name WITH =, daterange(valid_from, valid_to, '[]') WITH &&),
        CONSTRAINT "EXC_reporting_unit_agency" EXCLUDE USING gist (office_id WITH =, agency_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (agency_id IS NOT NULL),
        CONSTRAINT "CHK_reporting_unit_kind" CHECK (kind IN ('department', 'commune', 'vertical', 'other')),
        CONSTRAINT "CHK_reporting_unit_span" CHECK (valid_to >= valid_from),
        CONSTRAINT "CHK_reporting_unit_successor" CHECK (successor_id IS NULL OR valid_to IS NOT NULL AND successor_id <> id),
        CONSTRAINT "CHK_reporting_unit_records" CHECK (records_office_id <> office_id)
      )`);
    await runner.query(`CREATE INDEX "IDX_reporting_unit_agency" ON reporting_unit (office_id, agency_id) WHERE agency_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_reporting_unit_successor" ON reporting_unit (office_id, successor_id) WHERE successor_id IS NOT NULL`);
  }

  private async locks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE period_lock (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        from_day date NOT NULL,
        to_day date NOT NULL,
        reason text NOT NULL,
        locked_by uuid NOT NULL,
        locked_at timestamptz NOT NULL DEFAULT now(),
        unlocked_by uuid,
        unlocked_at timestamptz,
        unlock_reason text,
        CONSTRAINT "PK_period_lock" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_period_lock_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "FK_period_lock_by" FOREIGN KEY (office_id, locked_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_period_lock_unlocked_by" FOREIGN KEY (office_id, unlocked_by) REFERENCES account (office_id, id),
        CONSTRAINT "EXC_period_lock_once" EXCLUDE USING gist (office_id WITH =, daterange(from_day, to_day, '[]') WITH &&) WHERE (unlocked_at IS NULL),
        CONSTRAINT "CHK_period_lock_span" CHECK (to_day >= from_day),
        CONSTRAINT "CHK_period_lock_unlocked" CHECK ((unlocked_at IS NULL) = (unlocked_by IS NULL) AND (unlocked_at IS NULL) = (unlock_reason IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE late_entry (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        lock_id uuid NOT NULL,
        subject text NOT NULL,
        subject_id uuid NOT NULL,
        happening text NOT NULL,
        on_day date NOT NULL,
        entered_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_late_entry" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_late_entry_lock" FOREIGN KEY (office_id, lock_id) REFERENCES period_lock (office_id, id),
        CONSTRAINT "CHK_late_entry_subject" CHECK (subject IN ('reception', 'petition', 'petition-step', 'leader-day', 'document', 'verification', 'decision', 'transfer',
          'enforcement', 'protection', 'instrument', 'training', 'inspection', 'answer')),
        CONSTRAINT "CHK_late_entry_happening" CHECK (happening IN ('entered', 'moved', 'cancelled', 'restored'))
      )`);
    await runner.query(`CREATE INDEX "IDX_late_entry_lock" ON late_entry (office_id, lock_id, id)`);
    await runner.query(`CREATE INDEX "IDX_late_entry_subject" ON late_entry (office_id, subject_id)`);
  }

  private async filings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_filing (
        office_id uuid NOT NULL,
        id uuid NOT NULL,
        period_code text NOT NULL,
        from_day date NOT NULL,
        to_day date NOT NULL,
        form_set text NOT NULL,
        sequence smallint NOT NULL,
        supplements_id uuid,
        reason text,
        missing_reason text,
        note text,
        due_on date NOT NULL,
        filed_on date NOT NULL,
        filed_at timestamptz NOT NULL,
        filed_by uuid NOT NULL,
        filed_by_name text NOT NULL,
        content json NOT NULL,
        CONSTRAINT "PK_report_filing" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_report_filing_sequence" UNIQUE (office_id, period_code, sequence),
        CONSTRAINT "FK_report_filing_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "FK_report_filing_by" FOREIGN KEY (office_id, filed_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_report_filing_supplements" FOREIGN KEY (office_id, supplements_id) REFERENCES report_filing (office_id, id),
        CONSTRAINT "CHK_report_filing_span" CHECK (to_day >= from_day AND filed_on > to_day),
        CONSTRAINT "CHK_report_filing_set" CHECK (form_set IN ('tt06', 'tt01-2024', 'tt02-2021')),
        CONSTRAINT "CHK_report_filing_supplement" CHECK (sequence >= 0 AND (sequence = 0) = (supplements_id IS NULL) AND (sequence = 0) = (reason IS NULL))
      )`);
    await runner.query(`CREATE INDEX "IDX_report_filing_to" ON report_filing (office_id, to_day, sequence)`);
    await runner.query(`
      CREATE TABLE filing_seal (
        office_id uuid NOT NULL,
        filing_id uuid NOT NULL,
        sha256 text NOT NULL,
        sealed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_filing_seal" PRIMARY KEY (office_id, filing_id),
        CONSTRAINT "FK_filing_seal_filing" FOREIGN KEY (office_id, filing_id) REFERENCES report_filing (office_id, id),
        CONSTRAINT "CHK_filing_seal_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$')
      )`);
  }

  private async contents(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE filing_row (
        office_id uuid NOT NULL,
        filing_id uuid NOT NULL,
        form text NOT NULL,
        ordinal smallint NOT NULL,
        unit_id uuid,
        name text NOT NULL,
        state text NOT NULL,
        CONSTRAINT "PK_filing_row" PRIMARY KEY (office_id, filing_id, form, ordinal),
        CONSTRAINT "FK_filing_row_filing" FOREIGN KEY (office_id, filing_id) REFERENCES report_filing (office_id, id),
        CONSTRAINT "FK_filing_row_unit" FOREIGN KEY (office_id, unit_id) REFERENCES reporting_unit (office_id, id),
        CONSTRAINT "CHK_filing_row_state" CHECK (state IN ('own', 'records', 'filed', 'missing', 'excluded') AND (state = 'own') = (unit_id IS NULL) AND (state = 'own') = (ordinal = 0))
      )`);
    await runner.query(`
      CREATE TABLE filing_value (
        office_id uuid NOT NULL,
        filing_id uuid NOT NULL,
        form text NOT NULL,
        ordinal smallint NOT NULL,
        column_number smallint NOT NULL,
        value numeric(24,6) NOT NULL,
        CONSTRAINT "PK_filing_value" PRIMARY KEY (office_id, filing_id, form, ordinal, column_number),
        CONSTRAINT "FK_filing_value_row" FOREIGN KEY (office_id, filing_id, form, ordinal) REFERENCES filing_row (office_id, filing_id, form, ordinal)
      )`);
    await runner.query(`
      CREATE TABLE filing_record (
        office_id uuid NOT NULL,
        filing_id uuid NOT NULL,
        form text NOT NULL,
        source text NOT NULL,
        record_id uuid NOT NULL,
        on_day date NOT NULL,
        columns smallint[] NOT NULL,
        amounts numeric[] NOT NULL,
        CONSTRAINT "PK_filing_record" PRIMARY KEY (office_id, filing_id, form, source, record_id),
        CONSTRAINT "FK_filing_record_filing" FOREIGN KEY (office_id, filing_id) REFERENCES report_filing (office_id, id),
        CONSTRAINT "CHK_filing_record_amounts" CHECK (cardinality(columns) = cardinality(amounts))
      )`);
  }

  /** A report is whole when it is sealed: nothing joins it afterwards. */
  private async sealing(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION filing_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM filing_seal s JOIN joined j ON j.office_id = s.office_id AND j.filing_id = s.filing_id) THEN
          RAISE EXCEPTION '% of a sealed report', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
      END $$`);
    for (const table of ['filing_row', 'filing_value', 'filing_record'])
      await runner.query(`CREATE TRIGGER "TRG_${table}_sealed" AFTER INSERT ON ${table} REFERENCING NEW TABLE AS joined FOR EACH STATEMENT EXECUTE FUNCTION filing_is_open()`);
  }

  private async returns(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit_return (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        unit_id uuid NOT NULL,
        period_code text NOT NULL,
        from_day date NOT NULL,
        to_day date NOT NULL,
        form_set text NOT NULL,
        ordinal smallint NOT NULL,
        source text NOT NULL,
        note text,
        due_on date NOT NULL,
        submitted_on date NOT NULL,
        submitted_at timestamptz NOT NULL,
        submitted_by uuid NOT NULL,
        returned_at timestamptz,
        returned_by uuid,
        return_reason text,
        CONSTRAINT "PK_unit_return" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_unit_return_ordinal" UNIQUE (office_id, unit_id, period_code, ordinal),
        CONSTRAINT "FK_unit_return_unit" FOREIGN KEY (office_id, unit_id) REFERENCES reporting_unit (office_id, id),
        CONSTRAINT "FK_unit_return_by" FOREIGN KEY (office_id, submitted_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_unit_return_returned_by" FOREIGN KEY (office_id, returned_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_unit_return_span" CHECK (to_day >= from_day AND submitted_on > to_day),
        CONSTRAINT "CHK_unit_return_set" CHECK (form_set IN ('tt06', 'tt01-2024', 'tt02-2021')),
        CONSTRAINT "CHK_unit_return_source" CHECK (source IN ('typed', 'records') AND ordinal >= 1),
        CONSTRAINT "CHK_unit_return_returned" CHECK ((returned_at IS NULL) = (returned_by IS NULL) AND (returned_at IS NULL) = (return_reason IS NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_unit_return_standing" ON unit_return (office_id, period_code, unit_id) WHERE returned_at IS NULL`);
    await runner.query(`
      CREATE TABLE unit_return_value (
        office_id uuid NOT NULL,
        return_id uuid NOT NULL,
        form text NOT NULL,
        column_number smallint NOT NULL,
        value numeric(24,6) NOT NULL,
        CONSTRAINT "PK_unit_return_value" PRIMARY KEY (office_id, return_id, form, column_number),
        CONSTRAINT "FK_unit_return_value_return" FOREIGN KEY (office_id, return_id) REFERENCES unit_return (office_id, id),
        CONSTRAINT "CHK_unit_return_value" CHECK (value >= 0)
      )`);
  }

  /** What was sent in stays as it was sent; only that it was given back is added, once. */
  private async keeping(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION unit_return_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.returned_at IS NOT NULL
          OR to_jsonb(NEW) - '{returned_at,returned_by,return_reason}'::text[] <> to_jsonb(OLD) - '{returned_at,returned_by,return_reason}'::text[] THEN
          RAISE EXCEPTION 'unit_return is append-only' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER "TRG_unit_return_kept" BEFORE UPDATE OR DELETE ON unit_return FOR EACH ROW EXECUTE FUNCTION unit_return_kept()`);
  }

  private async reminders(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE return_reminder (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        unit_id uuid NOT NULL,
        period_code text NOT NULL,
        kind text NOT NULL,
        reminded_on date NOT NULL,
        reminded_by uuid,
        reminded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_return_reminder" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_return_reminder" UNIQUE (office_id, period_code, unit_id, reminded_on, kind),
        CONSTRAINT "FK_return_reminder_unit" FOREIGN KEY (office_id, unit_id) REFERENCES reporting_unit (office_id, id),
        CONSTRAINT "FK_return_reminder_by" FOREIGN KEY (office_id, reminded_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_return_reminder_kind" CHECK (kind IN ('before', 'late', 'by-hand') AND (kind = 'by-hand') = (reminded_by IS NOT NULL))
      )`);
  }

  private async terms(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE filing_terms (
        office_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        unit_due_day smallint NOT NULL,
        office_due_day smallint NOT NULL,
        remind_before smallint[] NOT NULL,
        head_only boolean NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_filing_terms" PRIMARY KEY (office_id),
        CONSTRAINT "FK_filing_terms_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_filing_terms_days" CHECK (unit_due_day BETWEEN 15 AND office_due_day AND office_due_day <= 20),
        CONSTRAINT "CHK_filing_terms_remind" CHECK (cardinality(remind_before) <= 5 AND 0 <= ALL (remind_before) AND 10 >= ALL (remind_before))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await forgetLateEntries(runner);
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
    for (const name of ['unit_return_kept', 'filing_is_open']) await runner.query(`DROP FUNCTION ${name}()`);
  }
}
