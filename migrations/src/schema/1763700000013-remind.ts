import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Daily digests of officers, in the application and by mail, each once. `digest_run` is the one row that two servers
 * fight for; `mail_message` is the outbox; `job_state` says when recurring work last ran (it belongs to no office).
 */
export class Remind1763700000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account
        ADD COLUMN email text,
        ADD COLUMN mail_digest boolean NOT NULL DEFAULT true,
        ADD CONSTRAINT "CHK_account_email" CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length(email) <= 254)`);
    await runner.query(`
      CREATE TABLE job_state (
        name text NOT NULL,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        outcome text NOT NULL,
        summary text,
        failed_at timestamptz,
        last_error text,
        consecutive_failures integer NOT NULL DEFAULT 0,
        CONSTRAINT "PK_job_state" PRIMARY KEY (name),
        CONSTRAINT "CHK_job_state_outcome" CHECK (outcome IN ('running', 'done', 'failed')),
        CONSTRAINT "CHK_job_state_finished" CHECK (outcome = 'running' OR finished_at IS NOT NULL)
      )`);
    await runner.query(`
      CREATE TABLE digest_run (
        office_id uuid NOT NULL,
        day date NOT NULL,
        made_at timestamptz NOT NULL,
        digests integer NOT NULL DEFAULT 0,
        CONSTRAINT "PK_digest_run" PRIMARY KEY (office_id, day),
        CONSTRAINT "FK_digest_run_office" FOREIGN KEY (office_id) REFERENCES office (id)
      )`);
    await runner.query(`
      CREATE TABLE digest (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        account_id uuid NOT NULL,
        day date NOT NULL,
        sections jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        CONSTRAINT "PK_digest" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_digest_day" UNIQUE (office_id, account_id, day),
        CONSTRAINT "FK_digest_account" FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
        CONSTRAINT "FK_digest_run" FOREIGN KEY (office_id, day) REFERENCES digest_run (office_id, day),
        CONSTRAINT "CHK_digest_sections" CHECK (jsonb_typeof(sections) = 'array' AND jsonb_array_length(sections) > 0)
      )`);
    await runner.query(`
      CREATE TABLE mail_message (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        account_id uuid NOT NULL,
        digest_id uuid NOT NULL,
        recipient text NOT NULL,
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL,
        send_until timestamptz NOT NULL,
        claimed_at timestamptz,
        sent_at timestamptz,
        last_error text,
        CONSTRAINT "PK_mail_message" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_mail_message_digest" UNIQUE (office_id, digest_id),
        CONSTRAINT "FK_mail_message_account" FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
        CONSTRAINT "FK_mail_message_digest" FOREIGN KEY (office_id, digest_id) REFERENCES digest (office_id, id),
        CONSTRAINT "CHK_mail_message_state" CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'unknown')),
        CONSTRAINT "CHK_mail_message_sent" CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
        CONSTRAINT "CHK_mail_message_attempts" CHECK (attempts >= 0)
      )`);
    await runner.query(`CREATE INDEX "IDX_mail_message_waiting" ON mail_message (next_attempt_at) WHERE state IN ('waiting', 'sending')`);
    await runner.query(`
      CREATE TABLE limit_escalation (
        office_id uuid NOT NULL,
        limit_id uuid NOT NULL,
        level text NOT NULL,
        day date NOT NULL,
        CONSTRAINT "PK_limit_escalation" PRIMARY KEY (office_id, limit_id, level),
        CONSTRAINT "FK_limit_escalation_limit" FOREIGN KEY (office_id, limit_id) REFERENCES running_limit (office_id, id),
        CONSTRAINT "CHK_limit_escalation_level" CHECK (level IN ('head', 'leader'))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['limit_escalation', 'mail_message', 'digest', 'digest_run', 'job_state']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`ALTER TABLE account DROP CONSTRAINT "CHK_account_email", DROP COLUMN mail_digest, DROP COLUMN email`);
  }
}
