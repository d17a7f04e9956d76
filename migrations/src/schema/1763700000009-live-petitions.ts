import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `'registered', 'returned', 'proposed', 'awaiting-signature', 'accepted', 'assigned', 'urged', 'suspended'`;
const ENDS = `'resolved', 'declined', 'guided', 'forwarded', 'sent-back', 'not-handled', 'filed', 'terminated', 'withdrawn', 'expired'`;
const ACTIONS = `'register', 'adopt', 'propose', 'recall', 'approve', 'return', 'sign', 'transfer', 'determine-complexity', 'extend', 'suspend', 'continue', 'terminate', 'withdraw', 'resolve', 'split', 'reopen', 'keep-filed', 'expire'`;
const GROUNDS = `'internal-act', 'not-affected', 'incapable', 'unlawful-representative', 'unsigned', 'out-of-time', 'second-decision', 'ended-30-days', 'court',
  'form', 'capacity', 'competence', 'identifiable', 'from-complaint', 'sent-to-many', 'guided-already'`;
const WAYS = `'accept', 'decline', 'assign', 'guide', 'forward', 'send-back', 'urge', 'not-handle', 'file'`;
const CRITERIA = `'many-places', 'many-contents', 'many-people', 'foreign', 'many-agencies', 'differing-opinions', 'contradictory-evidence'`;

