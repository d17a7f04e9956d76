import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, recovery codes, sessions that can be seen, known browsers, waiting by address, sign-in through another provider. */
export class ProveWhoSignsIn1763700000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.sessions(runner);
    await this.secondFactors(runner);
    await this.terms(runner);
    await this.waiting(runner);
    await runner.query(`
      CREATE TABLE account_link (
        office_id uuid NOT NULL,
        account_id uuid NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        linked_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_account_link" PRIMARY KEY (office_id, account_id, issuer),
        CONSTRAINT "UQ_account_link_subject" UNIQUE (issuer, subject),
        CONSTRAINT "FK_account_link_account" FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id) ON DELETE CASCADE,
        CONSTRAINT "CHK_account_link" CHECK (issuer <> '' AND subject <> '' AND length(subject) <= 255)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['account_link', 'sign_in_wait', 'known_device', 'sign_in_terms', 'recovery_code', 'second_factor']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`ALTER TABLE session DROP CONSTRAINT "UQ_session_id", DROP COLUMN id, DROP COLUMN way, DROP COLUMN factor_at, DROP COLUMN proved_at`);
  }

  /** Sessions that run go on: each was opened by a password. */
  private async sessions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD COLUMN id uuid NOT NULL DEFAULT uuidv7(),
        ADD COLUMN way text NOT NULL DEFAULT 'password',
        ADD COLUMN factor_at timestamptz,
        ADD COLUMN proved_at timestamptz NOT NULL DEFAULT now(),
        ADD CONSTRAINT "UQ_session_id" UNIQUE (office_id, account_id, id),
        ADD CONSTRAINT "CHK_session_way" CHECK (way IN ('password', 'provider'))`);
    await runner.query(`UPDATE session SET proved_at = created_at`);
  }

  private async secondFactors(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_factor (
        office_id uuid NOT NULL,
        account_id uuid NOT NULL,
        sealed_secret bytea NOT NULL,
        begun_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step bigint NOT NULL DEFAULT 0,
        failures integer NOT NULL DEFAULT 0,
        last_failed_at timestamptz,
        CONSTRAINT "PK_second_factor" PRIMARY KEY (office_id, account_id),
        CONSTRAINT "FK_second_factor_account" FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id) ON DELETE CASCADE,
        CONSTRAINT "CHK_second_factor" CHECK (confirmed_at >= begun_at AND failures >= 0 AND (failures = 0) = (last_failed_at IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE recovery_code (
        office_id uuid NOT NULL,
        account_id uuid NOT NULL,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        CONSTRAINT "PK_recovery_code" PRIMARY KEY (office_id, account_id, code_hash),
        CONSTRAINT "FK_recovery_code_factor" FOREIGN KEY (office_id, account_id) REFERENCES second_factor (office_id, account_id) ON DELETE CASCADE,
        CONSTRAINT "CHK_recovery_code" CHECK (octet_length(code_hash) = 32)
      )`);
  }

  private async terms(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_terms (
        office_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        idle_minutes integer NOT NULL,
        whole_hours integer NOT NULL,
        second_factor_roles text[] NOT NULL DEFAULT '{}',
        provider_factor boolean NOT NULL DEFAULT false,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_sign_in_terms" PRIMARY KEY (office_id),
        CONSTRAINT "FK_sign_in_terms_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_sign_in_terms" CHECK (idle_minutes BETWEEN 5 AND 480 AND whole_hours BETWEEN 1 AND 24)
      )`);
  }

  /**
   * What slows guessing. A name that nobody has waits like one that somebody has, so that waiting tells nothing; neither names nor
   * addresses are of an office, and both are forgotten after a day.
   */
  private async waiting(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_device (
        office_id uuid NOT NULL,
        account_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        failures integer NOT NULL DEFAULT 0,
        last_failed_at timestamptz,
        seen_at timestamptz NOT NULL,
        CONSTRAINT "PK_known_device" PRIMARY KEY (office_id, account_id, token_hash),
        CONSTRAINT "FK_known_device_account" FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id) ON DELETE CASCADE,
        CONSTRAINT "CHK_known_device" CHECK (octet_length(token_hash) = 32 AND failures >= 0)
      )`);
    await runner.query(`
      CREATE TABLE sign_in_wait (
        kind text NOT NULL,
        key_hash bytea NOT NULL,
        failures integer NOT NULL,
        last_failed_at timestamptz NOT NULL,
        CONSTRAINT "PK_sign_in_wait" PRIMARY KEY (kind, key_hash),
        CONSTRAINT "CHK_sign_in_wait" CHECK (kind IN ('name', 'address', 'overall') AND octet_length(key_hash) = 32 AND failures > 0)
      )`);
    await runner.query(`CREATE INDEX "IDX_sign_in_wait_last" ON sign_in_wait (last_failed_at)`);
  }
}
