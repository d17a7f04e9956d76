import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The marks of Vietnamese letters: grave, acute, circumflex, tilde, breve, hook above, horn, dot below. */
const MARKS = ['\u0300', '\u0301', '\u0302', '\u0303', '\u0306', '\u0309', '\u031b', '\u0323'].join('');

/** For the reader of everything: search over what citizens said, telephones as people type them, timelines. */
export class ServeTheDesk1763700000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The same letters as before, for half the time; and a cost, so that the planner knows that folding a thousand texts is
    // dearer than a look into the trigram index. The function of the first migration was inlined and looked free.
    await runner.query(`
      CREATE OR REPLACE FUNCTION fold(text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
      DECLARE
        folded text := translate(lower(translate(normalize($1, NFD), '${MARKS}', '')), 'đ', 'd');
      BEGIN
        IF folded ~ '[\\u0300-\\u036f]' THEN folded := regexp_replace(folded, '[\\u0300-\\u036f]', '', 'g'); END IF;
        IF folded ~ '\\s\\s|[^\\S ]|^\\s|\\s$' THEN folded := btrim(regexp_replace(folded, '\\s+', ' ', 'g')); END IF;
        RETURN folded;
      END $$`);
    await runner.query(`CREATE INDEX "IDX_reception_content" ON reception USING gin (fold(content) gin_trgm_ops)`);
    // All receptions of a matter, cancelled ones and no-shows too; IDX_reception_of_matter holds only the counted ones.
    await runner.query(`CREATE INDEX "IDX_reception_matter" ON reception (office_id, matter_id, received_on) WHERE matter_id IS NOT NULL`);
    // People write 0912 345 678 and type 0912345678: the index is on the digits alone.
    await runner.query(`DROP INDEX "IDX_citizen_phone"`);
    await runner.query(`CREATE INDEX "IDX_citizen_phone" ON citizen USING gin (translate(phone, ' .-+', '') gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_citizen_phone"`);
    await runner.query(`CREATE INDEX "IDX_citizen_phone" ON citizen USING gin (phone gin_trgm_ops)`);
    await runner.query(`DROP INDEX "IDX_reception_matter"`);
    await runner.query(`DROP INDEX "IDX_reception_content"`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 100 AS $$
        SELECT btrim(regexp_replace(
          translate(lower(regexp_replace(normalize($1, NFD), '[\\u0300-\\u036f]', '', 'g')), 'đ', 'd'),
          '\\s+', ' ', 'g'))
      $$`);
  }
}
