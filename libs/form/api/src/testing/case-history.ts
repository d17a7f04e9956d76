import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { CaseKind, DecidedOutcome, FactFigures, FactKind } from '@tiepdan/resolution/contract';
import type { Reader } from '../engine/reader.js';

type Status = 'active' | 'cancelled';

/** Something done to carry a decision out. */
export interface PlainFact extends Partial<FactFigures> {
  readonly what: FactKind;
  readonly on: PlainDate;
  readonly status?: Status;
}

/** A decision or conclusion with what it demands, its amounts in đồng and m², and what was done. */
export interface PlainDecision {
  readonly issuedOn: PlainDate;
  readonly kind?: CaseKind;
  readonly instance?: 1 | 2;
  readonly outcome?: DecidedOutcome;
  readonly recover?: number;
  readonly recoverLand?: number;
  readonly restore?: number;
  readonly restoreLand?: number;
  readonly restoreOrganisations?: number;
  readonly restorePeople?: number;
  readonly disciplineOrganisations?: number;
  readonly disciplinePeople?: number;
  readonly disciplineOfficials?: number;
  readonly status?: Status;
  readonly facts?: readonly PlainFact[];
}

export interface PlainTransfer {
  readonly on: PlainDate;
  readonly kind?: CaseKind;
  readonly cases: number;
  readonly people: number;
  readonly officials: number;
  readonly status?: Status;
}

const NOTHING = {
  kind: 'complaint', instance: 1, outcome: 'wrong', recover: 0, recoverLand: 0, restore: 0, restoreLand: 0, restoreOrganisations: 0, restorePeople: 0,
  disciplineOrganisations: 0, disciplinePeople: 0, disciplineOfficials: 0, status: 'active',
} as const; // prettier-ignore
const NO_FIGURES = { money: 0, land: 0, organisations: 0, people: 0, officials: 0, cases: 0, status: 'active' } as const;

/** Writes decisions with their facts, and transfers, each on a petition of its own received long before, into an office that is there. */
export async function loadCases(reader: Reader, officeId: string, decisions: readonly PlainDecision[], transfers: readonly PlainTransfer[] = []): Promise<void> {
  const rows = decisions.map((decision) => ({ ...NOTHING, ...decision, id: randomUUID(), petitionId: randomUUID(), matterId: randomUUID() }));
  const handed = transfers.map((transfer) => ({ kind: 'complaint', status: 'active', ...transfer, petitionId: randomUUID(), matterId: randomUUID() }));
  const facts = rows.flatMap(({ id, petitionId, kind, issuedOn, facts = [] }) => facts.map((fact) => ({ ...NO_FIGURES, ...fact, decisionId: id, petitionId, kind, issuedOn })));
  const write = (sql: string, of: readonly object[]) => reader.query(sql, [officeId, JSON.stringify(of)]);
  const [{ taken } = { taken: 0 }] = await reader.query<{ taken: number }[]>(`SELECT count(*)::int AS taken FROM petition WHERE office_id = $1 AND book_year = 2019`, [officeId]);
  const petitions = [...rows, ...handed].map((row, n) => ({ instance: 1, ...row, n: taken + n + 1 }));
  await write(MATTERS, petitions);
  await write(PETITIONS, petitions);
  await write(STEPS, petitions);
  await write(DECISIONS, rows);
  await write(FACTS, facts);
  await write(TRANSFERS, handed);
}

const AUTHOR = `(SELECT id FROM account WHERE office_id = $1 LIMIT 1)`;

const MATTERS = `INSERT INTO matter (office_id, id, year, number, kind, sealed, field_code, summary, opened_on, created_by)
  SELECT $1, r."matterId", 2019, r.n, r.kind, r.kind = 'denunciation', 'other', 'Vụ việc ' || r.n, '2019-01-01', ${AUTHOR}
  FROM jsonb_to_recordset($2::jsonb) AS r("matterId" uuid, n int, kind text)`;

