import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORD = `
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),`;

/**
 * How cases end and what comes of it: verification, decision or conclusion with what it demands, its enforcement fact by fact,
 * transfers to investigators, protection of who denounces. Each has its own business day, for each is counted by it. What was
 * resolved before gets its decision, so that nothing that was counted is lost.
 */
export class ResolveAndEnforce1763700000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await verifications(runner);
    await decisions(runner);
    await facts(runner);
    await transfers(runner);
    await protections(runner);
    await adopt(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['protection', 'investigation_transfer', 'enforcement_fact', 'resolution_decision', 'resolution_verification']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION keep_completion()`);
  }
}

async function verifications(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE resolution_verification (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        petition_id uuid NOT NULL,
        ordered_on date NOT NULL,
        paper text NOT NULL,
        agency_id uuid,
        team text,
        due_on date,
        reported_on date,
        report_paper text,
        finding text,${RECORD}
        CONSTRAINT "PK_resolution_verification" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_resolution_verification_petition" FOREIGN KEY (office_id, petition_id) REFERENCES petition (office_id, id),
        CONSTRAINT "FK_resolution_verification_agency" FOREIGN KEY (office_id, agency_id) REFERENCES agency (office_id, id),
        CONSTRAINT "FK_resolution_verification_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_resolution_verification_status" CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT "CHK_resolution_verification_by" CHECK (num_nonnulls(agency_id, team) > 0),
        CONSTRAINT "CHK_resolution_verification_days" CHECK (reported_on >= ordered_on AND due_on >= ordered_on),
        CONSTRAINT "CHK_resolution_verification_report" CHECK (num_nonnulls(reported_on, report_paper, finding) IN (0, 3))
      )`);
  await runner.query(`CREATE INDEX "IDX_resolution_verification_petition" ON resolution_verification (office_id, petition_id, ordered_on)`);
  await runner.query(`CREATE UNIQUE INDEX "UQ_resolution_verification_open" ON resolution_verification (office_id, petition_id) WHERE status = 'active' AND reported_on IS NULL`);
}

