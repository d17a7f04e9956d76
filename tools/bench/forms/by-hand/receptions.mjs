/**
 * 01/TCD of TT 06/2025 by one statement written by hand for nothing but speed. It must know the definitions (docs/adr/0004, usual settings),
 * and shares no text with the code. Parameters of every statement here: offices, first and last day. Rows: office_id, c1 … cn.
 */
export const RECEPTIONS_BY_HAND = `
WITH gathered AS MATERIALIZED (
  SELECT r.office_id, r.matter_id, r.head_count AS heads, CASE WHEN r.leader_day_id IS NULL THEN 3 WHEN d.by_deputy THEN 2 ELSE 1 END AS who
  FROM reception r LEFT JOIN leader_day d ON d.office_id = r.office_id AND d.id = r.leader_day_id AND d.held_on BETWEEN $2::date AND $3::date
  WHERE r.office_id = ANY ($1::uuid[]) AND r.received_on BETWEEN $2::date AND $3::date AND r.status = 'active' AND r.attendance = 'received'),
visits AS (
  SELECT office_id, who, count(*) AS n, sum(heads) AS people, count(*) FILTER (WHERE heads > 4) AS crowds, coalesce(sum(heads) FILTER (WHERE heads > 4), 0) AS crowd_people
  FROM gathered GROUP BY office_id, who),
of_visits AS (
  SELECT office_id, sum(n) AS c1, sum(people) AS c2, sum(crowds) AS c4,
    sum(n) FILTER (WHERE who = 3) AS c5, sum(people) FILTER (WHERE who = 3) AS c6, sum(crowds) FILTER (WHERE who = 3) AS c8, sum(crowd_people) FILTER (WHERE who = 3) AS c9,
    sum(n) FILTER (WHERE who = 1) AS c11, sum(people) FILTER (WHERE who = 1) AS c12, sum(crowds) FILTER (WHERE who = 1) AS c14, sum(crowd_people) FILTER (WHERE who = 1) AS c15,
    sum(n) FILTER (WHERE who = 2) AS c17, sum(people) FILTER (WHERE who = 2) AS c18, sum(crowds) FILTER (WHERE who = 2) AS c20, sum(crowd_people) FILTER (WHERE who = 2) AS c21
  FROM visits GROUP BY office_id),
of_affairs AS (
  SELECT office_id, count(*) AS c3, count(*) FILTER (WHERE who = 3) AS c7, count(*) FILTER (WHERE who = 1) AS c13, count(*) FILTER (WHERE who = 2) AS c19
  FROM (SELECT office_id, matter_id, min(who) AS who FROM gathered GROUP BY office_id, matter_id) affairs GROUP BY office_id),
of_days AS (
  SELECT d.office_id, count(*) FILTER (WHERE NOT d.by_deputy) AS c10, count(*) FILTER (WHERE d.by_deputy) AS c16
  FROM leader_day d JOIN leader l ON l.office_id = d.office_id AND l.id = d.host_id
  WHERE d.office_id = ANY ($1::uuid[]) AND d.held_on BETWEEN $2::date AND $3::date AND d.status = 'active' AND d.purpose = 'reception' AND d.outcome <> 'planned' AND l.body_id IS NULL
  GROUP BY d.office_id)
SELECT * FROM of_visits LEFT JOIN of_affairs USING (office_id) FULL JOIN of_days USING (office_id)`;
