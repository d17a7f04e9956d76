import type { SeparationRule } from '@tiepdan/access/contract';
import { Office } from '@tiepdan/agency/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const RULES = `'always', 'where-others', 'off'`;

/** What an office has set about things that two people must do; no row means all as usual. */
@Entity('office_separation')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_office_separation_office' })
@Check('CHK_office_separation_rules', `proposal_approval IN (${RULES}) AND proposal_signature IN (${RULES}) AND draft_approval IN (${RULES})`)
export class OfficeSeparation {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('text', { default: 'where-others' })
  proposalApproval!: SeparationRule;

  @Column('text', { default: 'always' })
  proposalSignature!: SeparationRule;

  @Column('text', { default: 'off' })
  draftApproval!: SeparationRule;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
