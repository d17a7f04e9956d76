import { Office } from '@tiepdan/agency/api';
import { OfficeRow } from '@tiepdan/platform/api';
import type { Reach } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/** What an office changed about a role it comes with, or a role of its own. No row: the role is as it comes. */
@Entity('office_role')
@Unique('UQ_office_role_key', ['officeId', 'key'])
@Index('UQ_office_role_name', { synchronize: false })
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_office_role_office' })
@Check('CHK_office_role_key', `built_in <> (key ~ '^own-[0-9a-f]{12}$')`)
@Check('CHK_office_role_built_in', `NOT built_in OR (name IS NULL AND NOT retired)`)
@Check(
  'CHK_office_role_own',
  `built_in OR (name IS NOT NULL AND length(btrim(name)) > 0 AND records IS NOT NULL AND sealed IS NOT NULL AND subtree IS NOT NULL AND withdrawn = '{}')`,
)
@Check('CHK_office_role_difference', `NOT granted && withdrawn`)
@Check('CHK_office_role_records', `records IN ('office', 'assigned')`)
@Check('CHK_office_role_sealed', `sealed IN ('masked', 'hidden')`)
export class OfficeRole extends OfficeRow {
  /** What `account.roles` holds: a name of `ROLES`, or `own-` and twelve hexadecimal digits. */
  @Column('text')
  key!: string;

  @Column('boolean')
  builtIn!: boolean;

  /** Only of the office's own; those it comes with keep their names. */
  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { array: true, default: '{}' })
  granted!: string[];

  /** Of what a built-in role comes with. */
  @Column('text', { array: true, default: '{}' })
  withdrawn!: string[];

  /** Null, as the next two: as the role comes. */
  @Column('text', { nullable: true })
  records!: Reach['records'] | null;

  @Column('text', { nullable: true })
  sealed!: Reach['sealed'] | null;

  @Column('boolean', { nullable: true })
  subtree!: boolean | null;

  @Column('boolean', { default: false })
  retired!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
