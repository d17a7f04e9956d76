import type { AreaKind } from '@tiepdan/citizen/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A province or commune of the national list, with the days it existed. The same for all offices. */
@Entity('area')
@Unique('UQ_area_parent', ['code', 'parentCode'])
@ForeignKey(() => Area, ['parentCode'], ['code'], { name: 'FK_area_parent' })
@Index('IDX_area_parent', ['parentCode', 'name'])
@Index('IDX_area_name', { synchronize: false })
@Check('CHK_area_kind', `kind IN ('province', 'city', 'commune', 'ward', 'special-zone')`)
@Check('CHK_area_level', `(parent_code IS NULL) = (kind IN ('province', 'city'))`)
@Check('CHK_area_code', `CASE WHEN parent_code IS NULL THEN code ~ '^[0-9]{2}$' ELSE code ~ '^[0-9]{5}$' END`)
@Check('CHK_area_validity', `valid_to >= valid_from`)
export class Area {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: AreaKind;

  @Column('text', { nullable: true })
  parentCode!: string | null;

  @Column('date')
  validFrom!: PlainDate;

  @Column('date', { nullable: true })
  validTo!: PlainDate | null;
}

/** Which area took the place of which. */
@Entity('area_succession')
@ForeignKey(() => Area, ['oldCode'], ['code'], { name: 'FK_area_succession_old' })
@ForeignKey(() => Area, ['newCode'], ['code'], { name: 'FK_area_succession_new' })
@Index('IDX_area_succession_new', ['newCode'])
@Check('CHK_area_succession_other', `old_code <> new_code`)
export class AreaSuccession {
  @PrimaryColumn('text')
  oldCode!: string;

  @PrimaryColumn('text')
  newCode!: string;

  @Column('date')
  changedOn!: PlainDate;
}
