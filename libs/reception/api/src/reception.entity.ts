import { Agency } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import { LeaderDay } from '@tiepdan/leader-day/api';
import { Matter } from '@tiepdan/matter/api';
import { Petition } from '@tiepdan/petition/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Attendance, ReceptionMode, ReceptionResult, RefusalGround } from '@tiepdan/reception/contract';
import { OfficeRecord, WORDS_COLUMN } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/**
 * One sitting about one matter (lượt tiếp). Whether it is the first of its matter, and whether it is a đoàn đông người,
 * is derived and stored nowhere. A leader's reception is on its leader day's date, by the composite key.
 */
@Entity('reception')
@Unique('UQ_reception_book', ['officeId', 'bookYear', 'bookNumber'])
@Unique('UQ_reception_sealed', ['officeId', 'id', 'sealed'])
@Unique('UQ_reception_matter', ['officeId', 'id', 'matterId', 'sealed'])
@ForeignKey(() => LeaderDay, ['officeId', 'leaderDayId', 'receivedOn', 'mode'], ['officeId', 'id', 'heldOn', 'session'], {
  name: 'FK_reception_leader_day',
  onUpdate: 'CASCADE',
})
@ForeignKey(() => Account, ['officeId', 'officerId'], ['officeId', 'id'], { name: 'FK_reception_officer' })
@ForeignKey(() => Agency, ['officeId', 'participatingBodyId'], ['officeId', 'id'], { name: 'FK_reception_body' })
@ForeignKey(() => Matter, ['officeId', 'matterId', 'sealed'], ['officeId', 'id', 'sealed'], { name: 'FK_reception_matter', onUpdate: 'CASCADE' })
@ForeignKey(() => Petition, ['officeId', 'petitionId', 'matterId', 'sealed'], ['officeId', 'id', 'matterId', 'sealed'], {
  name: 'FK_reception_petition',
  onUpdate: 'CASCADE',
})
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_reception_author' })
@Index('IDX_reception_received', ['officeId', 'receivedOn', 'id'])
@Index('IDX_reception_counted', { synchronize: false })
@Index('IDX_reception_of_matter', { synchronize: false })
@Index('IDX_reception_leader_day', { synchronize: false })
@Index('IDX_reception_petition', { synchronize: false })
@Index('IDX_reception_matter', { synchronize: false })
@Index('IDX_reception_content', { synchronize: false })
@Index('IDX_reception_delegation', { synchronize: false })
@Index('IDX_reception_officer', ['officeId', 'officerId'])
@Index('IDX_reception_author', ['officeId', 'createdBy'])
@Check('CHK_reception_mode', `mode IN ('regular', 'periodic', 'ad-hoc')`)
@Check('CHK_reception_leader_day', `(mode = 'regular') = (leader_day_id IS NULL)`)
@Check('CHK_reception_attendance', `attendance IN ('received', 'no-show', 'refused')`)
@Check('CHK_reception_refusal', `(attendance = 'refused') = (refusal_ground IS NOT NULL)`)
@Check('CHK_reception_received', `attendance <> 'received' OR (matter_id IS NOT NULL AND result IS NOT NULL)`)
@Check('CHK_reception_result', `result IN ('guided', 'petition-taken', 'explained', 'forwarded', 'appointment', 'noted')`)
@Check('CHK_reception_head_count', `head_count BETWEEN 1 AND 100000`)
@Check('CHK_reception_sealed', `matter_id IS NOT NULL OR NOT sealed`)
@Check('CHK_reception_status', `status IN ('active', 'cancelled')`)
export class Reception extends OfficeRecord {
  @Column('integer')
  bookYear!: number;

  @Column('integer')
  bookNumber!: number;

  @Column('date')
  receivedOn!: PlainDate;

  @Column('text')
  mode!: ReceptionMode;

  @Column('uuid', { nullable: true })
  leaderDayId!: string | null;

  @Column('uuid')
  officerId!: string;

  /** The body of the reception house the citizen came to; null for the Board itself. */
  @Column('uuid', { nullable: true })
  participatingBodyId!: string | null;

  @Column('text')
  attendance!: Attendance;

  @Column('text', { nullable: true })
  refusalGround!: RefusalGround | null;

  /** Everyone who came, named or not. */
  @Column('integer')
  headCount!: number;

  @Column('uuid', { nullable: true })
  matterId!: string | null;

  /** Its matter's, by the key; then its people are sealed identities. */
  @Column('boolean', { default: false })
  sealed!: boolean;

  @Column('text', { nullable: true })
  content!: string | null;

  @Column('text', { nullable: true })
  result!: ReceptionResult | null;

  @Column('text', { nullable: true })
  resultNote!: string | null;

  /** The petition handed over during the sitting. */
  @Column('uuid', { nullable: true })
  petitionId!: string | null;

  @Column(WORDS_COLUMN)
  contentWords?: string;
}
