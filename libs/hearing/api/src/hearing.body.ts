import { PersonDetailsBody } from '@tiepdan/citizen/api';
import { OPENING_REASON, type OpenIdentityRequest } from '@tiepdan/citizen/contract';
import { CONCLUSION_LIMITS } from '@tiepdan/conclusion/contract';
import {
  AGENDA_MOST,
  type AbsentRequest,
  type AcceptHearingRequest,
  type AgendaRequest,
  type BeginHearingRequest,
  type ChangeHearingTermsRequest,
  type CloseDayRequest,
  HEARING_AGENCIES_MOST,
  HEARING_TERM_LIMITS,
  INVITE_MOST,
  type InviteRequest,
  type InvolveAgenciesRequest,
  type MoveHearingRequest,
  type NoteTakerRequest,
  type RefuseHearingRequest,
  type RegisterHearingRequest,
  type SaveNotesRequest,
  TOLD_WAYS,
  type TieHearingRequest,
  type ToldWay,
} from '@tiepdan/hearing/contract';
import { TIME_OF_DAY } from '@tiepdan/leader-day/contract';
import { MatterBody } from '@tiepdan/matter/api';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Id, Ids, OneOf, Part, Parts, Pattern, Text, Whole } from '@tiepdan/platform/api';
import { Instant } from './instant.js';

const bounds = ([min, max]: readonly [number, number]) => ({ min, max });
const SlotTime = () => Pattern(TIME_OF_DAY, 'Phải là giờ có thật, viết dạng GG:PP, ví dụ 07:30.', { optional: true, doc: 'The beginning of a slot of the day' });

export class VersionBody {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;
}

export class RegisterHearingBody implements RegisterHearingRequest {
  @Id({ optional: true, doc: 'Exactly one of the three names what it is about' })
  receptionId?: string | null;

  @Id({ optional: true })
  petitionId?: string | null;

  @Id({ optional: true })
  matterId?: string | null;

  @Id({ optional: true, doc: 'A day of GET /api/hearings/open-days; none: the waiting list' })
  leaderDayId?: string | null;

  @SlotTime()
  slotAt?: string | null;

  @Whole({ min: 1, max: 100_000, optional: true, doc: 'How many will come' })
  headCount?: number | null;

  @Text({ max: TEXT_LIMITS.summary, optional: true })
  note?: string | null;
}

export class TieHearingBody extends VersionBody implements TieHearingRequest {
  @Id({ optional: true, doc: 'With `matter`: a known citizen' })
  citizenId?: string | null;

  @Part(() => PersonDetailsBody, { optional: true, doc: 'With `matter`: a new one' })
  details?: PersonDetailsBody | null;

  @Id({ optional: true })
  petitionId?: string | null;

  @Id({ optional: true })
  receptionId?: string | null;

  @Part(() => MatterBody, { optional: true })
  matter?: MatterBody | null;
}

export class AcceptHearingBody extends VersionBody implements AcceptHearingRequest {
  @SlotTime()
  slotAt?: string | null;
}

export class OpenRegistrationBody implements OpenIdentityRequest {
  @Text({ ...OPENING_REASON, doc: 'Why; the head reads it in the record of openings' })
  reason!: string;
}

/** Ways of telling that leave no paper. */
const SPOKEN = Object.fromEntries(Object.entries(TOLD_WAYS).filter(([way]) => way !== 'paper'));

export class RefuseHearingBody extends VersionBody implements RefuseHearingRequest {
  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;

  @OneOf(SPOKEN, { optional: true, doc: 'How the citizen was told; none: not yet' })
  told?: Exclude<ToldWay, 'paper'> | null;
}

export class MoveHearingBody extends VersionBody implements MoveHearingRequest {
  @Id({ optional: true, doc: 'None: the waiting list' })
  leaderDayId!: string | null;

  @SlotTime()
  slotAt?: string | null;

  @Text({ max: TEXT_LIMITS.reason, optional: true })
  reason?: string | null;
}

export class InvolveAgenciesBody extends VersionBody implements InvolveAgenciesRequest {
  @Ids({ max: HEARING_AGENCIES_MOST })
  agencyIds!: string[];
}

export class AgendaPlaceBody {
  @Id()
  id!: string;

  @SlotTime()
  slotAt?: string | null;
}

export class AgendaBody extends VersionBody implements AgendaRequest {
  @Parts(() => AgendaPlaceBody, { max: AGENDA_MOST, doc: 'The whole order, first to last' })
  order!: AgendaPlaceBody[];
}

export class NoteTakerBody extends VersionBody implements NoteTakerRequest {
  @Id({ optional: true, doc: 'An officer of GET /api/colleagues; none: nobody' })
  accountId!: string | null;
}

export class InviteBody implements InviteRequest {
  @Ids({ max: INVITE_MOST })
  hearingIds!: string[];

  @Ids({ max: INVITE_MOST })
  agencyIds!: string[];

  @OneOf(TOLD_WAYS)
  how!: ToldWay;

  @Day({ optional: true, doc: 'The day they were told; not for papers' })
  on?: PlainDate | null;

  @Text({ max: TEXT_LIMITS.line, optional: true })
  note?: string | null;
}

export class CloseDayBody extends VersionBody implements CloseDayRequest {}

export class BeginHearingBody extends VersionBody implements BeginHearingRequest {
  @Instant({ optional: true, doc: 'When it began; now when left out' })
  at?: string | null;
}

export class AbsentBody extends VersionBody implements AbsentRequest {
  @Text({ max: TEXT_LIMITS.summary, optional: true })
  note?: string | null;
}

export class SaveNotesBody implements SaveNotesRequest {
  @Whole({ min: 0, max: 1_000_000, doc: 'The version that was typed on; 0 while there are none' })
  version!: number;

  @Text({ min: 0, max: CONCLUSION_LIMITS.text })
  text!: string;
}

export class ChangeHearingTermsBody implements ChangeHearingTermsRequest {
  @Whole({ min: 0, max: 1_000_000, doc: 'The version the officer saw; 0 while all is as usual' })
  version!: number;

  @Whole({ ...bounds(HEARING_TERM_LIMITS.citizenDays), doc: 'Working days before the day by which citizens are invited' })
  citizenDays!: number;

  @Whole({ ...bounds(HEARING_TERM_LIMITS.agencyDays), doc: 'Working days before the day by which bodies are invited' })
  agencyDays!: number;

  @Whole({ ...bounds(HEARING_TERM_LIMITS.leadDays), doc: 'From so many working days before, what a day lacks is shown' })
  leadDays!: number;
}
