import { Office } from '@tiepdan/agency/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an office sets for its accounts; the usual where it has no row. */
@Entity('account_terms')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_account_terms_office' })
@Check('CHK_account_terms', `shortest_password BETWEEN 12 AND 64`)
@Check('CHK_account_terms_delegation', `longest_delegation BETWEEN 1 AND 180`)
export class AccountTermsRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  /** Fewest signs. */
  @Column('smallint')
  shortestPassword!: number;

  /** Most days of one delegation, both ends included. */
  @Column('smallint', { default: 90 })
  longestDelegation!: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
