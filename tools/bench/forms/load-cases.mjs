/** What became of the petitions of one segment: their states, decisions, enforcement, transfers. Places: see `fillIn` of load.mjs. */

/**
 * The first state of every petition is under review until it is decided, unless it was judged at once, as is every second one within competence;
 * the second is its decision; a case that was accepted has a third.
 */
const STATES = `
  INSERT INTO petition_state (office_id, petition_id, seq, from_day, to_day, stage, eligibility, competence, way, reopened, reviewing)
  SELECT office_id, id, 1, received_on, CASE WHEN way = 'accept' THEN accepted_on ELSE closed_on END, 'registered', CASE WHEN at_once THEN 'eligible' ELSE 'pending' END,
    CASE WHEN at_once THEN 'within' END, NULL, false, NOT at_once
  FROM (SELECT *, competence IS NOT DISTINCT FROM 'within' AND book_number % 2 = 0 AS at_once FROM bench_petition) p
  UNION ALL
  SELECT office_id, id, 2, CASE WHEN way = 'accept' THEN accepted_on ELSE closed_on END, CASE WHEN way = 'accept' THEN closed_on END, CASE WHEN way = 'accept' THEN 'accepted' ELSE stage END,
    eligibility, competence, way, false, false
  FROM bench_petition WHERE way IS NOT NULL
  UNION ALL
  SELECT office_id, id, 3, closed_on, NULL, stage, eligibility, competence, way, false, false FROM bench_petition WHERE way = 'accept' AND closed_on IS NOT NULL`;

/** One in three demands something; of these one in two thousand is never carried out. The others are completed the day they take effect. */
const DECISIONS = `
  WITH drawn AS MATERIALIZED (
    SELECT p.*, random() AS found, random() < 0.33 AS demands, random() AS part, 20 + floor(random() * 150)::int AS to_complete, random() < 0.0005 AS never
    FROM bench_petition p WHERE stage = 'resolved' AND kind <> 'proposal')
  INSERT INTO resolution_decision (office_id, petition_id, step_position, kind, instance, outcome, paper, issued_on, in_effect_on, recover_money, recover_land, restore_money, restore_land,
    restore_organisations, restore_people, discipline_organisations, discipline_people, discipline_officials, completed_on, status, created_by)
  SELECT office_id, id, 3, kind, instance,
    CASE WHEN kind = 'complaint' AND instance = 2 THEN CASE WHEN found < 0.7 THEN 'upheld' ELSE 'amended' END ELSE CASE WHEN found < 0.2 THEN 'right' WHEN found < 0.4 THEN 'partly-right' ELSE 'wrong' END END,
    book_number || '/QĐ-UBND', closed_on, closed_on + 30,
    CASE WHEN demands THEN floor(part * 500000000)::bigint ELSE 0 END, CASE WHEN demands AND part < 0.3 THEN round((part * 1000)::numeric, 2) ELSE 0 END,
    CASE WHEN demands AND part > 0.5 THEN floor(part * 90000000)::bigint ELSE 0 END, CASE WHEN demands AND part > 0.8 THEN round((part * 500)::numeric, 2) ELSE 0 END,
    CASE WHEN demands AND part > 0.9 THEN 1 ELSE 0 END, CASE WHEN demands AND part > 0.5 THEN 1 + floor(part * 5)::int ELSE 0 END,
    CASE WHEN demands AND part < 0.05 THEN 1 ELSE 0 END, CASE WHEN demands AND part < 0.4 THEN 2 ELSE 0 END, CASE WHEN demands AND part < 0.2 THEN 1 ELSE 0 END,
    CASE WHEN NOT demands THEN closed_on + 30 WHEN never THEN NULL ELSE closed_on + to_complete END, CASE WHEN status = 'cancelled' THEN 'cancelled' ELSE 'active' END, created_by
  FROM drawn`;

/** Of what is demanded a part is paid early and the rest on the last day; who is to be handled is handled half-way. */
const FACTS = `
  WITH due AS MATERIALIZED (
    SELECT d.* FROM resolution_decision d JOIN bench_petition p ON p.office_id = d.office_id AND p.id = d.petition_id WHERE d.status = 'active')
  INSERT INTO enforcement_fact (office_id, decision_id, petition_id, kind, issued_on, what, on_day, money, land, organisations, people, officials, cases, created_by)
  SELECT office_id, id, petition_id, kind, issued_on, fact.what, fact.on_day, fact.money, fact.land, fact.organisations, fact.people, fact.officials, fact.cases, created_by
  FROM due CROSS JOIN LATERAL (VALUES
    ('collected', issued_on + 20, recover_money / 3, 0::numeric, 0, 0, 0, 0),
    ('collected', completed_on, recover_money - recover_money / 3, recover_land, 0, 0, 0, 0),
    ('returned', completed_on, restore_money, restore_land, 0, 0, 0, 0),
    ('handled', issued_on + 25, 0, 0, discipline_organisations, discipline_people, discipline_officials, 0),
    ('prosecuted', CASE WHEN discipline_officials > 0 AND discipline_organisations > 0 THEN issued_on + 28 END, 0, 0, 0, 1, 1, 1),
    ('completed', completed_on, 0, 0, 0, 0, 0, 0)) AS fact (what, on_day, money, land, organisations, people, officials, cases)
  WHERE fact.on_day IS NOT NULL AND (fact.what = 'completed' OR fact.money + fact.land + fact.organisations + fact.people > 0)`;

const TRANSFERS = `
  INSERT INTO investigation_transfer (office_id, petition_id, kind, on_day, paper, body, cases, people, officials, status, created_by)
  SELECT office_id, id, kind, accepted_on + 10, book_number || '/CV', 'Cơ quan Cảnh sát điều tra', 1, 2, 1, status, created_by
  FROM bench_petition WHERE way = 'accept' AND kind <> 'proposal' AND book_number % 40 = 0`;

/** A form of state management needs few records: what one office has of it in a quarter. */
const OVERSIGHT = [
  `INSERT INTO legal_instrument (office_id, change, number, title, issued_on, created_by)
   SELECT o.id, (ARRAY['new', 'amended', 'abolished'])[n], n || '/CT-UBND', 'Chỉ thị về tiếp công dân', :from + 10 * n, o.account_id FROM bench_office o, generate_series(1, 3) n`,
  `INSERT INTO training_event (office_id, kind, topic, held_on, classes, people, created_by)
   SELECT o.id, 'training', 'Kỹ năng tiếp công dân', :from + 12 * n, n, 40 * n, o.account_id FROM bench_office o, generate_series(1, 2) n`,
  `WITH made AS (
     INSERT INTO inspection (office_id, title, decision_number, started_on, units, concluded_on, conclusion_number, organisations, people, referred_organisations, referred_people, completed_on, created_by)
     SELECT o.id, 'Trách nhiệm tiếp công dân', :place || '/QĐ-TTr', :from + 5, 3, :from + 60 + o.place, :place || '/KL-TTr', 1, 2, 1, 1, :from + 200 + o.place, o.account_id FROM bench_office o
     RETURNING *)
   INSERT INTO inspection_fact (office_id, inspection_id, on_day, organisations, people, cases, accused, created_by) SELECT office_id, id, concluded_on + 20, 1, 2, 1, 1, created_by FROM made`,
];

export const CASES = [STATES, DECISIONS, FACTS, TRANSFERS, ...OVERSIGHT];
