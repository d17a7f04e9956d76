import { createHash } from 'node:crypto';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { type Calendar, nextWorkingDay } from '@tiepdan/calendar/contract';
import { type Actor, type PlainDate, addDays } from '@tiepdan/platform/contract';
import type { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type DemoCase, type DemoDemands, type DemoFact, type Draw, demandsOf, factsOf } from './demo-resolution-facts.js';

/** Every case that the ledgers say was resolved gets its decision or conclusion, in every office. */
const DECISIONS_SQL = `INSERT INTO resolution_decision (office_id, petition_id, step_position, kind, instance, outcome, paper, issued_on, in_effect_on, own, status, created_by, created_at, updated_at)
  SELECT t.office_id, t.petition_id, t.position, p.kind, p.instance,
         CASE WHEN p.kind = 'complaint' AND p.instance = 2 THEN CASE t.data ->> 'outcome' WHEN 'wrong' THEN 'upheld' ELSE 'amended' END ELSE t.data ->> 'outcome' END,
         t.data ->> 'paper', t.on_day, t.on_day + CASE p.kind WHEN 'complaint' THEN 30 ELSE 0 END, coalesce(t.from_stage <> 'urged', true), p.status, t.actor_id, t.recorded_at, t.recorded_at
  FROM petition_step t JOIN petition p ON p.office_id = t.office_id AND p.id = t.petition_id
  WHERE t.action = 'resolve' AND p.kind IN ('complaint', 'denunciation') AND t.data ->> 'outcome' IN ('right', 'partly-right', 'wrong')
  ORDER BY t.office_id, t.on_day, t.petition_id ON CONFLICT (office_id, petition_id, step_position) DO NOTHING`;

const CASES_SQL = `SELECT d.id AS "decisionId", d.petition_id AS "petitionId", d.kind, d.outcome, d.issued_on::text AS "issuedOn", p.accepted_on::text AS "acceptedOn"
  FROM resolution_decision d JOIN petition p ON p.office_id = d.office_id AND p.id = d.petition_id
  WHERE d.office_id = $1 AND p.status = 'active' ORDER BY d.issued_on, p.book_year, p.book_number`;

/** Cases that wait for their decision, the newest first. */
const WAITING_SQL = `SELECT p.id AS "petitionId", p.kind, p.accepted_on::text AS "acceptedOn" FROM petition p
  WHERE p.office_id = $1 AND p.status = 'active' AND p.stage = 'accepted' AND p.kind <> 'proposal' AND p.accepted_on < $2::date - 3 ORDER BY p.accepted_on DESC, p.book_number LIMIT 12`;

const AGENCIES_SQL = `SELECT id, kind FROM agency WHERE office_id = $1 AND kind IN ('department', 'commune') ORDER BY position, name, id`;

const TEAMS = ['Tổ xác minh gồm 3 công chức của Thanh tra tỉnh', 'Tổ xác minh gồm 4 công chức của Sở Nông nghiệp và Môi trường', 'Đoàn xác minh liên ngành gồm 5 công chức'] as const;
const FINDINGS = {
  right: 'Nội dung trình bày có cơ sở; đề nghị chấp nhận toàn bộ.',
  'partly-right': 'Một phần nội dung có cơ sở, phần còn lại không đủ căn cứ.',
  wrong: 'Qua xác minh, nội dung trình bày không có cơ sở.',
  upheld: 'Kết quả giải quyết lần đầu đúng quy định.',
  amended: 'Kết quả giải quyết lần đầu có phần chưa đúng, đề nghị sửa.',
} as const;
const INVESTIGATORS = 'Cơ quan Cảnh sát điều tra Công an tỉnh';
const MEASURES = ['secrecy', 'work', 'life'] as const;

type StoredCase = DemoCase & { readonly acceptedOn: PlainDate | null };

interface Desk {
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly calendar: Calendar;
  readonly agencies: readonly string[];
}

/**
 * How cases of the demo ledgers were resolved and what came of it: verification, what the decision demands, its enforcement,
 * transfers to investigators, protection. What becomes of each is drawn from its number in the book, so the same ledgers give
 * the same facts; no petition and no step is added, so no report on petitions changes.
 */
