import {
  CALENDAR_LIMITS,
  CALENDAR_YEARS,
  type CalendarDayDetails,
  type CorrectCalendarDayRequest,
  DAY_KINDS,
  type DayKind,
  type Extension,
  type ImportCalendarDaysRequest,
  LIMIT_CODES,
  LIMIT_VARIANTS,
  type LimitCode,
  type LimitPreviewRequest,
  type LimitVariant,
  type PauseRequest,
  type PreviewCalendarDaysRequest,
} from '@tiepdan/calendar/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, OneOf, Parts, Pattern, Text, Whole } from '@tiepdan/platform/api';

/** Text with its line breaks, so that a line's number is the one its writer sees. Neither controls nor broken letters. */
const LINES = new RegExp(`^(?:[^\\p{Cs}\\p{Cc}\\ufffd]|[\\t\\n\\r]){0,${CALENDAR_LIMITS.listText}}$`, 'u');

export class AddCalendarDayBody implements CalendarDayDetails {
  @Day()
  day!: PlainDate;

  @OneOf(DAY_KINDS)
  kind!: DayKind;

  @Text({ max: TEXT_LIMITS.name, doc: 'As officers read it in the reason of a due date' })
  name!: string;

  @Text({ max: TEXT_LIMITS.line, optional: true, doc: 'The announcement or decision' })
  legalBasis?: string | null;
}

export class CorrectCalendarDayBody extends AddCalendarDayBody implements CorrectCalendarDayRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class ImportCalendarDaysBody implements ImportCalendarDaysRequest {
  @Whole({ min: CALENDAR_YEARS.first, max: CALENDAR_YEARS.last })
  year!: number;

  @Text({ max: TEXT_LIMITS.line, optional: true, doc: 'The decision the list is from' })
  legalBasis?: string | null;

  @Pattern(LINES, `Danh sách nhiều nhất ${CALENDAR_LIMITS.listText} ký tự và không có ký tự hỏng.`, { doc: 'Lines of `day; kind; name`' })
  text!: string;
}

export class WithdrawnDayBody {
  @Day()
  day!: PlainDate;
}

export class PreviewCalendarDaysBody implements PreviewCalendarDaysRequest {
  @Parts(() => WithdrawnDayBody, { max: CALENDAR_LIMITS.previewDays, doc: 'Own days taken out' })
  withdraw!: WithdrawnDayBody[];

  @Parts(() => AddCalendarDayBody, { max: CALENDAR_LIMITS.previewDays })
  enter!: AddCalendarDayBody[];
}

export class PauseBody implements PauseRequest {
  @Day({ doc: 'First day that does not count' })
  from!: PlainDate;

  @Day({ optional: true, doc: 'The day the clock runs again; left out while suspended' })
  until?: PlainDate | null;
}

export class ExtensionBody implements Extension {
  @Whole({ min: 1, max: 1000 })
  days!: number;
}

export class LimitPreviewBody implements LimitPreviewRequest {
  @OneOf(LIMIT_CODES)
  code!: LimitCode;

  @OneOf(LIMIT_VARIANTS)
  variant!: LimitVariant;

  @Day({ doc: 'The day of the start event' })
  start!: PlainDate;

  @Parts(() => PauseBody, { max: CALENDAR_LIMITS.pauses })
  pauses!: PauseBody[];

  @Parts(() => ExtensionBody, { max: CALENDAR_LIMITS.pauses })
  extensions!: ExtensionBody[];
}
