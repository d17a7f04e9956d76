import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * As `link_audit` of migration 32, which wrote every link for itself and asked another function for each content: now the links of a
 * round are one statement, and a record costs half. The chain is the same: what is hashed, in which order, and by whom.
 */
const LINK_IN_GROUPS = `
  CREATE OR REPLACE FUNCTION link_audit(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    r audit_record;
    office uuid;
    place bigint;
    last_hash bytea;
    record_content bytea;
    linked integer := 0;
    offices uuid[] := '{}';
    places bigint[] := '{}';
    records bigint[] := '{}';
    contents bytea[] := '{}';
    hashes bytea[] := '{}';
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('tiepdan.audit'));
    FOR r IN
      WITH taken AS (DELETE FROM audit_unlinked WHERE ctid = ANY (ARRAY(SELECT ctid FROM audit_unlinked LIMIT most)) RETURNING office_id, record_id)
      SELECT a.* FROM taken JOIN audit_record a ON a.office_id = taken.office_id AND a.id = taken.record_id ORDER BY a.office_id, a.id
    LOOP
      IF office IS DISTINCT FROM r.office_id THEN
        IF office IS NOT NULL THEN UPDATE audit_chain SET seq = place, hash = last_hash WHERE office_id = office; END IF;
        office := r.office_id;
        SELECT seq, hash INTO place, last_hash FROM audit_chain WHERE office_id = office;
        IF NOT FOUND THEN
          INSERT INTO audit_chain (office_id, seq, hash) VALUES (office, 0, '');
          place := 0;
          last_hash := '';
        END IF;
      END IF;
      place := place + 1;
      linked := linked + 1;
      record_content := sha256(convert_to(audit_text(r), 'UTF8'));
      last_hash := sha256(last_hash || int8send(place) || record_content);
      offices[linked] := office;
      places[linked] := place;
      records[linked] := r.id;
      contents[linked] := record_content;
      hashes[linked] := last_hash;
    END LOOP;
    IF office IS NOT NULL THEN UPDATE audit_chain SET seq = place, hash = last_hash WHERE office_id = office; END IF;
    INSERT INTO audit_link (office_id, seq, record_id, content, hash)
      SELECT l.office_id, l.seq, l.record_id, l.content, l.hash FROM unnest(offices, places, records, contents, hashes) AS l (office_id, seq, record_id, content, hash);
    RETURN linked;
  END $$`;

const ONE_BY_ONE = `
  CREATE OR REPLACE FUNCTION link_audit(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    r audit_record;
    office uuid;
    place bigint;
    last_hash bytea;
    record_content bytea;
    linked integer := 0;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('tiepdan.audit'));
    FOR r IN
      WITH taken AS (DELETE FROM audit_unlinked WHERE ctid = ANY (ARRAY(SELECT ctid FROM audit_unlinked LIMIT most)) RETURNING office_id, record_id)
      SELECT a.* FROM taken JOIN audit_record a ON a.office_id = taken.office_id AND a.id = taken.record_id ORDER BY a.office_id, a.id
    LOOP
      IF office IS DISTINCT FROM r.office_id THEN
        IF office IS NOT NULL THEN UPDATE audit_chain SET seq = place, hash = last_hash WHERE office_id = office; END IF;
        office := r.office_id;
        SELECT seq, hash INTO place, last_hash FROM audit_chain WHERE office_id = office;
        IF NOT FOUND THEN
          INSERT INTO audit_chain (office_id, seq, hash) VALUES (office, 0, '');
          place := 0;
          last_hash := '';
        END IF;
      END IF;
      place := place + 1;
      record_content := audit_content(r);
      last_hash := audit_hash(last_hash, place, record_content);
      INSERT INTO audit_link (office_id, seq, record_id, content, hash) VALUES (office, place, r.id, record_content, last_hash);
      linked := linked + 1;
    END LOOP;
    IF office IS NOT NULL THEN UPDATE audit_chain SET seq = place, hash = last_hash WHERE office_id = office; END IF;
    RETURN linked;
  END $$`;

/** What every write pays for, once more: audit records are linked in groups, and rows of keys have one index less and room for their answers. */
export class LinkInGroups1763700000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINK_IN_GROUPS);
    // Swept once an hour, of the keys of two days: it is read whole then, and no request pays for an index that only serves that.
    await runner.query(`DROP INDEX "IDX_request_once_at"`);
    // A row doubles when its answer comes; with room on its page no index hears of it.
    await runner.query(`ALTER TABLE request_once SET (fillfactor = 45)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE request_once SET (fillfactor = 70)`);
    await runner.query(`CREATE INDEX "IDX_request_once_at" ON request_once (office_id, at)`);
    await runner.query(ONE_BY_ONE);
  }
}
