/** Matters, leaders' days, receptions and petitions of one segment of time, over all offices. Places: see `fillIn` of load.mjs. */

/** Every tenth record is the first office's; the others share the rest. */
const ANY_OFFICE = `CASE WHEN random() < 0.1 THEN 1 ELSE 2 + floor(random() * ((SELECT count(*) FROM bench_office) - 1))::int END`;
const ANY_DAY = `(:from + floor(random() * (:to - :from + 1))::int)`;

/** One field of those there are, the same for all records of a matter. */
const FIELDS = `fields AS MATERIALIZED (SELECT code, row_number() OVER (ORDER BY code)::int AS place, count(*) OVER ()::int AS many FROM field)`;

const MATTERS = `
  WITH ${FIELDS},
  drawn AS MATERIALIZED (
    SELECT n, ${ANY_OFFICE} AS office, random() AS sort, 1 + floor(random() * (SELECT max(many) FROM fields))::int AS field_place, ${ANY_DAY} AS day FROM generate_series(1, :matters) n),
  made AS (
    INSERT INTO matter (office_id, year, number, kind, sealed, field_code, summary, opened_on, created_by)
    SELECT o.id, date_part('year', :from), :place * 1000000 + n, CASE WHEN sort < 0.15 THEN 'denunciation' WHEN sort < 0.45 THEN 'complaint' ELSE 'proposal' END, sort < 0.15,
      fields.code, 'Vụ việc ' || n || ' của quý ' || :place, day, o.account_id
    FROM drawn JOIN bench_office o ON o.place = drawn.office JOIN fields ON fields.place = field_place
    RETURNING office_id, id, kind, field_code)
  INSERT INTO bench_matter
  SELECT :place, o.place, row_number() OVER (PARTITION BY o.place), made.id, made.kind, made.field_code FROM made JOIN bench_office o ON o.id = made.office_id`;

/** A day every week in every office: the head himself three times out of four. */
const LEADER_DAYS = `
  WITH made AS (
    INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, note, created_by)
    SELECT o.id, :from + week * 7 + 2, CASE week % 4 WHEN 3 THEN 'ad-hoc' ELSE 'periodic' END, leader.id, NOT leader.chair, 'held', CASE week % 4 WHEN 3 THEN 'Vụ việc phức tạp' END, o.account_id
    FROM bench_office o CROSS JOIN generate_series(0, (:to - :from - 2) / 7) week
    JOIN leader ON leader.office_id = o.id AND leader.chair = (week % 4 < 3)
    RETURNING office_id, id, held_on, session)
  INSERT INTO bench_day SELECT o.place, row_number() OVER (PARTITION BY o.place), made.id, made.held_on, made.session FROM made JOIN bench_office o ON o.id = made.office_id`;

/** The matters that may come up in a segment: its own and those of the three before it, numbered within their office. */
const OPEN_MATTERS = `open_matters AS MATERIALIZED (
    SELECT office, id, kind, field_code, row_number() OVER (PARTITION BY office) AS place, count(*) OVER (PARTITION BY office) AS many
    FROM bench_matter WHERE segment BETWEEN :place - 3 AND :place),
  many AS MATERIALIZED (SELECT office, max(many) AS matters FROM open_matters GROUP BY office)`;

const RECEPTIONS = `
  WITH ${OPEN_MATTERS},
  days AS MATERIALIZED (SELECT *, count(*) OVER (PARTITION BY office) AS many FROM bench_day),
  day_counts AS MATERIALIZED (SELECT office, max(many) AS days FROM days GROUP BY office),
  drawn AS MATERIALIZED (
    SELECT n, ${ANY_OFFICE} AS office, ${ANY_DAY} AS day, random() AS which, random() AS which_day,
      CASE WHEN random() < 0.03 THEN 5 + floor(power(random(), 4) * 116)::int ELSE 1 + floor(power(random(), 3) * 4)::int END AS heads,
      random() < 0.033 AS by_leader, random() AS came, random() AS kept
    FROM generate_series(1, :receptions) n),
  placed AS MATERIALIZED (
    SELECT drawn.*, 1 + floor(which * many.matters)::int AS matter_place, CASE WHEN by_leader THEN 1 + floor(which_day * day_counts.days)::int END AS day_place
    FROM drawn JOIN many USING (office) JOIN day_counts USING (office))
  INSERT INTO reception (office_id, book_year, book_number, received_on, mode, leader_day_id, officer_id, attendance, refusal_ground, head_count, matter_id, sealed, content, result, status, created_by)
  SELECT o.id, date_part('year', :from), :place * 1000000 + n, coalesce(days.held_on, day), coalesce(days.session, 'regular'), days.id, o.account_id,
    CASE WHEN came < 0.03 THEN 'no-show' WHEN came < 0.04 THEN 'refused' ELSE 'received' END, CASE WHEN came >= 0.03 AND came < 0.04 THEN 'Người say rượu' END,
    heads, m.id, m.kind = 'denunciation', 'Trình bày lại nội dung vụ việc', CASE WHEN came >= 0.04 THEN 'guided' END, CASE WHEN kept < 0.01 THEN 'cancelled' ELSE 'active' END, o.account_id
  FROM placed
  JOIN bench_office o ON o.place = placed.office
  JOIN open_matters m ON m.office = placed.office AND m.place = matter_place
  LEFT JOIN days ON days.office = placed.office AND days.place = day_place`;

