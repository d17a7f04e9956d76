import { Office } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import type { DigestSection } from '@tiepdan/reminder/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The digests of an office and day have been made. Its key is what keeps two servers from making them twice. */
@Entity('digest_run')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_digest_run_office' })
export class DigestRun {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('date')
  day!: PlainDate;

  @Column('timestamptz')
  madeAt!: Date;

  /** How many officers there was something to say to. */
  @Column('integer', { default: 0 })
  digests!: number;
}

/** What one officer was told on one working day. It names records and no people. */
@Entity('digest')
@Unique('UQ_digest_day', ['officeId', 'accountId', 'day'])
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_digest_account' })
@ForeignKey(() => DigestRun, ['officeId', 'day'], ['officeId', 'day'], { name: 'FK_digest_run' })
@Check('CHK_digest_sections', `jsonb_typeof(sections) = 'array' AND jsonb_array_length(sections) > 0`)
export class Digest extends OfficeRow {
  @Column('uuid')
  accountId!: string;

  @Column('date')
  day!: PlainDate;

  @Column('jsonb')
  sections!: readonly DigestSection[];

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
