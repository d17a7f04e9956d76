import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A Citizen Reception Board. Every other row of the database names its office. */
@Entity('office')
@Unique('UQ_office_code', ['code'])
@ForeignKey(() => Office, ['parentId'], ['id'], { name: 'FK_office_parent' })
@Index('IDX_office_parent', { synchronize: false })
@Check('CHK_office_parent', `parent_id <> id`)
export class Office {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  parentName!: string;

  @Column('text')
  placeName!: string;

  @Column('text')
  committeeName!: string;

  /** The office it stands below: whose accounts with `subtree` may look into it. Never a circle (TRG_office_circle). */
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  /** Counts up with every change of the office's roles; sessions read it along, so that a server knows when its copy is old. */
  @Column('integer', { default: 0 })
  rolesVersion!: number;
}
