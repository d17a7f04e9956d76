import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who asked to be heard on a leader's day, how the day was prepared, and how each was heard. Whoever asks on the public page has
 * no account, so a sealed identity may have no author. A request about a matter that is merged goes along with it.
 */
export class HearCitizens1763700000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sealed_identity ALTER COLUMN created_by DROP NOT NULL`);
    await runner.query(`ALTER TABLE reception ADD CONSTRAINT "UQ_reception_matter" UNIQUE (office_id, id, matter_id, sealed)`);
    await this.requests(runner);
    await this.preparing(runner);
    await this.hearing(runner);
    await this.online(runner);
  }

  private async requests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hearing_request (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'waiting',
        origin text NOT NULL,
        requested_on date NOT NULL,
        leader_day_id uuid,
        slot_at time,
        order_no smallint,
        kind text NOT NULL,
        sealed boolean NOT NULL DEFAULT false,
        matter_id uuid,
        merged_from_id uuid,
        petition_id uuid,
        reception_id uuid,
        citizen_id uuid,
        sealed_id uuid,
        head_count integer NOT NULL DEFAULT 1,
        note text,
        public_name text,
        public_phone text,
        public_address text,
        content text,
        consent_at timestamptz,
        public_key uuid,
        reason text,
        started_at timestamptz,
        heard_reception_id uuid,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_hearing_request" PRIMARY KEY (office_id, id),
        CONSTRAINT "UQ_hearing_request_order" UNIQUE (office_id, leader_day_id, order_no) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "UQ_hearing_request_public" UNIQUE (office_id, public_key),
        CONSTRAINT "UQ_hearing_request_heard" UNIQUE (office_id, heard_reception_id),
        CONSTRAINT "FK_hearing_request_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "FK_hearing_request_day" FOREIGN KEY (office_id, leader_day_id) REFERENCES leader_day (office_id, id),
        CONSTRAINT "FK_hearing_request_matter" FOREIGN KEY (office_id, matter_id, sealed) REFERENCES matter (office_id, id, sealed) ON UPDATE CASCADE,
        CONSTRAINT "FK_hearing_request_merged_from" FOREIGN KEY (office_id, merged_from_id) REFERENCES matter (office_id, id),
        CONSTRAINT "FK_hearing_request_petition" FOREIGN KEY (office_id, petition_id, matter_id, sealed) REFERENCES petition (office_id, id, matter_id, sealed) ON UPDATE CASCADE,
        CONSTRAINT "FK_hearing_request_reception" FOREIGN KEY (office_id, reception_id, matter_id, sealed) REFERENCES reception (office_id, id, matter_id, sealed) ON UPDATE CASCADE,
        CONSTRAINT "FK_hearing_request_citizen" FOREIGN KEY (office_id, citizen_id) REFERENCES citizen (office_id, id),
        CONSTRAINT "FK_hearing_request_sealed" FOREIGN KEY (office_id, sealed_id) REFERENCES sealed_identity (office_id, id),
        CONSTRAINT "FK_hearing_request_heard" FOREIGN KEY (office_id, heard_reception_id) REFERENCES reception (office_id, id),
        CONSTRAINT "FK_hearing_request_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_hearing_request_state" CHECK (state IN ('waiting', 'proposed', 'accepted', 'begun', 'heard', 'absent', 'refused', 'withdrawn')),
        CONSTRAINT "CHK_hearing_request_origin" CHECK (origin IN ('reception', 'petition', 'officer', 'public')),
        CONSTRAINT "CHK_hearing_request_kind" CHECK (kind IN ('complaint', 'denunciation', 'proposal')),
        CONSTRAINT "CHK_hearing_request_public" CHECK ((origin = 'public') = (public_key IS NOT NULL) AND (public_key IS NULL) = (consent_at IS NULL)),
        CONSTRAINT "CHK_hearing_request_author" CHECK ((origin = 'public') = (created_by IS NULL)),
        CONSTRAINT "CHK_hearing_request_sealed" CHECK (NOT sealed OR num_nonnulls(citizen_id, public_name, public_phone, public_address, content) = 0),
        CONSTRAINT "CHK_hearing_request_placed" CHECK (state IN ('waiting', 'refused', 'withdrawn') OR leader_day_id IS NOT NULL),
        CONSTRAINT "CHK_hearing_request_order" CHECK (order_no > 0 AND (order_no IS NULL) = (state IN ('waiting', 'refused', 'withdrawn'))),
        CONSTRAINT "CHK_hearing_request_slot" CHECK (slot_at IS NULL OR leader_day_id IS NOT NULL),
        CONSTRAINT "CHK_hearing_request_reason" CHECK (reason IS NOT NULL OR state NOT IN ('refused', 'withdrawn')),
        CONSTRAINT "CHK_hearing_request_heard" CHECK ((state IN ('heard', 'absent')) = (heard_reception_id IS NOT NULL)),
        CONSTRAINT "CHK_hearing_request_started" CHECK (started_at IS NOT NULL OR state NOT IN ('begun', 'heard')),
        CONSTRAINT "CHK_hearing_request_head_count" CHECK (head_count BETWEEN 1 AND 100000)
      )`);
    await runner.query(`CREATE INDEX "IDX_hearing_request_listed" ON hearing_request (office_id, requested_on, id)`);
    await runner.query(`CREATE INDEX "IDX_hearing_request_matter" ON hearing_request (office_id, matter_id)`);
    for (const column of ['petition_id', 'reception_id', 'citizen_id', 'sealed_id'])
      await runner.query(`CREATE INDEX "IDX_hearing_request_${column.replace('_id', '')}" ON hearing_request (office_id, ${column}) WHERE ${column} IS NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_hearing_request_open" ON hearing_request (office_id, state, id) WHERE state IN ('waiting', 'proposed', 'accepted', 'begun')`);
    await runner.query(`
      CREATE FUNCTION hearing_follows_merge() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.merged_into_id IS NOT NULL THEN
          UPDATE hearing_request SET matter_id = NEW.merged_into_id, merged_from_id = NEW.id, version = version + 1, updated_at = now()
          WHERE office_id = NEW.office_id AND matter_id = NEW.id AND petition_id IS NULL AND reception_id IS NULL;
        ELSE
          UPDATE hearing_request SET matter_id = NEW.id, merged_from_id = NULL, version = version + 1, updated_at = now()
          WHERE office_id = NEW.office_id AND matter_id = OLD.merged_into_id AND merged_from_id = NEW.id AND petition_id IS NULL AND reception_id IS NULL;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER "TRG_matter_hearings" AFTER UPDATE OF merged_into_id ON matter
      FOR EACH ROW WHEN (OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id) EXECUTE FUNCTION hearing_follows_merge()`);
  }

  private async preparing(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hearing_agenda (
        office_id uuid NOT NULL,
        leader_day_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        note_taker_id uuid,
        briefs_printed_at timestamptz,
        closed_at timestamptz,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_hearing_agenda" PRIMARY KEY (office_id, leader_day_id),
        CONSTRAINT "FK_hearing_agenda_day" FOREIGN KEY (office_id, leader_day_id) REFERENCES leader_day (office_id, id),
        CONSTRAINT "FK_hearing_agenda_note_taker" FOREIGN KEY (office_id, note_taker_id) REFERENCES account (office_id, id)
      )`);
    await runner.query(`
      CREATE TABLE hearing_agency (
        office_id uuid NOT NULL,
        hearing_id uuid NOT NULL,
        agency_id uuid NOT NULL,
        position smallint NOT NULL,
        CONSTRAINT "PK_hearing_agency" PRIMARY KEY (office_id, hearing_id, agency_id),
        CONSTRAINT "FK_hearing_agency_hearing" FOREIGN KEY (office_id, hearing_id) REFERENCES hearing_request (office_id, id),
        CONSTRAINT "FK_hearing_agency_agency" FOREIGN KEY (office_id, agency_id) REFERENCES agency (office_id, id)
      )`);
    await runner.query(`
      CREATE TABLE hearing_invitation (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        leader_day_id uuid NOT NULL,
        hearing_id uuid,
        agency_id uuid,
        for_on date NOT NULL,
        how text NOT NULL,
        told_on date,
        document_id uuid,
        note text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_hearing_invitation" PRIMARY KEY (office_id, id),
        CONSTRAINT "FK_hearing_invitation_day" FOREIGN KEY (office_id, leader_day_id) REFERENCES leader_day (office_id, id),
        CONSTRAINT "FK_hearing_invitation_hearing" FOREIGN KEY (office_id, hearing_id) REFERENCES hearing_request (office_id, id),
        CONSTRAINT "FK_hearing_invitation_agency" FOREIGN KEY (office_id, agency_id) REFERENCES agency (office_id, id),
        CONSTRAINT "FK_hearing_invitation_document" FOREIGN KEY (office_id, document_id) REFERENCES document (office_id, id),
        CONSTRAINT "FK_hearing_invitation_author" FOREIGN KEY (office_id, created_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_hearing_invitation_whom" CHECK ((hearing_id IS NULL) <> (agency_id IS NULL)),
        CONSTRAINT "CHK_hearing_invitation_how" CHECK (how IN ('paper', 'phone', 'in-person', 'message')),
        CONSTRAINT "CHK_hearing_invitation_told" CHECK (CASE how WHEN 'paper' THEN document_id IS NOT NULL AND told_on IS NULL ELSE document_id IS NULL AND told_on IS NOT NULL END)
      )`);
    await runner.query(`CREATE INDEX "IDX_hearing_invitation_day" ON hearing_invitation (office_id, leader_day_id, id)`);
    await runner.query(`CREATE INDEX "IDX_hearing_invitation_hearing" ON hearing_invitation (office_id, hearing_id) WHERE hearing_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE hearing_terms (
        office_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        citizen_days smallint NOT NULL,
        agency_days smallint NOT NULL,
        lead_days smallint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_hearing_terms" PRIMARY KEY (office_id),
        CONSTRAINT "FK_hearing_terms_office" FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT "CHK_hearing_terms" CHECK (citizen_days BETWEEN 0 AND 30 AND agency_days BETWEEN 0 AND 30 AND lead_days BETWEEN 1 AND 60)
      )`);
  }

  private async hearing(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hearing_note (
        office_id uuid NOT NULL,
        hearing_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        text text NOT NULL,
        saved_by uuid NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_hearing_note" PRIMARY KEY (office_id, hearing_id),
        CONSTRAINT "FK_hearing_note_hearing" FOREIGN KEY (office_id, hearing_id) REFERENCES hearing_request (office_id, id),
        CONSTRAINT "FK_hearing_note_saved_by" FOREIGN KEY (office_id, saved_by) REFERENCES account (office_id, id)
      )`);
    await runner.query(`
      CREATE TABLE hearing_minutes (
        office_id uuid NOT NULL,
        hearing_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        started_at timestamptz NOT NULL,
        ended_at timestamptz NOT NULL,
        statement text NOT NULL,
        citizen_opinion text,
        conclusion text,
        read_back boolean NOT NULL,
        unsigned_reason text,
        copies smallint NOT NULL,
        note_taker_id uuid NOT NULL,
        written_by uuid NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_hearing_minutes" PRIMARY KEY (office_id, hearing_id),
        CONSTRAINT "FK_hearing_minutes_hearing" FOREIGN KEY (office_id, hearing_id) REFERENCES hearing_request (office_id, id),
        CONSTRAINT "FK_hearing_minutes_note_taker" FOREIGN KEY (office_id, note_taker_id) REFERENCES account (office_id, id),
        CONSTRAINT "FK_hearing_minutes_written_by" FOREIGN KEY (office_id, written_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_hearing_minutes_times" CHECK (ended_at > started_at),
        CONSTRAINT "CHK_hearing_minutes_copies" CHECK (copies BETWEEN 1 AND 20)
      )`);
    await runner.query(`
      CREATE TABLE hearing_participant (
        office_id uuid NOT NULL,
        hearing_id uuid NOT NULL,
        line smallint NOT NULL,
        name text NOT NULL,
        position text,
        agency text,
        opinion text,
        CONSTRAINT "PK_hearing_participant" PRIMARY KEY (office_id, hearing_id, line),
        CONSTRAINT "FK_hearing_participant_minutes" FOREIGN KEY (office_id, hearing_id) REFERENCES hearing_minutes (office_id, hearing_id) ON DELETE CASCADE
      )`);
  }

  private async online(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE online_session (
        office_id uuid NOT NULL,
        leader_day_id uuid NOT NULL,
        platform text NOT NULL,
        allowed_case text NOT NULL,
        told_on date,
        tested_on date,
        connected_at timestamptz,
        recording_place text,
        recording_sha256 text,
        updated_by uuid NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_online_session" PRIMARY KEY (office_id, leader_day_id),
        CONSTRAINT "FK_online_session_day" FOREIGN KEY (office_id, leader_day_id) REFERENCES leader_day (office_id, id),
        CONSTRAINT "FK_online_session_updated_by" FOREIGN KEY (office_id, updated_by) REFERENCES account (office_id, id),
        CONSTRAINT "CHK_online_session_case" CHECK (allowed_case IN ('complex', 'remote', 'emergency', 'denunciation', 'other')),
        CONSTRAINT "CHK_online_session_sha256" CHECK (recording_sha256 ~ '^[0-9a-f]{64}$' AND (recording_sha256 IS NULL OR recording_place IS NOT NULL))
      )`);
    await runner.query(`
      CREATE TABLE online_point (
        office_id uuid NOT NULL,
        leader_day_id uuid NOT NULL,
        line smallint NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        address text NOT NULL,
        participants text,
        CONSTRAINT "PK_online_point" PRIMARY KEY (office_id, leader_day_id, line),
        CONSTRAINT "FK_online_point_session" FOREIGN KEY (office_id, leader_day_id) REFERENCES online_session (office_id, leader_day_id) ON DELETE CASCADE,
        CONSTRAINT "CHK_online_point_kind" CHECK (kind IN ('central', 'component'))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER "TRG_matter_hearings" ON matter`);
    await runner.query(`DROP FUNCTION hearing_follows_merge()`);
    for (const table of ['online_point', 'online_session', 'hearing_participant', 'hearing_minutes', 'hearing_note', 'hearing_terms', 'hearing_invitation', 'hearing_agency', 'hearing_agenda', 'hearing_request'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query(`ALTER TABLE reception DROP CONSTRAINT "UQ_reception_matter"`);
    await runner.query(`DELETE FROM sealed_identity WHERE created_by IS NULL`);
    await runner.query(`ALTER TABLE sealed_identity ALTER COLUMN created_by SET NOT NULL`);
  }
}
