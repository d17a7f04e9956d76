import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a registration asks of the database on its way, so that it need not ask beforehand. */
export class RegisterInFewerStatements1763700000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Whoever has reckoned by a remembered calendar writes on condition that it stands; it then stands until the commit.
    await runner.query(`
      CREATE FUNCTION calendar_stands(office uuid, remembered integer) RETURNS boolean LANGUAGE plpgsql AS $$
      BEGIN
        IF calendar_version(office) <> remembered THEN
          RAISE EXCEPTION 'the calendar of the office has changed' USING ERRCODE = 'serialization_failure', CONSTRAINT = 'calendar_stands';
        END IF;
        RETURN true;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION calendar_stands(uuid, integer)`);
  }
}
