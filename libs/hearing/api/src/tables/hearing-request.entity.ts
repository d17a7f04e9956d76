import { Office } from '@tiepdan/agency/api';
import { Citizen, SealedIdentity } from '@tiepdan/citizen/api';
import type { HearingOrigin, HearingState } from '@tiepdan/hearing/contract';
import { Account } from '@tiepdan/identity/api';
import { LeaderDay } from '@tiepdan/leader-day/api';
import { Matter } from '@tiepdan/matter/api';
import type { MatterKind } from '@tiepdan/matter/contract';
import { Petition } from '@tiepdan/petition/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Reception } from '@tiepdan/reception/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/**
 * Somebody asks to be heard by a leader. Who it is follows from the petition or the reception it hangs on; of one from the public
 * page it is what was typed, until an officer ties it. `sealed` is the matter's, by the key; of an untied one it is a denunciation.
 */
@Entity('hearing_request')
@Unique('UQ_hearing_request_order', ['officeId', 'leaderDayId', 'orderNo'], { deferrable: 'INITIALLY DEFERRED' })
@Unique('UQ_hearing_request_public', ['officeId', 'publicKey'])
@Unique('UQ_hearing_request_heard', ['officeId', 'heardReceptionId'])
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_hearing_request_office' })
@ForeignKey(() => LeaderDay, ['officeId', 'leaderDayId'], ['officeId', 'id'], { name: 'FK_hearing_request_day' })
@ForeignKey(() => Matter, ['officeId', 'matterId', 'sealed'], ['officeId', 'id', 'sealed'], { name: 'FK_hearing_request_matter', onUpdate: 'CASCADE' })
@ForeignKey(() => Matter, ['officeId', 'mergedFromId'], ['officeId', 'id'], { name: 'FK_hearing_request_merged_from' })
@ForeignKey(() => Petition, ['officeId', 'petitionId', 'matterId', 'sealed'], ['officeId', 'id', 'matterId', 'sealed'], {
  name: 'FK_hearing_request_petition',
  onUpdate: 'CASCADE',
})
@ForeignKey(() => Reception, ['officeId', 'receptionId', 'matterId', 'sealed'], ['officeId', 'id', 'matterId', 'sealed'], {
  name: 'FK_hearing_request_reception',
  onUpdate: 'CASCADE',
})
@ForeignKey(() => Citizen, ['officeId', 'citizenId'], ['officeId', 'id'], { name: 'FK_hearing_request_citizen' })
@ForeignKey(() => SealedIdentity, ['officeId', 'sealedId'], ['officeId', 'id'], { name: 'FK_hearing_request_sealed' })
@ForeignKey(() => Reception, ['officeId', 'heardReceptionId'], ['officeId', 'id'], { name: 'FK_hearing_request_heard' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_hearing_request_author' })
@Index('IDX_hearing_request_listed', ['officeId', 'requestedOn', 'id'])
@Index('IDX_hearing_request_matter', ['officeId', 'matterId'])
@Index('IDX_hearing_request_petition', { synchronize: false })
@Index('IDX_hearing_request_reception', { synchronize: false })
@Index('IDX_hearing_request_citizen', { synchronize: false })
@Index('IDX_hearing_request_sealed', { synchronize: false })
@Index('IDX_hearing_request_open', { synchronize: false })
@Check('CHK_hearing_request_state', `state IN ('waiting', 'proposed', 'accepted', 'begun', 'heard', 'absent', 'refused', 'withdrawn')`)
@Check('CHK_hearing_request_origin', `origin IN ('reception', 'petition', 'officer', 'public')`)
@Check('CHK_hearing_request_kind', `kind IN ('complaint', 'denunciation', 'proposal')`)
@Check('CHK_hearing_request_public', `(origin = 'public') = (public_key IS NOT NULL) AND (public_key IS NULL) = (consent_at IS NULL)`)
@Check('CHK_hearing_request_author', `(origin = 'public') = (created_by IS NULL)`)
@Check('CHK_hearing_request_sealed', `NOT sealed OR num_nonnulls(citizen_id, public_name, public_phone, public_address, content) = 0`)
@Check('CHK_hearing_request_placed', `state IN ('waiting', 'refused', 'withdrawn') OR leader_day_id IS NOT NULL`)
@Check('CHK_hearing_request_order', `order_no > 0 AND (order_no IS NULL) = (state IN ('waiting', 'refused', 'withdrawn'))`)
@Check('CHK_hearing_request_slot', `slot_at IS NULL OR leader_day_id IS NOT NULL`)
@Check('CHK_hearing_request_reason', `reason IS NOT NULL OR state NOT IN ('refused', 'withdrawn')`)
@Check('CHK_hearing_request_heard', `(state IN ('heard', 'absent')) = (heard_reception_id IS NOT NULL)`)
@Check('CHK_hearing_request_started', `started_at IS NOT NULL OR state NOT IN ('begun', 'heard')`)
@Check('CHK_hearing_request_head_count', `head_count BETWEEN 1 AND 100000`)
export class HearingRequestRow extends OfficeRow {
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'waiting' })
  state!: HearingState;

  @Column('text')
  origin!: HearingOrigin;

  @Column('date')
  requestedOn!: PlainDate;

  /** The day it stands on or asks for; null: the waiting list. */
  @Column('uuid', { nullable: true })
  leaderDayId!: string | null;

  @Column('time', { nullable: true })
  slotAt!: string | null;

  /** From 1, unique on its day. */
  @Column('smallint', { nullable: true })
  orderNo!: number | null;

  /** Of the matter when it was registered, or as the public page was told. */
  @Column('text')
  kind!: MatterKind;

  @Column('boolean', { default: false })
  sealed!: boolean;

  @Column('uuid', { nullable: true })
  matterId!: string | null;

  /** The matter it belonged to before that was merged; a trigger writes it. */
  @Column('uuid', { nullable: true })
  mergedFromId!: string | null;

  @Column('uuid', { nullable: true })
  petitionId!: string | null;

  @Column('uuid', { nullable: true })
  receptionId!: string | null;

  /** Who asks, where no petition or reception says it. */
  @Column('uuid', { nullable: true })
  citizenId!: string | null;

  /** The same encrypted, with what was typed. */
  @Column('uuid', { nullable: true })
  sealedId!: string | null;

  @Column('integer', { default: 1 })
  headCount!: number;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { nullable: true })
  publicName!: string | null;

  @Column('text', { nullable: true })
  publicPhone!: string | null;

  @Column('text', { nullable: true })
  publicAddress!: string | null;

  @Column('text', { nullable: true })
  content!: string | null;

  @Column('timestamptz', { nullable: true })
  consentAt!: Date | null;

  /** Made by the public form: a doubled post registers once. */
  @Column('uuid', { nullable: true })
  publicKey!: string | null;

  /** Why it was refused, withdrawn or moved last. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  /** The reception it became. */
  @Column('uuid', { nullable: true })
  heardReceptionId!: string | null;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
