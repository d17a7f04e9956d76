import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scrubHistory, sealDenouncers, unsealEveryone } from './sealing-of-what-there-is.js';

/**
 * Who denounced is kept apart, encrypted; a sealed matter seals its petitions and receptions. The keys carry `sealed` from the
 * matter to the link rows, which point to a citizen on an open record and to a sealed identity on a sealed one, never
 * otherwise. The link rows' own key does not cascade: nothing turns sealed or open without somebody settling its people.
 */
export class SealIdentities1763700000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await keepIdentities(runner);
    for (const table of ['matter', 'petition', 'reception']) await runner.query(`ALTER TABLE ${table} ADD COLUMN sealed boolean NOT NULL DEFAULT false`);
    for (const { table } of LINKS)
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN sealed boolean NOT NULL DEFAULT false, ADD COLUMN sealed_id uuid, ALTER COLUMN citizen_id DROP NOT NULL`);
    for (const { table, record } of LINKS) await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT "FK_${table}_${record}"`);
    await sealDenouncers(runner);
    await scrubHistory(runner);
    await carrySealing(runner);
    for (const link of LINKS) await holdLinks(runner, link);
    // The head reads the openings among everything else that is written down.
    await runner.query(`CREATE INDEX "IDX_audit_record_opened" ON audit_record (office_id, id) WHERE action = 'sealed-identity.opened'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_audit_record_opened"`);
    for (const { table, record } of LINKS)
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT "CHK_${table}_sealed", DROP CONSTRAINT "FK_${table}_${record}",
          DROP CONSTRAINT "UQ_${table}_sealed", DROP CONSTRAINT "FK_${table}_sealed"`);
    await runner.query(`ALTER TABLE reception DROP CONSTRAINT "FK_reception_matter", DROP CONSTRAINT "FK_reception_petition", DROP CONSTRAINT "CHK_reception_sealed"`);
    await runner.query(`ALTER TABLE petition DROP CONSTRAINT "FK_petition_matter"`);
    await unsealEveryone(runner);
    for (const { table, key, record } of LINKS) {
      await runner.query(`DROP INDEX "IDX_${table}_sealed"`);
      await runner.query(`
        ALTER TABLE ${table} DROP COLUMN sealed, DROP COLUMN sealed_id, ALTER COLUMN citizen_id SET NOT NULL`);
      await runner.query(`ALTER TABLE ${record} DROP CONSTRAINT "UQ_${record}_sealed"`);
      await runner.query(`
        ALTER TABLE ${table} ADD CONSTRAINT "FK_${table}_${record}" FOREIGN KEY (office_id, ${key}) REFERENCES ${record} (office_id, id) ON DELETE CASCADE`);
    }
    await runner.query(`ALTER TABLE petition DROP CONSTRAINT "UQ_petition_sealed_matter"`);
    await runner.query(`ALTER TABLE matter DROP CONSTRAINT "UQ_matter_kind", DROP CONSTRAINT "UQ_matter_sealed", DROP CONSTRAINT "CHK_matter_sealed"`);
    for (const table of ['matter', 'petition', 'reception']) await runner.query(`ALTER TABLE ${table} DROP COLUMN sealed`);
    await runner.query(`ALTER TABLE matter ADD CONSTRAINT "UQ_matter_kind" UNIQUE (office_id, id, kind)`);
    await runner.query(`
      ALTER TABLE petition
        ADD CONSTRAINT "FK_petition_matter" FOREIGN KEY (office_id, matter_id, kind) REFERENCES matter (office_id, id, kind) ON UPDATE CASCADE`);
    await runner.query(`
      ALTER TABLE reception
        ADD CONSTRAINT "FK_reception_matter" FOREIGN KEY (office_id, matter_id) REFERENCES matter (office_id, id),
        ADD CONSTRAINT "FK_reception_petition" FOREIGN KEY (office_id, petition_id, matter_id) REFERENCES petition (office_id, id, matter_id) ON UPDATE CASCADE`);
    await runner.query(`DROP TABLE sealed_identity`);
  }
}

const LINKS = [
  { table: 'petition_sender', key: 'petition_id', record: 'petition' },
  { table: 'reception_person', key: 'reception_id', record: 'reception' },
] as const;

async function keepIdentities(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE sealed_identity (
      office_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT uuidv7(),
      kind text NOT NULL,
      key_id text NOT NULL,
      nonce bytea NOT NULL,
      ciphertext bytea,
      fingerprints bytea[] NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      erased_at timestamptz,
      CONSTRAINT "PK_sealed_identity" PRIMARY KEY (office_id, id),
      CONSTRAINT "FK_sealed_identity_office" FOREIGN KEY (office_id) REFERENCES office (id),
      CONSTRAINT "FK_sealed_identity_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
      CONSTRAINT "CHK_sealed_identity_kind" CHECK (kind IN ('person', 'signatories')),
      CONSTRAINT "CHK_sealed_identity_nonce" CHECK (octet_length(nonce) = 12),
      CONSTRAINT "CHK_sealed_identity_erased" CHECK ((erased_at IS NULL) = (ciphertext IS NOT NULL))
    )`);
  await runner.query(`CREATE INDEX "IDX_sealed_identity_fingerprints" ON sealed_identity USING gin (fingerprints)`);
  await runner.query(`CREATE INDEX "IDX_sealed_identity_key" ON sealed_identity (key_id)`);
}

