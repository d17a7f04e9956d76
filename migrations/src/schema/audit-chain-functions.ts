const TEXT_COLUMNS = [
  'r.office_id::text',
  'r.id::text',
  'r.action',
  'r.subject_kind',
  'r.subject_id::text',
  'r.actor_id::text',
  'r.actor_name',
  'r.actor_office_id::text',
  'r.on_behalf_of::text',
  'r.request_id',
  'r.ip',
  'r.user_agent',
  'r.reason',
  'r.details::text',
];
/** The instant in microseconds since 1970, which is all that PostgreSQL keeps of it. */
const MICROSECONDS = '(extract(epoch FROM r.at) * 1000000)::bigint::text';

/**
 * What the chain of audit records is reckoned by, in the database. `npm run audit:verify` reckons the same in TypeScript, written
 * independently, so that neither can be wrong unnoticed (docs/adr/0036).
 */
export const CHAIN_FUNCTIONS: readonly string[] = [
  // Every column, in this order, so that no two rows can read alike: how many bytes, then the bytes; a tilde where there is no value. A later
  // version that adds a column begins with another word. In PL/pgSQL because that reckons it eight times as fast as SQL does.
  `CREATE FUNCTION audit_text(r audit_record) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
   BEGIN
     RETURN concat_ws(',', 'tiepdan-audit-1',
       ${[...TEXT_COLUMNS, MICROSECONDS].map((value) => `coalesce(octet_length(${value}) || ':' || ${value}, '~')`).join(',\n       ')});
   END $$`,
  `CREATE FUNCTION audit_content(r audit_record) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
   $$ SELECT sha256(convert_to(audit_text(r), 'UTF8')) $$`,
  `CREATE FUNCTION audit_hash(before bytea, seq bigint, content bytea) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
   $$ SELECT sha256(before || int8send(seq) || content) $$`,
  // One trigger a statement, however many rows. With the rights of its owner: the application may write records, and no links.
  `CREATE FUNCTION note_unlinked_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
   $$ BEGIN INSERT INTO audit_unlinked (office_id, record_id) SELECT office_id, id FROM written; RETURN NULL; END $$`,
  // Links what was written since, each office in the order of its records; one process at a time. Gives how many were linked.
  `CREATE FUNCTION link_audit(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
