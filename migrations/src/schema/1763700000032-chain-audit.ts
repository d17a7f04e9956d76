import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CHAIN_FUNCTIONS } from './audit-chain-functions.js';

const TABLES = [
  `CREATE TABLE audit_chain (
     office_id uuid NOT NULL,
     seq bigint NOT NULL,
     hash bytea NOT NULL,
     CONSTRAINT "PK_audit_chain" PRIMARY KEY (office_id),
     CONSTRAINT "CHK_audit_chain_seq" CHECK (seq >= 0)
   )`,
  `CREATE TABLE audit_link (
     office_id uuid NOT NULL,
     seq bigint NOT NULL,
     record_id bigint NOT NULL,
     content bytea NOT NULL,
     hash bytea NOT NULL,
     CONSTRAINT "PK_audit_link" PRIMARY KEY (office_id, seq),
     CONSTRAINT "UQ_audit_link_record" UNIQUE (office_id, record_id),
     CONSTRAINT "CHK_audit_link_lengths" CHECK (length(content) = 32 AND length(hash) = 32)
   )`,
  // Written and emptied all the time and never looked up by anything: without a key, since every officer's every write pays for it.
  `CREATE TABLE audit_unlinked (office_id uuid NOT NULL, record_id bigint NOT NULL)`,
  `CREATE TABLE audit_anchor (
     office_id uuid NOT NULL,
     day date NOT NULL,
     seq bigint NOT NULL,
     hash bytea NOT NULL,
     made_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT "PK_audit_anchor" PRIMARY KEY (office_id, day),
     CONSTRAINT "CHK_audit_anchor_hash" CHECK (length(hash) = 32)
   )`,
  `CREATE TABLE audit_retention (
     office_id uuid NOT NULL,
     kept text NOT NULL,
     years smallint NOT NULL,
     CONSTRAINT "PK_audit_retention" PRIMARY KEY (office_id, kept),
     CONSTRAINT "CHK_audit_retention_kept" CHECK (kept IN ('usual', 'sealed')),
     CONSTRAINT "CHK_audit_retention_years" CHECK (years BETWEEN 10 AND 100)
   )`,
  `CREATE TABLE audit_archive (
     office_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT uuidv7(),
     through_day date NOT NULL,
     places int8multirange NOT NULL,
     records integer NOT NULL,
     file_name text NOT NULL,
     file_hash bytea NOT NULL,
     made_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT "PK_audit_archive" PRIMARY KEY (office_id, id),
     CONSTRAINT "CHK_audit_archive_hash" CHECK (length(file_hash) = 32)
   )`,
];

/** What was done is chained: who, from where and why stand in each record, and every record hangs on the one before. */
export class ChainAudit1763700000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit_record ADD COLUMN actor_name text, ADD COLUMN actor_office_id uuid, ADD COLUMN on_behalf_of uuid,
        ADD COLUMN user_agent text, ADD COLUMN reason text`);
    // Names as they are today: who was called what earlier is not known any more.
    await runner.query(`DROP TRIGGER "TRG_audit_record_append_only" ON audit_record`);
    await runner.query(`
      UPDATE audit_record r SET actor_name = a.full_name, reason = CASE WHEN r.action = 'sealed-identity.opened' THEN r.details ->> 'reason' END
      FROM account a WHERE a.office_id = r.office_id AND a.id = r.actor_id`);
    await runner.query(`DROP INDEX "IDX_audit_record_time"`);
    await runner.query(`CREATE INDEX "IDX_audit_record_time" ON audit_record (office_id, at, id)`);
    await runner.query(`CREATE INDEX "IDX_audit_record_action" ON audit_record (office_id, action, at, id)`);
    for (const table of TABLES) await runner.query(table);
    for (const statement of CHAIN_FUNCTIONS) await runner.query(statement);
    await runner.query(`INSERT INTO audit_unlinked (office_id, record_id) SELECT office_id, id FROM audit_record`);
    await runner.query(`SELECT link_audit(NULL)`);
    await runner.query(`
      CREATE TRIGGER "TRG_audit_record_unlinked" AFTER INSERT ON audit_record REFERENCING NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION note_unlinked_audit()`);
    await runner.query(`CREATE TRIGGER "TRG_audit_record_append_only" BEFORE UPDATE OR TRUNCATE ON audit_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    await runner.query(`CREATE TRIGGER "TRG_audit_record_archived" BEFORE DELETE ON audit_record FOR EACH ROW EXECUTE FUNCTION refuse_losing_audit()`);
    for (const table of ['audit_link', 'audit_anchor', 'audit_archive'])
      await runner.query(`CREATE TRIGGER "TRG_${table}_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    await runner.query(`CREATE TRIGGER "TRG_audit_chain_stays" BEFORE DELETE OR TRUNCATE ON audit_chain FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    await runner.query(`DROP TRIGGER "TRG_history_event_append_only" ON history_event`);
    await runner.query(`CREATE TRIGGER "TRG_history_event_append_only" BEFORE DELETE OR TRUNCATE ON history_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    await runner.query(`CREATE TRIGGER "TRG_history_event_redacted" BEFORE UPDATE ON history_event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER "TRG_history_event_redacted" ON history_event`);
    await runner.query(`DROP TRIGGER "TRG_history_event_append_only" ON history_event`);
    for (const trigger of ['unlinked', 'append_only', 'archived']) await runner.query(`DROP TRIGGER "TRG_audit_record_${trigger}" ON audit_record`);
    for (const table of ['history_event', 'audit_record'])
      await runner.query(`CREATE TRIGGER "TRG_${table}_append_only" BEFORE UPDATE OR DELETE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    await runner.query(`DROP FUNCTION redact_history(uuid, uuid, uuid, text, text, text)`);
    await runner.query(`DROP FUNCTION archive_audit(uuid, date, int8multirange, integer, text, bytea)`);
    for (const name of ['refuse_rewriting_history()', 'refuse_losing_audit()', 'note_unlinked_audit()', 'link_audit(integer)', 'audit_content(audit_record)', 'audit_hash(bytea, bigint, bytea)', 'audit_text(audit_record)'])
      await runner.query(`DROP FUNCTION ${name}`);
    for (const table of ['audit_archive', 'audit_retention', 'audit_anchor', 'audit_unlinked', 'audit_link', 'audit_chain']) await runner.query(`DROP TABLE ${table}`);
    for (const index of ['action', 'time']) await runner.query(`DROP INDEX "IDX_audit_record_${index}"`);
    await runner.query(`CREATE INDEX "IDX_audit_record_time" ON audit_record (office_id, at)`);
    await runner.query(`ALTER TABLE audit_record DROP COLUMN actor_name, DROP COLUMN actor_office_id, DROP COLUMN on_behalf_of, DROP COLUMN user_agent, DROP COLUMN reason`);
  }
}
