import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ADOPT_BOOKS } from './books-of-what-there-is.js';

const OLD_KINDS = `'forwarding', 'guidance', 'urging', 'notice', 'directive'`;
const KINDS = `${OLD_KINDS}, 'return', 'invitation', 'conclusion', 'report', 'proposal', 'record'`;
const STATES = `'draft', 'submitted', 'approved', 'issued'`;
const STEPS = `'draft', 'edit', 'submit', 'recall', 'return', 'approve', 'issue', 'discard', 'take-back'`;
const PAPERS = `'refusal', 'receipt', 'reception-record', 'statement-record', 'acceptance-proposal', 'acceptance-notice', 'non-acceptance-notice',
  'guidance', 'split-guidance', 'denunciation-forwarding', 'forwarding', 'return', 'urging', 'responsibility-report', 'citizen-notice', 'notice',
  'invitation', 'conclusion', 'directive'`;

/** Checks of `document` that are new here; those of several columns do not go with a column. */
const CHECKS: Readonly<Record<string, string>> = {
  state: `state IN (${STATES})`,
  // Only what has left the house has a day and a year, and only that may have a number; what is signed on the spot needs none.
  issued: `(state = 'issued') = (issued_on IS NOT NULL) AND (state = 'issued') = (year IS NOT NULL)`,
  numbered: `(number IS NULL) = (symbol IS NULL) AND (state = 'issued' OR number IS NULL) AND (state <> 'issued' OR number IS NOT NULL OR kind = 'record')`,
  paper: `paper IN (${PAPERS})`,
  subject: `matter_id IS NOT NULL OR reception_id IS NOT NULL OR leader_day_id IS NOT NULL`,
  about: `about_document_id <> id`,
  approved: `(approved_on IS NULL) = (approved_by IS NULL) AND (state <> 'approved' OR approved_on IS NOT NULL)`,
  submitted: `state <> 'submitted' OR submitted_on IS NOT NULL`,
  authority: `signer_authority IN ('self', 'collective', 'acting', 'order', 'mandate')`,
  answer: `answer_due_on >= issued_on`,
  origin: `origin IN ('own', 'elsewhere')`,
  elsewhere: `origin = 'own' OR (book_id IS NULL AND number IS NOT NULL)`,
  file: `file_id IS NULL OR state = 'issued'`,
};

