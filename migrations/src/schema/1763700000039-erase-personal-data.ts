import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that stand where somebody's name was; as in libs/privacy/contract, and never changed. */
const WORDS = 'Đã xóa theo quyết định tiêu hủy';

/** Of what a step says, what its numbers, days and later steps are reckoned by stays; its sentences go. */
const KEPT_KEYS = [
  'way', 'days', 'paper', 'scope', 'form', 'outcome', 'criteria', 'remote', 'suspensionGround', 'terminationGround', 'fromOfficerId', 'toOfficerId',
];

const STEP_TABLES = ['petition_step', 'document_step'] as const;

/**
 * What is past its time of keeping is erased by a decision (Luật Lưu trữ 33/2024/QH15: destroyed by decision, with minutes). Rows, numbers and
 * days stay, so that no report changes. A citizen who was erased cannot be written to: the row holds the decision and fixed words.
 */
export class ErasePersonalData1763700000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.citizens(runner);
    await this.decisions(runner);
    await this.steps(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION redact_steps(uuid, uuid, uuid[], uuid[])`);
    for (const table of STEP_TABLES) {
      await runner.query(`DROP TRIGGER "TRG_${table}_redacted" ON ${table}`);
      await runner.query(`DROP TRIGGER "TRG_${table}_append_only" ON ${table}`);
      await runner.query(`CREATE TRIGGER "TRG_${table}_append_only" BEFORE UPDATE OR DELETE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    }
    await runner.query(`DROP FUNCTION refuse_rewriting_steps()`);
    await runner.query(`DROP FUNCTION step_without_texts(jsonb)`);
    for (const table of ['erased_matter', 'erasure_item', 'erasure', 'retention_terms']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`ALTER TABLE citizen DROP CONSTRAINT "CHK_citizen_erased", DROP CONSTRAINT "CHK_citizen_erasure", DROP COLUMN erasure_number, DROP COLUMN erasure_on`);
    await runner.query(words(`NEW.name_words := search_words(NEW.full_name);`));
  }

  private async citizens(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE citizen ADD COLUMN erasure_number text, ADD COLUMN erasure_on date`);
    await runner.query(words(`NEW.name_words := CASE WHEN NEW.erasure_on IS NULL THEN search_words(NEW.full_name) ELSE '' END;`));
    await runner.query(`
      ALTER TABLE citizen
        ADD CONSTRAINT "CHK_citizen_erasure" CHECK ((erasure_number IS NULL) = (erasure_on IS NULL)),
        ADD CONSTRAINT "CHK_citizen_erased" CHECK (erasure_on IS NULL OR (
          full_name = '${WORDS}' AND address = '${WORDS}' AND no_paper_reason = '${WORDS}' AND name_words = '' AND (head_name IS NULL OR head_name = '${WORDS}')
          AND num_nonnulls(head_position, birth_year, sex, paper_number, phone, email, street, former_address, phone_key, paper_key) = 0))`);
  }

  private async decisions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE retention_terms (
        office_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        reception smallint,
        complaint smallint,
        denunciation smallint,
        proposal smallint,
        hearing smallint,
        feedback smallint,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_retention_terms" PRIMARY KEY (office_id),
        CONSTRAINT "FK_retention_terms_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_retention_terms_shortest" CHECK (least(reception, complaint, denunciation, proposal, hearing, feedback) >= 10),
        CONSTRAINT "CHK_retention_terms_longest" CHECK (greatest(reception, complaint, denunciation, proposal, hearing, feedback) <= 100)
      )`);
    await runner.query(`
      CREATE TABLE erasure (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'drafted',
        number text NOT NULL,
        decided_on date NOT NULL,
        signer text NOT NULL,
        reason text NOT NULL,
        created_by uuid NOT NULL,
        submitted_by uuid,
        approved_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        approved_at timestamptz,
        finished_at timestamptz,
        CONSTRAINT "PK_erasure" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_erasure_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "FK_erasure_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_erasure_submitter" FOREIGN KEY (office_id, submitted_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_erasure_approver" FOREIGN KEY (office_id, approved_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_erasure_state" CHECK (state IN ('drafted', 'submitted', 'approved', 'done', 'withdrawn')),
        CONSTRAINT "CHK_erasure_approved" CHECK ((state IN ('approved', 'done')) = (approved_by IS NOT NULL) AND (approved_by IS NULL) = (approved_at IS NULL)),
        CONSTRAINT "CHK_erasure_two_people" CHECK (approved_by NOT IN (created_by, submitted_by)),
        CONSTRAINT "CHK_erasure_finished" CHECK ((state = 'done') = (finished_at IS NOT NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_erasure_number" ON erasure (office_id, number, decided_on) WHERE state <> 'withdrawn'`);
    await runner.query(`CREATE INDEX "IDX_erasure_approved" ON erasure (office_id, id) WHERE state = 'approved'`);
    await runner.query(`
      CREATE TABLE erasure_item (
        office_id uuid NOT NULL,
        erasure_id uuid NOT NULL,
        ordinal smallint NOT NULL,
        citizen_id uuid,
        matter_id uuid,
        state text NOT NULL DEFAULT 'waiting',
        why text,
        records integer NOT NULL DEFAULT 0,
        files integer NOT NULL DEFAULT 0,
        freed uuid[] NOT NULL DEFAULT '{}',
        done_at timestamptz,
        CONSTRAINT "PK_erasure_item" PRIMARY KEY (office_id, erasure_id, ordinal),
        CONSTRAINT "FK_erasure_item_erasure" FOREIGN KEY (office_id, erasure_id) REFERENCES erasure (office_id, id),
        CONSTRAINT "FK_erasure_item_citizen" FOREIGN KEY (office_id, citizen_id) REFERENCES citizen (office_id, id) ON DELETE CASCADE,
        CONSTRAINT "FK_erasure_item_matter" FOREIGN KEY (office_id, matter_id) REFERENCES matter (office_id, id),
        CONSTRAINT "CHK_erasure_item_whom" CHECK (num_nonnulls(citizen_id, matter_id) = 1),
        CONSTRAINT "CHK_erasure_item_state" CHECK (state IN ('waiting', 'erased', 'kept', 'dropped')),
        CONSTRAINT "CHK_erasure_item_why" CHECK ((state = 'kept') = (why IS NOT NULL)),
        CONSTRAINT "CHK_erasure_item_done" CHECK ((state IN ('erased', 'kept')) = (done_at IS NOT NULL))
      )`);
    // Nobody is in two decisions at once; also the keys by which a row that goes is looked for.
    await runner.query(`CREATE UNIQUE INDEX "UQ_erasure_item_citizen" ON erasure_item (office_id, citizen_id) WHERE state = 'waiting'`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_erasure_item_matter" ON erasure_item (office_id, matter_id) WHERE state = 'waiting'`);
    await runner.query(`CREATE INDEX "IDX_erasure_item_citizen" ON erasure_item (office_id, citizen_id) WHERE citizen_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE erased_matter (
        office_id uuid NOT NULL,
        matter_id uuid NOT NULL,
        erasure_id uuid NOT NULL,
        erased_on date NOT NULL,
        CONSTRAINT "PK_erased_matter" PRIMARY KEY (office_id, matter_id),
        CONSTRAINT "FK_erased_matter_matter" FOREIGN KEY (office_id, matter_id) REFERENCES matter (office_id, id),
        CONSTRAINT "FK_erased_matter_erasure" FOREIGN KEY (office_id, erasure_id) REFERENCES erasure (office_id, id)
      )`);
  }

  /** Steps are append-only; of their sentences alone something may go, by this function and by nothing else. */
  private async steps(runner: QueryRunner): Promise<void> {
    const kept = KEPT_KEYS.map((key) => `'${key}'`).join(', ');
    await runner.query(`
      CREATE FUNCTION step_without_texts(data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
        SELECT coalesce(jsonb_object_agg(key, CASE WHEN key = 'proposal' THEN value - 'note' ELSE value END), '{}') FROM jsonb_each(data)
        WHERE key IN (${kept}) OR (key = 'proposal' AND jsonb_typeof(value) = 'object') $$`);
    await runner.query(`
      CREATE FUNCTION refuse_rewriting_steps() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('tiepdan.redacting', true) = 'steps' AND NEW.reason IS NULL
          AND to_jsonb(NEW) - 'reason' - 'data' = to_jsonb(OLD) - 'reason' - 'data'
          AND to_jsonb(NEW) -> 'data' IS NOT DISTINCT FROM step_without_texts(to_jsonb(OLD) -> 'data') THEN RETURN NEW; END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    for (const table of STEP_TABLES) {
      await runner.query(`DROP TRIGGER "TRG_${table}_append_only" ON ${table}`);
      await runner.query(`CREATE TRIGGER "TRG_${table}_append_only" BEFORE DELETE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
      await runner.query(`CREATE TRIGGER "TRG_${table}_redacted" BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_steps()`);
    }
    await runner.query(`
      CREATE FUNCTION redact_steps(office uuid, decision uuid, petitions uuid[], documents uuid[]) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM erasure e WHERE e.office_id = office AND e.id = decision AND e.state = 'approved') OR EXISTS (
          SELECT 1 FROM petition p WHERE p.office_id = office AND p.id = ANY (petitions) AND NOT EXISTS (
            SELECT 1 FROM erased_matter m WHERE m.office_id = office AND m.matter_id = p.matter_id AND m.erasure_id = decision))
        THEN RAISE EXCEPTION 'no approved decision erases these steps' USING ERRCODE = 'restrict_violation'; END IF;
        PERFORM set_config('tiepdan.redacting', 'steps', true);
        UPDATE petition_step SET reason = NULL, data = step_without_texts(data) WHERE office_id = office AND petition_id = ANY (petitions);
        UPDATE document_step SET reason = NULL WHERE office_id = office AND document_id = ANY (documents);
        PERFORM set_config('tiepdan.redacting', '', true);
      END $$`);
  }
}

/** The trigger function of search words, with what makes those of the name. */
const words = (name: string): string => `
  CREATE OR REPLACE FUNCTION keep_citizen_words() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    ${name}
    NEW.phone_key := phone_key(NEW.phone);
    NEW.paper_key := paper_key(NEW.paper_number);
    RETURN NEW;
  END $$`;
