import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One account acts for another for some days: what exactly, from which day to which, and by which paper. A permission of one person is
 * in one hand at a time, which the exclusion keeps; a delegation that was ended or cancelled keeps what it said.
 */
export class Delegate1763700000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE delegation (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        status text NOT NULL DEFAULT 'active',
        from_account uuid NOT NULL,
        to_account uuid NOT NULL,
        from_on date NOT NULL,
        to_on date NOT NULL,
        ended_on date,
        reason text NOT NULL,
        paper text,
        made_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_delegation" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_delegation_whole" UNIQUE (office_id, id, from_account, from_on, to_on, status),
        CONSTRAINT "FK_delegation_from" FOREIGN KEY (office_id, from_account) REFERENCES account (office_id, id),
        CONSTRAINT "FK_delegation_to" FOREIGN KEY (office_id, to_account) REFERENCES account (office_id, id),
        CONSTRAINT "FK_delegation_made_by" FOREIGN KEY (office_id, made_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_delegation_two" CHECK (from_account <> to_account),
        CONSTRAINT "CHK_delegation_days" CHECK (to_on >= from_on AND to_on - from_on < 90),
        CONSTRAINT "CHK_delegation_status" CHECK (status IN ('active', 'ended', 'cancelled') AND (ended_on IS NULL) = (status = 'active')),
        CONSTRAINT "CHK_delegation_reason" CHECK (reason <> '')
      )`);
    await runner.query(`CREATE INDEX "IDX_delegation_to" ON delegation (office_id, to_account, to_on) WHERE status = 'active'`);
    await runner.query(`CREATE INDEX "IDX_delegation_from" ON delegation (office_id, from_account, to_on)`);
    await runner.query(`
      CREATE TABLE delegated_permission (
        office_id uuid NOT NULL,
        delegation_id uuid NOT NULL,
        permission text NOT NULL,
        from_account uuid NOT NULL,
        from_on date NOT NULL,
        to_on date NOT NULL,
        status text NOT NULL,
        CONSTRAINT "PK_delegated_permission" PRIMARY KEY (office_id, delegation_id, permission),
        CONSTRAINT "FK_delegated_permission_delegation" FOREIGN KEY (office_id, delegation_id, from_account, from_on, to_on, status)
          REFERENCES delegation (office_id, id, from_account, from_on, to_on, status) ON UPDATE CASCADE,
        CONSTRAINT "EXC_delegated_permission_once" EXCLUDE USING gist (office_id WITH =, from_account WITH =, permission WITH =, daterange(from_on, to_on, '[]') WITH &&) WHERE (status = 'active')
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE delegated_permission`);
    await runner.query(`DROP TABLE delegation`);
  }
}