async function decisions(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE resolution_decision (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        petition_id uuid NOT NULL,
        step_position integer NOT NULL,
        kind text NOT NULL,
        instance smallint NOT NULL,
        outcome text NOT NULL,
        paper text NOT NULL,
        issued_on date NOT NULL,
        in_effect_on date,
        enforce_by date,
        agency_id uuid,
        own boolean NOT NULL DEFAULT true,
        recover_money bigint NOT NULL DEFAULT 0,
        recover_land numeric(14,2) NOT NULL DEFAULT 0,
        restore_money bigint NOT NULL DEFAULT 0,
        restore_land numeric(14,2) NOT NULL DEFAULT 0,
        restore_organisations integer NOT NULL DEFAULT 0,
        restore_people integer NOT NULL DEFAULT 0,
        discipline_organisations integer NOT NULL DEFAULT 0,
        discipline_people integer NOT NULL DEFAULT 0,
        discipline_officials integer NOT NULL DEFAULT 0,
        completed_on date,
        note text,${RECORD}
        CONSTRAINT "PK_resolution_decision" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_resolution_decision_fact" UNIQUE (office_id, id, petition_id, kind, issued_on),
        CONSTRAINT "FK_resolution_decision_petition" FOREIGN KEY (office_id, petition_id) REFERENCES petition (office_id, id),
        CONSTRAINT "FK_resolution_decision_step" FOREIGN KEY (office_id, petition_id, step_position) REFERENCES petition_step (office_id, petition_id, position),
        CONSTRAINT "FK_resolution_decision_agency" FOREIGN KEY (office_id, agency_id) REFERENCES agency (office_id, id),
        CONSTRAINT "FK_resolution_decision_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_resolution_decision_status" CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT "CHK_resolution_decision_kind" CHECK (kind IN ('complaint', 'denunciation')),
        CONSTRAINT "CHK_resolution_decision_instance" CHECK (instance IN (1, 2)),
        CONSTRAINT "CHK_resolution_decision_outcome" CHECK (outcome IN ('right', 'partly-right', 'wrong', 'upheld', 'amended')),
        CONSTRAINT "CHK_resolution_decision_second" CHECK ((outcome IN ('upheld', 'amended')) = (kind = 'complaint' AND instance = 2)),
        CONSTRAINT "CHK_resolution_decision_days" CHECK (in_effect_on >= issued_on AND enforce_by >= issued_on AND completed_on >= issued_on),
        CONSTRAINT "CHK_resolution_decision_money" CHECK (recover_money BETWEEN 0 AND 1000000000000000 AND restore_money BETWEEN 0 AND 1000000000000000),
        CONSTRAINT "CHK_resolution_decision_land" CHECK (recover_land >= 0 AND restore_land >= 0),
        CONSTRAINT "CHK_resolution_decision_counts" CHECK (least(restore_organisations, restore_people, discipline_organisations, discipline_people, discipline_officials) >= 0),
        CONSTRAINT "CHK_resolution_decision_officials" CHECK (discipline_officials <= discipline_people)
      )`);
  await runner.query(`CREATE UNIQUE INDEX "UQ_resolution_decision_step" ON resolution_decision (office_id, petition_id, step_position)`);
  await runner.query(`CREATE INDEX "IDX_resolution_decision_issued" ON resolution_decision (office_id, issued_on, id)`);
  // To be enforced in a span: issued until its end and not completed before its start. Its cost follows the span, not the history.
  await runner.query(`CREATE INDEX "IDX_resolution_decision_due" ON resolution_decision USING gist (office_id, daterange(issued_on, completed_on, '[]')) WHERE status = 'active'`);
}

async function facts(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE enforcement_fact (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        decision_id uuid NOT NULL,
        petition_id uuid NOT NULL,
        kind text NOT NULL,
        issued_on date NOT NULL,
        what text NOT NULL,
        on_day date NOT NULL,
        money bigint NOT NULL DEFAULT 0,
        land numeric(14,2) NOT NULL DEFAULT 0,
        organisations integer NOT NULL DEFAULT 0,
        people integer NOT NULL DEFAULT 0,
        officials integer NOT NULL DEFAULT 0,
        cases integer NOT NULL DEFAULT 0,
        paper text,
        note text,
        surplus_reason text,
        cancel_reason text,${RECORD}
        CONSTRAINT "PK_enforcement_fact" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_enforcement_fact_decision" FOREIGN KEY (office_id, decision_id, petition_id, kind, issued_on)
          REFERENCES resolution_decision (office_id, id, petition_id, kind, issued_on),
        CONSTRAINT "FK_enforcement_fact_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_enforcement_fact_status" CHECK (status IN ('active', 'cancelled') AND (status = 'cancelled') = (cancel_reason IS NOT NULL)),
        CONSTRAINT "CHK_enforcement_fact_what" CHECK (what IN ('collected', 'returned', 'handled', 'prosecuted', 'completed')),
        CONSTRAINT "CHK_enforcement_fact_day" CHECK (on_day >= issued_on),
        CONSTRAINT "CHK_enforcement_fact_figures" CHECK (least(money, land, organisations, people, officials, cases) >= 0 AND money <= 1000000000000000),
        CONSTRAINT "CHK_enforcement_fact_officials" CHECK (officials <= people),
        CONSTRAINT "CHK_enforcement_fact_worth" CHECK (CASE WHEN what IN ('collected', 'returned') THEN money + land > 0 ELSE money = 0 AND land = 0 END),
        CONSTRAINT "CHK_enforcement_fact_people" CHECK (CASE what WHEN 'handled' THEN organisations + people > 0 AND cases = 0 WHEN 'prosecuted' THEN cases > 0 AND organisations = 0 ELSE organisations + people + cases = 0 END)
      )`);
  await runner.query(`CREATE INDEX "IDX_enforcement_fact_day" ON enforcement_fact (office_id, on_day, id)`);
  await runner.query(`CREATE INDEX "IDX_enforcement_fact_decision" ON enforcement_fact (office_id, decision_id, on_day)`);
  await runner.query(`CREATE UNIQUE INDEX "UQ_enforcement_fact_completed" ON enforcement_fact (office_id, decision_id) WHERE what = 'completed' AND status = 'active'`);
  await runner.query(`
      CREATE FUNCTION keep_completion() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE resolution_decision SET completed_on = CASE WHEN NEW.status = 'active' THEN NEW.on_day END
        WHERE office_id = NEW.office_id AND id = NEW.decision_id;
        RETURN NULL;
      END $$`);
  await runner.query(`
      CREATE TRIGGER "TRG_enforcement_fact_completed" AFTER INSERT OR UPDATE OF status, on_day ON enforcement_fact
      FOR EACH ROW WHEN (NEW.what = 'completed') EXECUTE FUNCTION keep_completion()`);
}

