import { Account } from '@tiepdan/identity/api';
import { LeaderDay } from '@tiepdan/leader-day/api';
import { Matter } from '@tiepdan/matter/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord, WORDS_COLUMN } from '@tiepdan/platform/api';
import { Reception } from '@tiepdan/reception/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/**
 * What a leader concluded on a reception day (Luật TCD Đ.18 k.5). About one visit it has that visit's matter, wherever the visit
 * goes; only one that names no visit has a matter of its own.
 */
@Entity('conclusion')
@ForeignKey(() => LeaderDay, ['officeId', 'leaderDayId'], ['officeId', 'id'], { name: 'FK_conclusion_leader_day' })
@ForeignKey(() => Reception, ['officeId', 'receptionId'], ['officeId', 'id'], { name: 'FK_conclusion_reception' })
@ForeignKey(() => Matter, ['officeId', 'matterId'], ['officeId', 'id'], { name: 'FK_conclusion_matter' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_conclusion_author' })
@Index('IDX_conclusion_concluded', ['officeId', 'concludedOn', 'id'])
@Index('IDX_conclusion_leader_day', ['officeId', 'leaderDayId'])
@Index('IDX_conclusion_reception', { synchronize: false })
@Index('IDX_conclusion_matter', { synchronize: false })
@Check('CHK_conclusion_status', `status IN ('active', 'cancelled')`)
@Check('CHK_conclusion_about', `reception_id IS NULL OR matter_id IS NULL`)
@Check('CHK_conclusion_merged', `merged_from_id IS NULL OR matter_id IS NOT NULL`)
@Check('CHK_conclusion_text', `length(text) BETWEEN 1 AND 10000`)
export class Conclusion extends OfficeRecord {
  @Column('uuid')
  leaderDayId!: string;

  @Column('uuid', { nullable: true })
  receptionId!: string | null;

  @Column('uuid', { nullable: true })
  matterId!: string | null;

  /** The matter it was about before that was merged into this one; a trigger of its table moves it there and back. */
  @Column('uuid', { nullable: true })
  mergedFromId?: string | null;

  @Column('text')
  text!: string;

  @Column('date')
  concludedOn!: PlainDate;

  /** The last day in time for the notice, by the office's terms when it was written down. */
  @Column('date')
  noticeDueOn!: PlainDate;

  @Column(WORDS_COLUMN)
  textWords?: string;
}
