import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { KeyRing, TEST_IDENTITY_KEYS } from '@tiepdan/citizen/api';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { prepareDatabase } from './prepare.js';

/** The office's day, whatever zone the database is in. */
const TODAY = `(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await prepareDatabase(database.url, true, KeyRing.parse(TEST_IDENTITY_KEYS));
}, 120_000);
afterAll(() => database?.drop());

it('knows what became of every paper that was sent, with something to do in each list and in both inboxes', async () => {
  const [kept] = (await database.source.query(
    `SELECT count(*) FILTER (WHERE v.id IS NULL)::int AS unfollowed, count(*) FILTER (WHERE v.state = 'answered' AND a.id IS NULL)::int AS unsaid,
            count(*) FILTER (WHERE greatest(v.sent_on, v.received_on, v.answered_on, v.returned_on, v.told_on) > ${TODAY})::int AS ahead,
            count(*) FILTER (WHERE v.state = 'returned' AND v.return_accepted_on IS NULL) BETWEEN 2 AND 40 AS returned,
            count(*) FILTER (WHERE v.state IN ('sent', 'received') AND v.due_on < ${TODAY}) BETWEEN 5 AND 80 AS late,
            count(*) FILTER (WHERE v.state = 'answered' AND v.answered_on > v.due_on) > 10 AS answered_late,
            count(*) FILTER (WHERE v.state = 'answered' AND v.answered_on <= v.due_on) > 100 AS answered_in_time
     FROM document_recipient r JOIN document d ON d.office_id = r.office_id AND d.id = r.document_id AND d.state = 'issued'
       LEFT JOIN delivery v ON v.office_id = r.office_id AND v.document_id = r.document_id AND v.agency_id = r.agency_id
       LEFT JOIN answer a ON a.office_id = v.office_id AND a.delivery_id = v.id`,
  )) as object[];
  expect(kept).toEqual({ unfollowed: 0, unsaid: 0, ahead: 0, returned: true, late: true, answered_late: true, answered_in_time: true });
  const inboxes = (await database.source.query(
    `SELECT c.username, count(*) FILTER (WHERE v.state IN ('sent', 'received') AND v.due_on IS NOT NULL)::int AS open, count(*)::int AS whole
     FROM account c JOIN delivery v ON v.office_id = c.office_id AND v.agency_id = c.agency_id AND v.state <> 'pending' WHERE 'agency' = ANY (c.roles) GROUP BY 1 ORDER BY 1`,
  )) as { open: number }[];
  expect(inboxes).toHaveLength(2);
  for (const { open } of inboxes) expect(open).toBeGreaterThan(0);
});

it('has two matters marked by the head, and reminders of one working day that has passed, made once and mailed to nobody', async () => {
  expect(await database.source.query(`SELECT flag FROM matter_flag f JOIN account a ON a.id = f.created_by AND 'head' = ANY(a.roles) ORDER BY flag`)).toEqual([{ flag: 'complex' }, { flag: 'prolonged' }]);
  const read = async () =>
    (await database.source.query(
      `SELECT count(DISTINCT day)::int AS days, bool_and(day < ${TODAY} AND extract(isodow FROM day) < 6) AS working, count(*)::int AS digests,
              (SELECT count(*)::int FROM mail_message) AS mails FROM digest`,
    )) as { digests: number }[];
  const [made] = await read();
  expect(made).toMatchObject({ days: 1, working: true, mails: 0 });
  expect(made?.digests).toBeGreaterThanOrEqual(3);
  await prepareDatabase(database.url, true, KeyRing.parse(TEST_IDENTITY_KEYS));
  expect(await read()).toEqual([made]);
  // Who has nothing due is told nothing, in the demo as anywhere.
  const [told] = (await database.source.query(`SELECT array_agg(DISTINCT a.roles[1]) AS roles FROM account a JOIN digest d ON d.account_id = a.id`)) as { roles: string[] }[];
  expect(told?.roles).toEqual(expect.arrayContaining(['head', 'leader', 'petition-officer']));
});

it('has conclusions of leaders with tasks in every state, some of the leader who can sign in, and no notice among the papers that are counted', async () => {
  const [kept] = (await database.source.query(
    `SELECT count(*) FILTER (WHERE t.state = 'open' AND v.state <> 'answered' AND t.due_on >= ${TODAY}) > 0 AS open, count(*) FILTER (WHERE t.state = 'open' AND v.state = 'received' AND t.due_on < ${TODAY}) > 0 AS late,
            count(*) FILTER (WHERE t.state = 'open' AND v.state = 'answered') > 0 AS reported, count(*) FILTER (WHERE t.done_on <= t.due_on) > 0 AS in_time, count(*) FILTER (WHERE t.done_on > t.due_on) > 0 AS done_late,
            count(*) FILTER (WHERE h.account_id IS NOT NULL) > 0 AS own, count(*) FILTER (WHERE greatest(t.done_on, v.answered_on, c.concluded_on) > ${TODAY})::int AS ahead
     FROM conclusion_task t JOIN conclusion c ON c.id = t.conclusion_id JOIN leader_day l ON l.id = c.leader_day_id JOIN leader h ON h.id = l.host_id
       LEFT JOIN delivery v ON v.document_id = t.document_id AND v.agency_id = t.agency_id`,
  )) as object[];
  expect(kept).toEqual({ open: true, late: true, reported: true, in_time: true, done_late: true, own: true, ahead: 0 });
});

it('has papers in the hands of officers and of the head, none of them numbered', async () => {
  const waiting = await database.source.query(`SELECT state, count(*)::int AS papers, count(returned_reason)::int AS returned, count(number)::int AS numbered FROM document WHERE state <> 'issued' GROUP BY state ORDER BY state`);
  // On a day with a single denunciation in work that has no paper yet, the third that is submitted is not there.
  const submitted = (await database.source.query(`SELECT least(2, count(*))::int AS denunciations FROM petition p
    WHERE p.office_id = (SELECT DISTINCT office_id FROM document WHERE state = 'submitted') AND p.kind = 'denunciation' AND p.status = 'active' AND p.closed_on IS NULL AND NOT p.anonymous
      AND NOT EXISTS (SELECT 1 FROM document d WHERE d.office_id = p.office_id AND d.petition_id = p.id AND d.state = 'issued')`)) as [{ denunciations: number }];
  expect(waiting).toEqual([
    { state: 'approved', papers: 2, returned: 0, numbered: 0 },
    { state: 'draft', papers: 3, returned: 1, numbered: 0 },
    { state: 'submitted', papers: 1 + submitted[0].denunciations, returned: 0, numbered: 0 },
  ]);
});

it('has feedback on procedures by every channel: of the published year as many as the report said, each in its own book', async () => {
  const [year] = await database.source.query(
    `SELECT count(*)::int AS whole, count(*) FILTER (WHERE channel = 'petition')::int AS petition, count(*) FILTER (WHERE channel = 'portal')::int AS portal,
            count(*) FILTER (WHERE channel = 'petition' AND petition_id IS NOT NULL) > 10 AS linked
     FROM feedback WHERE received_on BETWEEN '2022-12-15' AND '2023-11-30'`,
  );
  expect(year).toEqual({ whole: 352, petition: 19, portal: 163, linked: true });
  const [now] = await database.source.query(
    `SELECT count(*) FILTER (WHERE state IN ('received', 'forwarded')) > 3 AS open, count(*) FILTER (WHERE state = 'published') > 20 AS published, count(*) FILTER (WHERE answered_on > due_on) > 3 AS late,
            bool_and(greatest(received_on, forwarded_on, answered_on, published_on) <= ${TODAY}) AS past,
            bool_and(c.last_number >= f.book_number) AS counted
     FROM feedback f JOIN book_counter c ON c.office_id = f.office_id AND c.book = 'feedback' AND c.year = f.book_year`,
  );
  expect(now).toEqual({ open: true, published: true, late: true, past: true, counted: true });
});

it('has the rules of its leaders’ days, in words, with next year still to be planned', async () => {
  const rules = await database.source.query(
    `SELECT l.position, r.month_days AS days, (SELECT count(*)::int FROM leader_day d WHERE d.rule_id = r.id) AS planned,
            (SELECT array_agg(h.type) FROM history_event h WHERE h.subject_kind = 'leader-day-rule' AND h.subject_id = r.id) AS history
     FROM leader_day_rule r JOIN leader l ON l.office_id = r.office_id AND l.id = r.host_id ORDER BY r.month_days`,
  );
  expect(rules).toEqual([
    { position: 'Bí thư Tỉnh ủy', days: [10], planned: 0, history: ['registered'] },
    { position: 'Chủ tịch UBND tỉnh', days: [15], planned: 0, history: ['registered'] },
    { position: 'Phó Chủ tịch HĐND tỉnh', days: [20], planned: 0, history: ['registered'] },
    { position: 'Phó Trưởng đoàn ĐBQH tỉnh', days: [27], planned: 0, history: ['registered'] },
  ]);
});

it('has requests to be heard on the next days, in every state that waits, and two from the public page', async () => {
  const [kept] = (await database.source.query(
    `SELECT count(*) FILTER (WHERE h.state = 'accepted' AND l.held_on > ${TODAY})::int AS accepted, count(*) FILTER (WHERE h.state = 'proposed')::int AS proposed,
            count(*) FILTER (WHERE h.state = 'waiting' AND h.leader_day_id IS NULL)::int > 1 AS waiting, count(*) FILTER (WHERE h.state = 'refused')::int AS refused,
            count(*) FILTER (WHERE h.origin = 'public' AND h.matter_id IS NULL)::int AS public, count(*) FILTER (WHERE h.state <> 'refused' AND h.requested_on > ${TODAY})::int AS ahead
     FROM hearing_request h LEFT JOIN leader_day l ON l.id = h.leader_day_id`,
  )) as object[];
  expect(kept).toEqual({ accepted: 4, proposed: 1, waiting: true, refused: 1, public: 2, ahead: 0 });
});

it('has a decision or conclusion for every case that was resolved, and facts of its enforcement in each of the years shown', async () => {
  const [kept] = (await database.source.query(
    `SELECT count(*) FILTER (WHERE d.id IS NULL)::int AS undecided, bool_and(greatest(d.issued_on, d.completed_on) <= ${TODAY}) AS past
     FROM petition_step t JOIN petition p ON p.office_id = t.office_id AND p.id = t.petition_id
       LEFT JOIN resolution_decision d ON d.office_id = t.office_id AND d.petition_id = t.petition_id AND d.step_position = t.position AND d.issued_on = t.on_day
     WHERE t.action = 'resolve' AND p.kind <> 'proposal' AND t.data ->> 'outcome' <> 'conciliated'`,
  )) as object[];
  expect(kept).toEqual({ undecided: 0, past: true });
  const years = (await database.source.query(
    `SELECT date_part('year', d.issued_on)::int AS year, count(*) FILTER (WHERE d.recover_money + d.restore_money > 0) > 2 AS demanding, count(d.completed_on) > 5 AS done,
            sum((SELECT count(*) FROM enforcement_fact f WHERE f.decision_id = d.id AND f.what <> 'completed')) > 5 AS enforced
     FROM resolution_decision d WHERE date_part('year', d.issued_on) IN (2022, 2023) GROUP BY 1 ORDER BY 1`,
  )) as object[];
  expect(years).toEqual([2022, 2023].map((year) => ({ year, demanding: true, done: true, enforced: true })));
  const [now] = (await database.source.query(
    `SELECT count(*) FILTER (WHERE d.completed_on IS NULL) > 3 AS open, (SELECT count(*) FROM investigation_transfer) > 0 AS transferred, (SELECT count(*) FROM protection) > 2 AS protected,
            (SELECT count(*) FROM resolution_verification WHERE reported_on IS NULL) > 0 AS verifying
     FROM resolution_decision d`,
  )) as object[];
  expect(now).toEqual({ open: true, transferred: true, protected: true, verifying: true });
});

it('has collected and returned no more than was demanded, and nothing is left of what is complete', async () => {
  const wrong = await database.source.query(
    `SELECT d.id FROM resolution_decision d JOIN LATERAL (
       SELECT coalesce(sum(money) FILTER (WHERE what = 'collected'), 0) AS cm, coalesce(sum(land) FILTER (WHERE what = 'collected'), 0) AS cl,
              coalesce(sum(money) FILTER (WHERE what = 'returned'), 0) AS rm, coalesce(sum(land) FILTER (WHERE what = 'returned'), 0) AS rl, max(on_day) AS last
       FROM enforcement_fact f WHERE f.decision_id = d.id AND f.status = 'active') f ON true
     WHERE cm > recover_money OR cl > recover_land OR rm > restore_money OR rl > restore_land OR last > ${TODAY}
       OR (completed_on IS NOT NULL AND (cm < recover_money OR cl < recover_land OR rm < restore_money OR rl < restore_land OR last <> completed_on))`,
  );
  expect(wrong).toEqual([]);
});

it('has instruments, training and inspections of each year that is reported, one that still runs, and nothing that has not happened', async () => {
  const [kept] = (await database.source.query(
    `SELECT (SELECT count(DISTINCT change)::int FROM legal_instrument) AS changes, (SELECT count(DISTINCT extract(year FROM held_on)) >= 3 FROM training_event) AS years,
            count(*) FILTER (WHERE concluded_on IS NULL)::int AS running, count(*) FILTER (WHERE concluded_on IS NOT NULL AND completed_on IS NULL)::int AS enforcing,
            count(*) FILTER (WHERE greatest(started_on, concluded_on, completed_on) > ${TODAY})::int AS ahead,
            (SELECT count(*)::int FROM inspection_fact f JOIN inspection i ON i.id = f.inspection_id WHERE f.on_day NOT BETWEEN i.concluded_on AND coalesce(i.completed_on, ${TODAY})) AS astray
     FROM inspection`,
  )) as object[];
  expect(kept).toEqual({ changes: 3, years: true, running: 1, enforcing: 2, ahead: 0, astray: 0 });
});

it('has the quarter before the last filed, sealed and locked, with one visit that came later, and the last one waiting for three communes', async () => {
  const [filed] = await database.source.query(
    `SELECT count(*)::int AS filings, bool_and(s.sha256 IS NOT NULL) AS sealed, bool_and(f.filed_on <= f.due_on) AS in_time, bool_and(l.id IS NOT NULL) AS locked,
            (SELECT count(*)::int FROM late_entry) AS late, (SELECT count(*) > 100 FROM filing_record) AS records
     FROM report_filing f LEFT JOIN filing_seal s ON s.filing_id = f.id LEFT JOIN period_lock l ON l.office_id = f.office_id AND l.from_day = f.from_day AND l.to_day = f.to_day`,
  );
  expect(filed).toEqual({ filings: 1, sealed: true, in_time: true, locked: true, late: 1, records: true });
  const periods = await database.source.query(
    `SELECT r.period_code > f.period_code AS last, count(*)::int AS returns, count(*) FILTER (WHERE r.submitted_on > r.due_on) > 0 AS late, max(r.submitted_on) <= ${TODAY} AS past,
            (SELECT count(*)::int FROM reporting_unit u WHERE u.valid_from <= r.to_day AND (u.valid_to IS NULL OR u.valid_to >= r.from_day)) - count(*)::int AS missing
     FROM unit_return r CROSS JOIN report_filing f GROUP BY r.period_code, f.period_code, r.from_day, r.to_day ORDER BY r.period_code`,
  );
  expect(periods).toEqual([
    { last: false, returns: 22, late: true, past: true, missing: 0 },
    { last: false, returns: 20, late: true, past: true, missing: 0 },
    { last: true, returns: 17, late: true, past: true, missing: 3 },
  ]);
  const units = await database.source.query(`SELECT kind, count(*)::int AS units, count(successor_id)::int AS merged FROM reporting_unit GROUP BY kind ORDER BY kind`);
  expect(units).toEqual([
    { kind: 'commune', units: 12, merged: 4 },
    { kind: 'department', units: 10, merged: 0 },
    { kind: 'vertical', units: 2, merged: 0 },
  ]);
});

it('has the last closed quarter finished in words, from figures that agree with each other', async () => {
  const reports = (await database.source.query(
    `SELECT variant, finished_at IS NOT NULL AS finished, to_day < ${TODAY} AS over, (SELECT count(*)::int FROM declared_return r WHERE r.office_id = n.office_id AND r.period_code = n.period_code) AS tables
     FROM narrative_report n ORDER BY variant`,
  )) as object[];
  expect(reports).toEqual([
    { variant: 'office', finished: true, over: true, tables: 5 },
    { variant: 'report-02', finished: false, over: true, tables: 5 },
  ]);
});
