/**
 * The records the report is measured on: invented, the same at every run, of the shape of an office's real books. A matter
 * is opened in a quarter and comes back for about a year; one reception in thirty is a leader's; one in thirty is a group.
 */

/** What one stretch of time holds: days `from`..`to`, and how many of each record. Matters and documents follow from it. */
export const segment = (from, to, receptions, petitions) => ({ from, to, receptions, petitions, matters: Math.round(receptions / 5), documents: Math.round(receptions * 0.3) });

/**
 * Fills an empty, migrated database with one office's records.
 * @param {import('pg').Client} client
 * @param {{ officeId: string, accountId: string }} owner
 * @param {ReturnType<typeof segment>[]} segments in order of time
 */
export async function load(client, owner, segments) {
  await client.query(`SELECT setseed(0.2026)`);
  await client.query(`SET synchronous_commit = off`);
  // Every reference below is drawn from the table it points to: looking each up again would only take minutes.
  await client.query(`SET session_replication_role = replica`);
  await people(client, owner);
  for (const [index, part] of segments.entries()) {
    await client.query('BEGIN');
    await fill(client, owner, index + 1, part);
    await client.query('COMMIT');
  }
  await client.query('RESET session_replication_role');
  await client.query('DROP TABLE bench_matter, bench_day');
  await client.query('VACUUM (ANALYZE)');
}

async function people(client, { officeId, accountId }) {
  await client.query(`CREATE TABLE bench_matter (segment int, id uuid, kind text)`);
  await client.query(`CREATE INDEX ON bench_matter (segment)`);
  await client.query(`CREATE TABLE bench_day (segment int, place int, id uuid, held_on date, session text)`);
  await client.query(
    `INSERT INTO leader (office_id, full_name, position, chair)
     SELECT $1, 'Lãnh đạo số ' || n, CASE n WHEN 1 THEN 'Chủ tịch' ELSE 'Phó Chủ tịch' END, n = 1 FROM generate_series(1, 4) n`,
    [officeId],
  );
  await client.query(
    `INSERT INTO agency (office_id, name, short_name, kind, position)
     SELECT $1, 'Cơ quan số ' || n, 'CQ ' || n, 'department', n FROM generate_series(1, 40) n`,
    [officeId],
  );
  await client.query(
    `INSERT INTO citizen (office_id, full_name, birth_year, sex, paper_kind, paper_number, address, created_by)
     SELECT $1, (ARRAY['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ'])[1 + n % 5] || ' ' || (ARRAY['Văn', 'Thị', 'Đức', 'Ngọc'])[1 + n % 4] || ' ' || n,
       1940 + n % 65, CASE n % 2 WHEN 0 THEN 'male' ELSE 'female' END, 'other', 'BENCH' || n, 'Thôn ' || n % 300, $2
     FROM generate_series(1, 60000) n`,
    [officeId, accountId],
  );
}

async function fill(client, { officeId, accountId }, place, { from, to, receptions, petitions, matters, documents }) {
  const span = [officeId, accountId, place, from, to];
  await client.query(
    `WITH made AS (
       INSERT INTO matter (office_id, year, number, kind, sealed, field_code, summary, opened_on, created_by)
       SELECT $1, date_part('year', $4::date), $3 * 100000 + n, CASE WHEN n % 20 = 0 THEN 'denunciation' WHEN n % 6 = 0 THEN 'complaint' ELSE 'proposal' END, n % 20 = 0,
         (SELECT min(code) FROM field), 'Vụ việc ' || n || ' của quý ' || $3, $4::date + n % ($5::date - $4::date + 1), $2
       FROM generate_series(1, $6::int) n RETURNING id, kind)
     INSERT INTO bench_matter SELECT $3, id, kind FROM made`,
    [...span, matters],
  );
  await client.query(
    `WITH made AS (
       INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, note, created_by)
       SELECT $1, day, session, leader.id, NOT leader.chair, 'held', CASE session WHEN 'ad-hoc' THEN 'Vụ việc phức tạp' END, $2
       FROM (SELECT date ($4::text) + (week * 7 + 2) AS day, CASE week % 4 WHEN 3 THEN 'ad-hoc' ELSE 'periodic' END AS session
         FROM generate_series(0, (date ($5::text) - date ($4::text) - 2) / 7) week) days
       CROSS JOIN (SELECT id, chair FROM leader WHERE office_id = $1) leader
       RETURNING id, held_on, session)
     INSERT INTO bench_day SELECT $3, row_number() OVER (), id, held_on, session FROM made`,
    span,
  );
  await client.query(RECEPTIONS, [...span, receptions]);
  await client.query(PETITIONS, [...span, petitions]);
  await client.query(DOCUMENTS, [...span, documents]);
}

/** The matters that may come up in a segment: its own and those of the three before it, numbered. */
const OPEN_MATTERS = `open_matters AS MATERIALIZED (
  SELECT id, kind, row_number() OVER () AS place FROM bench_matter WHERE segment BETWEEN $3 - 3 AND $3)`;
const ANY_MATTER = `1 + floor(random() * (SELECT count(*) FROM open_matters))::int AS matter_place`;
const ANY_DAY = `date ($4::text) + floor(random() * (date ($5::text) - date ($4::text) + 1))::int AS day`;

