import type { OfficeView } from '@tiepdan/agency/contract';
import type { FormDefinition, FormTable } from '@tiepdan/form/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** The report that the forms go with, as far as it is known; what is not known is left to be written. */
export interface ReportOf {
  readonly number: string | null;
  readonly date: PlainDate | null;
}

/** What goes into a file of forms. */
export interface FormsFile {
  readonly office: OfficeView;
  readonly tables: readonly FormTable[];
  readonly report: ReportOf;
  /** How many checks that stop a report fail; above 0 the file is a draft and says so on every page. */
  readonly failing: number;
  readonly today: PlainDate;
}

/** One filled form with its definition. */
export interface FilledForm {
  readonly form: FormDefinition;
  readonly table: FormTable;
}
