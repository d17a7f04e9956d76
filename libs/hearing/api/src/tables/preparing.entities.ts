import { Agency, Office } from '@tiepdan/agency/api';
import { Document } from '@tiepdan/document/api';
import type { ToldWay } from '@tiepdan/hearing/contract';
import { Account } from '@tiepdan/identity/api';
import { LeaderDay } from '@tiepdan/leader-day/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HearingRequestRow } from './hearing-request.entity.js';

/** How one day is prepared. Its version is that of the order: two who arrange it at once do not overwrite each other. */
@Entity('hearing_agenda')
@ForeignKey(() => LeaderDay, ['officeId', 'leaderDayId'], ['officeId', 'id'], { name: 'FK_hearing_agenda_day' })
@ForeignKey(() => Account, ['officeId', 'noteTakerId'], ['officeId', 'id'], { name: 'FK_hearing_agenda_note_taker' })
export class HearingAgenda {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  leaderDayId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  /** Who keeps the minutes (NĐ 154/2026 Đ.26 k.1). */
  @Column('uuid', { nullable: true })
  noteTakerId!: string | null;

  @Column('timestamptz', { nullable: true })
  briefsPrintedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}

/** A body asked to attend when a matter is heard. */
@Entity('hearing_agency')
@ForeignKey(() => HearingRequestRow, ['officeId', 'hearingId'], ['officeId', 'id'], { name: 'FK_hearing_agency_hearing' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_hearing_agency_agency' })
export class HearingAgency {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  hearingId!: string;

  @PrimaryColumn('uuid')
  agencyId!: string;

  @Column('smallint')
  position!: number;
}

/** That somebody was invited to a day, or told of it otherwise: a citizen by the request, or a body. */
@Entity('hearing_invitation')
@ForeignKey(() => LeaderDay, ['officeId', 'leaderDayId'], ['officeId', 'id'], { name: 'FK_hearing_invitation_day' })
@ForeignKey(() => HearingRequestRow, ['officeId', 'hearingId'], ['officeId', 'id'], { name: 'FK_hearing_invitation_hearing' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_hearing_invitation_agency' })
@ForeignKey(() => Document, ['officeId', 'documentId'], ['officeId', 'id'], { name: 'FK_hearing_invitation_document' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_hearing_invitation_author' })
@Index('IDX_hearing_invitation_day', ['officeId', 'leaderDayId', 'id'])
@Index('IDX_hearing_invitation_hearing', { synchronize: false })
@Check('CHK_hearing_invitation_whom', `(hearing_id IS NULL) <> (agency_id IS NULL)`)
@Check('CHK_hearing_invitation_how', `how IN ('paper', 'phone', 'in-person', 'message')`)
@Check(
  'CHK_hearing_invitation_told',
  `CASE how WHEN 'paper' THEN document_id IS NOT NULL AND told_on IS NULL ELSE document_id IS NULL AND told_on IS NOT NULL END`,
)
export class HearingInvitation extends OfficeRow {
  @Column('uuid')
  leaderDayId!: string;

  @Column('uuid', { nullable: true })
  hearingId!: string | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  /** The date that was told; when the day is postponed, whoever was told must be told again. */
  @Column('date')
  forOn!: PlainDate;

  @Column('text')
  how!: ToldWay;

  /** Null of a paper: the day it is issued is the day. */
  @Column('date', { nullable: true })
  toldOn!: PlainDate | null;

  @Column('uuid', { nullable: true })
  documentId!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}

/** What an office has set otherwise than is usual for inviting; no row means all as usual. */
@Entity('hearing_terms')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_hearing_terms_office' })
@Check('CHK_hearing_terms', `citizen_days BETWEEN 0 AND 30 AND agency_days BETWEEN 0 AND 30 AND lead_days BETWEEN 1 AND 60`)
export class HearingTermsRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('smallint')
  citizenDays!: number;

  @Column('smallint')
  agencyDays!: number;

  @Column('smallint')
  leadDays!: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
