import {
  type AddInspectionFactRequest,
  type CancelInspectionFactRequest,
  type CompleteInspectionRequest,
  type ConcludeInspectionRequest,
  type CorrectInspectionRequest,
  type CorrectInstrumentRequest,
  type CorrectTrainingRequest,
  INSPECTION_LISTS,
  INSTRUMENT_CHANGES,
  type InspectionConclusion,
  type InspectionDetails,
  type InspectionList,
  type InstrumentChange,
  type InstrumentDetails,
  OVERSIGHT_LIMITS,
  TRAINING_KINDS,
  type TrainingDetails,
  type TrainingKind,
} from '@tiepdan/oversight/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Id, OneOf, Part, RecordQuery, Text, Whole } from '@tiepdan/platform/api';

const { number, title, names, note, count } = OVERSIGHT_LIMITS;
const Version = () => Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' });
const Reason = () => Text({ max: TEXT_LIMITS.reason });
const Count = (doc: string) => Whole({ min: 0, max: count, doc });

export class InstrumentBody implements InstrumentDetails {
  @OneOf(INSTRUMENT_CHANGES)
  change!: InstrumentChange;

  @Text({ max: number, doc: 'Of the paper that issues, amends or abolishes' })
  number!: string;

  @Text({ min: 3, max: title })
  title!: string;

  @Day({ doc: 'The day it counts on' })
  issuedOn!: PlainDate;

  @Text({ max: note, optional: true })
  note?: string | null;
}

export class CorrectInstrumentBody extends InstrumentBody implements CorrectInstrumentRequest {
  @Version()
  version!: number;

  @Reason()
  reason!: string;
}

export class TrainingBody implements TrainingDetails {
  @OneOf(TRAINING_KINDS)
  kind!: TrainingKind;

  @Text({ min: 3, max: title })
  topic!: string;

  @Day({ doc: 'The day it counts on: the last one of a series' })
  heldOn!: PlainDate;

  @Whole({ min: 1, max: count, doc: 'Classes' })
  classes!: number;

  @Count('People who took part in all of them')
  people!: number;

  @Text({ max: note, optional: true })
  note?: string | null;
}

export class CorrectTrainingBody extends TrainingBody implements CorrectTrainingRequest {
  @Version()
  version!: number;

  @Reason()
  reason!: string;
}

export class InspectionConclusionBody implements InspectionConclusion {
  @Text({ max: number })
  number!: string;

  @Day()
  concludedOn!: PlainDate;

  @Count('Organisations to be handled administratively')
  organisations!: number;

  @Count('People to be handled administratively')
  people!: number;

  @Count('Organisations to be passed to the investigating body')
  referredOrganisations!: number;

  @Count('People to be passed to the investigating body')
  referredPeople!: number;
}

export class InspectionBody implements InspectionDetails {
  @Text({ min: 3, max: title })
  title!: string;

  @Text({ max: number, doc: 'Of the decision to inspect' })
  decisionNumber!: string;

  @Day()
  startedOn!: PlainDate;

  @Whole({ min: 1, max: count, doc: 'Bodies inspected' })
  units!: number;

  @Text({ max: names, optional: true, doc: 'Their names' })
  unitNames?: string | null;

  @Part(() => InspectionConclusionBody, { optional: true, doc: 'Left out while it runs' })
  conclusion?: InspectionConclusionBody | null;
}

export class CorrectInspectionBody extends InspectionBody implements CorrectInspectionRequest {
  @Version()
  version!: number;

  @Reason()
  reason!: string;
}

export class ConcludeInspectionBody extends InspectionConclusionBody implements ConcludeInspectionRequest {
  @Version()
  version!: number;
}

export class InspectionFactBody implements AddInspectionFactRequest {
  @Version()
  version!: number;

  @Day()
  on!: PlainDate;

  @Count('Organisations handled administratively')
  organisations!: number;

  @Count('People handled administratively')
  people!: number;

  @Count('Cases in which proceedings were begun')
  cases!: number;

  @Count('People against whom they were begun')
  accused!: number;

  @Text({ max: note, optional: true })
  note?: string | null;
}

export class CancelInspectionFactBody implements CancelInspectionFactRequest {
  @Version()
  version!: number;

  @Id()
  factId!: string;

  @Reason()
  reason!: string;
}

export class CompleteInspectionBody implements CompleteInspectionRequest {
  @Version()
  version!: number;

  @Day({ doc: 'The day on which nothing was left to do' })
  completedOn!: PlainDate;
}

export class InstrumentFilter extends RecordQuery {
  @OneOf(INSTRUMENT_CHANGES, { optional: true })
  change?: InstrumentChange | null;
}

export class TrainingFilter extends RecordQuery {
  @OneOf(TRAINING_KINDS, { optional: true })
  kind?: TrainingKind | null;
}

export class InspectionFilter extends RecordQuery {
  @OneOf(INSPECTION_LISTS, { optional: true, doc: 'A list over the period `from`–`to`, as form 06/QLKNTC counts; cancelled ones are in none' })
  list?: InspectionList | null;
}

export class OversightPeriod {
  @Day({ doc: 'First day, inclusive' })
  from!: PlainDate;

  @Day({ doc: 'Last day, inclusive' })
  to!: PlainDate;
}
