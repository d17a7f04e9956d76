import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bytes that records hold. `stored_file` says where they are and how to prove that they are whole; a record's own table refers
 * to it by `(office_id, file_id)`, and what no table refers to is swept. `file_upload` is a file on its way from a form to a
 * record. Of a sealed file the data key and the name stand in `ciphertext`, sealed as identities are (docs/adr/0017).
 */
export class KeepFiles1763700000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stored_file (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        sha256 bytea,
        size bigint NOT NULL,
        media_type text NOT NULL,
        place text,
        sealed boolean NOT NULL DEFAULT false,
        source_id uuid,
        key_id text,
        nonce bytea,
        ciphertext bytea,
        scan text NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_stored_file" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_stored_file_content" UNIQUE (office_id, sha256, sealed),
        CONSTRAINT "UQ_stored_file_place" UNIQUE (office_id, place),
        CONSTRAINT "FK_stored_file_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "FK_stored_file_source" FOREIGN KEY (office_id, source_id) REFERENCES stored_file (office_id, id),
        CONSTRAINT "FK_stored_file_created_by" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_stored_file_size" CHECK (size >= 0),
        CONSTRAINT "CHK_stored_file_sha256" CHECK (octet_length(sha256) = 32),
        CONSTRAINT "CHK_stored_file_scan" CHECK (scan IN ('clean', 'unscanned', 'made')),
        CONSTRAINT "CHK_stored_file_place" CHECK ((place IS NULL) = (sha256 IS NULL) AND (place IS NULL) = (source_id IS NOT NULL)),
        CONSTRAINT "CHK_stored_file_source" CHECK (source_id IS NULL OR sealed),
        CONSTRAINT "CHK_stored_file_sealed" CHECK (sealed = (ciphertext IS NOT NULL) AND sealed = (key_id IS NOT NULL) AND sealed = (nonce IS NOT NULL)),
        CONSTRAINT "CHK_stored_file_nonce" CHECK (octet_length(nonce) = 12)
      )`);
    await runner.query(`CREATE INDEX "IDX_stored_file_source" ON stored_file (office_id, source_id) WHERE source_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE file_upload (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        account_id uuid NOT NULL,
        file_id uuid NOT NULL,
        name text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_file_upload" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_file_upload_account" FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
        CONSTRAINT "FK_file_upload_file" FOREIGN KEY (office_id, file_id) REFERENCES stored_file (office_id, id),
        CONSTRAINT "CHK_file_upload_name" CHECK (length(name) BETWEEN 1 AND 200)
      )`);
    await runner.query(`CREATE INDEX "IDX_file_upload_file" ON file_upload (office_id, file_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE file_upload`);
    await runner.query(`DROP TABLE stored_file`);
  }
}
