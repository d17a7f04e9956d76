import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, what they come about, and the leaders' announced reception days. */
export class KeepCitizensMattersAndLeaderDays1763700000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE citizen (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        full_name text NOT NULL,
        birth_year integer,
        sex text,
        paper_kind text NOT NULL,
        paper_number text,
        no_paper_reason text,
        phone text,
        address text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_citizen" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_citizen_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "FK_citizen_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_citizen_sex" CHECK (sex IN ('male', 'female')),
        CONSTRAINT "CHK_citizen_birth_year" CHECK (birth_year BETWEEN 1880 AND 2200),
        CONSTRAINT "CHK_citizen_paper_kind" CHECK (paper_kind IN ('citizen-id', 'id-certificate', 'passport', 'other', 'none')),
        CONSTRAINT "CHK_citizen_paper_number" CHECK ((paper_kind = 'none') = (paper_number IS NULL)),
        CONSTRAINT "CHK_citizen_no_paper_reason" CHECK ((paper_kind = 'none') = (no_paper_reason IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX "IDX_citizen_name" ON citizen USING gin (fold(full_name) gin_trgm_ops)`);
    await runner.query(`CREATE INDEX "IDX_citizen_paper" ON citizen USING gin (paper_number gin_trgm_ops)`);
    await runner.query(`CREATE INDEX "IDX_citizen_phone" ON citizen USING gin (phone gin_trgm_ops)`);

    await runner.query(`
      CREATE TABLE field (
        code text NOT NULL,
        group_name text NOT NULL,
        name text NOT NULL,
        position integer NOT NULL,
        CONSTRAINT "PK_field" PRIMARY KEY (code)
      )`);
    await runner.query(`
      CREATE TABLE matter (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        year integer NOT NULL,
        number integer NOT NULL,
        kind text NOT NULL,
        field_code text NOT NULL,
        summary text NOT NULL,
        opened_on date NOT NULL,
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_matter" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_matter_number" UNIQUE (office_id, year, number),
        CONSTRAINT "UQ_matter_kind" UNIQUE (office_id, id, kind),
        CONSTRAINT "FK_matter_field" FOREIGN KEY (field_code) REFERENCES field (code),
        CONSTRAINT "FK_matter_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_matter_kind" CHECK (kind IN ('complaint', 'denunciation', 'proposal')),
        CONSTRAINT "CHK_matter_status" CHECK (status IN ('active', 'cancelled'))
      )`);
    await runner.query(`CREATE INDEX "IDX_matter_summary" ON matter USING gin (fold(summary) gin_trgm_ops)`);
    await runner.query(`CREATE INDEX "IDX_matter_opened" ON matter (office_id, opened_on, id)`);

    await runner.query(`
      CREATE TABLE leader (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        full_name text NOT NULL,
        position text NOT NULL,
        chair boolean NOT NULL DEFAULT false,
        active boolean NOT NULL DEFAULT true,
        CONSTRAINT "PK_leader" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_leader_office" FOREIGN KEY (office_id) REFERENCES office (id)
      )`);
    await runner.query(`
      CREATE TABLE leader_day (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        held_on date NOT NULL,
        session text NOT NULL,
        host_id uuid NOT NULL,
        by_deputy boolean NOT NULL,
        outcome text NOT NULL,
        note text,
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_leader_day" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_leader_day_session" UNIQUE (office_id, id, held_on, session),
        CONSTRAINT "FK_leader_day_host" FOREIGN KEY (office_id, host_id) REFERENCES leader (office_id, id),
        CONSTRAINT "FK_leader_day_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_leader_day_session" CHECK (session IN ('periodic', 'ad-hoc')),
        CONSTRAINT "CHK_leader_day_outcome" CHECK (outcome IN ('announced', 'held', 'held-nobody', 'not-held')),
        CONSTRAINT "CHK_leader_day_note" CHECK (note IS NOT NULL OR (session = 'periodic' AND outcome <> 'not-held')),
        CONSTRAINT "CHK_leader_day_status" CHECK (status IN ('active', 'cancelled'))
      )`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_leader_day_host" ON leader_day (office_id, host_id, held_on, session) WHERE status = 'active'`);
    await runner.query(`CREATE INDEX "IDX_leader_day_held" ON leader_day (office_id, held_on, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['leader_day', 'leader', 'matter', 'field', 'citizen']) await runner.query(`DROP TABLE ${table}`);
  }
}
