import type { QueryRunner } from 'typeorm';

/** Rules that propose leaders' days, and how many days a month each leader owes; called by the migration of leaders' days. */
export async function createLeaderDayRules(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE leader
      ADD COLUMN required_days_per_month smallint,
      ADD COLUMN duty_from date,
      ADD COLUMN duty_to date,
      ADD CONSTRAINT "CHK_leader_required_days" CHECK (required_days_per_month BETWEEN 0 AND 23),
      ADD CONSTRAINT "CHK_leader_duty" CHECK (duty_to >= duty_from)`);
  await runner.query(`
    CREATE TABLE leader_day_rule (
      office_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT uuidv7(),
      host_id uuid NOT NULL,
      principal_id uuid,
      purpose text NOT NULL,
      pattern text NOT NULL,
      month_days smallint[] NOT NULL DEFAULT '{}',
      week_of_month text,
      weekday smallint,
      every_weeks smallint,
      first_on date,
      missing_day text NOT NULL,
      on_rest text NOT NULL,
      on_holiday text NOT NULL,
      within_month boolean NOT NULL,
      in_tet text NOT NULL,
      starts_at time,
      ends_at time,
      place text,
      slot_minutes smallint,
      slot_capacity smallint,
      register_before_days smallint,
      register_before_day smallint,
      valid_from date NOT NULL,
      valid_to date,
      legal_basis text,
      status text NOT NULL DEFAULT 'active',
      version integer NOT NULL DEFAULT 1,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_leader_day_rule" PRIMARY KEY (office_id, id),
      CONSTRAINT "FK_leader_day_rule_host" FOREIGN KEY (office_id, host_id) REFERENCES leader (office_id, id),
      CONSTRAINT "FK_leader_day_rule_principal" FOREIGN KEY (office_id, principal_id) REFERENCES leader (office_id, id),
      CONSTRAINT "FK_leader_day_rule_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
      CONSTRAINT "CHK_leader_day_rule_principal" CHECK (principal_id <> host_id),
      CONSTRAINT "CHK_leader_day_rule_purpose" CHECK (purpose IN ('reception', 'dialogue')),
      CONSTRAINT "CHK_leader_day_rule_pattern" CHECK (CASE pattern
        WHEN 'month-day' THEN cardinality(month_days) >= 1 AND num_nonnulls(week_of_month, weekday, every_weeks, first_on) = 0
        WHEN 'month-weekday' THEN cardinality(month_days) = 0 AND num_nulls(week_of_month, weekday) = 0 AND num_nonnulls(every_weeks, first_on) = 0
        WHEN 'weeks' THEN cardinality(month_days) = 0 AND week_of_month IS NULL AND num_nulls(weekday, every_weeks, first_on) = 0
        ELSE false END),
      CONSTRAINT "CHK_leader_day_rule_month_days" CHECK (cardinality(month_days) <= 5 AND 1 <= ALL (month_days) AND 31 >= ALL (month_days)),
      CONSTRAINT "CHK_leader_day_rule_week" CHECK (week_of_month IN ('first', 'second', 'third', 'fourth', 'fifth', 'last') AND weekday BETWEEN 1 AND 7 AND every_weeks BETWEEN 1 AND 12),
      CONSTRAINT "CHK_leader_day_rule_missing" CHECK (missing_day IN ('last-day', 'skip')),
      CONSTRAINT "CHK_leader_day_rule_shifts" CHECK (on_rest IN ('next', 'previous', 'nearest', 'drop') AND on_holiday IN ('next', 'previous', 'nearest', 'drop')),
      CONSTRAINT "CHK_leader_day_rule_tet" CHECK (in_tet IN ('as-holiday', 'after', 'drop')),
      CONSTRAINT "CHK_leader_day_rule_hours" CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL OR starts_at < ends_at)),
      CONSTRAINT "CHK_leader_day_rule_slots" CHECK ((slot_minutes IS NULL) = (slot_capacity IS NULL) AND (slot_minutes IS NULL OR (starts_at IS NOT NULL AND slot_minutes BETWEEN 5 AND 480 AND slot_capacity BETWEEN 1 AND 50))),
      CONSTRAINT "CHK_leader_day_rule_registration" CHECK (num_nonnulls(register_before_days, register_before_day) <= 1 AND register_before_days BETWEEN 0 AND 60 AND register_before_day BETWEEN 1 AND 31),
      CONSTRAINT "CHK_leader_day_rule_validity" CHECK (valid_to >= valid_from),
      CONSTRAINT "CHK_leader_day_rule_status" CHECK (status IN ('active', 'cancelled'))
    )`);
  await runner.query(`CREATE INDEX "IDX_leader_day_rule_host" ON leader_day_rule (office_id, host_id, valid_from)`);
}

/** Takes it all away again; `leader_day.rule_id` must be gone before. */
export async function dropLeaderDayRules(runner: QueryRunner): Promise<void> {
  await runner.query(`DROP TABLE leader_day_rule`);
  await runner.query(`ALTER TABLE leader DROP COLUMN required_days_per_month, DROP COLUMN duty_from, DROP COLUMN duty_to`);
}
