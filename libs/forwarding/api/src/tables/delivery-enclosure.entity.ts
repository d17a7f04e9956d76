import { StoredFile } from '@tiepdan/file/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Delivery } from './delivery.entity.js';

/** A file of the record that went along with the paper; never of a sealed matter, so its name stands open. */
@Entity('delivery_enclosure')
@ForeignKey(() => Delivery, ['officeId', 'deliveryId'], ['officeId', 'id'], { name: 'FK_delivery_enclosure_delivery', onDelete: 'CASCADE' })
@ForeignKey(() => StoredFile, ['officeId', 'fileId'], ['officeId', 'id'], { name: 'FK_delivery_enclosure_file' })
@Index('IDX_delivery_enclosure_file', ['officeId', 'fileId'])
export class DeliveryEnclosure {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  deliveryId!: string;

  @PrimaryColumn('uuid')
  fileId!: string;

  @Column('smallint')
  position!: number;

  @Column('text')
  name!: string;
}
