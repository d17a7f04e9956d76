/**
 * The same numbers as section 4 of the report, by one statement written by hand for nothing but speed: the standard the
 * application is measured against. It must know the definitions (docs/SEED-REPORT.md), and shares no text with the code.
 *
 * Both years go through the covering indexes in one pass each; the first reception of a matter is looked up once; the
 * first receptions (I02) are not joined back but counted as the new matters less those that began with a leader.
 * Parameters: office, from, to, from and to of the year before. Rows: the period, then the year before.
 */
export const BY_HAND = `
WITH spans (now, first_day, last_day) AS (VALUES (true, $2::date, $3::date), (false, $4::date, $5::date)),
gathered AS MATERIALIZED (
  SELECT s.now, r.id, r.matter_id, r.head_count AS heads, r.head_count >= 5 AS crowd,
    r.leader_day_id IS NULL AS board, coalesce(NOT d.by_deputy, false) AS chair, coalesce(d.by_deputy, false) AS deputy
  FROM spans s
  JOIN reception r ON r.office_id = $1::uuid AND r.status = 'active' AND r.attendance = 'received' AND r.received_on BETWEEN s.first_day AND s.last_day
  LEFT JOIN leader_day d ON d.office_id = $1::uuid AND d.id = r.leader_day_id),
affairs AS (
  SELECT now, matter_id, bool_or(board) AS board, bool_or(chair) AS chair, bool_or(deputy) AS deputy,
    bool_or(board AND crowd) AS board_crowd, bool_or(NOT board AND crowd) AS leader_crowd
  FROM gathered GROUP BY now, matter_id),
known AS MATERIALIZED (
  SELECT a.*, (chair OR deputy) AS leader, board AND NOT (chair OR deputy) AS only_board, m.kind, f.id AS first_id,
    f.received_on >= CASE WHEN now THEN $2::date ELSE $4::date END AS new
  FROM affairs a
  JOIN matter m ON m.office_id = $1::uuid AND m.id = a.matter_id
  CROSS JOIN LATERAL (
    SELECT r.id, r.received_on FROM reception r
    WHERE r.office_id = $1::uuid AND r.matter_id = a.matter_id AND r.status = 'active' AND r.attendance = 'received'
    ORDER BY r.received_on, r.id LIMIT 1) f),
of_affairs AS (
  SELECT now,
    count(*) FILTER (WHERE new) AS fresh, count(*) FILTER (WHERE only_board) AS "I05", count(*) FILTER (WHERE only_board AND new) AS "I06",
    count(*) FILTER (WHERE only_board AND NOT new) AS "I07", count(*) FILTER (WHERE only_board AND kind = 'complaint') AS "I08",
    count(*) FILTER (WHERE only_board AND kind = 'denunciation') AS "I09", count(*) FILTER (WHERE only_board AND kind = 'proposal') AS "I10",
    count(*) FILTER (WHERE board AND leader) AS "I05x", count(*) FILTER (WHERE board) AS "I05t",
    count(*) FILTER (WHERE only_board AND board_crowd) AS "I12", count(*) FILTER (WHERE only_board AND board_crowd AND new) AS "I14",
    count(*) FILTER (WHERE only_board AND board_crowd AND NOT new) AS "I15", count(*) FILTER (WHERE board_crowd AND leader) AS "I12x",
    count(*) FILTER (WHERE leader) AS "I19", count(*) FILTER (WHERE chair) AS "I19a", count(*) FILTER (WHERE deputy AND NOT chair) AS "I19b",
    count(*) FILTER (WHERE leader_crowd) AS "I20"
  FROM known GROUP BY now),
led_first AS (
  SELECT g.now, count(*) AS led FROM gathered g JOIN known k ON k.now = g.now AND k.first_id = g.id WHERE NOT g.board GROUP BY g.now),
of_visits AS (
  SELECT now,
    count(*) FILTER (WHERE board) AS "I01", coalesce(sum(heads) FILTER (WHERE board), 0) AS "I04",
    count(*) FILTER (WHERE board AND crowd) AS "I11", coalesce(sum(heads) FILTER (WHERE board AND crowd), 0) AS "I13",
    coalesce(max(heads) FILTER (WHERE board AND crowd), 0) AS "I16",
    count(*) FILTER (WHERE NOT board) AS "I17", count(*) FILTER (WHERE chair) AS "I17a", count(*) FILTER (WHERE deputy) AS "I17b",
    coalesce(sum(heads) FILTER (WHERE NOT board), 0) AS "I18", coalesce(sum(heads) FILTER (WHERE chair), 0) AS "I18a",
    coalesce(sum(heads) FILTER (WHERE deputy), 0) AS "I18b", count(*) FILTER (WHERE NOT board AND crowd) AS "I20d",
    coalesce(sum(heads) FILTER (WHERE NOT board AND crowd), 0) AS "I21"
  FROM gathered GROUP BY now),
of_days AS (
  SELECT s.now, count(*) AS "I22", count(*) FILTER (WHERE NOT by_deputy) AS "I22a", count(*) FILTER (WHERE by_deputy) AS "I22b"
  FROM spans s JOIN leader_day d ON d.office_id = $1::uuid AND d.status = 'active' AND d.held_on BETWEEN s.first_day AND s.last_day GROUP BY s.now),
of_petitions AS (
  SELECT s.now, count(*) AS "I23", count(*) FILTER (WHERE kind = 'complaint') AS "I24",
    count(*) FILTER (WHERE kind = 'denunciation') AS "I25", count(*) FILTER (WHERE kind = 'proposal') AS "I26",
    count(*) FILTER (WHERE signatory_count >= 2) AS "I27", count(*) FILTER (WHERE eligibility = 'eligible') AS "I28",
    count(*) FILTER (WHERE competence = 'within') AS "I28a",
    count(*) FILTER (WHERE competence = 'outside') AS "I28b",
    count(*) FILTER (WHERE eligibility = 'ineligible') AS "I29", count(*) FILTER (WHERE eligibility = 'pending') AS "I29p"
  FROM spans s JOIN petition p ON p.office_id = $1::uuid AND p.status = 'active' AND p.received_on BETWEEN s.first_day AND s.last_day GROUP BY s.now),
of_documents AS (
  SELECT s.now, count(*) FILTER (WHERE kind IN ('forwarding', 'guidance')) AS "I30",
    count(*) FILTER (WHERE kind = 'forwarding') AS "I30a", count(*) FILTER (WHERE kind = 'guidance') AS "I30b",
    count(*) FILTER (WHERE kind = 'directive') AS "I31", count(*) FILTER (WHERE kind = 'urging') AS "I31b", count(*) FILTER (WHERE kind = 'notice') AS "I31c"
  FROM spans s JOIN document d ON d.office_id = $1::uuid AND d.status = 'active' AND d.issued_on BETWEEN s.first_day AND s.last_day GROUP BY s.now)
SELECT *,
  fresh - coalesce(led, 0) AS "I02", "I01" - (fresh - coalesce(led, 0)) AS "I03"
FROM of_visits JOIN of_affairs USING (now) LEFT JOIN led_first USING (now) JOIN of_days USING (now) JOIN of_petitions USING (now) JOIN of_documents USING (now)
ORDER BY now DESC`;
