/**
 * The records the forms are measured on: invented, the same at every run, of many offices at once, the first of which is far bigger than the
 * others. A matter is opened in a quarter and comes back for about a year; petitions are decided within weeks, cases resolved within months,
 * decisions carried out within half a year, a few of each never. So what a quarter carries over is the same after one year and after ten, and
 * what differs between them is the history alone. Everything is written set by set.
 */
import { CASES } from './load-cases.mjs';
import { BOOKS } from './load-books.mjs';
import { withoutIndexes } from './indexes.mjs';

/** What one stretch of time holds, over all offices. */
export const segment = (from, to, receptions, petitions) => ({ from, to, receptions, petitions, matters: Math.round(receptions / 5) });

const FILLED = ['matter', 'leader_day', 'reception', 'petition', 'petition_step', 'petition_state', 'resolution_decision', 'enforcement_fact', 'investigation_transfer'];

/**
 * Fills an empty, migrated database. The other offices are reporting units of the first one, which has their records counted.
 * @param {import('pg').Client} client
 * @param {{ officeId: string, accountId: string }} owner of the first office, which is there already
 * @param {number} offices how many there shall be
 * @param {ReturnType<typeof segment>[]} segments in order of time
 */
export async function load(client, owner, offices, segments) {
  await client.query(`SELECT setseed(0.2026)`);
  await client.query(`SET synchronous_commit = off`);
  await client.query(`SET work_mem = '256MB'`);
  await client.query(`SET maintenance_work_mem = '512MB'`);
  // Nobody has counted the rows of what was written a moment ago: a guess that they are few would look each up in all the others.
  await client.query(`SET enable_nestloop = off`);
  // Every reference below is drawn from the table it points to; states are written as the triggers would (docs/adr/0030).
  await client.query(`SET session_replication_role = replica`);
  await makeOffices(client, owner, offices);
  await withoutIndexes(client, FILLED, async () => {
    for (const [index, part] of segments.entries()) {
      await client.query('BEGIN');
      for (const statement of [...BOOKS, ...CASES]) await client.query(fillIn(statement, { place: index + 1, ...part }));
      await client.query('COMMIT');
    }
  });
  await client.query('RESET session_replication_role');
  await client.query('DROP TABLE bench_office, bench_matter, bench_day, bench_petition');
  await client.query('VACUUM (ANALYZE)');
  for (const setting of ['work_mem', 'maintenance_work_mem', 'enable_nestloop']) await client.query(`RESET ${setting}`);
}

/** Puts a segment's numbers and days, all made by this program, in the places of a statement; one statement of many parts takes no parameters. */
const fillIn = (statement, part) => statement.replace(/:(place|from|to|receptions|petitions|matters)\b/g, (_, name) => (typeof part[name] === 'number' ? String(part[name]) : `date '${part[name]}'`));

async function makeOffices(client, { officeId, accountId }, offices) {
  await client.query(
    `INSERT INTO office (code, name, parent_name, place_name, committee_name)
     SELECT 'bench-' || n, 'Cơ quan số ' || n, 'Văn phòng', 'Gia Sơn', 'UBND' FROM generate_series(2, $1::int) n`,
    [offices],
  );
  await client.query(
    `CREATE TABLE bench_office AS
     SELECT id, row_number() OVER (ORDER BY id <> $1, code)::int AS place, NULL::uuid AS account_id FROM office WHERE id = $1 OR code LIKE 'bench-%'`,
    [officeId],
  );
  await client.query(
    `INSERT INTO account (office_id, username, full_name, position, roles, password_hash)
     SELECT id, 'bench-' || place, 'Cán bộ số ' || place, 'Chuyên viên', '{compiler}', 'no password' FROM bench_office WHERE id <> $1`,
    [officeId],
  );
  await client.query(`UPDATE bench_office SET account_id = CASE WHEN id = $1 THEN $2::uuid ELSE (SELECT id FROM account WHERE office_id = bench_office.id) END`, [officeId, accountId]);
  await client.query(
    `INSERT INTO leader (office_id, full_name, position, chair)
     SELECT id, 'Lãnh đạo số ' || n, CASE n WHEN 1 THEN 'Chủ tịch' ELSE 'Phó Chủ tịch' END, n = 1 FROM bench_office, generate_series(1, 2) n`,
  );
  await client.query(
    `INSERT INTO reporting_unit (office_id, name, short_name, kind, records_office_id, position, valid_from)
     SELECT $1, 'Đơn vị số ' || place, 'ĐV ' || place, 'commune', id, place, '2000-01-01' FROM bench_office WHERE id <> $1`,
    [officeId],
  );
  await client.query(`CREATE TABLE bench_matter (segment int, office int, place int, id uuid, kind text, field_code text)`);
  await client.query(`CREATE INDEX ON bench_matter (segment, office, place)`);
  await client.query(`CREATE TABLE bench_day (office int, place int, id uuid, held_on date, session text)`);
  await client.query(`CREATE TABLE bench_petition (LIKE petition)`);
}
