import { FORM_SETS } from '@tiepdan/matter/contract';
import type { FormSet } from '@tiepdan/form/contract';
import { IntersectionType } from '@nestjs/swagger';
import { Day, Flag, OneOf, PageQuery, fromQueryFlag } from '@tiepdan/platform/api';
import { PeriodQuery } from '@tiepdan/statistics/api';

/** Which forms: of a period, as of a day, on a regime's sheets. */
export class FormsQuery extends PeriodQuery {
  @Day({ optional: true, doc: 'Facts up to this day, states of its evening; left out, the last day of the period' })
  asOf?: string | null;

  @OneOf(FORM_SETS, { optional: true, doc: "Regime of forms; left out, the one in force on the period's last day" })
  set?: FormSet | null;
}

/** Which forms in a file. */
export class FormsFileQuery extends FormsQuery {
  @fromQueryFlag
  @Flag({ optional: true, doc: 'Make the file although numbers contradict each other; every page says that it is a draft' })
  draft?: boolean | null;
}

/** Which page of the records behind a cell. */
export class FormRecordsQuery extends IntersectionType(FormsQuery, PageQuery) {}