/** Papers are drafted, submitted, approved and then numbered in a book; what was numbered before is issued. */
export class DraftPapers1763700000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createBooks(runner);
    await runner.query(`
      ALTER TABLE document
        ADD COLUMN state text NOT NULL DEFAULT 'issued',
        ADD COLUMN paper text,
        ADD COLUMN reception_id uuid,
        ADD COLUMN leader_day_id uuid,
        ADD COLUMN about_document_id uuid,
        ADD COLUMN texts jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN signer_position text,
        ADD COLUMN signer_authority text,
        ADD COLUMN submitted_on date,
        ADD COLUMN approved_on date,
        ADD COLUMN approved_by uuid,
        ADD COLUMN returned_reason text,
        ADD COLUMN answer_due_on date,
        ADD COLUMN origin text NOT NULL DEFAULT 'own',
        ADD COLUMN book_id uuid,
        ADD COLUMN file_id uuid,
        ADD COLUMN file_masked boolean NOT NULL DEFAULT false,
        ADD COLUMN template_id uuid,
        ALTER COLUMN number DROP NOT NULL,
        ALTER COLUMN symbol DROP NOT NULL,
        ALTER COLUMN year DROP NOT NULL,
        ALTER COLUMN issued_on DROP NOT NULL,
        ALTER COLUMN matter_id DROP NOT NULL,
        DROP CONSTRAINT "CHK_document_kind",
        ADD CONSTRAINT "CHK_document_kind" CHECK (kind IN (${KINDS})),
        ADD CONSTRAINT "FK_document_reception" FOREIGN KEY (office_id, reception_id) REFERENCES reception (office_id, id),
        ADD CONSTRAINT "FK_document_leader_day" FOREIGN KEY (office_id, leader_day_id) REFERENCES leader_day (office_id, id),
        ADD CONSTRAINT "FK_document_about" FOREIGN KEY (office_id, about_document_id) REFERENCES document (office_id, id),
        ADD CONSTRAINT "FK_document_approver" FOREIGN KEY (office_id, approved_by) REFERENCES account (office_id, id),
        ADD CONSTRAINT "FK_document_book" FOREIGN KEY (office_id, book_id) REFERENCES document_book (office_id, id),
        ADD CONSTRAINT "FK_document_file" FOREIGN KEY (office_id, file_id) REFERENCES stored_file (office_id, id),
        ADD CONSTRAINT "FK_document_template" FOREIGN KEY (office_id, template_id) REFERENCES paper_template (office_id, id),
        ${Object.entries(CHECKS)
          .map(([name, check]) => `ADD CONSTRAINT "CHK_document_${name}" CHECK (${check})`)
          .join(',\n        ')}`);
    await this.adoptBooks(runner);
    await runner.query(`ALTER TABLE document ADD CONSTRAINT "UQ_document_book_number" UNIQUE (office_id, book_id, year, number)`);
    await runner.query(`CREATE INDEX "IDX_document_preparing" ON document (office_id, state, created_at, id) WHERE state <> 'issued'`);
    await runner.query(`CREATE INDEX "IDX_document_of_reception" ON document (office_id, reception_id) WHERE reception_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_document_of_leader_day" ON document (office_id, leader_day_id) WHERE leader_day_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_document_about" ON document (office_id, about_document_id) WHERE about_document_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_document_file" ON document (office_id, file_id) WHERE file_id IS NOT NULL`);
    await this.createSteps(runner);
    await this.createPrints(runner);
  }

  private async createBooks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document_book (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL,
        closed boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_document_book" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_document_book_name" UNIQUE (office_id, name),
        CONSTRAINT "FK_document_book_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_document_book_name" CHECK (length(name) BETWEEN 1 AND 120)
      )`);
    await runner.query(`
      CREATE TABLE document_symbol (
        office_id uuid NOT NULL,
        symbol text NOT NULL,
        book_id uuid NOT NULL,
        CONSTRAINT "PK_document_symbol" PRIMARY KEY (office_id, symbol),
        CONSTRAINT "FK_document_symbol_book" FOREIGN KEY (office_id, book_id) REFERENCES document_book (office_id, id)
      )`);
    await runner.query(`CREATE INDEX "IDX_document_symbol_book" ON document_symbol (office_id, book_id)`);
    await runner.query(`
      CREATE TABLE document_numbering (
        office_id uuid NOT NULL,
        paper text NOT NULL,
        symbol text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT "PK_document_numbering" PRIMARY KEY (office_id, paper),
        CONSTRAINT "FK_document_numbering_symbol" FOREIGN KEY (office_id, symbol) REFERENCES document_symbol (office_id, symbol),
        CONSTRAINT "CHK_document_numbering_paper" CHECK (paper IN (${PAPERS}))
      )`);
    await runner.query(`CREATE INDEX "IDX_document_numbering_symbol" ON document_numbering (office_id, symbol)`);
  }

  /** Until now each symbol was a book of its own: it stays so, with its counter. */
  private async adoptBooks(runner: QueryRunner): Promise<void> {
    for (const statement of ADOPT_BOOKS) await runner.query(statement);
  }

  private async createSteps(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document_step (
        office_id uuid NOT NULL,
        document_id uuid NOT NULL,
        position integer NOT NULL,
        action text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        on_day date NOT NULL,
        reason text,
        actor_id uuid NOT NULL,
        actor_name text NOT NULL,
        request_id text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_document_step" PRIMARY KEY (office_id, document_id, position),
        CONSTRAINT "FK_document_step_document" FOREIGN KEY (office_id, document_id) REFERENCES document (office_id, id),
        CONSTRAINT "FK_document_step_actor" FOREIGN KEY (office_id, actor_id) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_document_step_position" CHECK (position > 0),
        CONSTRAINT "CHK_document_step_first" CHECK ((position = 1) = (from_state IS NULL) AND (position > 1 OR action = 'draft')),
        CONSTRAINT "CHK_document_step_action" CHECK (action IN (${STEPS})),
        CONSTRAINT "CHK_document_step_from" CHECK (from_state IN (${STATES})),
        CONSTRAINT "CHK_document_step_to" CHECK (to_state IN (${STATES})),
        CONSTRAINT "CHK_document_step_reason" CHECK (action <> 'return' OR reason IS NOT NULL)
      )`);
    await runner.query(`
      CREATE TRIGGER "TRG_document_step_append_only" BEFORE UPDATE OR DELETE ON document_step
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
  }

  /** Requests to print many papers, worked off by whichever server took them; their files are swept. */
  private async createPrints(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document_print (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        account_id uuid NOT NULL,
        format text NOT NULL,
        document_ids uuid[] NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        done integer NOT NULL DEFAULT 0,
        failure text,
        problems jsonb NOT NULL DEFAULT '[]',
        file_id uuid,
        requested_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_document_print" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_document_print_account" FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
        CONSTRAINT "FK_document_print_file" FOREIGN KEY (office_id, file_id) REFERENCES stored_file (office_id, id),
        CONSTRAINT "CHK_document_print_format" CHECK (format IN ('docx', 'pdf')),
        CONSTRAINT "CHK_document_print_state" CHECK (state IN ('waiting', 'running', 'done', 'failed')),
        CONSTRAINT "CHK_document_print_file" CHECK ((state = 'done') = (file_id IS NOT NULL)),
        CONSTRAINT "CHK_document_print_done" CHECK (done BETWEEN 0 AND cardinality(document_ids))
      )`);
    await runner.query(`CREATE INDEX "IDX_document_print_requested" ON document_print (requested_at)`);
    await runner.query(`CREATE INDEX "IDX_document_print_file" ON document_print (office_id, file_id) WHERE file_id IS NOT NULL`);
  }

  /** Drafts, and papers of kinds that were not known before, cannot be kept by the release before: they are taken out. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['document_print', 'document_step']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`
      UPDATE document SET about_document_id = NULL WHERE about_document_id IS NOT NULL`);
    await runner.query(`
      DELETE FROM document_recipient r USING document d WHERE d.office_id = r.office_id AND d.id = r.document_id
        AND (d.number IS NULL OR d.matter_id IS NULL OR d.kind NOT IN (${OLD_KINDS}))`);
    await runner.query(`DELETE FROM document WHERE number IS NULL OR matter_id IS NULL OR kind NOT IN (${OLD_KINDS})`);
    await runner.query(`
      INSERT INTO book_counter (office_id, book, year, last_number)
      SELECT office_id, 'document:' || symbol, year, max(number) FROM document GROUP BY office_id, symbol, year
      ON CONFLICT (office_id, book, year) DO UPDATE SET last_number = greatest(book_counter.last_number, excluded.last_number)`);
    await runner.query(`DELETE FROM book_counter c USING document_book b WHERE b.office_id = c.office_id AND c.book = 'document:' || b.id`);
    for (const index of ['preparing', 'of_reception', 'of_leader_day', 'about', 'file']) await runner.query(`DROP INDEX "IDX_document_${index}"`);
    for (const check of Object.keys(CHECKS)) await runner.query(`ALTER TABLE document DROP CONSTRAINT "CHK_document_${check}"`);
    await runner.query(`
      ALTER TABLE document
        DROP CONSTRAINT "UQ_document_book_number",
        DROP CONSTRAINT "CHK_document_kind",
        ADD CONSTRAINT "CHK_document_kind" CHECK (kind IN (${OLD_KINDS})),
        ALTER COLUMN number SET NOT NULL,
        ALTER COLUMN symbol SET NOT NULL,
        ALTER COLUMN year SET NOT NULL,
        ALTER COLUMN issued_on SET NOT NULL,
        ALTER COLUMN matter_id SET NOT NULL,
        ${['template_id', 'file_masked', 'file_id', 'book_id', 'origin', 'answer_due_on', 'returned_reason', 'approved_by', 'approved_on', 'submitted_on', 'signer_authority', 'signer_position', 'texts', 'about_document_id', 'leader_day_id', 'reception_id', 'paper', 'state']
          .map((column) => `DROP COLUMN ${column}`)
          .join(',\n        ')}`);
    for (const table of ['document_numbering', 'document_symbol', 'document_book']) await runner.query(`DROP TABLE ${table}`);
  }
}