export async function writeDemoResolutions(database: Database, actor: Actor, today: PlainDate): Promise<void> {
  const calendar = await new CalendarQueries(database).of(actor.officeId);
  await database.write(async (tx) => {
    await tx.query(DECISIONS_SQL);
    const agencies = (await tx.query<{ id: string }[]>(AGENCIES_SQL, [actor.officeId])).map(({ id }) => id);
    const desk: Desk = { actor, today, calendar, agencies };
    const cases = await tx.query<StoredCase[]>(CASES_SQL, [actor.officeId]);
    const drawn = cases.map((each, place) => ({ ...each, draw: drawOf(place), place }));
    await verify(tx, desk, drawn);
    await demand(tx, desk, drawn);
    const denounced = drawn.filter(({ kind }) => kind === 'denunciation');
    await protect(tx, desk, denounced);
  });
}

type DrawnCase = StoredCase & { readonly draw: Draw; readonly place: number };

/** A number from 0 to 99 for a case by its place in the ledgers, whose ids differ from one loading to the next. */
const drawOf = (place: number): Draw => (what) => createHash('sha256').update(`resolution ${place} ${what}`).digest().readUInt32BE() % 100;

/** Writes rows of one table in one statement; columns are named in code only. */
async function insert(tx: EntityManager, table: string, columns: Readonly<Record<string, string>>, desk: Desk, rows: readonly object[]): Promise<void> {
  const names = Object.keys(columns);
  const day = Object.keys(columns).find((name) => /^(ordered_on|on_day|taken_on)$/.test(name)) ?? '';
  await tx.query(
    `INSERT INTO ${table} (office_id, created_by, created_at, updated_at, ${names.join(', ')})
     SELECT $1, $2, least(r.${day}::timestamp + time '16:00', now()), least(r.${day}::timestamp + time '16:00', now()), ${names.map((name) => `r.${name}`).join(', ')}
     FROM jsonb_to_recordset($3::jsonb) AS r(${names.map((name) => `${name} ${columns[name]}`).join(', ')})`,
    [desk.actor.officeId, desk.actor.accountId, JSON.stringify(rows)],
  );
}

async function verify(tx: EntityManager, desk: Desk, cases: readonly DrawnCase[]): Promise<void> {
  const { actor, today, calendar } = desk;
  const between = (from: PlainDate, to: PlainDate, share: number): PlainDate => {
    const days = Math.round(((Date.parse(to) - Date.parse(from)) / 86_400_000) * share);
    const on = nextWorkingDay(calendar, addDays(from, days));
    return on > to ? to : on;
  };
  const team = (draw: Draw) => TEAMS[draw('team') % TEAMS.length] ?? TEAMS[0];
  const reported = cases.flatMap(({ petitionId, acceptedOn, issuedOn, outcome, draw }) =>
    acceptedOn && acceptedOn <= issuedOn
      ? [{
          petition_id: petitionId,
          ordered_on: between(acceptedOn, issuedOn, 0.1),
          paper: `${20 + draw('order')}/QĐ-UBND`,
          team: team(draw),
          due_on: between(acceptedOn, issuedOn, 0.75),
          reported_on: between(acceptedOn, issuedOn, 0.7),
          report_paper: `${30 + draw('report')}/BC-TXM`,
          finding: FINDINGS[outcome],
        }]
      : [],
  );
  const waiting = await tx.query<{ petitionId: string; acceptedOn: PlainDate }[]>(WAITING_SQL, [actor.officeId, today]);
  const open = waiting.map(({ petitionId, acceptedOn }, place) => {
    const draw = drawOf(10_000 + place);
    const orderedOn = nextWorkingDay(calendar, addDays(acceptedOn, 2));
    return { petition_id: petitionId, ordered_on: orderedOn, paper: `${20 + draw('order')}/QĐ-UBND`, team: team(draw), due_on: nextWorkingDay(calendar, addDays(orderedOn, 20)) };
  });
  const columns = { petition_id: 'uuid', ordered_on: 'date', paper: 'text', team: 'text', due_on: 'date', reported_on: 'date', report_paper: 'text', finding: 'text' };
  await insert(tx, 'resolution_verification', columns, desk, [...reported, ...open.filter(({ ordered_on }) => ordered_on <= today)]);
}

