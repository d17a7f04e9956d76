import { randomUUID } from 'node:crypto';
import { OPEN_STAGES, type PetitionStage, stageOfWay } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Reader } from '../engine/reader.js';
import { loadFields } from './fields.js';
import type { History, Judged, PlainAct, PlainPetition } from './history.js';

/** Writes a history into a database, act by act as the office would have, under an office of its own; gives the office's id. Ids may come again in another office. */
export async function loadHistory(reader: Reader, history: History): Promise<string> {
  await loadFields(reader);
  const [officeId, account, leader, elsewhere, body] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await reader.query(
    `INSERT INTO office (id, code, name, parent_name, place_name, committee_name)
     VALUES ($1, $2, 'Ban Tiếp công dân tỉnh Đắk Sơn', 'Văn phòng UBND tỉnh Đắk Sơn', 'Gia Sơn', 'UBND tỉnh Đắk Sơn')`,
    [officeId, officeId.slice(-12)],
  );
  await reader.query(
    `INSERT INTO account (office_id, id, username, full_name, position, roles, password_hash) VALUES ($1, $2, $3, 'Cán bộ', 'Chuyên viên', '{head}', '-')`,
    [officeId, account, `u${officeId.slice(-12)}`],
  );
  await reader.query(`INSERT INTO agency (office_id, id, name, short_name, kind) VALUES ($1, $2, 'Văn phòng Tỉnh ủy', 'VPTU', 'participating')`, [officeId, body]);
  await reader.query(
    `INSERT INTO leader (office_id, id, full_name, position, chair, body_id) VALUES ($1, $2, 'Lãnh đạo', 'Chủ tịch', true, NULL), ($1, $3, 'Lãnh đạo khác', 'Bí thư', false, $4)`,
    [officeId, leader, elsewhere, body],
  );
  const write = (sql: string, rows: readonly object[], ...more: unknown[]) => (rows.length ? reader.query(sql, [officeId, account, JSON.stringify(rows), ...more]) : null);
  await write(MATTERS, history.matters.map((matter, n) => ({ ...matter, n: n + 1 })));
  await write(DAYS, history.days, [leader, elsewhere]);
  await write(RECEPTIONS, history.receptions.map((reception, n) => ({ ...reception, n: n + 1 })));
  await write(PETITIONS, history.petitions.map((petition, n) => ({ ...petition, n: n + 1 })));
  await write(STEPS, history.petitions.map(({ id, receivedOn }) => ({ id, position: 1, action: 'register', to: 'registered', on: receivedOn, data: {} })));
  await takeSteps(write, history.petitions);
  return officeId;
}

type Write = (sql: string, rows: readonly object[], ...more: unknown[]) => unknown;

/** What an act writes: the petition's columns, and the steps that tell of it. */
interface Turn extends Judged {
  readonly id: string;
  readonly stage: PetitionStage;
  readonly way: string | null;
  readonly acceptedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly steps: readonly object[];
}

/** The n-th act of every petition at once: first the columns, then the step, as TakeStep of petition/api does. */
async function takeSteps(write: Write, petitions: readonly PlainPetition[]): Promise<void> {
  const lives = petitions.map((petition) => turnsOf(petition));
  const longest = Math.max(0, ...lives.map((turns) => turns.length));
  for (let n = 0; n < longest; n++) {
    const turns = lives.flatMap((each) => each[n] ?? []);
    await write(COLUMNS, turns);
    await write(STEPS, turns.flatMap(({ steps }) => steps));
  }
  await write(`UPDATE petition p SET status = 'cancelled' FROM jsonb_to_recordset($3::jsonb) AS r(id uuid) WHERE p.office_id = $1 AND p.id = r.id AND $2::uuid IS NOT NULL`, petitions.filter(({ status }) => status === 'cancelled'));
}

function turnsOf(petition: PlainPetition): Turn[] {
  const turns: Turn[] = [];
  let position = 1;
  let now: Omit<Turn, 'steps'> = { id: petition.id, stage: 'registered', eligibility: petition.eligibility, competence: petition.competence, way: null, acceptedOn: null, closedOn: null };
  for (const act of petition.acts) {
    const { after, steps } = follow(now, act);
    turns.push({ ...after, steps: steps.map((step) => ({ id: petition.id, position: ++position, ...step })) });
    now = after;
  }
  return turns;
}

interface PlainStep {
  readonly action: string;
  readonly from: PetitionStage;
  readonly to: PetitionStage;
  readonly on: PlainDate;
  readonly data: object;
}

