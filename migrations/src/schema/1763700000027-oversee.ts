import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * State management of the field (form 06/QLKNTC): instruments issued, amended or abolished, training, responsibility inspections
 * with what they recommended, and what was done by their conclusions, each with the day it counts on.
 */
export class Oversee1763700000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.instruments(runner);
    await this.trainings(runner);
    await this.inspections(runner);
    await this.facts(runner);
    await this.words(runner);
  }

  private async instruments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE legal_instrument (
        ${RECORD},
        change text NOT NULL,
        number text NOT NULL,
        title text NOT NULL,
        issued_on date NOT NULL,
        note text,
        words text NOT NULL DEFAULT '',
        CONSTRAINT "PK_legal_instrument" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_legal_instrument_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_legal_instrument_status" CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT "CHK_legal_instrument_change" CHECK (change IN ('new', 'amended', 'abolished')),
        CONSTRAINT "CHK_legal_instrument_texts" CHECK (length(number) BETWEEN 1 AND 60 AND length(title) BETWEEN 1 AND 500 AND length(note) <= 1000)
      )`);
    await runner.query(`CREATE INDEX "IDX_legal_instrument_issued" ON legal_instrument (office_id, issued_on, id)`);
  }

  private async trainings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE training_event (
        ${RECORD},
        kind text NOT NULL,
        topic text NOT NULL,
        held_on date NOT NULL,
        classes integer NOT NULL,
        people integer NOT NULL,
        note text,
        words text NOT NULL DEFAULT '',
        CONSTRAINT "PK_training_event" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_training_event_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_training_event_status" CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT "CHK_training_event_kind" CHECK (kind IN ('training', 'propaganda')),
        CONSTRAINT "CHK_training_event_counts" CHECK (classes BETWEEN 1 AND 1000000 AND people BETWEEN 0 AND 1000000),
        CONSTRAINT "CHK_training_event_texts" CHECK (length(topic) BETWEEN 1 AND 500 AND length(note) <= 1000)
      )`);
    await runner.query(`CREATE INDEX "IDX_training_event_held" ON training_event (office_id, held_on, id)`);
  }

  private async inspections(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inspection (
        ${RECORD},
        title text NOT NULL,
        decision_number text NOT NULL,
        started_on date NOT NULL,
        units integer NOT NULL,
        unit_names text,
        concluded_on date,
        conclusion_number text,
        organisations integer NOT NULL DEFAULT 0,
        people integer NOT NULL DEFAULT 0,
        referred_organisations integer NOT NULL DEFAULT 0,
        referred_people integer NOT NULL DEFAULT 0,
        completed_on date,
        words text NOT NULL DEFAULT '',
        CONSTRAINT "PK_inspection" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_inspection_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_inspection_status" CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT "CHK_inspection_days" CHECK (concluded_on >= started_on AND completed_on >= concluded_on),
        CONSTRAINT "CHK_inspection_conclusion" CHECK ((concluded_on IS NULL) = (conclusion_number IS NULL) AND (completed_on IS NULL OR concluded_on IS NOT NULL)),
        CONSTRAINT "CHK_inspection_recommended" CHECK (least(organisations, people, referred_organisations, referred_people) >= 0
          AND (concluded_on IS NOT NULL OR organisations + people + referred_organisations + referred_people = 0)),
        CONSTRAINT "CHK_inspection_units" CHECK (units BETWEEN 1 AND 1000000),
        CONSTRAINT "CHK_inspection_texts" CHECK (length(title) BETWEEN 1 AND 500 AND length(decision_number) BETWEEN 1 AND 60 AND length(unit_names) <= 2000)
      )`);
    await runner.query(`CREATE INDEX "IDX_inspection_started" ON inspection (office_id, started_on, id)`);
    await runner.query(`CREATE INDEX "IDX_inspection_concluded" ON inspection (office_id, concluded_on) WHERE concluded_on IS NOT NULL`);
    // What a period carries over from before it, however long ago it began.
    await runner.query(`CREATE INDEX "IDX_inspection_running" ON inspection (office_id) WHERE concluded_on IS NULL`);
    await runner.query(`CREATE INDEX "IDX_inspection_enforcing" ON inspection (office_id, completed_on) WHERE concluded_on IS NOT NULL`);
  }

  private async facts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inspection_fact (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        inspection_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'active',
        on_day date NOT NULL,
        organisations integer NOT NULL DEFAULT 0,
        people integer NOT NULL DEFAULT 0,
        cases integer NOT NULL DEFAULT 0,
        accused integer NOT NULL DEFAULT 0,
        note text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_inspection_fact" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_inspection_fact_inspection" FOREIGN KEY (office_id, inspection_id) REFERENCES inspection (office_id, id),
        CONSTRAINT "FK_inspection_fact_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_inspection_fact_status" CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT "CHK_inspection_fact_counts" CHECK (least(organisations, people, cases, accused) >= 0 AND organisations + people + cases + accused > 0),
        CONSTRAINT "CHK_inspection_fact_note" CHECK (length(note) <= 1000)
      )`);
    await runner.query(`CREATE INDEX "IDX_inspection_fact_inspection" ON inspection_fact (office_id, inspection_id, on_day)`);
    await runner.query(`CREATE INDEX "IDX_inspection_fact_day" ON inspection_fact (office_id, on_day)`);
  }

  /** Words to search by, kept beside the texts as everywhere (migration 11). */
  private async words(runner: QueryRunner): Promise<void> {
    for (const [table, ...columns] of SEARCHED) {
      const text = columns.map((column) => `NEW.${column}`).join(` || ' ' || `);
      await runner.query(`
        CREATE FUNCTION keep_${table}_words() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.words := coalesce(search_words(${text}), ''); RETURN NEW; END $$`);
      await runner.query(`CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OF ${columns.join(', ')}, words ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_${table}_words()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['inspection_fact', 'inspection', 'training_event', 'legal_instrument']) await runner.query(`DROP TABLE ${table}`);
    for (const [table] of SEARCHED) await runner.query(`DROP FUNCTION keep_${table}_words()`);
  }
}

/** What every record that is corrected, cancelled and restored carries. */
const RECORD = `office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()`;

/** Tables with the columns whose words are looked for; none of these may be null. */
const SEARCHED = [
  ['legal_instrument', 'number', 'title'],
  ['training_event', 'topic'],
  ['inspection', 'decision_number', 'title'],
] as const;
