import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became of what was sent: for each body an issued paper goes to, one `delivery` from leaving the house to its answer,
 * and what was done when none came. Bodies get accounts of their own. Papers issued before are taken as sent on their day, and
 * no answer is waited for: nobody wrote down what became of them, and a list that begins years late is a list nobody reads.
 */
export class FollowWhatWasSent1763700000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account
        ADD COLUMN agency_id uuid,
        ADD CONSTRAINT "FK_account_agency" FOREIGN KEY (office_id, agency_id) REFERENCES agency (office_id, id),
        ADD CONSTRAINT "CHK_account_agency" CHECK (NOT active OR (agency_id IS NULL) <> ('agency' = ANY (roles))),
        ADD CONSTRAINT "CHK_account_agency_alone" CHECK (agency_id IS NULL OR cardinality(roles) = 1)`);
    await this.deliveries(runner);
    await this.answers(runner);
    await this.urging(runner);
    await runner.query(`ALTER TABLE mail_message ALTER COLUMN digest_id DROP NOT NULL`);
    await runner.query(`
      INSERT INTO delivery (office_id, document_id, agency_id, state, sent_on)
      SELECT r.office_id, r.document_id, r.agency_id, 'sent', d.issued_on
      FROM document_recipient r JOIN document d ON d.office_id = r.office_id AND d.id = r.document_id
      WHERE d.issued_on IS NOT NULL`);
  }

  private async deliveries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE delivery (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        document_id uuid NOT NULL,
        agency_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'pending',
        version integer NOT NULL DEFAULT 1,
        due_on date,
        due_why text,
        sent_on date,
        sent_how text,
        sent_by uuid,
        send_note text,
        received_on date,
        received_by uuid,
        answered_on date,
        returned_on date,
        return_reason text,
        returned_by uuid,
        return_accepted_on date,
        return_accepted_by uuid,
        closed_on date,
        close_reason text,
        told_on date,
        told_how text,
        told_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_delivery" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_delivery_recipient" UNIQUE (office_id, document_id, agency_id),
        CONSTRAINT "FK_delivery_document" FOREIGN KEY (office_id, document_id) REFERENCES document (office_id, id),
        CONSTRAINT "FK_delivery_agency" FOREIGN KEY (office_id, agency_id) REFERENCES agency (office_id, id),
        CONSTRAINT "FK_delivery_sent_by" FOREIGN KEY (office_id, sent_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_delivery_received_by" FOREIGN KEY (office_id, received_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_delivery_returned_by" FOREIGN KEY (office_id, returned_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_delivery_return_accepted_by" FOREIGN KEY (office_id, return_accepted_by) REFERENCES account (office_id, id),
        CONSTRAINT "FK_delivery_told_by" FOREIGN KEY (office_id, told_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_delivery_state" CHECK (state IN ('pending', 'sent', 'received', 'answered', 'returned', 'closed')),
        CONSTRAINT "CHK_delivery_sent" CHECK (CASE state WHEN 'pending' THEN sent_on IS NULL WHEN 'closed' THEN true ELSE sent_on IS NOT NULL END),
        CONSTRAINT "CHK_delivery_sent_how" CHECK (sent_how IS NULL OR (sent_how IN ('electronic', 'post', 'hand', 'account') AND sent_on IS NOT NULL)),
        CONSTRAINT "CHK_delivery_received" CHECK (received_on >= sent_on AND (state <> 'received' OR received_on IS NOT NULL) AND (received_on IS NULL OR sent_on IS NOT NULL)),
        CONSTRAINT "CHK_delivery_answered" CHECK ((state = 'answered') = (answered_on IS NOT NULL) AND answered_on >= coalesce(received_on, sent_on)),
        CONSTRAINT "CHK_delivery_returned" CHECK ((state = 'returned') = (returned_on IS NOT NULL) AND (returned_on IS NULL) = (return_reason IS NULL) AND returned_on >= coalesce(received_on, sent_on)),
        CONSTRAINT "CHK_delivery_return_accepted" CHECK (return_accepted_on >= returned_on AND (return_accepted_on IS NULL) = (return_accepted_by IS NULL)),
        CONSTRAINT "CHK_delivery_return_accepted_state" CHECK (return_accepted_on IS NULL OR state = 'returned'),
        CONSTRAINT "CHK_delivery_closed" CHECK ((state = 'closed') = (closed_on IS NOT NULL) AND (closed_on IS NULL) = (close_reason IS NULL)),
        CONSTRAINT "CHK_delivery_told" CHECK ((told_on IS NULL) = (told_how IS NULL) AND (told_on IS NULL OR state = 'answered') AND told_on >= answered_on),
        CONSTRAINT "CHK_delivery_told_how" CHECK (told_how IN ('notice', 'in-person', 'phone', 'post', 'not-asked'))
      )`);
    for (const [name, columns, where] of [
      ['due', 'due_on, id', `state IN ('pending', 'sent', 'received') AND due_on IS NOT NULL`],
      ['pending', 'id', `state = 'pending'`],
      ['returned', 'returned_on', `state = 'returned' AND return_accepted_on IS NULL`],
      ['untold', 'answered_on', `state = 'answered' AND told_on IS NULL`],
    ])
      await runner.query(`CREATE INDEX "IDX_delivery_${name}" ON delivery (office_id, ${columns}) WHERE ${where}`);
    await runner.query(`CREATE INDEX "IDX_delivery_agency" ON delivery (office_id, agency_id, sent_on, id)`);
    await runner.query(`CREATE INDEX "IDX_delivery_sent" ON delivery (office_id, sent_on, id)`);
    await runner.query(`
      CREATE TABLE delivery_enclosure (
        office_id uuid NOT NULL,
        delivery_id uuid NOT NULL,
        file_id uuid NOT NULL,
        position smallint NOT NULL,
        name text NOT NULL,
        CONSTRAINT "PK_delivery_enclosure" PRIMARY KEY (office_id, delivery_id, file_id),
        CONSTRAINT "FK_delivery_enclosure_delivery" FOREIGN KEY (office_id, delivery_id) REFERENCES delivery (office_id, id) ON DELETE CASCADE,
        CONSTRAINT "FK_delivery_enclosure_file" FOREIGN KEY (office_id, file_id) REFERENCES stored_file (office_id, id)
      )`);
    await runner.query(`CREATE INDEX "IDX_delivery_enclosure_file" ON delivery_enclosure (office_id, file_id)`);
  }

  private async answers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE answer (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        delivery_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        side text NOT NULL,
        symbol text,
        dated_on date NOT NULL,
        received_on date NOT NULL,
        result text NOT NULL,
        resolved_on date,
        summary text NOT NULL,
        withdraw_reason text,
        entered_by uuid NOT NULL,
        entered_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_answer" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_answer_delivery" FOREIGN KEY (office_id, delivery_id) REFERENCES delivery (office_id, id),
        CONSTRAINT "FK_answer_entered_by" FOREIGN KEY (office_id, entered_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_answer_status" CHECK (status IN ('active', 'withdrawn') AND (status = 'withdrawn') = (withdraw_reason IS NOT NULL)),
        CONSTRAINT "CHK_answer_side" CHECK (side IN ('board', 'agency')),
        CONSTRAINT "CHK_answer_result" CHECK (result IN ('resolved', 'explained', 'not-accepted', 'passed-on', 'in-progress')),
        CONSTRAINT "CHK_answer_days" CHECK (dated_on <= received_on AND resolved_on <= dated_on AND (resolved_on IS NOT NULL OR result <> 'resolved'))
      )`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_answer_final" ON answer (office_id, delivery_id) WHERE status = 'active' AND result <> 'in-progress'`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_answer_symbol" ON answer (office_id, delivery_id, fold(symbol)) WHERE status = 'active'`);
    await runner.query(`CREATE INDEX "IDX_answer_delivery" ON answer (office_id, delivery_id, id)`);
    await runner.query(`
      CREATE TABLE answer_file (
        office_id uuid NOT NULL,
        answer_id uuid NOT NULL,
        file_id uuid NOT NULL,
        position smallint NOT NULL,
        name text,
        CONSTRAINT "PK_answer_file" PRIMARY KEY (office_id, answer_id, file_id),
        CONSTRAINT "FK_answer_file_answer" FOREIGN KEY (office_id, answer_id) REFERENCES answer (office_id, id),
        CONSTRAINT "FK_answer_file_file" FOREIGN KEY (office_id, file_id) REFERENCES stored_file (office_id, id)
      )`);
    await runner.query(`CREATE INDEX "IDX_answer_file_file" ON answer_file (office_id, file_id)`);
  }

  private async urging(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE urge (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        delivery_id uuid NOT NULL,
        rung text NOT NULL,
        ordinal smallint NOT NULL DEFAULT 1,
        state text NOT NULL,
        taken_on date NOT NULL,
        document_id uuid,
        note text,
        taken_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_urge" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_urge_delivery" FOREIGN KEY (office_id, delivery_id) REFERENCES delivery (office_id, id),
        CONSTRAINT "FK_urge_document" FOREIGN KEY (office_id, document_id) REFERENCES document (office_id, id),
        CONSTRAINT "FK_urge_taken_by" FOREIGN KEY (office_id, taken_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_urge_rung" CHECK (rung IN ('reminder', 'letter', 'report')),
        CONSTRAINT "CHK_urge_ordinal" CHECK (ordinal > 0 AND (ordinal = 1 OR rung = 'letter')),
        CONSTRAINT "CHK_urge_state" CHECK (state IN ('drafted', 'sent', 'dropped') AND (state <> 'drafted' OR rung <> 'reminder')),
        CONSTRAINT "CHK_urge_document" CHECK ((rung = 'reminder') = (document_id IS NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_urge_rung" ON urge (office_id, delivery_id, rung, ordinal) WHERE state <> 'dropped'`);
    await runner.query(`CREATE INDEX "IDX_urge_document" ON urge (office_id, document_id) WHERE document_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE urging_terms (
        office_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        letter_after smallint NOT NULL,
        next_letter_after smallint NOT NULL,
        letters_before_report smallint NOT NULL,
        report_after smallint NOT NULL,
        answer_days smallint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_urging_terms" PRIMARY KEY (office_id),
        CONSTRAINT "FK_urging_terms_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_urging_terms" CHECK (letter_after BETWEEN 1 AND 60 AND next_letter_after BETWEEN 1 AND 60
          AND letters_before_report BETWEEN 1 AND 5 AND report_after BETWEEN 1 AND 120 AND answer_days BETWEEN 1 AND 250)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM mail_message WHERE digest_id IS NULL`);
    await runner.query(`ALTER TABLE mail_message ALTER COLUMN digest_id SET NOT NULL`);
    for (const table of ['urging_terms', 'urge', 'answer_file', 'answer', 'delivery_enclosure', 'delivery']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`UPDATE account SET active = false WHERE agency_id IS NOT NULL`);
    await runner.query(`
      ALTER TABLE account DROP CONSTRAINT "CHK_account_agency_alone", DROP CONSTRAINT "CHK_account_agency", DROP CONSTRAINT "FK_account_agency", DROP COLUMN agency_id`);
  }
}
