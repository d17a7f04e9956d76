import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What leaders concluded when they received citizens, the tasks that came of it, what was said of each task, and the notices
 * that told the bodies. A task that hangs on a notice hangs on one of its own conclusion (the composite key).
 */
export class KeepConclusions1763700000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.conclusions(runner);
    await this.tasks(runner);
    await this.words(runner);
    await runner.query(`
      CREATE TABLE conclusion_terms (
        office_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        notice_days smallint NOT NULL,
        task_days_least smallint NOT NULL,
        task_days_most smallint NOT NULL,
        soon_days smallint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_conclusion_terms" PRIMARY KEY (office_id),
        CONSTRAINT "FK_conclusion_terms_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_conclusion_terms" CHECK (notice_days BETWEEN 1 AND 30 AND task_days_least BETWEEN 1 AND 250
          AND task_days_most BETWEEN task_days_least AND 250 AND soon_days BETWEEN 1 AND 30)
      )`);
  }

  private async conclusions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conclusion (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        leader_day_id uuid NOT NULL,
        reception_id uuid,
        matter_id uuid,
        merged_from_id uuid,
        text text NOT NULL,
        concluded_on date NOT NULL,
        notice_due_on date NOT NULL,
        text_words text NOT NULL DEFAULT '',
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_conclusion" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_conclusion_leader_day" FOREIGN KEY (office_id, leader_day_id) REFERENCES leader_day (office_id, id),
        CONSTRAINT "FK_conclusion_reception" FOREIGN KEY (office_id, reception_id) REFERENCES reception (office_id, id),
        CONSTRAINT "FK_conclusion_matter" FOREIGN KEY (office_id, matter_id) REFERENCES matter (office_id, id),
        CONSTRAINT "FK_conclusion_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_conclusion_status" CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT "CHK_conclusion_about" CHECK (reception_id IS NULL OR matter_id IS NULL),
        CONSTRAINT "CHK_conclusion_merged" CHECK (merged_from_id IS NULL OR matter_id IS NOT NULL),
        CONSTRAINT "CHK_conclusion_text" CHECK (length(text) BETWEEN 1 AND 10000)
      )`);
    // One that names no visit goes with its matter when that is merged, and comes back when the merging is undone.
    await runner.query(`
      CREATE FUNCTION conclusion_follows_merge() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.merged_into_id IS NOT NULL THEN
          UPDATE conclusion SET matter_id = NEW.merged_into_id, merged_from_id = NEW.id, version = version + 1, updated_at = now()
          WHERE office_id = NEW.office_id AND matter_id = NEW.id;
        ELSE
          UPDATE conclusion SET matter_id = NEW.id, merged_from_id = NULL, version = version + 1, updated_at = now()
          WHERE office_id = NEW.office_id AND matter_id = OLD.merged_into_id AND merged_from_id = NEW.id;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER "TRG_matter_conclusions" AFTER UPDATE OF merged_into_id ON matter
      FOR EACH ROW WHEN (OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id) EXECUTE FUNCTION conclusion_follows_merge()`);
    await runner.query(`CREATE INDEX "IDX_conclusion_concluded" ON conclusion (office_id, concluded_on, id)`);
    await runner.query(`CREATE INDEX "IDX_conclusion_leader_day" ON conclusion (office_id, leader_day_id)`);
    await runner.query(`CREATE INDEX "IDX_conclusion_reception" ON conclusion (office_id, reception_id) WHERE reception_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_conclusion_matter" ON conclusion (office_id, matter_id) WHERE matter_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE conclusion_notice (
        office_id uuid NOT NULL,
        document_id uuid NOT NULL,
        conclusion_id uuid NOT NULL,
        CONSTRAINT "PK_conclusion_notice" PRIMARY KEY (office_id, document_id),
        CONSTRAINT "UQ_conclusion_notice" UNIQUE (office_id, conclusion_id, document_id),
        CONSTRAINT "FK_conclusion_notice_document" FOREIGN KEY (office_id, document_id) REFERENCES document (office_id, id),
        CONSTRAINT "FK_conclusion_notice_conclusion" FOREIGN KEY (office_id, conclusion_id) REFERENCES conclusion (office_id, id)
      )`);
  }

  private async tasks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conclusion_task (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        conclusion_id uuid NOT NULL,
        ordinal smallint NOT NULL,
        agency_id uuid NOT NULL,
        content text NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL DEFAULT 'open',
        reported_on date,
        done_on date,
        result text,
        evidence_id uuid,
        reopened_at timestamptz,
        document_id uuid,
        content_words text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_conclusion_task" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_conclusion_task_ordinal" UNIQUE (office_id, conclusion_id, ordinal),
        CONSTRAINT "FK_conclusion_task_conclusion" FOREIGN KEY (office_id, conclusion_id) REFERENCES conclusion (office_id, id),
        CONSTRAINT "FK_conclusion_task_agency" FOREIGN KEY (office_id, agency_id) REFERENCES agency (office_id, id),
        CONSTRAINT "FK_conclusion_task_notice" FOREIGN KEY (office_id, conclusion_id, document_id) REFERENCES conclusion_notice (office_id, conclusion_id, document_id),
        CONSTRAINT "FK_conclusion_task_evidence" FOREIGN KEY (office_id, evidence_id) REFERENCES answer (office_id, id),
        CONSTRAINT "CHK_conclusion_task_state" CHECK (state IN ('open', 'done', 'withdrawn')),
        CONSTRAINT "CHK_conclusion_task_ordinal" CHECK (ordinal BETWEEN 1 AND 50),
        CONSTRAINT "CHK_conclusion_task_done" CHECK ((state = 'done') = (done_on IS NOT NULL) AND (state <> 'done' OR result IS NOT NULL)),
        CONSTRAINT "CHK_conclusion_task_evidence" CHECK (evidence_id IS NULL OR state = 'done')
      )`);
    await runner.query(`CREATE INDEX "IDX_conclusion_task_due" ON conclusion_task (office_id, due_on, id) WHERE state = 'open'`);
    await runner.query(`CREATE INDEX "IDX_conclusion_task_agency" ON conclusion_task (office_id, agency_id)`);
    await runner.query(`CREATE INDEX "IDX_conclusion_task_document" ON conclusion_task (office_id, document_id) WHERE document_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE conclusion_task_step (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        task_id uuid NOT NULL,
        kind text NOT NULL,
        taken_on date NOT NULL,
        text text,
        due_from date,
        due_to date,
        taken_by uuid NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_conclusion_task_step" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_conclusion_task_step_task" FOREIGN KEY (office_id, task_id) REFERENCES conclusion_task (office_id, id),
        CONSTRAINT "FK_conclusion_task_step_by" FOREIGN KEY (office_id, taken_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_conclusion_task_step_kind" CHECK (kind IN ('given', 'progress', 'reported', 'extended', 'done', 'withdrawn', 'reopened')),
        CONSTRAINT "CHK_conclusion_task_step_due" CHECK ((kind IN ('given', 'extended')) = (due_to IS NOT NULL) AND (kind = 'extended') = (due_from IS NOT NULL)),
        CONSTRAINT "CHK_conclusion_task_step_text" CHECK (text IS NOT NULL OR kind = 'given')
      )`);
    await runner.query(`CREATE INDEX "IDX_conclusion_task_step_task" ON conclusion_task_step (office_id, task_id, id)`);
  }

  /** Words to search by, kept beside the texts as everywhere (migration 11). */
  private async words(runner: QueryRunner): Promise<void> {
    for (const [table, text] of SEARCHED) {
      await runner.query(`
        CREATE FUNCTION keep_${table}_words() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.${text}_words := coalesce(search_words(NEW.${text}), ''); RETURN NEW; END $$`);
      await runner.query(`CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OF ${text}, ${text}_words ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_${table}_words()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER "TRG_matter_conclusions" ON matter`);
    await runner.query(`DROP FUNCTION conclusion_follows_merge()`);
    for (const table of ['conclusion_terms', 'conclusion_task_step', 'conclusion_task', 'conclusion_notice', 'conclusion']) await runner.query(`DROP TABLE ${table}`);
    for (const [table] of SEARCHED) await runner.query(`DROP FUNCTION keep_${table}_words()`);
  }
}

const SEARCHED = [
  ['conclusion', 'text'],
  ['conclusion_task', 'content'],
] as const;