/** From the matter to its petitions and receptions, and from a petition to the reception it was handed over at. */
async function carrySealing(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE reception DROP CONSTRAINT "FK_reception_matter", DROP CONSTRAINT "FK_reception_petition"`);
  await runner.query(`ALTER TABLE petition DROP CONSTRAINT "FK_petition_matter"`);
  await runner.query(`
    ALTER TABLE matter
      DROP CONSTRAINT "UQ_matter_kind",
      ADD CONSTRAINT "UQ_matter_kind" UNIQUE (office_id, id, kind, sealed),
      ADD CONSTRAINT "UQ_matter_sealed" UNIQUE (office_id, id, sealed),
      ADD CONSTRAINT "CHK_matter_sealed" CHECK (kind <> 'denunciation' OR sealed)`);
  await runner.query(`
    ALTER TABLE petition
      ADD CONSTRAINT "UQ_petition_sealed" UNIQUE (office_id, id, sealed),
      ADD CONSTRAINT "UQ_petition_sealed_matter" UNIQUE (office_id, id, matter_id, sealed),
      ADD CONSTRAINT "FK_petition_matter" FOREIGN KEY (office_id, matter_id, kind, sealed)
        REFERENCES matter (office_id, id, kind, sealed) ON UPDATE CASCADE`);
  await runner.query(`
    ALTER TABLE reception
      ADD CONSTRAINT "UQ_reception_sealed" UNIQUE (office_id, id, sealed),
      ADD CONSTRAINT "CHK_reception_sealed" CHECK (matter_id IS NOT NULL OR NOT sealed),
      ADD CONSTRAINT "FK_reception_matter" FOREIGN KEY (office_id, matter_id, sealed) REFERENCES matter (office_id, id, sealed) ON UPDATE CASCADE,
      ADD CONSTRAINT "FK_reception_petition" FOREIGN KEY (office_id, petition_id, matter_id, sealed)
        REFERENCES petition (office_id, id, matter_id, sealed) ON UPDATE CASCADE`);
}

async function holdLinks(runner: QueryRunner, { table, key, record }: (typeof LINKS)[number]): Promise<void> {
  await runner.query(`
    ALTER TABLE ${table}
      ADD CONSTRAINT "FK_${table}_${record}" FOREIGN KEY (office_id, ${key}, sealed) REFERENCES ${record} (office_id, id, sealed) ON DELETE CASCADE,
      ADD CONSTRAINT "FK_${table}_sealed" FOREIGN KEY (office_id, sealed_id) REFERENCES sealed_identity (office_id, id),
      ADD CONSTRAINT "UQ_${table}_sealed" UNIQUE (office_id, ${key}, sealed_id),
      ADD CONSTRAINT "CHK_${table}_sealed" CHECK (
        CASE WHEN sealed THEN citizen_id IS NULL AND sealed_id IS NOT NULL ELSE citizen_id IS NOT NULL AND sealed_id IS NULL END)`);
  await runner.query(`CREATE INDEX "IDX_${table}_sealed" ON ${table} (office_id, sealed_id) WHERE sealed_id IS NOT NULL`);
}
