import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Feedback on administrative procedures, in a book of its own: another regime than the reception of citizens, so no table of
 * that regime refers to it. Who sent it is either written here or stands on the petition or reception it came by, never both.
 */
export class TakeFeedback1763700000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.feedback(runner);
    await this.indexes(runner);
    await this.words(runner);
    await runner.query(`
      CREATE TABLE feedback_terms (
        office_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        forward_days smallint NOT NULL,
        answer_days smallint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_feedback_terms" PRIMARY KEY (office_id),
        CONSTRAINT "FK_feedback_terms_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_feedback_terms" CHECK (forward_days BETWEEN 1 AND 30 AND answer_days BETWEEN forward_days AND 120)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE feedback_terms`);
    await runner.query(`DROP TABLE feedback`);
    await runner.query(`DROP FUNCTION keep_feedback_words()`);
    await runner.query(`DELETE FROM book_counter WHERE book = 'feedback'`);
  }

  private async feedback(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        book_year integer NOT NULL,
        book_number integer NOT NULL,
        received_on date NOT NULL,
        channel text NOT NULL,
        kind text NOT NULL,
        petition_id uuid,
        reception_id uuid,
        anonymous boolean NOT NULL,
        sender_name text,
        sender_phone text,
        sender_address text,
        citizen_id uuid,
        portal_number text,
        procedure_name text NOT NULL,
        procedure_code text,
        field_code text NOT NULL,
        content text NOT NULL,
        concerned_agency_id uuid,
        state text NOT NULL DEFAULT 'received',
        forward_due_on date NOT NULL,
        due_on date NOT NULL,
        forwarded_on date,
        agency_id uuid,
        asked_due_on date,
        document_id uuid,
        document_number text,
        answered_on date,
        answer text,
        answer_number text,
        published_on date,
        published_question text,
        published_answer text,
        withdrawn_on date,
        withdraw_reason text,
        words text NOT NULL DEFAULT '',
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_feedback" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_feedback_book" UNIQUE (office_id, book_year, book_number),
        CONSTRAINT "FK_feedback_petition" FOREIGN KEY (office_id, petition_id) REFERENCES petition (office_id, id),
        CONSTRAINT "FK_feedback_reception" FOREIGN KEY (office_id, reception_id) REFERENCES reception (office_id, id),
        CONSTRAINT "FK_feedback_citizen" FOREIGN KEY (office_id, citizen_id) REFERENCES citizen (office_id, id) ON DELETE SET NULL (citizen_id),
        CONSTRAINT "FK_feedback_field" FOREIGN KEY (field_code) REFERENCES field (code),
        CONSTRAINT "FK_feedback_concerned_agency" FOREIGN KEY (office_id, concerned_agency_id) REFERENCES agency (office_id, id),
        CONSTRAINT "FK_feedback_agency" FOREIGN KEY (office_id, agency_id) REFERENCES agency (office_id, id),
        CONSTRAINT "FK_feedback_document" FOREIGN KEY (office_id, document_id) REFERENCES document (office_id, id),
        CONSTRAINT "FK_feedback_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_feedback_channel" CHECK (channel IN ('petition', 'portal', 'hotline', 'direct')),
        CONSTRAINT "CHK_feedback_kind" CHECK (kind IN ('report', 'proposal')),
        CONSTRAINT "CHK_feedback_state" CHECK (state IN ('received', 'forwarded', 'answered', 'published', 'withdrawn')),
        CONSTRAINT "CHK_feedback_status" CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT "CHK_feedback_origin" CHECK (CASE WHEN petition_id IS NOT NULL THEN channel = 'petition' AND reception_id IS NULL WHEN reception_id IS NOT NULL THEN channel = 'direct' ELSE true END),
        CONSTRAINT "CHK_feedback_sender" CHECK (
          CASE WHEN num_nonnulls(petition_id, reception_id) > 0 THEN NOT anonymous AND sender_name IS NULL ELSE anonymous = (sender_name IS NULL) END
          AND (sender_name IS NOT NULL OR num_nonnulls(sender_phone, sender_address, citizen_id) = 0)),
        CONSTRAINT "CHK_feedback_portal_number" CHECK (portal_number IS NULL OR channel = 'portal'),
        CONSTRAINT "CHK_feedback_due" CHECK (received_on <= forward_due_on AND forward_due_on <= due_on),
        CONSTRAINT "CHK_feedback_forwarded" CHECK ((forwarded_on IS NULL) = (agency_id IS NULL) AND forwarded_on >= received_on
          AND (forwarded_on IS NOT NULL OR num_nonnulls(asked_due_on, document_id, document_number) = 0) AND asked_due_on >= forwarded_on
          AND (state <> 'forwarded' OR forwarded_on IS NOT NULL) AND (state <> 'received' OR forwarded_on IS NULL)),
        CONSTRAINT "CHK_feedback_answered" CHECK ((state IN ('answered', 'published')) = (answered_on IS NOT NULL) AND (answered_on IS NULL) = (answer IS NULL)
          AND (answered_on IS NOT NULL OR answer_number IS NULL) AND answered_on >= coalesce(forwarded_on, received_on)),
        CONSTRAINT "CHK_feedback_published" CHECK ((state = 'published') = (published_on IS NOT NULL) AND num_nonnulls(published_on, published_question, published_answer) IN (0, 3)
          AND published_on >= answered_on),
        CONSTRAINT "CHK_feedback_withdrawn" CHECK ((state = 'withdrawn') = (withdrawn_on IS NOT NULL) AND (withdrawn_on IS NULL) = (withdraw_reason IS NULL)
          AND withdrawn_on >= coalesce(forwarded_on, received_on))
      )`);
  }

  private async indexes(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_feedback_received" ON feedback (office_id, received_on, id)`);
    await runner.query(`CREATE INDEX "IDX_feedback_published" ON feedback (office_id, published_on, id) WHERE state = 'published' AND status = 'active'`);
    await runner.query(`CREATE INDEX "IDX_feedback_petition" ON feedback (office_id, petition_id) WHERE petition_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_feedback_reception" ON feedback (office_id, reception_id) WHERE reception_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_feedback_citizen" ON feedback (office_id, citizen_id) WHERE citizen_id IS NOT NULL`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_feedback_petition" ON feedback (office_id, petition_id) WHERE status = 'active'`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_feedback_reception" ON feedback (office_id, reception_id) WHERE status = 'active'`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_feedback_portal_number" ON feedback (office_id, fold(portal_number)) WHERE status = 'active'`);
  }

  private async words(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION keep_feedback_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW.words := search_words(concat_ws(' ', NEW.content, NEW.procedure_name, NEW.sender_name, NEW.portal_number)); RETURN NEW; END $$`);
    await runner.query(`
      CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OF content, procedure_name, sender_name, portal_number, words ON feedback
      FOR EACH ROW EXECUTE FUNCTION keep_feedback_words()`);
    await runner.query(`CREATE INDEX "IDX_feedback_words" ON feedback USING gin (words gin_trgm_ops)`);
  }
}
