import type { LimitCode, LimitUnit, LimitVariant, StartEvent } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, Exclusion, PrimaryColumn } from 'typeorm';

/** One version of one limit in one variant; versions cannot overlap. Reference data of the product. */
@Entity('limit_rule')
@Check('CHK_limit_rule_span', `valid_to >= valid_from`)
@Check('CHK_limit_rule_amount', `amount > 0`)
@Check('CHK_limit_rule_unit', `unit IN ('working-day', 'day', 'year')`)
@Check('CHK_limit_rule_direction', `direction IN ('after', 'before')`)
@Check('CHK_limit_rule_extension', `extension_times >= 0 AND (extension_times > 0) = (extension_amount > 0)`)
@Exclusion('EXC_limit_rule_version', `USING gist (code WITH =, variant WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`)
export class LimitRuleRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_limit_rule' })
  code!: LimitCode;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_limit_rule' })
  variant!: LimitVariant;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'PK_limit_rule' })
  validFrom!: PlainDate;

  @Column('date', { nullable: true })
  validTo!: PlainDate | null;

  @Column('text')
  name!: string;

  @Column('text')
  startEvent!: StartEvent;

  @Column('text')
  direction!: 'after' | 'before';

  @Column('integer')
  amount!: number;

  @Column('text')
  unit!: LimitUnit;

  @Column('integer')
  extensionTimes!: number;

  /** Units each time at most. */
  @Column('integer')
  extensionAmount!: number;

  @Column('boolean')
  pausable!: boolean;

  @Column('text')
  legalBasis!: string;
}