async function transfers(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE investigation_transfer (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        petition_id uuid NOT NULL,
        kind text NOT NULL,
        on_day date NOT NULL,
        paper text NOT NULL,
        body text NOT NULL,
        cases integer NOT NULL,
        people integer NOT NULL,
        officials integer NOT NULL,
        note text,${RECORD}
        CONSTRAINT "PK_investigation_transfer" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_investigation_transfer_petition" FOREIGN KEY (office_id, petition_id) REFERENCES petition (office_id, id),
        CONSTRAINT "FK_investigation_transfer_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_investigation_transfer_status" CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT "CHK_investigation_transfer_kind" CHECK (kind IN ('complaint', 'denunciation')),
        CONSTRAINT "CHK_investigation_transfer_figures" CHECK (cases > 0 AND people >= 0 AND officials >= 0 AND officials <= people)
      )`);
  await runner.query(`CREATE INDEX "IDX_investigation_transfer_day" ON investigation_transfer (office_id, on_day, id)`);
  await runner.query(`CREATE INDEX "IDX_investigation_transfer_petition" ON investigation_transfer (office_id, petition_id, on_day)`);
}

async function protections(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE protection (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        petition_id uuid NOT NULL,
        measure text NOT NULL,
        taken_on date NOT NULL,
        people integer NOT NULL,
        paper text,
        agency_id uuid,
        note text,
        ended_on date,
        end_reason text,${RECORD}
        CONSTRAINT "PK_protection" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_protection_petition" FOREIGN KEY (office_id, petition_id) REFERENCES petition (office_id, id),
        CONSTRAINT "FK_protection_agency" FOREIGN KEY (office_id, agency_id) REFERENCES agency (office_id, id),
        CONSTRAINT "FK_protection_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_protection_status" CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT "CHK_protection_measure" CHECK (measure IN ('secrecy', 'work', 'life')),
        CONSTRAINT "CHK_protection_people" CHECK (people > 0),
        CONSTRAINT "CHK_protection_ended" CHECK ((ended_on IS NULL) = (end_reason IS NULL) AND ended_on >= taken_on)
      )`);
  await runner.query(`CREATE INDEX "IDX_protection_span" ON protection USING gist (office_id, daterange(taken_on, ended_on, '[]')) WHERE status = 'active'`);
  await runner.query(`CREATE INDEX "IDX_protection_petition" ON protection (office_id, petition_id, taken_on)`);
}

/**
 * A decision for each case resolved before, with its outcome and nothing demanded: that was not written down. A second complaint
 * that was found right or partly right amends the first decision, one that was found wrong leaves it standing. Of a cancelled
 * petition it is cancelled too: what is in force hangs on a petition in force. What a body was urged to resolve it decided, not the office.
 */
async function adopt(runner: QueryRunner): Promise<void> {
  await runner.query(`
      INSERT INTO resolution_decision (office_id, petition_id, step_position, kind, instance, outcome, paper, issued_on, own, status, created_by, created_at, updated_at)
      SELECT t.office_id, t.petition_id, t.position, p.kind, p.instance,
             CASE WHEN p.kind = 'complaint' AND p.instance = 2 THEN CASE t.data ->> 'outcome' WHEN 'wrong' THEN 'upheld' ELSE 'amended' END ELSE t.data ->> 'outcome' END,
             coalesce(t.data ->> 'paper', ''), t.on_day, coalesce(t.from_stage <> 'urged', true), p.status, t.actor_id, t.recorded_at, t.recorded_at
      FROM petition_step t JOIN petition p ON p.office_id = t.office_id AND p.id = t.petition_id
      WHERE t.action = 'resolve' AND p.kind IN ('complaint', 'denunciation') AND t.data ->> 'outcome' IN ('right', 'partly-right', 'wrong')
      ORDER BY t.office_id, t.on_day, t.petition_id`);
  // Where the complaint or denunciation was wrong nothing is left to carry out: it would stand in biểu 05/KQTH (1), (16) for ever. The
  // others wait for an officer to say that they are done.
  await runner.query(`
      INSERT INTO enforcement_fact (office_id, decision_id, petition_id, kind, issued_on, what, on_day, note, created_by)
      SELECT office_id, id, petition_id, kind, issued_on, 'completed', issued_on, 'Ghi khi chuyển từ sổ trước đây: không có nội dung phải thi hành.', created_by
      FROM resolution_decision WHERE status = 'active' AND outcome IN ('wrong', 'upheld')`);
}
