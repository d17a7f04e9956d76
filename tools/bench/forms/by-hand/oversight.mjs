/** 06/QLKNTC of TT 06/2025 by hand (see receptions.mjs). */
export const OVERSIGHT_BY_HAND = `
WITH watched AS MATERIALIZED (
  SELECT * FROM inspection WHERE office_id = ANY ($1::uuid[]) AND status = 'active' AND started_on <= $3::date AND (completed_on IS NULL OR completed_on >= $2::date)),
of_papers AS (
  SELECT office_id, count(*) FILTER (WHERE change = 'new') AS c1, count(*) FILTER (WHERE change = 'amended') AS c2, count(*) FILTER (WHERE change = 'abolished') AS c3
  FROM legal_instrument WHERE office_id = ANY ($1::uuid[]) AND issued_on BETWEEN $2::date AND $3::date AND status = 'active' GROUP BY office_id),
of_classes AS (
  SELECT office_id, sum(classes) AS c4, sum(people) AS c5
  FROM training_event WHERE office_id = ANY ($1::uuid[]) AND held_on BETWEEN $2::date AND $3::date AND status = 'active' GROUP BY office_id),
of_inspections AS (
  SELECT office_id, count(*) FILTER (WHERE going) AS c6, sum(units) FILTER (WHERE going) AS c7, count(*) FILTER (WHERE ended) AS c8,
    sum(organisations) FILTER (WHERE ended) AS c9, sum(people) FILTER (WHERE ended) AS c10, sum(referred_organisations) FILTER (WHERE ended) AS c11, sum(referred_people) FILTER (WHERE ended) AS c12,
    count(*) FILTER (WHERE concluded_on <= $3::date) AS c13
  FROM (SELECT *, concluded_on IS NULL OR concluded_on >= $2::date AS going, concluded_on BETWEEN $2::date AND $3::date AS ended FROM watched) w GROUP BY office_id),
of_facts AS (
  SELECT f.office_id, sum(f.organisations) AS c14, sum(f.people) AS c15, sum(f.cases) AS c16, sum(f.accused) AS c17
  FROM inspection_fact f JOIN watched w ON w.office_id = f.office_id AND w.id = f.inspection_id
  WHERE f.on_day BETWEEN $2::date AND $3::date AND f.status = 'active' AND w.concluded_on <= $3::date GROUP BY f.office_id)
SELECT * FROM of_papers FULL JOIN of_classes USING (office_id) FULL JOIN of_inspections USING (office_id) FULL JOIN of_facts USING (office_id)`;
