import type { RecordStatus } from '@tiepdan/platform/contract';
import { Column, PrimaryColumn } from 'typeorm';

/** A row of one office. The office comes first in the key, which is also how a clustered database would distribute it. */
export abstract class OfficeRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  /** A UUIDv7 made by PostgreSQL, so ids of one office grow with time. */
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;
}

/** What every record that officers correct, cancel and restore carries (libs/audit: records.ts). */
export abstract class OfficeRecord extends OfficeRow {
  @Column('text', { default: 'active' })
  status!: RecordStatus;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}

/** The folded words of a text, kept by a trigger for search (migration 11); neither read nor written through entities. */
export const WORDS_COLUMN = { type: 'text', default: '', select: false, insert: false, update: false } as const;
/** The folded form of a number, likewise; null where there is none. */
export const KEY_COLUMN = { type: 'text', nullable: true, select: false, insert: false, update: false } as const;

/** What the database fills by itself when a record is inserted. */
export type FilledByDatabase = 'id' | 'status' | 'version' | 'createdAt' | 'updatedAt';