function follow(now: Omit<Turn, 'steps'>, act: PlainAct): { readonly after: Omit<Turn, 'steps'>; readonly steps: readonly PlainStep[] } {
  if (act.act === 'classify') return { after: { ...now, eligibility: act.eligibility, competence: act.competence }, steps: [] };
  const { on } = act;
  const moved = (to: PetitionStage): Omit<Turn, 'steps'> => ({ ...now, stage: to, closedOn: OPEN_STAGES.includes(to) ? null : on });
  const step = (action: string, to: PetitionStage, data: object = {}): PlainStep => ({ action, from: now.stage, to, on, data });
  switch (act.act) {
    case 'propose':
      return { after: moved('proposed'), steps: [step('propose', 'proposed', { proposal: { eligibility: 'eligible', competence: 'within', way: 'accept' } })] };
    case 'decide': {
      const { way, eligibility, competence } = act;
      const to = stageOfWay(way);
      const after = { ...moved(to), way, eligibility, competence, acceptedOn: to === 'accepted' ? on : null };
      const proposed: PlainStep = step('propose', 'proposed', { proposal: { eligibility, competence, way } });
      return { after, steps: [proposed, { ...step('approve', to, { way }), from: 'proposed' }] };
    }
    case 'reopen':
      return { after: { ...moved('registered'), way: null, acceptedOn: null }, steps: [step('reopen', 'registered')] };
    case 'continue':
      return { after: moved('accepted'), steps: [step('continue', 'accepted')] };
    default: {
      const to = ({ withdraw: 'withdrawn', terminate: 'terminated', suspend: 'suspended', resolve: 'resolved', expire: 'expired' } as const)[act.act];
      return { after: moved(to), steps: [step(act.act, to)] };
    }
  }
}

const MATTERS = `INSERT INTO matter (office_id, id, year, number, kind, sealed, field_code, summary, opened_on, created_by)
  SELECT $1, r.id, 2020, r.n, r.kind, r.kind = 'denunciation', r."fieldCode", 'Vụ việc ' || r.n, '2020-01-01', $2
  FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, n int, kind text, "fieldCode" text)`;

const DAYS = `INSERT INTO leader_day (office_id, id, held_on, session, host_id, by_deputy, outcome, purpose, note, status, created_by)
  SELECT $1, r.id, r."heldOn", r.session, ($4::uuid[])[1 + r."ofBody"::int], r."byDeputy", r.outcome, r.purpose, 'Lý do', r.status, $2
  FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, "heldOn" date, session text, "byDeputy" bool, outcome text, purpose text, "ofBody" bool, status text)`;

const RECEPTIONS = `INSERT INTO reception (office_id, id, book_year, book_number, received_on, mode, leader_day_id, officer_id, attendance, refusal_ground,
    head_count, matter_id, sealed, result, status, created_by)
  SELECT $1, r.id, 2020, r.n, r."receivedOn", r.mode, r."dayId", $2, r.attendance, CASE WHEN r.attendance = 'refused' THEN 'law-9-1' END,
    r."headCount", r."matterId", (SELECT m.sealed FROM matter m WHERE m.office_id = $1 AND m.id = r."matterId"), 'guided', r.status, $2
  FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, n int, "receivedOn" date, mode text, "dayId" uuid, attendance text, "headCount" int, "matterId" uuid, status text)`;

const PETITIONS = `INSERT INTO petition (office_id, id, book_year, book_number, received_on, source, anonymous, signatory_count, instance, kind, sealed, field_code, matter_id,
    summary, eligibility, ineligible_reason, competence, created_by)
  SELECT $1, r.id, 2020, r.n, r."receivedOn", r.source, r.anonymous, r.signatories, r.instance, m.kind, m.sealed, r."fieldCode", m.id,
    'Đơn của công dân Trần Văn Kín', r.eligibility, CASE WHEN r.eligibility = 'ineligible' THEN 'illegible' END, r.competence, $2
  FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, n int, "receivedOn" date, source text, anonymous bool, signatories int, instance int, "fieldCode" text, "matterId" uuid,
    eligibility text, competence text)
  JOIN matter m ON m.office_id = $1 AND m.id = r."matterId"`;

const COLUMNS = `UPDATE petition p SET version = p.version + 1, stage = r.stage, way = r.way, eligibility = r.eligibility, ineligible_reason = CASE WHEN r.eligibility = 'ineligible' THEN 'illegible' END,
    competence = r.competence, accepted_on = r."acceptedOn", closed_on = r."closedOn"
  FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, stage text, way text, eligibility text, competence text, "acceptedOn" date, "closedOn" date)
  WHERE p.office_id = $1 AND p.id = r.id AND $2::uuid IS NOT NULL`;

const STEPS = `INSERT INTO petition_step (office_id, petition_id, position, action, from_stage, to_stage, on_day, data, actor_id, actor_name, request_id)
  SELECT $1, r.id, r.position, r.action, r."from", r."to", r."on", r.data, $2, 'Cán bộ', 'history'
  FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, position int, action text, "from" text, "to" text, "on" date, data jsonb) ORDER BY r.id, r.position`;
