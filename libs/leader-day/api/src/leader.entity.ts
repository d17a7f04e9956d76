import { Office } from '@tiepdan/agency/api';
import { OfficeRow } from '@tiepdan/platform/api';
import { Column, Entity, ForeignKey } from 'typeorm';

/** A leader of the People's Committee who receives citizens. Need not have an account. */
@Entity('leader')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_leader_office' })
export class Leader extends OfficeRow {
  @Column('text')
  fullName!: string;

  /** Job title, as printed before the name. */
  @Column('text')
  position!: string;

  /** The head ("Thủ trưởng") of form 01/TCD. */
  @Column('boolean', { default: false })
  chair!: boolean;

  /** In office today; who has left stays on the days received. */
  @Column('boolean', { default: true })
  active!: boolean;
}
