import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers, two-level addresses, organisations, merges of records, lists of signatories. */
export class KnowCitizens1763700000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await keepAreas(runner);
    await widenCitizens(runner);
    await keepMerges(runner);
    await keepFormerPapers(runner);
    await keepVersions(runner);
    await keepAppointments(runner);
    await keepSignatories(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['petition_signatory', 'petition_signatory_list']) await runner.query(`DROP TABLE ${table}`);
    for (const table of LINKS)
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT "CHK_${table}_appointment",
          DROP COLUMN appointment_on, DROP COLUMN appointment_ref, DROP COLUMN appointment_signed_by`);
    for (const table of ['citizen_version', 'citizen_paper', 'citizen_merge_link', 'citizen_merge']) await runner.query(`DROP TABLE ${table}`);
    await narrowCitizens(runner);
    for (const table of ['area_succession', 'area']) await runner.query(`DROP TABLE ${table}`);
  }
}

const LINKS = ['petition_sender', 'reception_person'] as const;

/** Provinces and communes as dated data: names and kinds change by resolution, old codes live on in old papers (NQ 202/2025/QH15). */
async function keepAreas(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE area (
      code text NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      parent_code text,
      valid_from date NOT NULL,
      valid_to date,
      CONSTRAINT "PK_area" PRIMARY KEY (code),
      CONSTRAINT "UQ_area_parent" UNIQUE (code, parent_code),
      CONSTRAINT "FK_area_parent" FOREIGN KEY (parent_code) REFERENCES area (code),
      CONSTRAINT "CHK_area_kind" CHECK (kind IN ('province', 'city', 'commune', 'ward', 'special-zone')),
      CONSTRAINT "CHK_area_level" CHECK ((parent_code IS NULL) = (kind IN ('province', 'city'))),
      CONSTRAINT "CHK_area_code" CHECK (CASE WHEN parent_code IS NULL THEN code ~ '^[0-9]{2}$' ELSE code ~ '^[0-9]{5}$' END),
      CONSTRAINT "CHK_area_validity" CHECK (valid_to >= valid_from)
    )`);
  await runner.query(`CREATE INDEX "IDX_area_parent" ON area (parent_code, name)`);
  await runner.query(`CREATE INDEX "IDX_area_name" ON area USING gin (fold(name) gin_trgm_ops)`);
  await runner.query(`
    CREATE TABLE area_succession (
      old_code text NOT NULL,
      new_code text NOT NULL,
      changed_on date NOT NULL,
      CONSTRAINT "PK_area_succession" PRIMARY KEY (old_code, new_code),
      CONSTRAINT "FK_area_succession_old" FOREIGN KEY (old_code) REFERENCES area (code),
      CONSTRAINT "FK_area_succession_new" FOREIGN KEY (new_code) REFERENCES area (code),
      CONSTRAINT "CHK_area_succession_other" CHECK (old_code <> new_code)
    )`);
  await runner.query(`CREATE INDEX "IDX_area_succession_new" ON area_succession (new_code)`);
}

