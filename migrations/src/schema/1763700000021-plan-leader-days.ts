import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createLeaderDayRules, dropLeaderDayRules } from './leader-day-rule-table.js';

/**
 * Rules of leaders' days, their states and changes. A day that is there was announced when it was entered: nobody wrote down when,
 * so the day it was entered stands for it, or the day itself where it was entered afterwards. A deputy's day was the Chairman's duty.
 */
export class PlanLeaderDays1763700000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createLeaderDayRules(runner);
    await this.leaders(runner);
    await this.days(runner);
    await this.whatIsThere(runner);
    await this.changes(runner);
  }

  private async leaders(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE leader
        ADD COLUMN body_id uuid,
        ADD COLUMN account_id uuid,
        ADD COLUMN position_order smallint NOT NULL DEFAULT 100,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT "FK_leader_body" FOREIGN KEY (office_id, body_id) REFERENCES agency (office_id, id),
        ADD CONSTRAINT "FK_leader_account" FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
        ADD CONSTRAINT "UQ_leader_account" UNIQUE (office_id, account_id),
        ADD CONSTRAINT "CHK_leader_chair" CHECK (NOT chair OR body_id IS NULL),
        ADD CONSTRAINT "CHK_leader_order" CHECK (position_order BETWEEN 1 AND 999)`);
    await runner.query(`
      UPDATE leader SET position_order = least(placed.number, 99)
      FROM (SELECT office_id, id, row_number() OVER (PARTITION BY office_id ORDER BY chair DESC, id) AS number FROM leader) placed
      WHERE placed.office_id = leader.office_id AND placed.id = leader.id`);
  }

  private async days(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE leader_day
        ADD COLUMN purpose text NOT NULL DEFAULT 'reception',
        ADD COLUMN principal_id uuid,
        ADD COLUMN starts_at time,
        ADD COLUMN ends_at time,
        ADD COLUMN place text,
        ADD COLUMN online boolean NOT NULL DEFAULT false,
        ADD COLUMN planned_content text,
        ADD COLUMN participants text,
        ADD COLUMN registration_closes_on date,
        ADD COLUMN slot_minutes smallint,
        ADD COLUMN slot_capacity smallint,
        ADD COLUMN rule_id uuid,
        ADD COLUMN published_on date,
        ADD CONSTRAINT "FK_leader_day_principal" FOREIGN KEY (office_id, principal_id) REFERENCES leader (office_id, id),
        ADD CONSTRAINT "FK_leader_day_rule" FOREIGN KEY (office_id, rule_id) REFERENCES leader_day_rule (office_id, id),
        ADD CONSTRAINT "CHK_leader_day_purpose" CHECK (purpose IN ('reception', 'dialogue')),
        ADD CONSTRAINT "CHK_leader_day_principal" CHECK (principal_id IS NULL OR (by_deputy AND principal_id <> host_id)),
        ADD CONSTRAINT "CHK_leader_day_hours" CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL OR starts_at < ends_at)),
        ADD CONSTRAINT "CHK_leader_day_registration" CHECK (registration_closes_on <= held_on),
        ADD CONSTRAINT "CHK_leader_day_slots" CHECK ((slot_minutes IS NULL) = (slot_capacity IS NULL) AND (slot_minutes IS NULL OR (starts_at IS NOT NULL AND slot_minutes BETWEEN 5 AND 480 AND slot_capacity BETWEEN 1 AND 50))),
        ADD CONSTRAINT "CHK_leader_day_published" CHECK (outcome <> 'planned' OR published_on IS NULL),
        DROP CONSTRAINT "CHK_leader_day_outcome",
        ADD CONSTRAINT "CHK_leader_day_outcome" CHECK (outcome IN ('planned', 'announced', 'held', 'held-nobody', 'not-held'))`);
    // One leader has one day of a kind on a date, and is nowhere else in the hours of another.
    await runner.query(`DROP INDEX "UQ_leader_day_host"`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_leader_day_host" ON leader_day (office_id, host_id, held_on, session, purpose) WHERE status = 'active'`);
    await runner.query(`
      ALTER TABLE leader_day ADD CONSTRAINT "EXC_leader_day_hours"
        EXCLUDE USING gist (office_id WITH =, host_id WITH =, tsrange(held_on + starts_at, held_on + ends_at) WITH &&)
        WHERE (status = 'active' AND outcome <> 'not-held' AND starts_at IS NOT NULL)`);
    await runner.query(`CREATE INDEX "IDX_leader_day_duty" ON leader_day (office_id, (coalesce(principal_id, host_id)), held_on)`);
  }

  private async whatIsThere(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE leader_day SET published_on = least(held_on, (created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)`);
    await runner.query(`
      UPDATE leader_day d SET principal_id = chair.id
      FROM (SELECT DISTINCT ON (office_id) office_id, id FROM leader WHERE chair ORDER BY office_id, active DESC, id) chair
      WHERE d.by_deputy AND chair.office_id = d.office_id AND chair.id <> d.host_id`);
  }

  private async changes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE leader_day_change (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        leader_day_id uuid NOT NULL,
        kind text NOT NULL,
        from_on date NOT NULL,
        to_on date NOT NULL,
        from_starts_at time,
        to_starts_at time,
        from_host_id uuid NOT NULL,
        to_host_id uuid NOT NULL,
        outcome text,
        reason text,
        document_number text,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_leader_day_change" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_leader_day_change_day" FOREIGN KEY (office_id, leader_day_id) REFERENCES leader_day (office_id, id),
        CONSTRAINT "FK_leader_day_change_from_host" FOREIGN KEY (office_id, from_host_id) REFERENCES leader (office_id, id),
        CONSTRAINT "FK_leader_day_change_to_host" FOREIGN KEY (office_id, to_host_id) REFERENCES leader (office_id, id),
        CONSTRAINT "FK_leader_day_change_author" FOREIGN KEY (office_id, changed_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_leader_day_change_kind" CHECK (kind IN ('published', 'postponed', 'delegated', 'called-off', 'reinstated', 'outcome')),
        CONSTRAINT "CHK_leader_day_change_moved" CHECK (from_on = to_on OR kind = 'postponed'),
        CONSTRAINT "CHK_leader_day_change_host" CHECK ((from_host_id <> to_host_id) = (kind = 'delegated')),
        CONSTRAINT "CHK_leader_day_change_outcome" CHECK ((outcome IS NOT NULL) = (kind = 'outcome') AND outcome IN ('announced', 'held', 'held-nobody')),
        CONSTRAINT "CHK_leader_day_change_reason" CHECK (reason IS NOT NULL OR kind IN ('published', 'outcome'))
      )`);
    await runner.query(`CREATE INDEX "IDX_leader_day_change_day" ON leader_day_change (office_id, leader_day_id, id)`);
    await runner.query(`CREATE INDEX "IDX_leader_day_change_from" ON leader_day_change (office_id, from_on) WHERE kind = 'postponed'`);
    await runner.query(`
      CREATE TRIGGER "TRG_leader_day_change_append_only" BEFORE UPDATE OR DELETE ON leader_day_change
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
  }

  /** The tables before know neither a day that is only planned nor a dialogue: those leave every count, and stay on file. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE leader_day_change`);
    await runner.query(`
      UPDATE leader_day SET status = 'cancelled', outcome = CASE outcome WHEN 'planned' THEN 'announced' ELSE outcome END
      WHERE outcome = 'planned' OR purpose = 'dialogue'`);
    await runner.query(`DROP INDEX "UQ_leader_day_host"`);
    await runner.query(`DROP INDEX "IDX_leader_day_duty"`);
    await runner.query(`
      ALTER TABLE leader_day
        DROP CONSTRAINT "EXC_leader_day_hours",
        DROP CONSTRAINT "CHK_leader_day_outcome",
        ADD CONSTRAINT "CHK_leader_day_outcome" CHECK (outcome IN ('announced', 'held', 'held-nobody', 'not-held')),
        DROP COLUMN purpose, DROP COLUMN principal_id, DROP COLUMN starts_at, DROP COLUMN ends_at, DROP COLUMN place, DROP COLUMN online,
        DROP COLUMN planned_content, DROP COLUMN participants, DROP COLUMN registration_closes_on, DROP COLUMN slot_minutes,
        DROP COLUMN slot_capacity, DROP COLUMN rule_id, DROP COLUMN published_on`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_leader_day_host" ON leader_day (office_id, host_id, held_on, session) WHERE status = 'active'`);
    await runner.query(`ALTER TABLE leader DROP COLUMN body_id, DROP COLUMN account_id, DROP COLUMN position_order, DROP COLUMN version`);
    await dropLeaderDayRules(runner);
  }
}
