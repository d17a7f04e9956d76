import { DAY_PURPOSES, type DayPurpose, SESSION_KINDS, type SessionKind, TIME_OF_DAY } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Day, Id, OneOf, Pattern } from '@tiepdan/platform/api';

const Time = () => Pattern(TIME_OF_DAY, 'Phải là giờ có thật, viết dạng GG:PP, ví dụ 07:30.', { optional: true });

export class DayChecksQuery {
  @Day({ doc: 'The date in question' })
  on!: PlainDate;

  @Id({ optional: true, doc: 'A day that is there' })
  dayId?: string | null;

  @Id({ optional: true, doc: 'Whose day it would be, of one that is not there yet' })
  hostId?: string | null;

  @OneOf(SESSION_KINDS, { optional: true })
  session?: SessionKind | null;

  @OneOf(DAY_PURPOSES, { optional: true })
  purpose?: DayPurpose | null;

  @Time()
  startsAt?: string | null;

  @Time()
  endsAt?: string | null;
}