const PETITIONS = `INSERT INTO petition (office_id, id, book_year, book_number, received_on, source, anonymous, signatory_count, instance, kind, sealed, field_code, matter_id,
    summary, eligibility, competence, stage, way, accepted_on, closed_on, created_by)
  SELECT $1, r."petitionId", 2019, r.n, '2019-01-02', 'post', false, 1, r.instance, r.kind, r.kind = 'denunciation', 'other', r."matterId",
    'Đơn của công dân Trần Văn Kín', 'eligible', 'within', 'resolved', 'accept', '2019-01-03', '2019-01-04', ${AUTHOR}
  FROM jsonb_to_recordset($2::jsonb) AS r("petitionId" uuid, "matterId" uuid, n int, kind text, instance int)`;

const STEPS = `INSERT INTO petition_step (office_id, petition_id, position, action, from_stage, to_stage, on_day, actor_id, actor_name, request_id)
  SELECT $1, r."petitionId", step.position, step.action, step.was, step.became, step.on_day, ${AUTHOR}, 'Cán bộ', 'history'
  FROM jsonb_to_recordset($2::jsonb) AS r("petitionId" uuid)
  CROSS JOIN (VALUES (1, 'register', NULL, 'registered', date '2019-01-02'), (2, 'approve', 'registered', 'accepted', '2019-01-03'), (3, 'resolve', 'accepted', 'resolved', '2019-01-04'))
    AS step (position, action, was, became, on_day)
  ORDER BY r."petitionId", step.position`;

const DECISIONS = `INSERT INTO resolution_decision (office_id, id, petition_id, step_position, kind, instance, outcome, paper, issued_on, recover_money, recover_land, restore_money, restore_land,
    restore_organisations, restore_people, discipline_organisations, discipline_people, discipline_officials, status, created_by)
  SELECT $1, r.id, r."petitionId", 3, r.kind, r.instance, r.outcome, '12/QĐ-UBND', r."issuedOn", r.recover, r."recoverLand", r.restore, r."restoreLand",
    r."restoreOrganisations", r."restorePeople", r."disciplineOrganisations", r."disciplinePeople", r."disciplineOfficials", r.status, ${AUTHOR}
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "petitionId" uuid, kind text, instance int, outcome text, "issuedOn" date, recover bigint, "recoverLand" numeric, restore bigint,
    "restoreLand" numeric, "restoreOrganisations" int, "restorePeople" int, "disciplineOrganisations" int, "disciplinePeople" int, "disciplineOfficials" int, status text)`;

/** The day of completion follows by the trigger of enforcement_fact. */
const FACTS = `INSERT INTO enforcement_fact (office_id, decision_id, petition_id, kind, issued_on, what, on_day, money, land, organisations, people, officials, cases, cancel_reason, status, created_by)
  SELECT $1, r."decisionId", r."petitionId", r.kind, r."issuedOn", r.what, r."on", r.money, r.land, r.organisations, r.people, r.officials, r.cases,
    CASE WHEN r.status = 'cancelled' THEN 'Ghi nhầm' END, r.status, ${AUTHOR}
  FROM jsonb_to_recordset($2::jsonb) AS r("decisionId" uuid, "petitionId" uuid, kind text, "issuedOn" date, what text, "on" date, money bigint, land numeric, organisations int, people int,
    officials int, cases int, status text)`;

const TRANSFERS = `INSERT INTO investigation_transfer (office_id, petition_id, kind, on_day, paper, body, cases, people, officials, status, created_by)
  SELECT $1, r."petitionId", r.kind, r."on", '7/CV-UBND', 'Cơ quan Cảnh sát điều tra', r.cases, r.people, r.officials, r.status, ${AUTHOR}
  FROM jsonb_to_recordset($2::jsonb) AS r("petitionId" uuid, kind text, "on" date, cases int, people int, officials int, status text)`;
