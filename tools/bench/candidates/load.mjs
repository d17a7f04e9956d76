/** Fills an empty, migrated database with one office's million people and million petitions, set by set. */
import { drawings } from './names.mjs';

export const PEOPLE = 1_000_000;
export const PETITIONS = 1_000_000;
const RECEPTIONS = 200_000;
const MATTERS = 400_000;
/** Rows of one statement: enough to be quick, few enough to tell how far it is. */
const BATCH = 250_000;

/**
 * @param {import('pg').Client} client
 * @param {{ officeId: string, accountId: string }} owner
 * @param {(line: string) => void} say
 */
export async function load(client, { officeId, accountId }, say) {
  await client.query(`SELECT setseed(0.2026)`);
  await client.query(`SET synchronous_commit = off; SET maintenance_work_mem = '768MB'; SET work_mem = '256MB'`);
  // The folded words are drawn beside the names instead of being folded again, and every reference is drawn from its table:
  // triggers and keys would only find what is so already. A sample is compared with the database's own folding at the end.
  await client.query(`SET session_replication_role = replica`);
  await drawingTables(client);
  const indexes = await withoutSearchIndexes(client);
  const batches = async (what, rows, sql) => {
    for (let done = 0; done < rows; done += BATCH) await client.query(sql, [officeId, accountId, done + 1, Math.min(done + BATCH, rows)]);
    say(`${rows.toLocaleString('en')} ${what}`);
  };
  await batches('people', PEOPLE, CITIZENS);
  await batches('matters', MATTERS, MATTERS_SQL);
  await client.query(`CREATE TABLE bench_citizen AS SELECT id, row_number() OVER (ORDER BY id) AS place FROM citizen`);
  await client.query(`CREATE TABLE bench_matter AS SELECT id, kind, summary, summary_words, sealed, row_number() OVER (ORDER BY id) AS place FROM matter`);
  await client.query(`CREATE UNIQUE INDEX ON bench_citizen (place); CREATE UNIQUE INDEX ON bench_matter (place); ANALYZE bench_citizen, bench_matter`);
  await batches('petitions', PETITIONS, PETITIONS_SQL);
  await batches('receptions', RECEPTIONS, RECEPTIONS_SQL);
  await client.query(`DROP TABLE bench_citizen, bench_matter, ${Object.keys(drawings).map((name) => `bench_${name}`).join(', ')}`);
  for (const { name, definition } of indexes) {
    await client.query(definition);
    say(`index ${name}`);
  }
  await client.query('RESET session_replication_role');
  await client.query('VACUUM (ANALYZE)');
  await compareFolding(client);
}

/** Each drawing as a table: place, word, and the word as the database folds it. */
async function drawingTables(client) {
  for (const [name, words] of Object.entries(drawings)) {
    await client.query(
      `CREATE TABLE bench_${name} AS SELECT place::int, word, btrim(search_words(word)) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS words (word, place)`,
      [words],
    );
    await client.query(`ANALYZE bench_${name}`);
  }
}

