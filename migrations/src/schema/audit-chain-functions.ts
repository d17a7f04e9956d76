/**
 * What the chain of audit records is reckoned by, in the database. `npm run audit:verify` reckons the same in TypeScript, written
 * independently, so that neither can be wrong unnoticed (docs/adr/0036).
 */
export const CHAIN_FUNCTIONS: readonly string[] = [
  // One field so that no two rows can read alike: how many bytes, then the bytes; a tilde where there is no value.
  `CREATE FUNCTION audit_field(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
   $$ SELECT coalesce(octet_length(value) || ':' || value, '~') $$`,
  // Every column, in this order. A later version that adds a column begins with another word.
  `CREATE FUNCTION audit_text(r audit_record) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
     SELECT 'tiepdan-audit-1,' || audit_field(r.office_id::text) || ',' || audit_field(r.id::text) || ',' || audit_field(r.action) || ',' ||
       audit_field(r.subject_kind) || ',' || audit_field(r.subject_id::text) || ',' || audit_field(r.actor_id::text) || ',' || audit_field(r.actor_name) || ',' ||
       audit_field(r.actor_office_id::text) || ',' || audit_field(r.on_behalf_of::text) || ',' || audit_field(r.request_id) || ',' || audit_field(r.ip) || ',' ||
       audit_field(r.user_agent) || ',' || audit_field(r.reason) || ',' || audit_field(r.details::text) || ',' ||
       audit_field((extract(epoch FROM r.at) * 1000000)::bigint::text) $$`,
  `CREATE FUNCTION audit_content(r audit_record) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
   $$ SELECT sha256(convert_to(audit_text(r), 'UTF8')) $$`,
  `CREATE FUNCTION audit_hash(before bytea, seq bigint, content bytea) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
   $$ SELECT sha256(before || int8send(seq) || content) $$`,
  // Runs when the transaction commits, so the office's chain is held for as long as the commit takes and no longer. With the rights of its
  // owner: the application may write records, and neither links nor the chain's end.
  `CREATE FUNCTION chain_audit_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
   DECLARE
     record_content bytea := audit_content(NEW);
   BEGIN
     WITH chained AS (
       UPDATE audit_chain c SET seq = c.seq + 1, hash = audit_hash(c.hash, c.seq + 1, record_content) WHERE c.office_id = NEW.office_id RETURNING c.seq, c.hash
     )
     INSERT INTO audit_link (office_id, seq, record_id, content, hash) SELECT NEW.office_id, chained.seq, NEW.id, record_content, chained.hash FROM chained;
     IF FOUND THEN RETURN NULL; END IF;
     -- The first record of an office; another one may be first at the same moment.
     WITH chained AS (
       INSERT INTO audit_chain AS c (office_id, seq, hash) VALUES (NEW.office_id, 1, audit_hash(''::bytea, 1, record_content))
       ON CONFLICT (office_id) DO UPDATE SET seq = c.seq + 1, hash = audit_hash(c.hash, c.seq + 1, record_content) RETURNING c.seq, c.hash
     )
     INSERT INTO audit_link (office_id, seq, record_id, content, hash) SELECT NEW.office_id, chained.seq, NEW.id, record_content, chained.hash FROM chained;
     RETURN NULL;
   END $$`,
  // A record leaves only when it stands in an archive and is old enough, whoever asks.
  `CREATE FUNCTION refuse_losing_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
   BEGIN
     IF OLD.at < now() - interval '10 years' AND EXISTS (
       SELECT 1 FROM audit_link l JOIN audit_archive a ON a.office_id = l.office_id AND a.places @> l.seq WHERE l.office_id = OLD.office_id AND l.record_id = OLD.id
     ) THEN RETURN OLD; END IF;
     RAISE EXCEPTION 'audit_record is append-only' USING ERRCODE = 'restrict_violation';
   END $$`,
  // The one way out: written down as an archive, with the file's hash, and only then removed.
  `CREATE FUNCTION archive_audit(office uuid, through date, chosen int8multirange, expected integer, name text, hash bytea) RETURNS uuid
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
   DECLARE
     archive uuid;
     gone integer;
   BEGIN
     INSERT INTO audit_archive (office_id, through_day, places, records, file_name, file_hash) VALUES (office, through, chosen, expected, name, hash) RETURNING id INTO archive;
     INSERT INTO audit_record (office_id, action, request_id, details) VALUES (office, 'audit.archived', 'archive',
       jsonb_build_object('archive', archive, 'through', through, 'places', chosen::text, 'records', expected, 'file', name, 'sha256', encode(hash, 'hex')));
     DELETE FROM audit_record r USING audit_link l WHERE l.office_id = office AND chosen @> l.seq AND r.office_id = l.office_id AND r.id = l.record_id;
     GET DIAGNOSTICS gone = ROW_COUNT;
     IF gone <> expected THEN RAISE EXCEPTION 'archive of % records would remove %', expected, gone; END IF;
     RETURN archive;
   END $$`,
  // A record's history may lose what the law wants erased, never who did what and when; and that it did is an audit record.
  `CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF current_setting('tiepdan.redacting', true) = OLD.id::text AND NEW.data = '{"redacted": true}'
       AND (NEW.office_id, NEW.id, NEW.subject_kind, NEW.subject_id, NEW.type, NEW.actor_id, NEW.actor_name, NEW.request_id, NEW.recorded_at)
         = (OLD.office_id, OLD.id, OLD.subject_kind, OLD.subject_id, OLD.type, OLD.actor_id, OLD.actor_name, OLD.request_id, OLD.recorded_at)
       AND NEW.reason IS NULL THEN RETURN NEW; END IF;
     RAISE EXCEPTION 'history_event is append-only' USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE FUNCTION redact_history(office uuid, event uuid, actor uuid, actor_name text, request text, why text) RETURNS boolean
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
   DECLARE
     found history_event;
   BEGIN
     PERFORM set_config('tiepdan.redacting', event::text, true);
     UPDATE history_event SET data = '{"redacted": true}', reason = NULL WHERE office_id = office AND id = event RETURNING * INTO found;
     PERFORM set_config('tiepdan.redacting', '', true);
     IF found.id IS NULL THEN RETURN false; END IF;
     INSERT INTO audit_record (office_id, action, subject_kind, subject_id, actor_id, actor_name, request_id, reason, details)
     VALUES (office, 'history.redacted', found.subject_kind, found.subject_id, actor, actor_name, request, why, jsonb_build_object('event', event, 'type', found.type));
     RETURN true;
   END $$`,
];

/** Chains the records that were written before there was a chain, each office in the order of its records' numbers. */
export const CHAIN_OF_WHAT_THERE_IS = `
  DO $$
  DECLARE
    r audit_record;
    office uuid := NULL;
    place bigint;
    last_hash bytea;
    record_content bytea;
  BEGIN
    FOR r IN SELECT * FROM audit_record ORDER BY office_id, id LOOP
      IF office IS DISTINCT FROM r.office_id THEN
        IF office IS NOT NULL THEN INSERT INTO audit_chain (office_id, seq, hash) VALUES (office, place, last_hash); END IF;
        office := r.office_id;
        place := 0;
        last_hash := '';
      END IF;
      place := place + 1;
      record_content := audit_content(r);
      last_hash := audit_hash(last_hash, place, record_content);
      INSERT INTO audit_link (office_id, seq, record_id, content, hash) VALUES (office, place, r.id, record_content, last_hash);
    END LOOP;
    IF office IS NOT NULL THEN INSERT INTO audit_chain (office_id, seq, hash) VALUES (office, place, last_hash); END IF;
  END $$`;