/** Organisations beside people, addresses by parts, telephones as E.164, and the pointer of a merged record. */
async function widenCitizens(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE citizen
      ADD COLUMN party text NOT NULL DEFAULT 'person',
      ADD COLUMN head_name text,
      ADD COLUMN head_position text,
      ADD COLUMN email text,
      ADD COLUMN street text,
      ADD COLUMN province_code text,
      ADD COLUMN commune_code text,
      ADD COLUMN commune_name text,
      ADD COLUMN former_address text,
      ADD COLUMN merged_into_id uuid,
      DROP CONSTRAINT "CHK_citizen_paper_kind",
      ADD CONSTRAINT "CHK_citizen_paper_kind" CHECK (paper_kind IN ('citizen-id', 'id-certificate', 'passport', 'registration', 'other', 'none')),
      ADD CONSTRAINT "CHK_citizen_party" CHECK (party IN ('person', 'organisation')),
      ADD CONSTRAINT "CHK_citizen_head" CHECK ((party = 'organisation') = (head_name IS NOT NULL) AND (head_position IS NULL OR head_name IS NOT NULL)),
      ADD CONSTRAINT "CHK_citizen_born" CHECK (party = 'person' OR (birth_year IS NULL AND sex IS NULL)),
      ADD CONSTRAINT "CHK_citizen_paper_party" CHECK (
        CASE party WHEN 'person' THEN paper_kind <> 'registration' ELSE paper_kind IN ('registration', 'other', 'none') END),
      ADD CONSTRAINT "CHK_citizen_place" CHECK (
        CASE WHEN province_code IS NULL THEN street IS NULL AND commune_code IS NULL AND commune_name IS NULL
             ELSE (commune_code IS NULL) <> (commune_name IS NULL) END),
      ADD CONSTRAINT "CHK_citizen_merged" CHECK (merged_into_id <> id),
      ADD CONSTRAINT "FK_citizen_province" FOREIGN KEY (province_code) REFERENCES area (code),
      ADD CONSTRAINT "FK_citizen_commune" FOREIGN KEY (commune_code, province_code) REFERENCES area (code, parent_code),
      ADD CONSTRAINT "FK_citizen_merged" FOREIGN KEY (office_id, merged_into_id) REFERENCES citizen (office_id, id) ON DELETE CASCADE`);
  await runner.query(`CREATE INDEX "IDX_citizen_merged" ON citizen (office_id, merged_into_id) WHERE merged_into_id IS NOT NULL`);
  await runner.query(`
    UPDATE citizen SET phone = '+84' || substring(translate(phone, ' .-', '') FROM '([235789][0-9]{8,9})$')
    WHERE translate(phone, ' .-', '') ~ '^([+]?84|0)([35789][0-9]{8}|2[0-9]{8,9})$'`);
}

async function narrowCitizens(runner: QueryRunner): Promise<void> {
  await runner.query(`UPDATE citizen SET phone = '0' || substr(phone, 4) WHERE phone ~ '^[+]84[0-9]{9,10}$'`);
  await runner.query(`UPDATE citizen SET paper_kind = 'other' WHERE paper_kind = 'registration'`);
  await runner.query(`
    ALTER TABLE citizen
      DROP CONSTRAINT "FK_citizen_merged", DROP CONSTRAINT "FK_citizen_commune", DROP CONSTRAINT "FK_citizen_province",
      DROP CONSTRAINT "CHK_citizen_merged", DROP CONSTRAINT "CHK_citizen_place", DROP CONSTRAINT "CHK_citizen_paper_party",
      DROP CONSTRAINT "CHK_citizen_born", DROP CONSTRAINT "CHK_citizen_head", DROP CONSTRAINT "CHK_citizen_party",
      DROP CONSTRAINT "CHK_citizen_paper_kind",
      ADD CONSTRAINT "CHK_citizen_paper_kind" CHECK (paper_kind IN ('citizen-id', 'id-certificate', 'passport', 'other', 'none')),
      DROP COLUMN merged_into_id, DROP COLUMN former_address, DROP COLUMN commune_name, DROP COLUMN commune_code,
      DROP COLUMN province_code, DROP COLUMN street, DROP COLUMN email, DROP COLUMN head_position, DROP COLUMN head_name, DROP COLUMN party`);
}

/**
 * What a merge moved, so that it can be taken back exactly. `taken` holds, for each field taken from the merged record, what
 * stood there before and what was put there; it goes with either record (a person who is sealed leaves nothing behind here).
 */
async function keepMerges(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE citizen_merge (
      office_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT uuidv7(),
      kept_id uuid NOT NULL,
      merged_id uuid NOT NULL,
      taken jsonb NOT NULL,
      reason text NOT NULL,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      undone_by uuid,
      undone_at timestamptz,
      undo_reason text,
      CONSTRAINT "PK_citizen_merge" PRIMARY KEY (office_id, id),
      CONSTRAINT "FK_citizen_merge_kept" FOREIGN KEY (office_id, kept_id) REFERENCES citizen (office_id, id) ON DELETE CASCADE,
      CONSTRAINT "FK_citizen_merge_merged" FOREIGN KEY (office_id, merged_id) REFERENCES citizen (office_id, id) ON DELETE CASCADE,
      CONSTRAINT "FK_citizen_merge_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
      CONSTRAINT "FK_citizen_merge_undoer" FOREIGN KEY (office_id, undone_by) REFERENCES account (office_id, id),
      CONSTRAINT "CHK_citizen_merge_other" CHECK (kept_id <> merged_id),
      CONSTRAINT "CHK_citizen_merge_undone" CHECK (num_nonnulls(undone_by, undone_at, undo_reason) IN (0, 3))
    )`);
  await runner.query(`CREATE UNIQUE INDEX "UQ_citizen_merge_standing" ON citizen_merge (office_id, merged_id) WHERE undone_at IS NULL`);
  await runner.query(`CREATE INDEX "IDX_citizen_merge_kept" ON citizen_merge (office_id, kept_id)`);
  await runner.query(`
    CREATE TABLE citizen_merge_link (
      office_id uuid NOT NULL,
      merge_id uuid NOT NULL,
      record_kind text NOT NULL,
      record_id uuid NOT NULL,
      position smallint NOT NULL,
      capacity text NOT NULL,
      appointment_on date,
      appointment_ref text,
      appointment_signed_by integer,
      doubled boolean NOT NULL,
      CONSTRAINT "PK_citizen_merge_link" PRIMARY KEY (office_id, merge_id, record_kind, record_id),
      CONSTRAINT "FK_citizen_merge_link_merge" FOREIGN KEY (office_id, merge_id) REFERENCES citizen_merge (office_id, id) ON DELETE CASCADE,
      CONSTRAINT "CHK_citizen_merge_link_kind" CHECK (record_kind IN ('reception', 'petition'))
    )`);
}

