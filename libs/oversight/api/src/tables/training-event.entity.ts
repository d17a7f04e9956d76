import { Account } from '@tiepdan/identity/api';
import type { TrainingKind } from '@tiepdan/oversight/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord, WORDS_COLUMN } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** Classes held for one topic, and how many people took part (form 06/QLKNTC, columns 4–5). */
@Entity('training_event')
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_training_event_author' })
@Index('IDX_training_event_held', ['officeId', 'heldOn', 'id'])
@Check('CHK_training_event_status', `status IN ('active', 'cancelled')`)
@Check('CHK_training_event_kind', `kind IN ('training', 'propaganda')`)
@Check('CHK_training_event_counts', `classes BETWEEN 1 AND 1000000 AND people BETWEEN 0 AND 1000000`)
@Check('CHK_training_event_texts', `length(topic) BETWEEN 1 AND 500 AND length(note) <= 1000`)
export class TrainingEvent extends OfficeRecord {
  @Column('text')
  kind!: TrainingKind;

  @Column('text')
  topic!: string;

  @Column('date')
  heldOn!: PlainDate;

  @Column('integer')
  classes!: number;

  @Column('integer')
  people!: number;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column(WORDS_COLUMN)
  words?: string;
}
