import {
  ANSWER_FILES_MOST,
  ANSWER_RESULTS,
  type AcceptReturnRequest,
  type AgencyAnswerRequest,
  type AgencyReturnRequest,
  type AnswerRequest,
  type AnswerResult,
  type ChangeUrgingTermsRequest,
  type CloseRequest,
  type CorrectAnswerRequest,
  type DeliveryDay,
  ENCLOSURES_MOST,
  type ExtendRequest,
  LETTER_GROUPINGS,
  type LetterGrouping,
  type ReturnRequest,
  SEND_MOST,
  SEND_WAYS,
  type SendRequest,
  type SendWay,
  TELLING_WAYS,
  type TellRequest,
  type TellingWay,
  URGE_MOST,
  URGING_TERM_LIMITS,
  type UrgeManyRequest,
} from '@tiepdan/forwarding/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Id, Ids, OneOf, Text, Whole } from '@tiepdan/platform/api';

const bounds = ([min, max]: readonly [number, number]) => ({ min, max });

export class SendBody implements SendRequest {
  @Ids({ max: SEND_MOST })
  deliveryIds!: string[];

  @Day()
  on!: PlainDate;

  @OneOf(SEND_WAYS)
  how!: SendWay;

  @Text({ max: TEXT_LIMITS.line, optional: true })
  note?: string | null;

  @Ids({ max: ENCLOSURES_MOST, optional: true, doc: 'Attachments of the record that go along; only with one delivery' })
  enclosureIds?: string[] | null;
}

class VersionBody {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;
}

export class DeliveryDayBody extends VersionBody implements DeliveryDay {
  @Day()
  on!: PlainDate;
}

export class AgencyReturnBody extends VersionBody implements AgencyReturnRequest {
  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class ReturnBody extends DeliveryDayBody implements ReturnRequest, CloseRequest {
  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class AcceptReturnBody extends DeliveryDayBody implements AcceptReturnRequest {
  @Id({ optional: true, doc: 'The body the paper goes to instead: it is drafted at once' })
  toAgencyId?: string | null;
}

export class MoveDueBody extends AgencyReturnBody implements ExtendRequest {
  @Day()
  dueOn!: PlainDate;
}

export class TellBody extends DeliveryDayBody implements TellRequest {
  @OneOf(TELLING_WAYS)
  how!: TellingWay;
}

/** `version` is the delivery's. */
export class AgencyAnswerBody extends VersionBody implements AgencyAnswerRequest {
  @Text({ max: TEXT_LIMITS.name, optional: true, doc: 'Number and symbol as the answering body wrote them' })
  symbol?: string | null;

  @Day({ doc: 'The date on it' })
  datedOn!: PlainDate;

  @OneOf(ANSWER_RESULTS)
  result!: AnswerResult;

  @Day({ optional: true, doc: 'The day the case was resolved; due with `resolved`' })
  resolvedOn?: PlainDate | null;

  @Text({ min: 3, max: TEXT_LIMITS.summary })
  summary!: string;

  @Ids({ max: ANSWER_FILES_MOST, doc: 'Uploads of POST /api/files by the same account' })
  fileIds!: string[];
}

export class AnswerBody extends AgencyAnswerBody implements AnswerRequest {
  @Day({ doc: 'The day it came' })
  receivedOn!: PlainDate;
}

/** `version` is the answer's; `fileIds` also names files it has, which stay. */
export class CorrectAnswerBody extends AnswerBody implements CorrectAnswerRequest {
  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class UrgeManyBody implements UrgeManyRequest {
  @Ids({ max: URGE_MOST })
  deliveryIds!: string[];

  @OneOf(LETTER_GROUPINGS)
  grouping!: LetterGrouping;

  @Text({ max: TEXT_LIMITS.reason, optional: true, doc: 'Said to the receiving body with a reminder' })
  note?: string | null;
}

export class ChangeUrgingTermsBody implements ChangeUrgingTermsRequest {
  @Whole({ ...bounds(URGING_TERM_LIMITS.letterAfter), doc: 'Working days from the reminder to the first letter' })
  letterAfter!: number;

  @Whole({ ...bounds(URGING_TERM_LIMITS.nextLetterAfter), doc: 'Working days between letters' })
  nextLetterAfter!: number;

  @Whole(bounds(URGING_TERM_LIMITS.lettersBeforeReport))
  lettersBeforeReport!: number;

  @Whole({ ...bounds(URGING_TERM_LIMITS.reportAfter), doc: 'Working days from the last letter to the report' })
  reportAfter!: number;

  @Whole({ ...bounds(URGING_TERM_LIMITS.answerDays), doc: 'Working days to answer in where neither law nor paper says' })
  answerDays!: number;

  @Whole({ min: 0, max: 1_000_000, doc: 'The version the officer saw; 0 while all is as usual' })
  version!: number;
}
