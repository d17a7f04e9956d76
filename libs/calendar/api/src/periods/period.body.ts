import type { LockPeriodRequest, UnlockPeriodRequest } from '@tiepdan/calendar/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Text } from '@tiepdan/platform/api';

export class LockPeriodBody implements LockPeriodRequest {
  @Day({ doc: 'First day, inclusive' })
  from!: PlainDate;

  @Day({ doc: 'Last day, inclusive; it has passed' })
  to!: PlainDate;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class UnlockPeriodBody implements UnlockPeriodRequest {
  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}
