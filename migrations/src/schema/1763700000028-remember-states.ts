import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFormSettings, dropFormSettings } from './form-setting-table.js';
import { ADOPT_PETITION_STATES, MEND_PETITION_STATE, REMEMBER_PETITION_STEP, UNDECIDED } from './petition-state-functions.js';

/** Where each petition stood on any past day, by its steps; what an office decides about counting. */
export class RememberStates1763700000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.states(runner);
    for (const create of [REMEMBER_PETITION_STEP, MEND_PETITION_STATE, ADOPT_PETITION_STATES]) await runner.query(create);
    await runner.query(`SELECT adopt_petition_states()`);
    await this.indexes(runner); // after the rows: an order of magnitude faster than row by row
    await this.triggers(runner);
    // Answers of a period, for "số văn bản phúc đáp nhận được" of the older forms.
    await runner.query(`CREATE INDEX "IDX_answer_received" ON answer (office_id, received_on) WHERE status = 'active'`);
    await createFormSettings(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropFormSettings(runner);
    await runner.query(`DROP INDEX "IDX_answer_received"`);
    await runner.query(`DROP TRIGGER "TRG_petition_state_mend" ON petition`);
    await runner.query(`DROP TRIGGER "TRG_petition_step_state" ON petition_step`);
    await runner.query(`DROP TABLE petition_state`);
    for (const name of ['remember_petition_step()', 'mend_petition_state()', 'adopt_petition_states()']) await runner.query(`DROP FUNCTION ${name}`);
  }

  /**
   * Who was under review in a span, without reading the years around it: reviews that are not over; those that ended in the span or up to
   * 92 days after it, which finds every one that took no longer; and the few that took longer. One index over ranges (GiST) would find them all
   * by one condition, but is dearer for every registration and decision, and cannot look for a hundred offices in one scan.
   */
  private async indexes(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_petition_state_open" ON petition_state (office_id, from_day) WHERE reviewing AND to_day IS NULL`);
    await runner.query(`CREATE INDEX "IDX_petition_state_ended" ON petition_state (office_id, to_day) WHERE reviewing AND to_day IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_petition_state_long" ON petition_state (office_id, to_day) WHERE reviewing AND to_day > from_day + 92`);
  }

  /** Codes are checked where they come from: in `petition` and `petition_step`; nothing else writes here, and every check costs each registration. */
  private async states(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE petition_state (
        office_id uuid NOT NULL,
        petition_id uuid NOT NULL,
        seq integer NOT NULL,
        from_day date NOT NULL,
        to_day date,
        stage text NOT NULL,
        eligibility text NOT NULL,
        competence text,
        way text,
        reopened boolean NOT NULL,
        reviewing boolean NOT NULL,
        CONSTRAINT "PK_petition_state" PRIMARY KEY (office_id, petition_id, seq),
        CONSTRAINT "FK_petition_state_petition" FOREIGN KEY (office_id, petition_id) REFERENCES petition (office_id, id),
        CONSTRAINT "CHK_petition_state_span" CHECK (seq > 0 AND to_day >= from_day),
        CONSTRAINT "CHK_petition_state_classified" CHECK ((eligibility = 'eligible') = (competence IS NOT NULL) AND (way IS NULL OR stage <> 'registered')),
        CONSTRAINT "CHK_petition_state_reviewing" CHECK (reviewing = (stage = 'registered' AND (reopened OR eligibility = 'pending' OR competence IS NOT DISTINCT FROM 'outside')))
      )`);
  }

  /** Steps that move nothing, or only between stages before the decision, cost nothing: the trigger is not entered. */
  private async triggers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER "TRG_petition_step_state" AFTER INSERT ON petition_step FOR EACH ROW
      WHEN (NEW.from_stage IS NULL OR (NEW.to_stage <> NEW.from_stage AND NOT (NEW.from_stage IN (${UNDECIDED}) AND NEW.to_stage IN (${UNDECIDED}))))
      EXECUTE FUNCTION remember_petition_step()`);
    // A step changes the stage in the same UPDATE; whatever else changes these columns is a correction.
    await runner.query(`
      CREATE TRIGGER "TRG_petition_state_mend" AFTER UPDATE OF received_on, eligibility, competence ON petition FOR EACH ROW
      WHEN (OLD.stage = NEW.stage AND (OLD.received_on, OLD.eligibility, OLD.competence) IS DISTINCT FROM (NEW.received_on, NEW.eligibility, NEW.competence))
      EXECUTE FUNCTION mend_petition_state()`);
  }
}
