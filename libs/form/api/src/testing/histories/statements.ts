/** Rows of all histories as one array of objects, each with the office it belongs to. */
const from = (columns: string): string => `FROM jsonb_to_recordset($1::jsonb) AS r(office uuid, account uuid, n int, ${columns})`;

/** An office with an account, its own leader, and a leader of another body in the same house. */
export const OFFICES: readonly string[] = [
  `INSERT INTO office (id, code, name, parent_name, place_name, committee_name)
   SELECT r.office, right(r.office::text, 12), 'Ban Tiếp công dân tỉnh Đắk Sơn', 'Văn phòng UBND tỉnh Đắk Sơn', 'Gia Sơn', 'UBND tỉnh Đắk Sơn' ${from('x int')}`,
  `INSERT INTO account (office_id, id, username, full_name, position, roles, password_hash)
   SELECT r.office, r.account, 'u' || right(r.office::text, 12), 'Cán bộ', 'Chuyên viên', '{head}', '-' ${from('x int')}`,
  `INSERT INTO agency (office_id, id, name, short_name, kind) SELECT r.office, r.body, 'Văn phòng Tỉnh ủy', 'VPTU', 'participating' ${from('body uuid')}`,
  `INSERT INTO leader (office_id, id, full_name, position, chair, body_id) SELECT r.office, r.leader, 'Lãnh đạo', 'Chủ tịch', true, NULL ${from('leader uuid')}`,
  `INSERT INTO leader (office_id, id, full_name, position, chair, body_id) SELECT r.office, r.elsewhere, 'Lãnh đạo khác', 'Bí thư', false, r.body ${from('elsewhere uuid, body uuid')}`,
];

export const MATTERS = `INSERT INTO matter (office_id, id, year, number, kind, sealed, field_code, summary, opened_on, created_by)
  SELECT r.office, r.id, 2020, r.n, r.kind, r.kind = 'denunciation', 'other', 'Vụ việc ' || r.n, '2020-01-01', r.account ${from('id uuid, kind text')}`;

export const DAYS = `INSERT INTO leader_day (office_id, id, held_on, session, host_id, by_deputy, outcome, purpose, note, status, created_by)
  SELECT r.office, r.id, r."heldOn", r.session, CASE WHEN r."ofBody" THEN r.elsewhere ELSE r.leader END, r."byDeputy", r.outcome, r.purpose, 'Lý do', r.status, r.account
  ${from('id uuid, "heldOn" date, session text, leader uuid, elsewhere uuid, "byDeputy" bool, outcome text, purpose text, "ofBody" bool, status text')}`;

export const VISITS = `INSERT INTO reception (office_id, id, book_year, book_number, received_on, mode, leader_day_id, officer_id, attendance, refusal_ground, head_count, matter_id, sealed,
    result, status, created_by)
  SELECT r.office, r.id, 2020, r.n, r."receivedOn", r.mode, r."dayId", r.account, r.attendance, CASE WHEN r.attendance = 'refused' THEN 'law-9-1' END, r."headCount", r."matterId",
    (SELECT m.sealed FROM matter m WHERE m.office_id = r.office AND m.id = r."matterId"), 'guided', r.status, r.account
  ${from('id uuid, "receivedOn" date, mode text, "dayId" uuid, attendance text, "headCount" int, "matterId" uuid, status text')}`;

export const PETITIONS = `INSERT INTO petition (office_id, id, book_year, book_number, received_on, source, sender_body, anonymous, signatory_count, instance, kind, sealed, field_code, matter_id,
    summary, eligibility, ineligible_reason, competence, created_by)
  SELECT r.office, r.id, 2020, r.n, r."receivedOn", r.source, CASE WHEN r.source = 'agency' THEN 'Sở Nội vụ' END, r.anonymous, r.signatories, r.instance, m.kind, m.sealed, r.field, m.id,
    'Đơn của công dân Trần Văn Kín', r.eligibility, CASE WHEN r.eligibility = 'ineligible' THEN 'illegible' END, r.competence, r.account
  ${from('id uuid, "receivedOn" date, source text, anonymous bool, signatories int, instance int, field text, "matterId" uuid, eligibility text, competence text')}
  JOIN matter m ON m.office_id = r.office AND m.id = r."matterId"`;

export const COLUMNS = `UPDATE petition p SET version = p.version + 1, stage = r.stage, way = r.way, eligibility = r.eligibility,
    ineligible_reason = CASE WHEN r.eligibility = 'ineligible' THEN 'illegible' END, competence = r.competence, accepted_on = r."acceptedOn", closed_on = r."closedOn"
  ${from('id uuid, stage text, way text, eligibility text, competence text, "acceptedOn" date, "closedOn" date')} WHERE p.office_id = r.office AND p.id = r.id`;

export const STEPS = `INSERT INTO petition_step (office_id, petition_id, position, action, from_stage, to_stage, on_day, data, actor_id, actor_name, request_id)
  SELECT r.office, r.id, r.position, r.action, r."from", r."to", r."on", r.data, r.account, 'Cán bộ', 'history'
  ${from('id uuid, position int, action text, "from" text, "to" text, "on" date, data jsonb')}`;

export const CANCEL = `UPDATE petition p SET status = 'cancelled' ${from('id uuid')} WHERE p.office_id = r.office AND p.id = r.id`;

