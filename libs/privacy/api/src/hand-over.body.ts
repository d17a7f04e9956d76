import { ASKED_BY, type AskedBy, type HandOverRequest } from '@tiepdan/privacy/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OneOf, Day } from '@tiepdan/platform/api';

export class HandOverBody implements HandOverRequest {
  @OneOf(ASKED_BY, { doc: 'Who asked, after their papers were looked at' })
  askedBy!: AskedBy;

  @Day({ doc: 'Day of the request, not after today' })
  askedOn!: PlainDate;
}
