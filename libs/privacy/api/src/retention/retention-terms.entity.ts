import { Office } from '@tiepdan/agency/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How long an office keeps its records after their end; no row while it has set nothing. Years; null: for ever. */
@Entity('retention_terms')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_retention_terms_office' })
@Check('CHK_retention_terms_shortest', `least(reception, complaint, denunciation, proposal, hearing, feedback) >= 10`)
@Check('CHK_retention_terms_longest', `greatest(reception, complaint, denunciation, proposal, hearing, feedback) <= 100`)
export class RetentionTermsRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('smallint', { nullable: true })
  reception!: number | null;

  @Column('smallint', { nullable: true })
  complaint!: number | null;

  @Column('smallint', { nullable: true })
  denunciation!: number | null;

  @Column('smallint', { nullable: true })
  proposal!: number | null;

  @Column('smallint', { nullable: true })
  hearing!: number | null;

  @Column('smallint', { nullable: true })
  feedback!: number | null;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
