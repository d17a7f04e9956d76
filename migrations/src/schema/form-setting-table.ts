import type { QueryRunner } from 'typeorm';

/** What an office decides where the circulars on forms are silent; called by the migration of states. No row means all as usual. */
export async function createFormSettings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE form_setting (
      office_id uuid NOT NULL,
      cases text NOT NULL DEFAULT 'distinct',
      double_reception text NOT NULL DEFAULT 'cases-once',
      priority text NOT NULL DEFAULT 'chair-first',
      groups text NOT NULL DEFAULT 'per-reception',
      version integer NOT NULL DEFAULT 1,
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_form_setting" PRIMARY KEY (office_id),
      CONSTRAINT "FK_form_setting_office" FOREIGN KEY (office_id) REFERENCES office (id),
      CONSTRAINT "CHK_form_setting_cases" CHECK (cases IN ('distinct', 'per-reception')),
      CONSTRAINT "CHK_form_setting_double_reception" CHECK (double_reception IN ('cases-once', 'all-figures')),
      CONSTRAINT "CHK_form_setting_priority" CHECK (priority IN ('chair-first', 'delegate-first')),
      CONSTRAINT "CHK_form_setting_groups" CHECK (groups IN ('per-reception', 'per-case'))
    )`);
}

export async function dropFormSettings(runner: QueryRunner): Promise<void> {
  await runner.query(`DROP TABLE form_setting`);
}
