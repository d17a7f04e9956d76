import { Office } from '@tiepdan/agency/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an office sets for signing in; one that has set nothing has no row. */
@Entity('sign_in_terms')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_sign_in_terms_office' })
@Check('CHK_sign_in_terms', `idle_minutes BETWEEN 5 AND 480 AND whole_hours BETWEEN 1 AND 24`)
export class SignInTermsRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('integer')
  idleMinutes!: number;

  @Column('integer')
  wholeHours!: number;

  /** Keys of the roles whose accounts need a second factor. */
  @Column('text', { array: true, default: () => `'{}'` })
  secondFactorRoles!: string[];

  @Column('boolean', { default: false })
  providerFactor!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
