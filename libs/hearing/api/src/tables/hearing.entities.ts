import { Account } from '@tiepdan/identity/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { HearingRequestRow } from './hearing-request.entity.js';

/** What the leader notes while hearing: of the leader, the head and the note-taker alone. */
@Entity('hearing_note')
@ForeignKey(() => HearingRequestRow, ['officeId', 'hearingId'], ['officeId', 'id'], { name: 'FK_hearing_note_hearing' })
@ForeignKey(() => Account, ['officeId', 'savedBy'], ['officeId', 'id'], { name: 'FK_hearing_note_saved_by' })
export class HearingNote {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  hearingId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  text!: string;

  @Column('uuid')
  savedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  savedAt!: Date;
}

/** The minutes of one hearing (biên bản tiếp công dân). */
@Entity('hearing_minutes')
@ForeignKey(() => HearingRequestRow, ['officeId', 'hearingId'], ['officeId', 'id'], { name: 'FK_hearing_minutes_hearing' })
@ForeignKey(() => Account, ['officeId', 'noteTakerId'], ['officeId', 'id'], { name: 'FK_hearing_minutes_note_taker' })
@ForeignKey(() => Account, ['officeId', 'writtenBy'], ['officeId', 'id'], { name: 'FK_hearing_minutes_written_by' })
@Check('CHK_hearing_minutes_times', `ended_at > started_at`)
@Check('CHK_hearing_minutes_copies', `copies BETWEEN 1 AND 20`)
export class HearingMinutes {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  hearingId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz')
  endedAt!: Date;

  /** What the citizen set out. */
  @Column('text')
  statement!: string;

  @Column('text', { nullable: true })
  citizenOpinion!: string | null;

  @Column('text', { nullable: true })
  conclusion!: string | null;

  @Column('boolean')
  readBack!: boolean;

  @Column('text', { nullable: true })
  unsignedReason!: string | null;

  @Column('smallint')
  copies!: number;

  @Column('uuid')
  noteTakerId!: string;

  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}

/** Who took part in a hearing, and what they said. */
@Entity('hearing_participant')
@ForeignKey(() => HearingMinutes, ['officeId', 'hearingId'], ['officeId', 'hearingId'], { name: 'FK_hearing_participant_minutes', onDelete: 'CASCADE' })
export class HearingParticipant {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  hearingId!: string;

  @PrimaryColumn('smallint')
  line!: number;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  position!: string | null;

  @Column('text', { nullable: true })
  agency!: string | null;

  @Column('text', { nullable: true })
  opinion!: string | null;
}
