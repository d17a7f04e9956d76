import { CONCLUSION_LIMITS } from '@tiepdan/conclusion/contract';
import {
  type ConcludeHearingRequest,
  type CorrectMinutesRequest,
  HEARING_TASKS_MOST,
  type HearingTask,
  type MinutesDetails,
  ONLINE_CASES,
  ONLINE_POINTS,
  ONLINE_POINTS_MOST,
  type OnlineCase,
  type OnlinePoint,
  PARTICIPANTS_MOST,
  type Participant,
  type SetOnlineRequest,
} from '@tiepdan/hearing/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Flag, Id, OneOf, Part, Parts, Pattern, Text, Whole } from '@tiepdan/platform/api';
import { RECEPTION_RESULTS } from '@tiepdan/reception/contract';
import { VersionBody } from '../hearing.body.js';
import { Instant } from '../instant.js';

export class ParticipantBody implements Participant {
  @Text({ max: TEXT_LIMITS.name })
  name!: string;

  @Text({ max: TEXT_LIMITS.name, optional: true })
  position?: string | null;

  @Text({ max: TEXT_LIMITS.line, optional: true })
  agency?: string | null;

  @Text({ max: TEXT_LIMITS.body, optional: true })
  opinion?: string | null;
}

export class MinutesBody implements MinutesDetails {
  @Instant()
  startedAt!: string;

  @Instant()
  endedAt!: string;

  @Parts(() => ParticipantBody, { max: PARTICIPANTS_MOST })
  participants!: ParticipantBody[];

  @Text({ max: TEXT_LIMITS.body, doc: 'What the citizen set out' })
  statement!: string;

  @Text({ max: TEXT_LIMITS.body, optional: true, doc: 'What the citizen said to the conclusion' })
  citizenOpinion?: string | null;

  @Flag({ doc: 'Read back to the citizen' })
  readBack!: boolean;

  @Text({ max: TEXT_LIMITS.reason, optional: true, doc: 'Why the citizen did not sign' })
  unsignedReason?: string | null;

  @Whole({ min: 1, max: 20 })
  copies!: number;
}

/** `version` is that of the minutes. */
export class CorrectMinutesBody extends MinutesBody implements CorrectMinutesRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class HearingTaskBody implements HearingTask {
  @Id()
  agencyId!: string;

  @Text({ max: CONCLUSION_LIMITS.taskContent })
  content!: string;

  @Day({ doc: 'Its last day' })
  dueOn!: PlainDate;
}

/** A petition handed over is registered by itself: the tablet has no room for it. */
const RESULTS = Object.fromEntries(Object.entries(RECEPTION_RESULTS).filter(([result]) => result !== 'petition-taken'));

export class ConcludeHearingBody extends VersionBody implements ConcludeHearingRequest {
  @Whole({ min: 1, max: 100_000, doc: 'Everyone who came' })
  headCount!: number;

  @OneOf(RESULTS)
  result!: ConcludeHearingRequest['result'];

  @Text({ max: CONCLUSION_LIMITS.text, optional: true, doc: 'The conclusion of who hosts' })
  conclusion?: string | null;

  @Parts(() => HearingTaskBody, { max: HEARING_TASKS_MOST })
  tasks!: HearingTaskBody[];

  @Part(() => MinutesBody)
  minutes!: MinutesBody;
}

export class OnlinePointBody implements OnlinePoint {
  @OneOf(ONLINE_POINTS)
  kind!: OnlinePoint['kind'];

  @Text({ max: TEXT_LIMITS.name })
  name!: string;

  @Text({ max: TEXT_LIMITS.line })
  address!: string;

  @Text({ max: TEXT_LIMITS.summary, optional: true })
  participants?: string | null;
}

export class SetOnlineBody extends VersionBody implements SetOnlineRequest {
  @Text({ max: TEXT_LIMITS.name })
  platform!: string;

  @OneOf(ONLINE_CASES)
  allowedCase!: OnlineCase;

  @Parts(() => OnlinePointBody, { max: ONLINE_POINTS_MOST })
  points!: OnlinePointBody[];

  @Day({ optional: true })
  toldOn?: PlainDate | null;

  @Day({ optional: true })
  testedOn?: PlainDate | null;

  @Instant({ optional: true })
  connectedAt?: string | null;

  @Text({ max: TEXT_LIMITS.line, optional: true })
  recordingPlace?: string | null;

  @Pattern(/^[0-9a-fA-F]{64}$/, 'Mã SHA-256 gồm 64 chữ số thập lục phân.', { optional: true })
  recordingSha256?: string | null;
}
