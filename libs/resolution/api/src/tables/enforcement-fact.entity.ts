import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord } from '@tiepdan/platform/api';
import type { CaseKind, FactKind } from '@tiepdan/resolution/contract';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { ResolutionDecision } from './resolution-decision.entity.js';

/**
 * One thing that was done to carry out a decision or conclusion, on its own day. Kind, petition and day of issue are its decision's
 * by the key, so that a form counts facts of a span without asking the decisions. Money in whole đồng, land in m².
 */
@Entity('enforcement_fact')
@ForeignKey(() => ResolutionDecision, ['officeId', 'decisionId', 'petitionId', 'kind', 'issuedOn'], ['officeId', 'id', 'petitionId', 'kind', 'issuedOn'], { name: 'FK_enforcement_fact_decision' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_enforcement_fact_author' })
@Index('IDX_enforcement_fact_day', ['officeId', 'onDay', 'id'])
@Index('IDX_enforcement_fact_decision', ['officeId', 'decisionId', 'onDay'])
@Index('UQ_enforcement_fact_completed', { synchronize: false })
@Check('CHK_enforcement_fact_status', `status IN ('active', 'cancelled') AND (status = 'cancelled') = (cancel_reason IS NOT NULL)`)
@Check('CHK_enforcement_fact_what', `what IN ('collected', 'returned', 'handled', 'prosecuted', 'completed')`)
@Check('CHK_enforcement_fact_day', `on_day >= issued_on`)
@Check('CHK_enforcement_fact_figures', `least(money, land, organisations, people, officials, cases) >= 0 AND money <= 1000000000000000`)
@Check('CHK_enforcement_fact_officials', `officials <= people`)
@Check('CHK_enforcement_fact_worth', `CASE WHEN what IN ('collected', 'returned') THEN money + land > 0 ELSE money = 0 AND land = 0 END`)
@Check('CHK_enforcement_fact_people', `CASE what WHEN 'handled' THEN organisations + people > 0 AND cases = 0 WHEN 'prosecuted' THEN cases > 0 AND organisations = 0 ELSE organisations + people + cases = 0 END`)
export class EnforcementFact extends OfficeRecord {
  @Column('uuid')
  decisionId!: string;

  @Column('uuid')
  petitionId!: string;

  /** Of its decision. */
  @Column('text')
  kind!: CaseKind;

  /** Of its decision. */
  @Column('date')
  issuedOn!: PlainDate;

  @Column('text')
  what!: FactKind;

  @Column('date')
  onDay!: PlainDate;

  @Column('bigint', { default: 0 })
  money!: string;

  @Column('numeric', { precision: 14, scale: 2, default: 0 })
  land!: string;

  @Column('integer', { default: 0 })
  organisations!: number;

  @Column('integer', { default: 0 })
  people!: number;

  @Column('integer', { default: 0 })
  officials!: number;

  @Column('integer', { default: 0 })
  cases!: number;

  @Column('text', { nullable: true })
  paper!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Why more was done than was left, or why it is complete though something is left. */
  @Column('text', { nullable: true })
  surplusReason!: string | null;

  @Column('text', { nullable: true })
  cancelReason!: string | null;
}
