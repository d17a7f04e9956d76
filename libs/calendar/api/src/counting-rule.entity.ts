import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, Exclusion, PrimaryColumn } from 'typeorm';

/** How days are counted during a span of time; spans cannot overlap. */
@Entity('counting_rule')
@Check('CHK_counting_rule_span', `valid_to >= valid_from`)
@Check('CHK_counting_rule_week', `weekly_rest <@ '{1,2,3,4,5,6,7}' AND cardinality(weekly_rest) < 7`)
@Exclusion('EXC_counting_rule_version', `USING gist (daterange(valid_from, valid_to, '[]') WITH &&)`)
export class CountingRuleRow {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'PK_counting_rule' })
  validFrom!: PlainDate;

  @Column('date', { nullable: true })
  validTo!: PlainDate | null;

  /** 1 is Monday, 7 is Sunday. */
  @Column('integer', { array: true })
  weeklyRest!: number[];

  @Column('boolean')
  countsStartDay!: boolean;

  @Column('boolean')
  endsOnWorkingDay!: boolean;

  @Column('text')
  legalBasis!: string;
}
