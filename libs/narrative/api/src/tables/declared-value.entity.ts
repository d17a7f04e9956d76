import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DeclaredReturnRow } from './declared-return.entity.js';

/** One declared figure. A row that is absent is not reported; 0 is written. */
@Entity('declared_value')
@ForeignKey(() => DeclaredReturnRow, ['officeId', 'returnId'], ['officeId', 'id'], { name: 'FK_declared_value_return' })
@Check('CHK_declared_value', `value BETWEEN 0 AND 999999999`)
export class DeclaredValueRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  returnId!: string;

  @PrimaryColumn('text')
  rowCode!: string;

  @Column('integer')
  value!: number;
}