async function withoutSearchIndexes(client) {
  const { rows } = await client.query(
    `SELECT i.indexname AS name, i.indexdef AS definition FROM pg_indexes i
     WHERE i.schemaname = 'public' AND i.tablename IN ('citizen', 'matter', 'petition', 'reception') AND i.indexdef LIKE '%USING gin%' ORDER BY 1`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  return rows;
}

async function compareFolding(client) {
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM (SELECT * FROM citizen TABLESAMPLE SYSTEM (0.2)) c WHERE c.name_words <> search_words(c.full_name))
          + (SELECT count(*) FROM (SELECT * FROM petition TABLESAMPLE SYSTEM (0.2)) p WHERE p.summary_words <> search_words(p.summary)) AS wrong`,
  );
  if (Number(rows[0].wrong) > 0) throw new Error(`${rows[0].wrong} loaded texts are not folded as the database folds them`);
}

/** A random place in a drawing, and the word there. */
const at = (name) => `1 + floor(random() * ${drawings[name].length})::int AS ${name}_at`;
const joined = (names) => names.map((name) => `JOIN bench_${name} ${name} ON ${name}.place = ${name}_at`).join(' ');
const NAME = ['family', 'middle', 'given', 'whereabouts', 'place'];
const TEXT = ['how', 'what', 'whereabouts', 'place'];

const CITIZENS = `
  INSERT INTO citizen (office_id, full_name, name_words, birth_year, sex, paper_kind, paper_number, paper_key, phone, phone_key, address, created_by)
  SELECT $1, concat_ws(' ', family.word, nullif(middle.word, ''), given.word),
    ' ' || concat_ws(' ', family.folded, nullif(middle.folded, ''), given.folded) || ' ',
    born, CASE WHEN middle.word LIKE 'Thị%' THEN 'female' ELSE 'male' END, 'citizen-id', paper, paper, '+84' || phone, phone, whereabouts.word || ', ' || place.word, $2
  FROM (
    SELECT ${NAME.map(at).join(', ')}, 1935 + floor(random() * 70)::int AS born,
      lpad((floor(random() * 96))::text, 3, '0') || lpad(floor(random() * 1e9)::bigint::text, 9, '0') AS paper,
      (ARRAY['9', '3', '8', '7'])[1 + floor(random() * 4)::int] || lpad(floor(random() * 1e8)::bigint::text, 8, '0') AS phone
    FROM generate_series($3::int, $4::int)) drawn ${joined(NAME)}`;

const MATTERS_SQL = `
  INSERT INTO matter (office_id, year, number, kind, sealed, field_code, summary, summary_words, opened_on, created_by)
  SELECT $1, 2006 + n / 20000, 1 + n % 20000, kind, kind = 'denunciation', (SELECT min(code) FROM field),
    concat_ws(' ', how.word, what.word, 'tại', whereabouts.word, place.word, 'hồ sơ', n),
    ' ' || concat_ws(' ', how.folded, what.folded, 'tai', whereabouts.folded, place.folded, 'ho so', n) || ' ', date '2006-01-02' + n / 60, $2
  FROM (
    SELECT n, ${TEXT.map(at).join(', ')}, CASE WHEN n % 20 = 0 THEN 'denunciation' WHEN n % 3 = 0 THEN 'proposal' ELSE 'complaint' END AS kind
    FROM generate_series($3::int, $4::int) n) drawn ${joined(TEXT)} ORDER BY n`;

/** The matters of the day a record is of: those opened shortly before it. Sealed matters have no citizen on their records. */
const PETITIONS_SQL = `
  WITH drawn AS MATERIALIZED (
    SELECT n, greatest(1, (n::bigint * ${MATTERS} / ${PETITIONS})::int - floor(random() * 2000)::int) AS matter_place, 1 + floor(random() * ${PEOPLE})::int AS citizen_place
    FROM generate_series($3::int, $4::int) n),
  made AS (
    INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, sealed, field_code, matter_id, summary, summary_words, eligibility, created_by)
    SELECT $1, 2006 + n / 50000, 1 + n % 50000, date '2006-01-02' + n / 150, 'post', m.sealed, 1, m.kind, m.sealed, (SELECT min(code) FROM field), m.id, m.summary, m.summary_words, 'pending', $2
    FROM drawn JOIN bench_matter m ON m.place = matter_place ORDER BY n
    RETURNING id, book_year, book_number, sealed)
  INSERT INTO petition_sender (office_id, petition_id, position, citizen_id, capacity)
  SELECT $1, made.id, 1, c.id, 'self' FROM made JOIN drawn ON drawn.n = (made.book_year - 2006) * 50000 + made.book_number - 1
  JOIN bench_citizen c ON c.place = citizen_place WHERE NOT made.sealed`;

const RECEPTIONS_SQL = `
  WITH drawn AS MATERIALIZED (
    SELECT n, greatest(1, (n::bigint * ${MATTERS} / ${RECEPTIONS})::int - floor(random() * 2000)::int) AS matter_place, 1 + floor(random() * ${PEOPLE})::int AS citizen_place
    FROM generate_series($3::int, $4::int) n),
  made AS (
    INSERT INTO reception (office_id, book_year, book_number, received_on, mode, officer_id, attendance, head_count, matter_id, sealed, content, content_words, result, created_by)
    SELECT $1, 2006 + n / 10000, 1 + n % 10000, date '2006-01-02' + n / 30, 'regular', $2, 'received', 1, m.id, m.sealed, m.summary, m.summary_words, 'guided', $2
    FROM drawn JOIN bench_matter m ON m.place = matter_place ORDER BY n
    RETURNING id, book_year, book_number, sealed)
  INSERT INTO reception_person (office_id, reception_id, position, citizen_id, capacity)
  SELECT $1, made.id, 1, c.id, 'self' FROM made JOIN drawn ON drawn.n = (made.book_year - 2006) * 10000 + made.book_number - 1
  JOIN bench_citizen c ON c.place = citizen_place WHERE NOT made.sealed`;
