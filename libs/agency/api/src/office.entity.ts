import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A Citizen Reception Board. Every other row of the database names its office. */
@Entity('office')
@Unique('UQ_office_code', ['code'])
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
}
