import type { PlainDate } from '@tiepdan/platform/contract';
import { Day } from '@tiepdan/platform/api';

export class DutyDoneBody {
  @Day({ doc: 'The day the paper went out or the notice was given' })
  on!: PlainDate;
}
