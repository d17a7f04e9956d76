import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a code may be for, and the table of it: a request to be heard is told of by its code too. */
const RECORDS = { petition: 'petition', reception: 'reception', hearing: 'hearing_request' } as const;
const SUBJECTS = Object.keys(RECORDS);

/**
 * What the public looks up and sends. Of a code only its SHA-256 is kept, beside the key and the ordinal it is reckoned anew from
 * when it is printed again. A record has at most one code that works. `portal_use` counts look-ups by day, never by whom.
 * An answer to the question after a visit hangs on its code, so that it is given once.
 */
export class OpenTheDoors1763700000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lookup_code (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        ${SUBJECTS.map((subject) => `${subject}_id uuid,`).join(' ')}
        code_hash bytea NOT NULL,
        key_id text NOT NULL,
        ordinal smallint NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT now(),
        issued_by uuid,
        revoked_at timestamptz,
        revoked_by uuid,
        lookups integer NOT NULL DEFAULT 0,
        last_lookup_at timestamptz,
        CONSTRAINT "PK_lookup_code" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_lookup_code_hash" UNIQUE (code_hash),
        ${SUBJECTS.map((subject) => `CONSTRAINT "UQ_lookup_code_of_${subject}" UNIQUE (office_id, ${subject}_id, ordinal),`).join('\n')}
        ${Object.entries(RECORDS).map(([subject, table]) => `CONSTRAINT "FK_lookup_code_${subject}" FOREIGN KEY (office_id, ${subject}_id) REFERENCES ${table} (office_id, id),`).join('\n')}
        CONSTRAINT "FK_lookup_code_issuer" FOREIGN KEY (office_id, issued_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_lookup_code_revoker" FOREIGN KEY (office_id, revoked_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_lookup_code_record" CHECK (num_nonnulls(${SUBJECTS.map((subject) => `${subject}_id`).join(', ')}) = 1),
        CONSTRAINT "CHK_lookup_code_hash" CHECK (octet_length(code_hash) = 32),
        CONSTRAINT "CHK_lookup_code_ordinal" CHECK (ordinal > 0),
        CONSTRAINT "CHK_lookup_code_revoked" CHECK (revoked_by IS NULL OR revoked_at IS NOT NULL),
        CONSTRAINT "CHK_lookup_code_lookups" CHECK (lookups >= 0)
      )`);
    for (const subject of SUBJECTS)
      await runner.query(`CREATE UNIQUE INDEX "IDX_lookup_code_working_${subject}" ON lookup_code (office_id, ${subject}_id) WHERE revoked_at IS NULL AND ${subject}_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE satisfaction (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        code_id uuid NOT NULL,
        grade smallint NOT NULL,
        words text,
        given_on date NOT NULL,
        CONSTRAINT "PK_satisfaction" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_satisfaction_of_code" UNIQUE (office_id, code_id),
        CONSTRAINT "FK_satisfaction_code" FOREIGN KEY (office_id, code_id) REFERENCES lookup_code (office_id, id),
        CONSTRAINT "CHK_satisfaction_grade" CHECK (grade BETWEEN 1 AND 5),
        CONSTRAINT "CHK_satisfaction_words" CHECK (length(words) BETWEEN 1 AND 500)
      )`);
    await runner.query(`CREATE INDEX "IDX_satisfaction_given" ON satisfaction (office_id, given_on)`);
    await runner.query(`
      CREATE TABLE portal_use (
        office_id uuid NOT NULL,
        used_on date NOT NULL,
        lookups integer NOT NULL DEFAULT 0,
        CONSTRAINT "PK_portal_use" PRIMARY KEY (office_id, used_on),
        CONSTRAINT "FK_portal_use_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_portal_use_lookups" CHECK (lookups >= 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['portal_use', 'satisfaction', 'lookup_code']) await runner.query(`DROP TABLE ${table}`);
  }
}
