import { Account } from '@tiepdan/identity/api';
import type { ComplexCriterion, MatterFlag } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord } from '@tiepdan/platform/api';
import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { Matter } from './matter.entity.js';

/** What marks a matter out, from a day on. One flag holds once at a time: the database refuses overlapping spans. */
@Entity('matter_flag')
@ForeignKey(() => Matter, ['officeId', 'matterId'], ['officeId', 'id'], { name: 'FK_matter_flag_matter' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_matter_flag_author' })
@Index('IDX_matter_flag_matter', ['officeId', 'matterId'])
@Index('IDX_matter_flag_holding', { synchronize: false })
@Check('CHK_matter_flag_flag', `flag IN ('delegation', 'complex', 'prolonged')`)
@Check('CHK_matter_flag_criteria', `(flag = 'complex') = (cardinality(criteria) > 0)`)
@Check('CHK_matter_flag_criteria_codes', `criteria <@ '{many-places,many-contents,many-people,foreign,many-agencies,differing-opinions,contradictory-evidence}'`)
@Check('CHK_matter_flag_span', `until_on >= from_on`)
@Check('CHK_matter_flag_status', `status IN ('active', 'cancelled')`)
@Exclusion(
  'EXC_matter_flag_once',
  `USING gist (office_id WITH =, matter_id WITH =, flag WITH =, daterange(from_on, until_on) WITH &&) WHERE (status = 'active')`,
)
export class MatterFlagRow extends OfficeRecord {
  @Column('uuid')
  matterId!: string;

  @Column('text')
  flag!: MatterFlag;

  /** Of a complex matter only, at least one (NĐ 124/2020 Đ.3a as added by NĐ 155/2026). */
  @Column('text', { array: true, default: [] })
  criteria!: ComplexCriterion[];

  @Column('date')
  fromOn!: PlainDate;

  /** The first day it no longer holds; null while it holds. */
  @Column('date', { nullable: true })
  untilOn!: PlainDate | null;

  @Column('text')
  basis!: string;

  @Column('text', { nullable: true })
  note!: string | null;
}
