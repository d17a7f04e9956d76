import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Functions that triggers run and that read or write records: what they do is the database's own, whoever's statement set it off. */
const OWN_SIGHT = [
  'conclusion_follows_merge()',
  'filing_is_open()',
  'hearing_follows_merge()',
  'keep_completion()',
  'mend_petition_state()',
  'remember_petition_step()',
  'unit_return_kept()',
] as const;

/** The functions that note late records, one or two for each dated table (migration 29); named by their ending. */
const LATE_SQL = `SELECT p.oid::regprocedure::text AS name FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype = 'trigger'::regtype AND (p.proname LIKE '%\\_late' OR p.proname LIKE '%\\_moved')`;

/** How far an account reaches: offices that stand below an office and may be looked into, and statements that see a part (docs/adr/0038). */
export class Reach1763700000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE office ADD COLUMN parent_id uuid,
        ADD CONSTRAINT "FK_office_parent" FOREIGN KEY (parent_id) REFERENCES office (id),
        ADD CONSTRAINT "CHK_office_parent" CHECK (parent_id <> id)`);
    await runner.query(`CREATE INDEX "IDX_office_parent" ON office (parent_id) WHERE parent_id IS NOT NULL`);
    // Two that are moved below each other at once would each see the other as it was: they take turns.
    await runner.query(`
      CREATE FUNCTION refuse_office_circle() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('tiepdan.office-tree'));
        IF EXISTS (
          WITH RECURSIVE above AS (
            SELECT new.parent_id AS id UNION SELECT o.parent_id FROM office o JOIN above a ON a.id = o.id WHERE o.parent_id IS NOT NULL
          ) SELECT 1 FROM above WHERE id = new.id) THEN
          RAISE EXCEPTION 'office % would stand below itself', new.id USING ERRCODE = 'check_violation', CONSTRAINT = 'TRG_office_circle';
        END IF;
        RETURN new;
      END $$`);
    await runner.query(`
      CREATE TRIGGER "TRG_office_circle" AFTER INSERT OR UPDATE OF parent_id ON office FOR EACH ROW
      WHEN (new.parent_id IS NOT NULL) EXECUTE FUNCTION refuse_office_circle()`);
    await runner.query(`
      ALTER TABLE session ADD COLUMN visited_office_id uuid,
        ADD CONSTRAINT "FK_session_visited_office" FOREIGN KEY (visited_office_id) REFERENCES office (id)`);
    // What somebody wrote or received, for accounts that see nothing else.
    await runner.query(`CREATE INDEX "IDX_petition_author" ON petition (office_id, created_by, received_on, id)`);
    await runner.query(`CREATE INDEX "IDX_reception_officer" ON reception (office_id, officer_id)`);
    await runner.query(`CREATE INDEX "IDX_reception_author" ON reception (office_id, created_by)`);
    await this.see(runner, 'SET search_path = public, pg_temp');
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.see(runner, 'RESET search_path');
    for (const index of ['IDX_petition_author', 'IDX_reception_officer', 'IDX_reception_author']) await runner.query(`DROP INDEX "${index}"`);
    await runner.query(`ALTER TABLE session DROP COLUMN visited_office_id`);
    await runner.query(`DROP TRIGGER "TRG_office_circle" ON office`);
    await runner.query(`DROP FUNCTION refuse_office_circle()`);
    await runner.query(`ALTER TABLE office DROP COLUMN parent_id`);
    for (const schema of ['scoped_assigned', 'scoped_unsealed', 'scoped_assigned_unsealed']) await runner.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  }

  private async see(runner: QueryRunner, sight: string): Promise<void> {
    const late: { name: string }[] = await runner.query(LATE_SQL);
    for (const name of [...OWN_SIGHT, ...late.map((row) => row.name)]) await runner.query(`ALTER FUNCTION ${name} ${sight}`);
  }
}