/** What the decisions demand, who enforces them, and what was done; of denunciations that were right some went to the investigators. */
async function demand(tx: EntityManager, desk: Desk, cases: readonly DrawnCase[]): Promise<void> {
  const { today, calendar, agencies, actor } = desk;
  const demanded = cases.map((each) => {
    const demands = demandsOf(each, each.draw);
    const transferred = each.kind === 'denunciation' && each.outcome !== 'wrong' && each.draw('crime') < 30;
    return { ...each, demands, transferred, facts: factsOf(each, demands, { draw: each.draw, today, calendar }, transferred && each.draw('prosecuted at all') < 60) };
  });
  await tx.query(
    `UPDATE resolution_decision d SET agency_id = r.agency_id, enforce_by = r.enforce_by, recover_money = r.recover_money, recover_land = r.recover_land, restore_money = r.restore_money,
            restore_land = r.restore_land, restore_organisations = r.restore_organisations, restore_people = r.restore_people, discipline_organisations = r.discipline_organisations,
            discipline_people = r.discipline_people, discipline_officials = r.discipline_officials
     FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, agency_id uuid, enforce_by date, recover_money bigint, recover_land numeric, restore_money bigint, restore_land numeric,
            restore_organisations integer, restore_people integer, discipline_organisations integer, discipline_people integer, discipline_officials integer)
     WHERE d.office_id = $1 AND d.id = r.id`,
    [actor.officeId, JSON.stringify(demanded.map((each) => decisionOf(each, agencies)))],
  );
  const factColumns = { decision_id: 'uuid', petition_id: 'uuid', kind: 'text', issued_on: 'date', what: 'text', on_day: 'date', money: 'bigint', land: 'numeric', organisations: 'integer', people: 'integer', officials: 'integer', cases: 'integer' };
  // The completion comes last, as it did.
  const facts = demanded.flatMap((each) => each.facts.map((fact) => ({ ...fact, decision_id: each.decisionId, petition_id: each.petitionId, kind: each.kind, issued_on: each.issuedOn })));
  await insert(tx, 'enforcement_fact', factColumns, desk, facts);
  await transfer(tx, desk, demanded.filter(({ transferred }) => transferred));
}

function decisionOf({ decisionId, issuedOn, demands, draw }: DrawnCase & { readonly demands: DemoDemands; readonly facts: readonly DemoFact[] }, agencies: readonly string[]): object {
  const nothing = Object.values(demands).every((figure) => figure === 0);
  return { ...demands, id: decisionId, agency_id: agencies[draw('agency') % agencies.length] ?? null, enforce_by: nothing ? null : addDays(issuedOn, 90) };
}

async function transfer(tx: EntityManager, desk: Desk, cases: readonly DrawnCase[]): Promise<void> {
  const rows = cases.map(({ petitionId, kind, issuedOn, draw }) => {
    const people = 1 + (draw('suspects') % 3);
    return { petition_id: petitionId, kind, on_day: nextWorkingDay(desk.calendar, addDays(issuedOn, 4)), paper: `${100 + draw('transfer')}/UBND-NC`, body: INVESTIGATORS, cases: 1, people, officials: Math.min(people, 1 + (draw('suspected officials') % 2)) };
  });
  const columns = { petition_id: 'uuid', kind: 'text', on_day: 'date', paper: 'text', body: 'text', cases: 'integer', people: 'integer', officials: 'integer' };
  await insert(tx, 'investigation_transfer', columns, desk, rows.filter(({ on_day }) => on_day <= desk.today));
}

/** Some who denounced asked to be protected; most measures have ended since. */
async function protect(tx: EntityManager, desk: Desk, cases: readonly DrawnCase[]): Promise<void> {
  const { today, calendar, agencies } = desk;
  const rows = cases
    .filter(({ place, draw }) => place === cases.at(-1)?.place || draw('protection') < 18)
    .map(({ petitionId, acceptedOn, issuedOn, draw }) => {
      const takenOn = acceptedOn ?? issuedOn;
      const endedOn = nextWorkingDay(calendar, addDays(issuedOn, 20 + (draw('ended') % 60)));
      const ended = endedOn <= today;
      return {
        petition_id: petitionId,
        measure: MEASURES[draw('measure') % MEASURES.length],
        taken_on: takenOn,
        people: 1 + (draw('protected') % 2),
        paper: `${10 + draw('protecting')}/QĐ-UBND`,
        agency_id: agencies[draw('protector') % agencies.length],
        ended_on: ended ? endedOn : null,
        end_reason: ended ? 'Căn cứ áp dụng biện pháp bảo vệ không còn' : null,
      };
    });
  const columns = { petition_id: 'uuid', measure: 'text', taken_on: 'date', people: 'integer', paper: 'text', agency_id: 'uuid', ended_on: 'date', end_reason: 'text' };
  await insert(tx, 'protection', columns, desk, rows);
}
