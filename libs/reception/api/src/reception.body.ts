import { PersonBody } from '@tiepdan/citizen/api';
import { MatterBody } from '@tiepdan/matter/api';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Flag, Id, OneOf, Part, Parts, RecordQuery, Text, Whole, fromQueryFlag } from '@tiepdan/platform/api';
import {
  ATTENDANCES,
  type Attendance,
  type CorrectReceptionRequest,
  type LogReceptionRequest,
  type PetitionOnTheSpot,
  RECEPTION_MODES,
  RECEPTION_RESULTS,
  REFUSAL_GROUNDS,
  type ReceptionDetails,
  type ReceptionMode,
  type ReceptionResult,
  type RefusalGround,
} from '@tiepdan/reception/contract';

class ReceptionDetailsBody implements ReceptionDetails {
  @Day()
  receivedOn!: PlainDate;

  @OneOf(RECEPTION_MODES)
  mode!: ReceptionMode;

  @Id({ optional: true, doc: 'Due for periodic and ad-hoc' })
  leaderDayId?: string | null;

  @Id({ doc: 'An account of GET /api/colleagues' })
  officerId!: string;

  @Id({ optional: true, doc: 'A participating body of GET /api/agencies; null for the Board itself' })
  participatingBodyId?: string | null;

  @OneOf(ATTENDANCES)
  attendance!: Attendance;

  @OneOf(REFUSAL_GROUNDS, { optional: true, doc: 'Due for refused' })
  refusalGround?: RefusalGround | null;

  @Parts(() => PersonBody, { max: 20, doc: 'The people named; of a group its representatives' })
  people!: PersonBody[];

  @Whole({ min: 1, max: 100_000, doc: 'Everyone who came; five or more on one matter make a group' })
  headCount!: number;

  @Part(() => MatterBody, { optional: true, doc: 'Due for received' })
  matter?: MatterBody | null;

  @Text({ max: TEXT_LIMITS.body, optional: true, doc: 'What was said' })
  content?: string | null;

  @OneOf(RECEPTION_RESULTS, { optional: true, doc: 'Due for received' })
  result?: ReceptionResult | null;

  @Text({ max: TEXT_LIMITS.body, optional: true })
  resultNote?: string | null;
}

export class PetitionOnTheSpotBody implements PetitionOnTheSpot {
  @Text({ min: 3, max: TEXT_LIMITS.summary })
  summary!: string;

  @Whole({ min: 1, max: 100_000 })
  signatoryCount!: number;

  @Text({ max: TEXT_LIMITS.line, optional: true })
  respondent?: string | null;

  @Day({ optional: true })
  writtenOn?: PlainDate | null;
}

export class LogReceptionBody extends ReceptionDetailsBody implements LogReceptionRequest {
  @Part(() => PetitionOnTheSpotBody, { optional: true, doc: 'A petition handed over; goes with result petition-taken' })
  petition?: PetitionOnTheSpotBody | null;
}

export class CorrectReceptionBody extends ReceptionDetailsBody implements CorrectReceptionRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class ReceptionListQuery extends RecordQuery {
  @OneOf(RECEPTION_MODES, { optional: true })
  mode?: ReceptionMode | null;

  @OneOf(ATTENDANCES, { optional: true })
  attendance?: Attendance | null;

  @fromQueryFlag
  @Flag({ optional: true, doc: 'true: groups of five or more; false: the others' })
  delegation?: boolean | null;

  @Id({ optional: true })
  matterId?: string | null;

  @Id({ optional: true })
  leaderDayId?: string | null;

  @Id({ optional: true })
  citizenId?: string | null;

  @Id({ optional: true })
  petitionId?: string | null;
}
