/** 02/XLD of TT 06/2025, and columns (1)–(6) of 03/GQKN and 04/GQTC, by hand (see receptions.mjs). */

/**
 * Petitions that came in the span straight from the book; those still under review from before or opened again by the three indexes of reviews,
 * each with the state of the last evening. `place`: 0 under review, 1 not eligible, 2 outside, 3 within.
 */
const judged = (only) => `
looked_at AS (
  SELECT DISTINCT office_id, petition_id FROM (
    SELECT office_id, petition_id, seq, from_day FROM petition_state
    WHERE office_id = ANY ($1::uuid[]) AND reviewing AND to_day IS NULL AND from_day <= $3::date
    UNION ALL
    SELECT office_id, petition_id, seq, from_day FROM petition_state
    WHERE office_id = ANY ($1::uuid[]) AND reviewing AND to_day IS NOT NULL AND to_day <= from_day + 92 AND to_day BETWEEN $2::date AND $3::date + 92 AND from_day <= $3::date
    UNION ALL
    SELECT office_id, petition_id, seq, from_day FROM petition_state
    WHERE office_id = ANY ($1::uuid[]) AND reviewing AND to_day > from_day + 92 AND to_day >= $2::date AND from_day <= $3::date) reviews
  WHERE seq > 1 OR from_day < $2::date),
papers AS (
  SELECT office_id, id, kind, matter_id, instance, field_code FROM petition
  WHERE office_id = ANY ($1::uuid[]) AND received_on BETWEEN $2::date AND $3::date AND status = 'active' ${only}
  UNION ALL
  SELECT o.* FROM looked_at l, LATERAL (
    SELECT office_id, id, kind, matter_id, instance, field_code FROM petition
    WHERE office_id = l.office_id AND id = l.petition_id AND received_on < $2::date AND status = 'active' ${only} LIMIT 1) o),
judged AS MATERIALIZED (
  SELECT p.*, s.way, s.stage, CASE WHEN s.reviewing THEN 0 WHEN s.competence = 'within' THEN 3 WHEN s.competence = 'outside' AND s.way IS NOT NULL THEN 2 ELSE 1 END AS place
  FROM papers p, LATERAL (
    SELECT way, stage, competence, reviewing FROM petition_state
    WHERE office_id = p.office_id AND petition_id = p.id AND from_day <= $3::date AND (to_day > $3::date OR to_day IS NULL) LIMIT 1) s)`;

export const PETITIONS_BY_HAND = `
WITH ${judged('')}
SELECT office_id, count(*) AS c1, count(*) FILTER (WHERE place > 0) AS c2, count(*) FILTER (WHERE place > 1) AS c3, count(*) FILTER (WHERE place = 3) AS c4,
  count(DISTINCT matter_id) FILTER (WHERE place = 3) AS c5,
  count(*) FILTER (WHERE complaint) AS c6, count(*) FILTER (WHERE complaint AND instance = 1) AS c7, count(*) FILTER (WHERE complaint AND instance = 2) AS c8,
  count(*) FILTER (WHERE complaint AND topic = 'land') AS c9, count(*) FILTER (WHERE complaint AND topic = 'policy') AS c10, count(*) FILTER (WHERE complaint AND topic = 'other') AS c11,
  count(*) FILTER (WHERE denunciation) AS c12, count(*) FILTER (WHERE denunciation AND instance = 1) AS c13, count(*) FILTER (WHERE denunciation AND instance = 2) AS c14,
  count(*) FILTER (WHERE denunciation AND topic = 'administrative') AS c15, count(*) FILTER (WHERE denunciation AND topic = 'corruption') AS c16,
  count(*) FILTER (WHERE denunciation AND topic = 'judicial') AS c17, count(*) FILTER (WHERE denunciation AND topic = 'other') AS c18,
  count(*) FILTER (WHERE proposal) AS c19, count(*) FILTER (WHERE proposal AND topic = 'policy') AS c20, count(*) FILTER (WHERE proposal AND topic = 'land') AS c21,
  count(*) FILTER (WHERE proposal AND topic = 'other') AS c22,
  count(*) FILTER (WHERE place = 2) AS c23, count(*) FILTER (WHERE place = 2 AND way IN ('guide', 'not-handle')) AS c24,
  count(*) FILTER (WHERE place = 2 AND way IN ('forward', 'send-back', 'urge')) AS c25
FROM (
  SELECT j.*, place = 3 AND j.kind = 'complaint' AS complaint, place = 3 AND j.kind = 'denunciation' AS denunciation, place = 3 AND j.kind = 'proposal' AS proposal,
    coalesce(f.column_code, 'other') AS topic
  FROM judged j LEFT JOIN field_mapping f ON f.form_set = 'tt06' AND f.kind = j.kind AND f.field_code = j.field_code) sorted
GROUP BY office_id`;

/** Columns (1)–(6) for one kind: a matter is accepted if one of its petitions is; else ended, else declined, else considered. */
export const standingByHand = (kind) => `${judged(`AND kind = '${kind}'`)},
of_affairs AS (
  SELECT office_id, sum(papers) AS c1, count(*) AS c2, count(*) FILTER (WHERE best = 4) AS c3, count(*) FILTER (WHERE best = 1) AS c4,
    count(*) FILTER (WHERE best = 3) AS c5, count(*) FILTER (WHERE best = 2) AS c6
  FROM (
    SELECT office_id, matter_id, count(*) AS papers,
      min(CASE WHEN stage IN ('withdrawn', 'terminated') THEN 2 WHEN stage = 'registered' THEN 4 WHEN way IN ('accept', 'assign') THEN 1 ELSE 3 END) AS best
    FROM judged WHERE place = 3 GROUP BY office_id, matter_id) affairs
  GROUP BY office_id)`;
