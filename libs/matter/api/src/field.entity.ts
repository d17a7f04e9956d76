import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A leaf of the taxonomy of fields (lĩnh vực); shared by all offices. */
@Entity('field')
export class Field {
  @PrimaryColumn('text')
  code!: string;

  /** The branch the leaf hangs on. */
  @Column('text')
  groupName!: string;

  @Column('text')
  name!: string;

  @Column('integer')
  position!: number;
}
