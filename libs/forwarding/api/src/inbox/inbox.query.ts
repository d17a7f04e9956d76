import { INBOX_LISTS, type InboxList } from '@tiepdan/forwarding/contract';
import { Day, OneOf, PageQuery, Text } from '@tiepdan/platform/api';

/** What an inbox is narrowed by. */
export class InboxFilter extends PageQuery {
  @OneOf(INBOX_LISTS, { optional: true })
  list?: InboxList | null;

  @Text({ max: 200, optional: true, doc: 'Words of the summary, or a number' })
  q?: string | null;
}

/** The days that figures are of. */
export class PeriodFilter {
  @Day({ optional: true, doc: 'First day of sending; left out, a year before the last' })
  from?: string | null;

  @Day({ optional: true, doc: 'Last day; left out, today' })
  to?: string | null;
}
