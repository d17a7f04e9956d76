import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given in each book of an office and year. */
@Entity('book_counter', { comment: 'Last number given in each book of an office and year; the row lock makes numbers gapless' })
@Check('CHK_book_counter_positive', `last_number > 0`)
export class BookCounter {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('text')
  book!: string;

  @PrimaryColumn('integer')
  year!: number;

  @Column('integer')
  lastNumber!: number;
}
