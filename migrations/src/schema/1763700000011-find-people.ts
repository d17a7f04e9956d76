import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each stored text and the column its words are kept in, with the index that finds by them. */
const TEXTS = [
  { table: 'matter', text: 'summary', words: 'summary_words', index: 'IDX_matter_summary' },
  { table: 'petition', text: 'summary', words: 'summary_words', index: 'IDX_petition_summary' },
  { table: 'reception', text: 'content', words: 'content_words', index: 'IDX_reception_content' },
  { table: 'document', text: 'summary', words: 'summary_words', index: 'IDX_document_summary' },
] as const;

/** Stored folded columns for candidates while typing and for search; verdicts on what was found. */
export class FindPeople1763700000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await foldingFunctions(runner);
    await wordsOfPeople(runner);
    for (const { table, text, words, index } of TEXTS) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${words} text NOT NULL DEFAULT ''`);
      await runner.query(`UPDATE ${table} SET ${words} = search_words(${text}) WHERE ${text} IS NOT NULL`);
      await runner.query(`
        CREATE FUNCTION keep_${table}_words() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.${words} := coalesce(search_words(NEW.${text}), ''); RETURN NEW; END $$`);
      await runner.query(`
        CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OF ${text}, ${words} ON ${table}
        FOR EACH ROW EXECUTE FUNCTION keep_${table}_words()`);
      await runner.query(`DROP INDEX "${index}"`);
      await runner.query(`CREATE INDEX "${index}" ON ${table} USING gin (${words} gin_trgm_ops)`);
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN ${words} SET STATISTICS 500`);
    }
    await verdicts(runner);
    await numbers(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION take_number(uuid, text, integer)`);
    await runner.query(`DROP TABLE petition_verdict`);
    await runner.query(`ALTER TABLE petition DROP COLUMN instance`);
    for (const { table, text, words, index } of TEXTS) {
      await runner.query(`DROP TRIGGER keep_words ON ${table}`);
      await runner.query(`DROP FUNCTION keep_${table}_words()`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${words}`);
      await runner.query(`CREATE INDEX "${index}" ON ${table} USING gin (fold(${text}) gin_trgm_ops)`);
    }
    await runner.query(`DROP TRIGGER keep_words ON citizen`);
    await runner.query(`DROP FUNCTION keep_citizen_words()`);
    for (const column of ['name_words', 'phone_key', 'paper_key']) await runner.query(`ALTER TABLE citizen DROP COLUMN ${column}`);
    await runner.query(`CREATE INDEX "IDX_citizen_name" ON citizen USING gin (fold(full_name) gin_trgm_ops)`);
    await runner.query(`CREATE INDEX "IDX_citizen_paper" ON citizen USING gin (paper_number gin_trgm_ops)`);
    await runner.query(`CREATE INDEX "IDX_citizen_phone" ON citizen USING gin (translate(phone, ' .-+', '') gin_trgm_ops)`);
    for (const name of ['paper_key', 'phone_key', 'search_words']) await runner.query(`DROP FUNCTION ${name}(text)`);
  }
}

/** How names, texts and numbers are folded for finding; each agrees with the function of its name in libs/platform/contract. */
async function foldingFunctions(runner: QueryRunner): Promise<void> {
  // ' nguyen thi mi quy ': every word stands between spaces, so that '% qu%' finds where a word begins and '% mi %' a whole
  // one. A y that ends a syllable after a consonant is an i: Mỹ and Mĩ, Quý and Quí, Lý and Lí are one way of writing.
  await runner.query(`
    CREATE FUNCTION search_words(text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
    DECLARE
      words text := btrim(regexp_replace(fold($1) COLLATE "und-x-icu", '[^[:alnum:]]+', ' ', 'g'));
    BEGIN
      IF words = '' THEN RETURN ''; END IF;
      RETURN regexp_replace(' ' || words || ' ', '( qu|[bcdfghjklmnpqrstvwxz])y(?= )', '\\1i', 'g');
    END $$`);
  // 912345678: digits alone, without the country code or the zero that stands for it.
  await runner.query(`
    CREATE FUNCTION phone_key(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
      SELECT regexp_replace(regexp_replace($1, '[^0-9]', '', 'g'), '^(84|0)', '') $$`);
  await runner.query(`
    CREATE FUNCTION paper_key(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
      SELECT regexp_replace(fold($1) COLLATE "und-x-icu", '[^[:alnum:]]+', '', 'g') $$`);
}