/** The numbers people had before; those that a merge brought know it, and go when it is taken back. */
async function keepFormerPapers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE citizen_paper (
      office_id uuid NOT NULL,
      citizen_id uuid NOT NULL,
      kind text NOT NULL,
      number text NOT NULL,
      merge_id uuid,
      CONSTRAINT "PK_citizen_paper" PRIMARY KEY (office_id, citizen_id, kind, number),
      CONSTRAINT "FK_citizen_paper_citizen" FOREIGN KEY (office_id, citizen_id) REFERENCES citizen (office_id, id) ON DELETE CASCADE,
      CONSTRAINT "FK_citizen_paper_merge" FOREIGN KEY (office_id, merge_id) REFERENCES citizen_merge (office_id, id) ON DELETE CASCADE,
      CONSTRAINT "CHK_citizen_paper_former_kind" CHECK (kind IN ('id-card', 'citizen-id', 'id-certificate', 'passport', 'registration', 'other'))
    )`);
  await runner.query(`CREATE INDEX "IDX_citizen_paper_number" ON citizen_paper USING gin (number gin_trgm_ops)`);
}

/** What a record of the list said before each change. Histories hold no data of people; this goes when the person does. */
async function keepVersions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE citizen_version (
      office_id uuid NOT NULL,
      citizen_id uuid NOT NULL,
      version integer NOT NULL,
      details jsonb NOT NULL,
      CONSTRAINT "PK_citizen_version" PRIMARY KEY (office_id, citizen_id, version),
      CONSTRAINT "FK_citizen_version_citizen" FOREIGN KEY (office_id, citizen_id) REFERENCES citizen (office_id, id) ON DELETE CASCADE
    )`);
}

/** By which paper a group appointed who speaks for it (Luật TCD Đ.29). */
async function keepAppointments(runner: QueryRunner): Promise<void> {
  for (const table of LINKS)
    await runner.query(`
      ALTER TABLE ${table}
        ADD COLUMN appointment_on date,
        ADD COLUMN appointment_ref text,
        ADD COLUMN appointment_signed_by integer,
        ADD CONSTRAINT "CHK_${table}_appointment" CHECK (
          CASE WHEN appointment_on IS NULL THEN appointment_ref IS NULL AND appointment_signed_by IS NULL
               ELSE capacity = 'representative' AND coalesce(appointment_signed_by, 1) > 0 END)`);
}

/** Everyone who signed a group petition. Of a sealed petition the list is one sealed identity and has no lines here. */
async function keepSignatories(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE petition_signatory_list (
      office_id uuid NOT NULL,
      petition_id uuid NOT NULL,
      sealed_id uuid,
      line_count integer NOT NULL,
      version integer NOT NULL DEFAULT 1,
      updated_by uuid NOT NULL,
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_petition_signatory_list" PRIMARY KEY (office_id, petition_id),
      CONSTRAINT "FK_petition_signatory_list_petition" FOREIGN KEY (office_id, petition_id) REFERENCES petition (office_id, id) ON DELETE CASCADE,
      CONSTRAINT "FK_petition_signatory_list_sealed" FOREIGN KEY (office_id, sealed_id) REFERENCES sealed_identity (office_id, id),
      CONSTRAINT "FK_petition_signatory_list_author" FOREIGN KEY (office_id, updated_by) REFERENCES account (office_id, id),
      CONSTRAINT "CHK_petition_signatory_list_count" CHECK (line_count BETWEEN 1 AND 20000)
    )`);
  await runner.query(`
    CREATE TABLE petition_signatory (
      office_id uuid NOT NULL,
      petition_id uuid NOT NULL,
      line integer NOT NULL,
      full_name text NOT NULL,
      birth_year integer,
      paper_number text,
      address text,
      CONSTRAINT "PK_petition_signatory" PRIMARY KEY (office_id, petition_id, line),
      CONSTRAINT "FK_petition_signatory_list" FOREIGN KEY (office_id, petition_id) REFERENCES petition_signatory_list (office_id, petition_id) ON DELETE CASCADE,
      CONSTRAINT "CHK_petition_signatory_line" CHECK (line > 0),
      CONSTRAINT "CHK_petition_signatory_birth_year" CHECK (birth_year BETWEEN 1880 AND 2200)
    )`);
}