export const DECISIONS = `INSERT INTO resolution_decision (office_id, id, petition_id, step_position, kind, instance, outcome, paper, issued_on, recover_money, recover_land, restore_money,
    restore_land, restore_organisations, restore_people, discipline_organisations, discipline_people, discipline_officials, own, status, created_by)
  SELECT r.office, r.id, r."petitionId", r.step, r.kind, r.instance, r.outcome, '12/QĐ-UBND', r."issuedOn", r."recoverMoney", r."recoverLand", r."restoreMoney", r."restoreLand",
    r."restoreOrganisations", r."restorePeople", r."disciplineOrganisations", r."disciplinePeople", r."disciplineOfficials", r.own, r.status, r.account
  ${from(`id uuid, "petitionId" uuid, step int, kind text, instance int, outcome text, "issuedOn" date, "recoverMoney" bigint, "recoverLand" numeric, "restoreMoney" bigint,
    "restoreLand" numeric, "restoreOrganisations" int, "restorePeople" int, "disciplineOrganisations" int, "disciplinePeople" int, "disciplineOfficials" int, own bool, status text`)}`;

/** The day of completion follows by the trigger of enforcement_fact: those in force last, as they were entered. */
export const FACTS = `INSERT INTO enforcement_fact (office_id, id, decision_id, petition_id, kind, issued_on, what, on_day, money, land, organisations, people, officials, cases, cancel_reason,
    status, created_by)
  SELECT r.office, r.id, r."decisionId", r."petitionId", r.kind, r."issuedOn", r.what, r."on", r.money, r.land, r.organisations, r.people, r.officials, r.cases,
    CASE WHEN r.status = 'cancelled' THEN 'Ghi nhầm' END, r.status, r.account
  ${from(`id uuid, "decisionId" uuid, "petitionId" uuid, kind text, "issuedOn" date, what text, "on" date, money bigint, land numeric, organisations int, people int, officials int,
    cases int, status text`)} ORDER BY r.status DESC`;

export const TRANSFERS = `INSERT INTO investigation_transfer (office_id, id, petition_id, kind, on_day, paper, body, cases, people, officials, status, created_by)
  SELECT r.office, r.id, r."petitionId", r.kind, r."on", '7/CV-UBND', 'Cơ quan Cảnh sát điều tra', r.cases, r.people, r.officials, r.status, r.account
  ${from('id uuid, "petitionId" uuid, kind text, "on" date, cases int, people int, officials int, status text')}`;

export const PAPERS = `INSERT INTO document (office_id, id, kind, number, symbol, year, issued_on, summary, matter_id, petition_id, status, created_by)
  SELECT r.office, r.id, r.kind, r.n, 'PC-BTCD', date_part('year', r."issuedOn"), r."issuedOn", 'Chuyển đơn của công dân Trần Văn Kín', p.matter_id, p.id, r.status, r.account
  ${from('id uuid, "petitionId" uuid, kind text, "issuedOn" date, status text')} JOIN petition p ON p.office_id = r.office AND p.id = r."petitionId"`;

/** Every paper went to one body; whether the answer ended it does not matter to any form. */
export const DELIVERIES = `INSERT INTO delivery (office_id, id, document_id, agency_id, state, sent_on, sent_how)
  SELECT r.office, r.id, r.id, r.body, 'sent', r."issuedOn", 'post' ${from('id uuid, body uuid, "issuedOn" date')}`;

export const ANSWERS = `INSERT INTO answer (office_id, id, delivery_id, status, side, symbol, dated_on, received_on, result, summary, withdraw_reason, entered_by)
  SELECT r.office, r.id, r."paperId", CASE WHEN r.withdrawn THEN 'withdrawn' ELSE 'active' END, 'board', 'CV-' || r.n, r."receivedOn", r."receivedOn", 'in-progress', 'Đang xem xét',
    CASE WHEN r.withdrawn THEN 'Ghi nhầm' END, r.account
  ${from('id uuid, "paperId" uuid, "receivedOn" date, withdrawn bool')}`;

export const INSTRUMENTS = `INSERT INTO legal_instrument (office_id, id, change, number, title, issued_on, status, created_by)
  SELECT r.office, r.id, r.change, r.n || '/KH-UBND', 'Kế hoạch tiếp công dân', r."issuedOn", r.status, r.account ${from('id uuid, change text, "issuedOn" date, status text')}`;

export const TRAININGS = `INSERT INTO training_event (office_id, id, kind, topic, held_on, classes, people, status, created_by)
  SELECT r.office, r.id, CASE WHEN r.n % 2 = 0 THEN 'training' ELSE 'propaganda' END, 'Luật Tiếp công dân', r."heldOn", r.classes, r.people, r.status, r.account
  ${from('id uuid, "heldOn" date, classes int, people int, status text')}`;

export const INSPECTIONS = `INSERT INTO inspection (office_id, id, title, decision_number, started_on, units, concluded_on, conclusion_number, organisations, people, referred_organisations,
    referred_people, completed_on, status, created_by)
  SELECT r.office, r.id, 'Thanh tra trách nhiệm', r.n || '/QĐ-TTr', r."startedOn", r.units, r."concludedOn", CASE WHEN r."concludedOn" IS NOT NULL THEN r.n || '/KL-TTr' END, r.organisations,
    r.people, r."referredOrganisations", r."referredPeople", r."completedOn", r.status, r.account
  ${from(`id uuid, "startedOn" date, units int, "concludedOn" date, organisations int, people int, "referredOrganisations" int, "referredPeople" int, "completedOn" date, status text`)}`;

export const INSPECTION_FACTS = `INSERT INTO inspection_fact (office_id, id, inspection_id, status, on_day, organisations, people, cases, accused, created_by)
  SELECT r.office, r.id, r."inspectionId", r.status, r."on", r.organisations, r.people, r.cases, r.accused, r.account
  ${from('id uuid, "inspectionId" uuid, status text, "on" date, organisations int, people int, cases int, accused int')}`;