const RECEPTIONS = `
  WITH ${OPEN_MATTERS},
  days AS MATERIALIZED (SELECT * FROM bench_day WHERE segment = $3),
  drawn AS MATERIALIZED (
    SELECT n, ${ANY_DAY}, ${ANY_MATTER}, 1 + floor(random() * (SELECT count(*) FROM days))::int AS day_place,
      CASE WHEN random() < 0.03 THEN 5 + floor(power(random(), 4) * 116)::int ELSE 1 + floor(power(random(), 3) * 4)::int END AS heads,
      random() < 0.033 AS by_leader, random() AS came, random() AS kept
    FROM generate_series(1, $6::int) n),
  made AS (
    INSERT INTO reception (office_id, book_year, book_number, received_on, mode, leader_day_id, officer_id, attendance, refusal_ground, head_count, matter_id, sealed, content, result, status, created_by)
    SELECT $1, date_part('year', date ($4::text)), $3 * 100000 + n, coalesce(leaders.held_on, day), coalesce(leaders.session, 'regular'), leaders.id, $2,
      CASE WHEN came < 0.03 THEN 'no-show' WHEN came < 0.04 THEN 'refused' ELSE 'received' END,
      CASE WHEN came >= 0.03 AND came < 0.04 THEN 'Người say rượu' END, heads, matter.id, matter.kind = 'denunciation', 'Trình bày lại nội dung vụ việc',
      CASE WHEN came >= 0.04 THEN 'guided' END, CASE WHEN kept < 0.01 THEN 'cancelled' ELSE 'active' END, $2
    FROM drawn
    JOIN open_matters matter ON matter.place = matter_place
    LEFT JOIN days leaders ON by_leader AND leaders.place = day_place
    RETURNING id, sealed)
  INSERT INTO reception_person (office_id, reception_id, position, citizen_id, capacity)
  SELECT $1, made.id, 1, citizen.id, 'self'
  FROM (SELECT id, 1 + floor(random() * 60000)::int AS who FROM made WHERE NOT sealed) made
  JOIN (SELECT id, row_number() OVER (ORDER BY id) AS who FROM citizen WHERE office_id = $1) citizen USING (who)`;

const PETITIONS = `
  WITH ${OPEN_MATTERS},
  drawn AS MATERIALIZED (
    SELECT n, ${ANY_DAY}, ${ANY_MATTER}, random() AS fit,
      CASE WHEN random() < 0.05 THEN 2 + floor(power(random(), 3) * 60)::int ELSE 1 END AS signatories, random() AS kept
    FROM generate_series(1, $6::int) n),
  made AS (
    INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, sealed, field_code, matter_id, summary, eligibility, ineligible_reason, competence, status, created_by)
    SELECT $1, date_part('year', date ($4::text)), $3 * 100000 + n, day, 'post', false, signatories, matter.kind, matter.kind = 'denunciation', (SELECT min(code) FROM field), matter.id, 'Đơn gửi nhiều lần về cùng vụ việc',
      CASE WHEN fit < 0.08 THEN 'pending' WHEN fit < 0.35 THEN 'ineligible' ELSE 'eligible' END,
      CASE WHEN fit >= 0.08 AND fit < 0.35 THEN 'many-addressees' END,
      CASE WHEN fit >= 0.9 THEN 'within' WHEN fit >= 0.35 THEN 'outside' END, CASE WHEN kept < 0.01 THEN 'cancelled' ELSE 'active' END, $2
    FROM drawn JOIN open_matters matter ON matter.place = matter_place
    RETURNING id, sealed)
  INSERT INTO petition_sender (office_id, petition_id, position, citizen_id, capacity)
  SELECT $1, made.id, 1, citizen.id, 'self'
  FROM (SELECT id, 1 + floor(random() * 60000)::int AS who FROM made WHERE NOT sealed) made
  JOIN (SELECT id, row_number() OVER (ORDER BY id) AS who FROM citizen WHERE office_id = $1) citizen USING (who)`;

const DOCUMENTS = `
  WITH ${OPEN_MATTERS},
  drawn AS MATERIALIZED (
    SELECT n, ${ANY_DAY}, ${ANY_MATTER}, floor(random() * 10)::int AS sort, random() AS kept
    FROM generate_series(1, $6::int) n),
  made AS (
    INSERT INTO document (office_id, kind, number, symbol, year, issued_on, summary, matter_id, status, created_by)
    SELECT $1, (ARRAY['forwarding', 'forwarding', 'forwarding', 'forwarding', 'guidance', 'guidance', 'urging', 'notice', 'directive', 'directive'])[1 + sort],
      $3 * 100000 + n, 'BTCD', date_part('year', day), day, 'Chuyển đơn đến cơ quan có thẩm quyền', matter.id, CASE WHEN kept < 0.01 THEN 'cancelled' ELSE 'active' END, $2
    FROM drawn JOIN open_matters matter ON matter.place = matter_place
    RETURNING id)
  INSERT INTO document_recipient (office_id, document_id, position, agency_id)
  SELECT $1, made.id, 1, agency.id
  FROM (SELECT id, 1 + floor(random() * 40)::int AS who FROM made) made
  JOIN (SELECT id, row_number() OVER (ORDER BY id) AS who FROM agency WHERE office_id = $1) agency USING (who)`;
