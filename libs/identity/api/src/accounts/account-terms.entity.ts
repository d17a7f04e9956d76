import { Office } from '@tiepdan/agency/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an office asks of passwords; the usual where it has no row. */
@Entity('account_terms')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_account_terms_office' })
@Check('CHK_account_terms', `shortest_password BETWEEN 12 AND 64`)
export class AccountTermsRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  /** Fewest signs. */
  @Column('smallint')
  shortestPassword!: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