/**
 * What becomes of each petition is drawn with it. One in a hundred waits for months, one in 3000 is never decided; one in five of the others is the office's own, of which one
 * in six is declined, the others accepted, and resolved after a season where they ever are.
 */
const PETITIONS = `
  WITH ${OPEN_MATTERS},
  drawn AS MATERIALIZED (
    SELECT n, ${ANY_OFFICE} AS office, ${ANY_DAY} AS day, random() AS which, random() AS kept, random() < 0.00033 AS waits, random() AS fit, random() AS course,
      CASE WHEN random() < 0.05 THEN 2 + floor(power(random(), 3) * 60)::int ELSE 1 END AS signatories, random() < 0.12 AS again,
      CASE WHEN random() < 0.01 THEN 60 + floor(random() * 120)::int ELSE floor(random() * 16)::int END AS to_decide, 15 + floor(random() * 90)::int AS to_end
    FROM generate_series(1, :petitions) n),
  judged AS MATERIALIZED (
    SELECT drawn.*, 1 + floor(which * many.matters)::int AS matter_place,
      CASE WHEN waits THEN 'pending' WHEN fit < 0.27 THEN 'ineligible' ELSE 'eligible' END AS eligibility,
      CASE WHEN NOT waits AND fit >= 0.80 THEN 'within' WHEN NOT waits AND fit >= 0.27 THEN 'outside' END AS competence
    FROM drawn JOIN many USING (office)),
  gone AS (
    SELECT *, CASE
      WHEN waits THEN 'registered' WHEN eligibility = 'ineligible' THEN 'filed' WHEN competence = 'outside' THEN CASE WHEN course < 0.6 THEN 'forwarded' ELSE 'guided' END
      WHEN course < 0.16 THEN 'declined' WHEN course < 0.22 THEN 'withdrawn' WHEN course < 0.24 THEN 'accepted' ELSE 'resolved' END AS stage,
      CASE WHEN waits THEN NULL WHEN eligibility = 'ineligible' THEN 'file' WHEN competence = 'outside' THEN CASE WHEN course < 0.6 THEN 'forward' ELSE 'guide' END
      WHEN course < 0.16 THEN 'decline' ELSE 'accept' END AS way
    FROM judged)
  INSERT INTO bench_petition (office_id, id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, sealed, field_code, matter_id, summary, eligibility, ineligible_reason, competence,
    status, created_by, stage, way, accepted_on, closed_on, instance, complex_criteria, mixed, version, created_at, updated_at, summary_words)
  SELECT o.id, uuidv7(), date_part('year', :from), :place * 1000000 + n, day, CASE n % 3 WHEN 0 THEN 'reception' ELSE 'post' END, false, signatories, m.kind, m.kind = 'denunciation', m.field_code, m.id, 'Đơn gửi nhiều lần về cùng vụ việc',
    eligibility, CASE WHEN eligibility = 'ineligible' THEN 'many-addressees' END, competence, CASE WHEN kept < 0.01 THEN 'cancelled' ELSE 'active' END, o.account_id,
    stage, way, CASE WHEN way = 'accept' THEN day + to_decide END,
    CASE WHEN stage IN ('registered', 'accepted') THEN NULL WHEN way = 'accept' THEN day + to_decide + to_end ELSE day + to_decide END,
    CASE WHEN again AND m.kind <> 'proposal' THEN 2 ELSE 1 END, '{}', false, 1, now(), now(), ''
  FROM gone JOIN bench_office o ON o.place = gone.office JOIN open_matters m ON m.office = gone.office AND m.place = matter_place`;

export const BOOKS = [MATTERS, 'TRUNCATE bench_day', LEADER_DAYS, RECEPTIONS, 'TRUNCATE bench_petition', PETITIONS, 'INSERT INTO petition SELECT * FROM bench_petition'];