/** The life of a petition: stage, officer, decision, and its steps as dated facts; what an office sets for it. */
export class LivePetitions1763700000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE petition
        ADD COLUMN stage text NOT NULL DEFAULT 'registered',
        ADD COLUMN officer_id uuid,
        ADD COLUMN way text,
        ADD COLUMN competent_system text,
        ADD COLUMN non_acceptance_ground text,
        ADD COLUMN recipient_id uuid,
        ADD COLUMN complex_criteria text[] NOT NULL DEFAULT '{}',
        ADD COLUMN mixed boolean NOT NULL DEFAULT false,
        ADD COLUMN accepted_on date,
        ADD COLUMN closed_on date,
        ADD COLUMN split_from_id uuid,
        ADD COLUMN repeats_id uuid`);
    await this.adoptStages(runner);
    await runner.query(`
      ALTER TABLE petition
        ADD CONSTRAINT "FK_petition_officer" FOREIGN KEY (office_id, officer_id) REFERENCES account (office_id, id),
        ADD CONSTRAINT "FK_petition_recipient" FOREIGN KEY (office_id, recipient_id) REFERENCES agency (office_id, id),
        ADD CONSTRAINT "FK_petition_split_from" FOREIGN KEY (office_id, split_from_id) REFERENCES petition (office_id, id),
        ADD CONSTRAINT "FK_petition_repeats" FOREIGN KEY (office_id, repeats_id) REFERENCES petition (office_id, id),
        ADD CONSTRAINT "CHK_petition_stage" CHECK (stage IN (${OPEN}, ${ENDS})),
        ADD CONSTRAINT "CHK_petition_way" CHECK (way IN (${WAYS})),
        ADD CONSTRAINT "CHK_petition_decided" CHECK ((stage IN ('registered', 'returned', 'proposed', 'awaiting-signature')) = (way IS NULL) OR stage = 'withdrawn'),
        ADD CONSTRAINT "CHK_petition_accepted" CHECK (stage NOT IN ('accepted', 'suspended', 'terminated') OR accepted_on IS NOT NULL),
        ADD CONSTRAINT "CHK_petition_accepted_on" CHECK (accepted_on >= received_on),
        ADD CONSTRAINT "CHK_petition_closed" CHECK ((stage IN (${ENDS})) = (closed_on IS NOT NULL)),
        ADD CONSTRAINT "CHK_petition_closed_on" CHECK (closed_on >= received_on),
        ADD CONSTRAINT "CHK_petition_filed" CHECK (stage NOT IN ('filed', 'expired') OR eligibility = 'ineligible'),
        ADD CONSTRAINT "CHK_petition_system" CHECK (competent_system IN ('administrative', 'elected', 'judicial', 'audit', 'party', 'other')),
        ADD CONSTRAINT "CHK_petition_system_due" CHECK (competent_system IS NULL OR competence = 'outside'),
        ADD CONSTRAINT "CHK_petition_ground" CHECK (non_acceptance_ground IN (${GROUNDS})),
        ADD CONSTRAINT "CHK_petition_ground_due" CHECK (way IS NULL OR way IN ('decline', 'not-handle') OR non_acceptance_ground IS NULL),
        ADD CONSTRAINT "CHK_petition_criteria" CHECK (complex_criteria <@ ARRAY[${CRITERIA}]),
        ADD CONSTRAINT "CHK_petition_split_from" CHECK (split_from_id <> id),
        ADD CONSTRAINT "CHK_petition_repeats" CHECK (repeats_id <> id)`);
    await runner.query(`
      CREATE INDEX "IDX_petition_work" ON petition (office_id, stage, officer_id, received_on, id)
      WHERE status = 'active' AND stage IN (${OPEN})`);
    await runner.query(`CREATE INDEX "IDX_petition_officer" ON petition (office_id, officer_id, received_on, id) WHERE officer_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_petition_filed" ON petition (office_id, closed_on) WHERE status = 'active' AND stage = 'filed'`);
    await runner.query(`CREATE INDEX "IDX_petition_split_from" ON petition (office_id, split_from_id) WHERE split_from_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_petition_repeats" ON petition (office_id, repeats_id) WHERE repeats_id IS NOT NULL`);
    await this.createSteps(runner);
    await this.createSettings(runner);
  }

  /**
   * What step 1 wrote gets the stage that its classification and papers show. The officer is whoever registered it, if
   * that is an officer of petitions.
   */
  private async adoptStages(runner: QueryRunner): Promise<void> {
    await runner.query(`
      WITH sent AS (
        SELECT office_id, petition_id,
               min(issued_on) FILTER (WHERE kind = 'forwarding') AS forwarded_on,
               min(issued_on) FILTER (WHERE kind = 'guidance') AS guided_on
        FROM document WHERE status = 'active' AND petition_id IS NOT NULL GROUP BY office_id, petition_id
      ), judged AS (
        SELECT p.office_id, p.id, s.forwarded_on, s.guided_on, a.id AS officer,
               CASE
                 WHEN p.eligibility = 'ineligible' THEN 'filed'
                 WHEN p.competence = 'outside' AND s.forwarded_on IS NOT NULL THEN 'forwarded'
                 WHEN p.competence = 'outside' AND s.guided_on IS NOT NULL THEN 'guided'
                 WHEN p.competence = 'within' AND p.kind = 'proposal' THEN 'assigned'
                 WHEN p.competence = 'within' THEN 'accepted'
                 ELSE 'registered'
               END AS stage
        FROM petition p
        LEFT JOIN sent s ON s.office_id = p.office_id AND s.petition_id = p.id
        LEFT JOIN account a ON a.office_id = p.office_id AND a.id = p.created_by AND 'petition-officer' = ANY (a.roles)
      )
      UPDATE petition p SET
        stage = j.stage,
        officer_id = j.officer,
        way = CASE j.stage WHEN 'filed' THEN 'file' WHEN 'forwarded' THEN 'forward' WHEN 'guided' THEN 'guide' WHEN 'assigned' THEN 'assign' WHEN 'accepted' THEN 'accept' END,
        accepted_on = CASE WHEN j.stage = 'accepted' THEN p.received_on END,
        closed_on = CASE j.stage WHEN 'filed' THEN p.received_on
                                 WHEN 'forwarded' THEN greatest(p.received_on, j.forwarded_on)
                                 WHEN 'guided' THEN greatest(p.received_on, j.guided_on) END
      FROM judged j WHERE j.office_id = p.office_id AND j.id = p.id`);
  }

  private async createSteps(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE petition_step (
        office_id uuid NOT NULL,
        petition_id uuid NOT NULL,
        position integer NOT NULL,
        action text NOT NULL,
        from_stage text,
        to_stage text NOT NULL,
        on_day date NOT NULL,
        reason text,
        data jsonb NOT NULL DEFAULT '{}',
        actor_id uuid NOT NULL,
        actor_name text NOT NULL,
        request_id text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_petition_step" PRIMARY KEY (office_id, petition_id, position),
        CONSTRAINT "FK_petition_step_petition" FOREIGN KEY (office_id, petition_id) REFERENCES petition (office_id, id),
        CONSTRAINT "FK_petition_step_actor" FOREIGN KEY (office_id, actor_id) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_petition_step_position" CHECK (position > 0),
        CONSTRAINT "CHK_petition_step_first" CHECK ((position = 1) = (from_stage IS NULL) AND (position = 1) = (action IN ('register', 'adopt'))),
        CONSTRAINT "CHK_petition_step_action" CHECK (action IN (${ACTIONS})),
        CONSTRAINT "CHK_petition_step_from" CHECK (from_stage IN (${OPEN}, ${ENDS})),
        CONSTRAINT "CHK_petition_step_to" CHECK (to_stage IN (${OPEN}, ${ENDS}))
      )`);
    await runner.query(`CREATE INDEX "IDX_petition_step_day" ON petition_step (office_id, on_day, action)`);
    await runner.query(`
      CREATE TRIGGER "TRG_petition_step_append_only" BEFORE UPDATE OR DELETE ON petition_step
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    await runner.query(`
      INSERT INTO petition_step (office_id, petition_id, position, action, to_stage, on_day, data, actor_id, actor_name, request_id)
      SELECT p.office_id, p.id, 1, 'adopt', p.stage, coalesce(p.closed_on, p.received_on), CASE WHEN p.way IS NULL THEN '{}' ELSE jsonb_build_object('way', p.way) END,
             p.created_by, a.full_name, 'migration-9'
      FROM petition p JOIN account a ON a.office_id = p.office_id AND a.id = p.created_by`);
  }

  private async createSettings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE office_setting (
        office_id uuid NOT NULL,
        signed_ways text[] NOT NULL DEFAULT '{accept,decline}',
        joint_from integer NOT NULL DEFAULT 2,
        warn_days integer[] NOT NULL DEFAULT '{3,1}',
        escalate_head_after integer NOT NULL DEFAULT 1,
        escalate_leader_after integer NOT NULL DEFAULT 5,
        digest_at text NOT NULL DEFAULT '07:30',
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_office_setting" PRIMARY KEY (office_id),
        CONSTRAINT "FK_office_setting_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_office_setting_ways" CHECK (signed_ways <@ ARRAY[${WAYS}]),
        CONSTRAINT "CHK_office_setting_joint" CHECK (joint_from BETWEEN 2 AND 100),
        CONSTRAINT "CHK_office_setting_warn" CHECK (cardinality(warn_days) <= 10 AND 0 <= ALL (warn_days) AND 60 >= ALL (warn_days)),
        CONSTRAINT "CHK_office_setting_escalation" CHECK (escalate_head_after BETWEEN 0 AND 60 AND escalate_leader_after BETWEEN escalate_head_after AND 120),
        CONSTRAINT "CHK_office_setting_digest" CHECK (digest_at ~ '^(0[6-9]|1[0-7]):[0-5][0-9]$')
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE office_setting`);
    await runner.query(`DROP TABLE petition_step`);
    for (const index of ['work', 'officer', 'filed', 'split_from', 'repeats']) await runner.query(`DROP INDEX "IDX_petition_${index}"`);
    // Dropping a column drops the constraints that name it; those of several columns are named here.
    for (const check of ['decided', 'accepted', 'accepted_on', 'closed', 'closed_on', 'filed', 'system_due', 'ground_due'])
      await runner.query(`ALTER TABLE petition DROP CONSTRAINT "CHK_petition_${check}"`);
    for (const column of ['repeats_id', 'split_from_id', 'closed_on', 'accepted_on', 'mixed', 'complex_criteria', 'recipient_id', 'non_acceptance_ground', 'competent_system', 'way', 'officer_id', 'stage'])
      await runner.query(`ALTER TABLE petition DROP COLUMN ${column}`);
  }
}