async function wordsOfPeople(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE citizen ADD COLUMN name_words text NOT NULL DEFAULT '', ADD COLUMN phone_key text, ADD COLUMN paper_key text`);
  await runner.query(`UPDATE citizen SET name_words = search_words(full_name), phone_key = phone_key(phone), paper_key = paper_key(paper_number)`);
  await runner.query(`
    CREATE FUNCTION keep_citizen_words() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.name_words := search_words(NEW.full_name);
      NEW.phone_key := phone_key(NEW.phone);
      NEW.paper_key := paper_key(NEW.paper_number);
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OF full_name, phone, paper_number, name_words, phone_key, paper_key ON citizen
    FOR EACH ROW EXECUTE FUNCTION keep_citizen_words()`);
  for (const index of ['IDX_citizen_name', 'IDX_citizen_paper', 'IDX_citizen_phone']) await runner.query(`DROP INDEX "${index}"`);
  await runner.query(`CREATE INDEX "IDX_citizen_name" ON citizen USING gin (name_words gin_trgm_ops)`);
  await runner.query(`CREATE INDEX "IDX_citizen_named" ON citizen (office_id, name_words, id)`);
  await runner.query(`CREATE INDEX "IDX_citizen_paper" ON citizen USING gin (paper_key gin_trgm_ops)`);
  await runner.query(`CREATE INDEX "IDX_citizen_phone" ON citizen USING gin (phone_key gin_trgm_ops)`);
  // Family and middle names repeat by the hundred thousand: the planner needs a long list of them to tell common from rare.
  await runner.query(`ALTER TABLE citizen ALTER COLUMN name_words SET STATISTICS 1000`);
}

/** The next number of a book, as a function: so a row can be written with its number in one statement, while the counter is held. */
async function numbers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION take_number(uuid, text, integer) RETURNS integer LANGUAGE sql VOLATILE AS $$
      INSERT INTO book_counter AS c (office_id, book, year, last_number) VALUES ($1, $2, $3, 1)
      ON CONFLICT (office_id, book, year) DO UPDATE SET last_number = c.last_number + 1
      RETURNING last_number $$`);
}

/** What an officer found two petitions to be to each other. One verdict stands for a pair, whichever of the two was asked about. */
async function verdicts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE petition ADD COLUMN instance smallint NOT NULL DEFAULT 1,
      ADD CONSTRAINT "CHK_petition_instance" CHECK (instance IN (1, 2))`);
  await runner.query(`
    CREATE TABLE petition_verdict (
      office_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT uuidv7(),
      petition_id uuid NOT NULL,
      earlier_id uuid NOT NULL,
      verdict text NOT NULL,
      note text,
      status text NOT NULL DEFAULT 'active',
      version integer NOT NULL DEFAULT 1,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_petition_verdict" PRIMARY KEY (office_id, id),
      CONSTRAINT "FK_petition_verdict_petition" FOREIGN KEY (office_id, petition_id) REFERENCES petition (office_id, id),
      CONSTRAINT "FK_petition_verdict_earlier" FOREIGN KEY (office_id, earlier_id) REFERENCES petition (office_id, id),
      CONSTRAINT "FK_petition_verdict_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
      CONSTRAINT "CHK_petition_verdict_pair" CHECK (petition_id <> earlier_id),
      CONSTRAINT "CHK_petition_verdict_code" CHECK (verdict IN ('same', 'second-instance', 'related', 'different')),
      CONSTRAINT "CHK_petition_verdict_status" CHECK (status IN ('active', 'cancelled'))
    )`);
  await runner.query(`
    CREATE UNIQUE INDEX "UQ_petition_verdict_pair" ON petition_verdict (office_id, least(petition_id, earlier_id), greatest(petition_id, earlier_id))
    WHERE status = 'active'`);
  await runner.query(`CREATE INDEX "IDX_petition_verdict_petition" ON petition_verdict (office_id, petition_id)`);
  await runner.query(`CREATE INDEX "IDX_petition_verdict_earlier" ON petition_verdict (office_id, earlier_id)`);
}
