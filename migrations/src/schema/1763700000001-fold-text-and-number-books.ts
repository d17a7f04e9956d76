import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ground: accent-blind folding for search, and gapless books of numbers. */
export class FoldTextAndNumberBooks1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    // Agrees letter by letter with foldText() of libs/platform/contract; a database test holds the two together.
    await runner.query(`
      CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT btrim(regexp_replace(
          translate(lower(regexp_replace(normalize($1, NFD), '[\\u0300-\\u036f]', '', 'g')), 'đ', 'd'),
          '\\s+', ' ', 'g'))
      $$`);
    await runner.query(`
      CREATE TABLE book_counter (
        office_id uuid NOT NULL,
        book text NOT NULL,
        year integer NOT NULL,
        last_number integer NOT NULL,
        CONSTRAINT "PK_book_counter" PRIMARY KEY (office_id, book, year),
        CONSTRAINT "CHK_book_counter_positive" CHECK (last_number > 0)
      )`);
    await runner.query(`COMMENT ON TABLE book_counter IS 'Last number given in each book of an office and year; the row lock makes numbers gapless'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE book_counter`);
    await runner.query(`DROP FUNCTION fold(text)`);
  }
}
