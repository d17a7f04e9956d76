import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offices, the bodies they write to, accounts and sessions, and the append-only record of what was done. */
export class KeepOfficesAccountsAndWhatWasDone1763700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE office (
        id uuid NOT NULL DEFAULT uuidv7(),
        code text NOT NULL,
        name text NOT NULL,
        parent_name text NOT NULL,
        place_name text NOT NULL,
        committee_name text NOT NULL,
        CONSTRAINT "PK_office" PRIMARY KEY (id),
        CONSTRAINT "UQ_office_code" UNIQUE (code)
      )`);
    await runner.query(`
      CREATE TABLE agency (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL,
        short_name text NOT NULL,
        kind text NOT NULL,
        position integer NOT NULL DEFAULT 0,
        CONSTRAINT "PK_agency" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_agency_name" UNIQUE (office_id, name),
        CONSTRAINT "FK_agency_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_agency_kind" CHECK (kind IN ('board', 'participating', 'department', 'commune', 'judicial', 'party', 'elected', 'other'))
      )`);
    await runner.query(`
      CREATE TABLE account (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        username text NOT NULL,
        full_name text NOT NULL,
        position text NOT NULL,
        roles text[] NOT NULL,
        password_hash text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        failed_sign_ins integer NOT NULL DEFAULT 0,
        last_failed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_account" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_account_username" UNIQUE (username),
        CONSTRAINT "FK_account_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_account_username" CHECK (username = lower(username) AND username <> ''),
        CONSTRAINT "CHK_account_roles" CHECK (cardinality(roles) > 0)
      )`);
    await runner.query(`
      CREATE TABLE session (
        token_hash bytea NOT NULL,
        office_id uuid NOT NULL,
        account_id uuid NOT NULL,
        csrf_token text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ip text,
        user_agent text,
        CONSTRAINT "PK_session" PRIMARY KEY (token_hash),
        CONSTRAINT "FK_session_account" FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX "IDX_session_account" ON session (office_id, account_id)`);
    await runner.query(`CREATE INDEX "IDX_session_expiry" ON session (expires_at)`);
    await runner.query(`
      CREATE TABLE history_event (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        type text NOT NULL,
        reason text,
        data jsonb NOT NULL DEFAULT '{}',
        actor_id uuid NOT NULL,
        actor_name text NOT NULL,
        request_id text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_history_event" PRIMARY KEY (office_id, id)
      )`);
    await runner.query(`CREATE INDEX "IDX_history_event_subject" ON history_event (office_id, subject_kind, subject_id, id)`);
    await runner.query(`
      CREATE TABLE audit_record (
        office_id uuid NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        action text NOT NULL,
        subject_kind text,
        subject_id uuid,
        actor_id uuid,
        request_id text NOT NULL,
        ip text,
        details jsonb NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_audit_record" PRIMARY KEY (office_id, id)
      )`);
    await runner.query(`CREATE INDEX "IDX_audit_record_time" ON audit_record (office_id, at)`);
    await runner.query(`
      CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$`);
    for (const table of ['history_event', 'audit_record'])
      await runner.query(`
        CREATE TRIGGER "TRG_${table}_append_only" BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_record', 'history_event', 'session', 'account', 'agency', 'office']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION refuse_rewriting()`);
  }
}
