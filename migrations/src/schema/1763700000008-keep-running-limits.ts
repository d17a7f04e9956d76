import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The limits that run on petitions and receptions, the time that does not count, and every move of a due day. The due
 * day is kept, because lists sort by it; `calendar_state` says by which version of the calendar it was reckoned.
 */
export class KeepRunningLimits1763700000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeState(runner);
    await makeLimits(runner);
    await makeWhatHappensToThem(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['limit_change', 'limit_pause', 'running_limit']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION calendar_version(uuid)`);
    await runner.query(`DROP TABLE calendar_state`);
  }
}

/**
 * Whoever reckons a due day first calls `calendar_version`: it waits for a change of the office's calendar under way and
 * then says which version holds, in one round trip. A change takes the same lock alone, so that it sees every limit.
 */
async function makeState(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE calendar_state (
      office_id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      reference text,
      CONSTRAINT "PK_calendar_state" PRIMARY KEY (office_id),
      CONSTRAINT "FK_calendar_state_office" FOREIGN KEY (office_id) REFERENCES office (id)
    )`);
  await runner.query(`
    CREATE FUNCTION calendar_version(office uuid) RETURNS integer LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock_shared(hashtext('calendar'), hashtext(office::text));
      RETURN coalesce((SELECT version FROM calendar_state WHERE office_id = office), 0);
    END $$`);
}

async function makeLimits(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE running_limit (
      office_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT uuidv7(),
      petition_id uuid,
      reception_id uuid,
      code text NOT NULL,
      variant text NOT NULL,
      started_on date NOT NULL,
      due_on date,
      state text NOT NULL DEFAULT 'running',
      met_on date,
      dropped_on date,
      extensions integer[] NOT NULL DEFAULT '{}',
      why jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      computed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_running_limit" PRIMARY KEY (office_id, id),
      CONSTRAINT "FK_running_limit_petition" FOREIGN KEY (office_id, petition_id) REFERENCES petition (office_id, id),
      CONSTRAINT "FK_running_limit_reception" FOREIGN KEY (office_id, reception_id) REFERENCES reception (office_id, id),
      CONSTRAINT "CHK_running_limit_record" CHECK (num_nonnulls(petition_id, reception_id) = 1),
      CONSTRAINT "CHK_running_limit_state" CHECK (state IN ('running', 'paused', 'met', 'dropped')),
      CONSTRAINT "CHK_running_limit_due" CHECK (CASE WHEN code IN ('K10', 'R13') THEN due_on <= started_on ELSE due_on >= started_on END),
      CONSTRAINT "CHK_running_limit_paused" CHECK (CASE state WHEN 'paused' THEN due_on IS NULL WHEN 'dropped' THEN true ELSE due_on IS NOT NULL END),
      CONSTRAINT "CHK_running_limit_met" CHECK ((state = 'met') = (met_on IS NOT NULL)),
      CONSTRAINT "CHK_running_limit_met_day" CHECK (code IN ('K10', 'R13') OR met_on >= started_on),
      CONSTRAINT "CHK_running_limit_dropped" CHECK ((state = 'dropped') = (dropped_on IS NOT NULL)),
      CONSTRAINT "CHK_running_limit_extensions" CHECK (0 < ALL (extensions))
    )`);
  // A record has one open limit of a code; but each decision to suspend, continue or terminate is sent out by itself.
  await runner.query(`
    CREATE UNIQUE INDEX "UQ_running_limit_petition" ON running_limit
      (office_id, petition_id, code, (CASE WHEN code IN ('K11', 'K12') THEN started_on END)) NULLS NOT DISTINCT
      WHERE state IN ('running', 'paused') AND petition_id IS NOT NULL`);
  await runner.query(`
    CREATE UNIQUE INDEX "UQ_running_limit_reception" ON running_limit (office_id, reception_id, code)
      WHERE state IN ('running', 'paused') AND reception_id IS NOT NULL`);
  await runner.query(`CREATE INDEX "IDX_running_limit_petition" ON running_limit (office_id, petition_id) WHERE petition_id IS NOT NULL`);
  await runner.query(
    `CREATE INDEX "IDX_running_limit_reception" ON running_limit (office_id, reception_id) WHERE reception_id IS NOT NULL`,
  );
  await runner.query(`CREATE INDEX "IDX_running_limit_due" ON running_limit (office_id, due_on) WHERE state = 'running'`);
}

async function makeWhatHappensToThem(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE limit_pause (
      office_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT uuidv7(),
      limit_id uuid NOT NULL,
      from_on date NOT NULL,
      until_on date,
      basis text,
      CONSTRAINT "PK_limit_pause" PRIMARY KEY (office_id, id),
      CONSTRAINT "FK_limit_pause_limit" FOREIGN KEY (office_id, limit_id) REFERENCES running_limit (office_id, id),
      CONSTRAINT "CHK_limit_pause_span" CHECK (until_on >= from_on)
    )`);
  await runner.query(`CREATE INDEX "IDX_limit_pause_limit" ON limit_pause (office_id, limit_id)`);
  await runner.query(`CREATE UNIQUE INDEX "UQ_limit_pause_open" ON limit_pause (office_id, limit_id) WHERE until_on IS NULL`);
  await runner.query(`
    CREATE TABLE limit_change (
      office_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT uuidv7(),
      limit_id uuid NOT NULL,
      due_before date,
      due_after date,
      cause text NOT NULL,
      sentence text NOT NULL,
      actor_id uuid,
      at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_limit_change" PRIMARY KEY (office_id, id),
      CONSTRAINT "FK_limit_change_limit" FOREIGN KEY (office_id, limit_id) REFERENCES running_limit (office_id, id),
      CONSTRAINT "FK_limit_change_actor" FOREIGN KEY (office_id, actor_id) REFERENCES account (office_id, id),
      CONSTRAINT "CHK_limit_change_cause" CHECK (cause IN ('calendar', 'pause', 'continue', 'extension', 'variant', 'correction')),
      CONSTRAINT "CHK_limit_change_moves" CHECK (due_before IS DISTINCT FROM due_after)
    )`);
  await runner.query(`CREATE INDEX "IDX_limit_change_limit" ON limit_change (office_id, limit_id, id)`);
  await runner.query(`
    CREATE TRIGGER "TRG_limit_change_append_only" BEFORE UPDATE OR DELETE ON limit_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
}
