import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What officers log. Composite foreign keys carry the rules between records into the database: a petition is of its
 * matter's kind, a document's petition is of the document's matter, a leader's reception is on the leader's day.
 */
export class LogPetitionsReceptionsAndDocuments1763700000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE petition (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        book_year integer NOT NULL,
        book_number integer NOT NULL,
        received_on date NOT NULL,
        written_on date,
        source text NOT NULL,
        sender_body text,
        anonymous boolean NOT NULL,
        signatory_count integer NOT NULL,
        kind text NOT NULL,
        field_code text NOT NULL,
        matter_id uuid NOT NULL,
        summary text NOT NULL,
        respondent text,
        eligibility text NOT NULL,
        ineligible_reason text,
        competence text,
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_petition" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_petition_book" UNIQUE (office_id, book_year, book_number),
        CONSTRAINT "UQ_petition_matter" UNIQUE (office_id, id, matter_id),
        CONSTRAINT "FK_petition_matter" FOREIGN KEY (office_id, matter_id, kind) REFERENCES matter (office_id, id, kind) ON UPDATE CASCADE,
        CONSTRAINT "FK_petition_field" FOREIGN KEY (field_code) REFERENCES field (code),
        CONSTRAINT "FK_petition_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_petition_source" CHECK (source IN ('post', 'in-person', 'reception', 'drop-box', 'agency', 'deputy', 'leader', 'press', 'electronic')),
        CONSTRAINT "CHK_petition_sender_body" CHECK (source NOT IN ('agency', 'deputy', 'leader', 'press') OR sender_body IS NOT NULL),
        CONSTRAINT "CHK_petition_written" CHECK (written_on <= received_on),
        CONSTRAINT "CHK_petition_signatories" CHECK (signatory_count BETWEEN 1 AND 100000),
        CONSTRAINT "CHK_petition_eligibility" CHECK (eligibility IN ('pending', 'eligible', 'ineligible')),
        CONSTRAINT "CHK_petition_reason" CHECK ((eligibility = 'ineligible') = (ineligible_reason IS NOT NULL)),
        CONSTRAINT "CHK_petition_reason_code" CHECK (ineligible_reason IN ('form-incomplete', 'many-addressees', 'guided-before', 'unlawful-content', 'illegible')),
        CONSTRAINT "CHK_petition_competence" CHECK ((eligibility = 'eligible') = (competence IS NOT NULL)),
        CONSTRAINT "CHK_petition_competence_code" CHECK (competence IN ('within', 'outside')),
        CONSTRAINT "CHK_petition_status" CHECK (status IN ('active', 'cancelled'))
      )`);
    await runner.query(`CREATE INDEX "IDX_petition_received" ON petition (office_id, received_on, id)`);
    await runner.query(`CREATE INDEX "IDX_petition_counted" ON petition (office_id, received_on) INCLUDE (kind, eligibility, competence, signatory_count) WHERE status = 'active'`);
    await runner.query(`CREATE INDEX "IDX_petition_of_matter" ON petition (office_id, matter_id, received_on)`);
    await runner.query(`CREATE INDEX "IDX_petition_waiting" ON petition (office_id, received_on) WHERE status = 'active' AND eligibility = 'pending'`);
    await runner.query(`CREATE INDEX "IDX_petition_summary" ON petition USING gin (fold(summary) gin_trgm_ops)`);
    await runner.query(`
      CREATE TABLE petition_sender (
        office_id uuid NOT NULL,
        petition_id uuid NOT NULL,
        position smallint NOT NULL,
        citizen_id uuid NOT NULL,
        capacity text NOT NULL,
        CONSTRAINT "PK_petition_sender" PRIMARY KEY (office_id, petition_id, position),
        CONSTRAINT "UQ_petition_sender_citizen" UNIQUE (office_id, petition_id, citizen_id),
        CONSTRAINT "FK_petition_sender_petition" FOREIGN KEY (office_id, petition_id) REFERENCES petition (office_id, id) ON DELETE CASCADE,
        CONSTRAINT "FK_petition_sender_citizen" FOREIGN KEY (office_id, citizen_id) REFERENCES citizen (office_id, id),
        CONSTRAINT "CHK_petition_sender_capacity" CHECK (capacity IN ('self', 'representative', 'authorised', 'lawyer', 'legal-aid'))
      )`);
    await runner.query(`CREATE INDEX "IDX_petition_sender_citizen" ON petition_sender (office_id, citizen_id)`);

    await runner.query(`
      CREATE TABLE reception (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        book_year integer NOT NULL,
        book_number integer NOT NULL,
        received_on date NOT NULL,
        mode text NOT NULL,
        leader_day_id uuid,
        officer_id uuid NOT NULL,
        participating_body_id uuid,
        attendance text NOT NULL,
        refusal_ground text,
        head_count integer NOT NULL,
        matter_id uuid,
        content text,
        result text,
        result_note text,
        petition_id uuid,
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_reception" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_reception_book" UNIQUE (office_id, book_year, book_number),
        CONSTRAINT "FK_reception_leader_day" FOREIGN KEY (office_id, leader_day_id, received_on, mode)
          REFERENCES leader_day (office_id, id, held_on, session) ON UPDATE CASCADE,
        CONSTRAINT "FK_reception_officer" FOREIGN KEY (office_id, officer_id) REFERENCES account (office_id, id),
        CONSTRAINT "FK_reception_body" FOREIGN KEY (office_id, participating_body_id) REFERENCES agency (office_id, id),
        CONSTRAINT "FK_reception_matter" FOREIGN KEY (office_id, matter_id) REFERENCES matter (office_id, id),
        CONSTRAINT "FK_reception_petition" FOREIGN KEY (office_id, petition_id, matter_id) REFERENCES petition (office_id, id, matter_id) ON UPDATE CASCADE,
        CONSTRAINT "FK_reception_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_reception_mode" CHECK (mode IN ('regular', 'periodic', 'ad-hoc')),
        CONSTRAINT "CHK_reception_leader_day" CHECK ((mode = 'regular') = (leader_day_id IS NULL)),
        CONSTRAINT "CHK_reception_attendance" CHECK (attendance IN ('received', 'no-show', 'refused')),
        CONSTRAINT "CHK_reception_refusal" CHECK ((attendance = 'refused') = (refusal_ground IS NOT NULL)),
        CONSTRAINT "CHK_reception_received" CHECK (attendance <> 'received' OR (matter_id IS NOT NULL AND result IS NOT NULL)),
        CONSTRAINT "CHK_reception_result" CHECK (result IN ('guided', 'petition-taken', 'explained', 'forwarded', 'appointment', 'noted')),
        CONSTRAINT "CHK_reception_head_count" CHECK (head_count BETWEEN 1 AND 100000),
        CONSTRAINT "CHK_reception_status" CHECK (status IN ('active', 'cancelled'))
      )`);
    await runner.query(`CREATE INDEX "IDX_reception_received" ON reception (office_id, received_on, id)`);
    await runner.query(`
      CREATE INDEX "IDX_reception_counted" ON reception (office_id, received_on) INCLUDE (id, matter_id, mode, head_count, leader_day_id)
      WHERE status = 'active' AND attendance = 'received'`);
    await runner.query(`
      CREATE INDEX "IDX_reception_of_matter" ON reception (office_id, matter_id, received_on, id)
      WHERE status = 'active' AND attendance = 'received'`);
    await runner.query(`CREATE INDEX "IDX_reception_leader_day" ON reception (office_id, leader_day_id) WHERE leader_day_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_reception_petition" ON reception (office_id, petition_id) WHERE petition_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE reception_person (
        office_id uuid NOT NULL,
        reception_id uuid NOT NULL,
        position smallint NOT NULL,
        citizen_id uuid NOT NULL,
        capacity text NOT NULL,
        CONSTRAINT "PK_reception_person" PRIMARY KEY (office_id, reception_id, position),
        CONSTRAINT "UQ_reception_person_citizen" UNIQUE (office_id, reception_id, citizen_id),
        CONSTRAINT "FK_reception_person_reception" FOREIGN KEY (office_id, reception_id) REFERENCES reception (office_id, id) ON DELETE CASCADE,
        CONSTRAINT "FK_reception_person_citizen" FOREIGN KEY (office_id, citizen_id) REFERENCES citizen (office_id, id),
        CONSTRAINT "CHK_reception_person_capacity" CHECK (capacity IN ('self', 'representative', 'authorised', 'lawyer', 'legal-aid'))
      )`);
    await runner.query(`CREATE INDEX "IDX_reception_person_citizen" ON reception_person (office_id, citizen_id)`);

    await runner.query(`
      CREATE TABLE document (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL,
        number integer NOT NULL,
        symbol text NOT NULL,
        year integer NOT NULL,
        issued_on date NOT NULL,
        summary text NOT NULL,
        matter_id uuid NOT NULL,
        petition_id uuid,
        signer text,
        status text NOT NULL DEFAULT 'active',
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_document" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_document_number" UNIQUE (office_id, year, symbol, number),
        CONSTRAINT "FK_document_matter" FOREIGN KEY (office_id, matter_id) REFERENCES matter (office_id, id),
        CONSTRAINT "FK_document_petition" FOREIGN KEY (office_id, petition_id, matter_id) REFERENCES petition (office_id, id, matter_id) ON UPDATE CASCADE,
        CONSTRAINT "FK_document_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_document_kind" CHECK (kind IN ('forwarding', 'guidance', 'urging', 'notice', 'directive')),
        CONSTRAINT "CHK_document_number" CHECK (number > 0),
        CONSTRAINT "CHK_document_year" CHECK (year = date_part('year', issued_on)),
        CONSTRAINT "CHK_document_status" CHECK (status IN ('active', 'cancelled'))
      )`);
    await runner.query(`CREATE INDEX "IDX_document_issued" ON document (office_id, issued_on, id)`);
    await runner.query(`CREATE INDEX "IDX_document_counted" ON document (office_id, issued_on) INCLUDE (kind) WHERE status = 'active'`);
    await runner.query(`CREATE INDEX "IDX_document_of_matter" ON document (office_id, matter_id, issued_on)`);
    await runner.query(`CREATE INDEX "IDX_document_of_petition" ON document (office_id, petition_id) WHERE petition_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_document_summary" ON document USING gin (fold(summary) gin_trgm_ops)`);
    await runner.query(`
      CREATE TABLE document_recipient (
        office_id uuid NOT NULL,
        document_id uuid NOT NULL,
        position smallint NOT NULL,
        agency_id uuid NOT NULL,
        CONSTRAINT "PK_document_recipient" PRIMARY KEY (office_id, document_id, position),
        CONSTRAINT "UQ_document_recipient_agency" UNIQUE (office_id, document_id, agency_id),
        CONSTRAINT "FK_document_recipient_document" FOREIGN KEY (office_id, document_id) REFERENCES document (office_id, id) ON DELETE CASCADE,
        CONSTRAINT "FK_document_recipient_agency" FOREIGN KEY (office_id, agency_id) REFERENCES agency (office_id, id)
      )`);
    await runner.query(`CREATE INDEX "IDX_document_recipient_agency" ON document_recipient (office_id, agency_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['document_recipient', 'document', 'reception_person', 'reception', 'petition_sender', 'petition'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
