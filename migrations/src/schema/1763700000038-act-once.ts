import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A request that comes twice acts once: its key is a row written in the transaction that acts, so that both are there or neither.
 * What was answered is kept encrypted by the key, of which only a fingerprint stands here; the rows go after two days.
 */
export class ActOnce1763700000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_once (
        office_id uuid NOT NULL,
        account_id uuid NOT NULL,
        key bytea NOT NULL,
        route text NOT NULL,
        body_hash bytea NOT NULL,
        request_id text NOT NULL,
        status smallint,
        answer bytea,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_request_once" PRIMARY KEY (office_id, account_id, key),
        CONSTRAINT "CHK_request_once_hashes" CHECK (length(key) = 32 AND length(body_hash) = 32),
        CONSTRAINT "CHK_request_once_status" CHECK (status BETWEEN 200 AND 299),
        CONSTRAINT "CHK_request_once_answer" CHECK (answer IS NULL OR status IS NOT NULL)
      ) WITH (fillfactor = 70)`);
    await runner.query(`CREATE INDEX "IDX_request_once_at" ON request_once (office_id, at)`);
    await runner.query(`COMMENT ON TABLE request_once IS 'Requests that carried a key and acted; so that one sent again does not act again'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE request_once`);
  }
}
