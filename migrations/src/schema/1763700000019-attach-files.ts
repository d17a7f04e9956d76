import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDS = ['petition', 'reception', 'matter', 'document', 'leader_day'] as const;
/** Those whose row says whether their people are sealed; a document's matter says it for the document. */
const SEALABLE = ['petition', 'reception', 'matter'] as const;

/**
 * Files on records, each on exactly one. `record_sealed` is carried from the record by its key: a record does not turn sealed
 * while a file of it is open, so somebody has to seal the file and give up its name first. A file that is sealed stays sealed.
 * `attachment_opening` lets one account read one sealed file for some minutes; why it was opened stands in the audit.
 */
export class AttachFiles1763700000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE stored_file ADD CONSTRAINT "UQ_stored_file_sealed" UNIQUE (office_id, id, sealed)`);
    await runner.query(`
      CREATE TABLE attachment (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        ${RECORDS.map((record) => `${record}_id uuid,`).join(' ')}
        number smallint NOT NULL,
        kind text NOT NULL,
        note text,
        file_id uuid NOT NULL,
        name text,
        sealed boolean NOT NULL,
        record_sealed boolean NOT NULL DEFAULT false,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_attachment" PRIMARY KEY (office_id, id),
        ${RECORDS.map((record) => `CONSTRAINT "UQ_attachment_of_${record}" UNIQUE (office_id, ${record}_id, number),`).join('\n')}
        ${SEALABLE.map((record) => `CONSTRAINT "FK_attachment_${record}" FOREIGN KEY (office_id, ${record}_id, record_sealed) REFERENCES ${record} (office_id, id, sealed) ON UPDATE CASCADE,`).join('\n')}
        CONSTRAINT "FK_attachment_document" FOREIGN KEY (office_id, document_id) REFERENCES document (office_id, id),
        CONSTRAINT "FK_attachment_leader_day" FOREIGN KEY (office_id, leader_day_id) REFERENCES leader_day (office_id, id),
        CONSTRAINT "FK_attachment_file" FOREIGN KEY (office_id, file_id, sealed) REFERENCES stored_file (office_id, id, sealed),
        CONSTRAINT "FK_attachment_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_attachment_record" CHECK (num_nonnulls(${RECORDS.map((record) => `${record}_id`).join(', ')}) = 1),
        CONSTRAINT "CHK_attachment_number" CHECK (number > 0),
        CONSTRAINT "CHK_attachment_status" CHECK (status IN ('active', 'removed')),
        CONSTRAINT "CHK_attachment_kind" CHECK (kind IN ('petition-paper', 'identity-paper', 'evidence', 'minutes', 'recording', 'answer', 'other')),
        CONSTRAINT "CHK_attachment_name" CHECK (sealed = (name IS NULL) AND length(name) BETWEEN 1 AND 200),
        CONSTRAINT "CHK_attachment_sealed" CHECK (NOT record_sealed OR sealed)
      )`);
    await runner.query(`CREATE INDEX "IDX_attachment_file" ON attachment (office_id, file_id)`);
    await runner.query(`
      CREATE TABLE attachment_opening (
        office_id uuid NOT NULL,
        attachment_id uuid NOT NULL,
        account_id uuid NOT NULL,
        open_until timestamptz NOT NULL,
        CONSTRAINT "PK_attachment_opening" PRIMARY KEY (office_id, attachment_id, account_id),
        CONSTRAINT "FK_attachment_opening_attachment" FOREIGN KEY (office_id, attachment_id) REFERENCES attachment (office_id, id),
        CONSTRAINT "FK_attachment_opening_account" FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE attachment_opening`);
    await runner.query(`DROP TABLE attachment`);
    await runner.query(`ALTER TABLE stored_file DROP CONSTRAINT "UQ_stored_file_sealed"`);
  }
}
