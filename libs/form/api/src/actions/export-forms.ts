import { Injectable, type StreamableFile } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { handOut } from '@tiepdan/file/api';
import { type FormCheck, formErrors } from '@tiepdan/form/contract';
import { PdfMaker } from '@tiepdan/paper/api';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import { failingOnce } from '../files/forms-xlsx.js';
import { type FormsFormat, writtenForms } from '../files/written-forms.js';
import { FormQueries } from '../form.queries.js';
import type { FormsFileQuery } from '../form.query.js';

/** As many failing checks as a refusal tells of. */
const MOST_TOLD = 100;
/** A failing check as a problem of a request, under the first cell it speaks about. */
const told = ({ code, sentence, worked, cells: [cell] }: FormCheck) => ({
  path: cell ? `${cell.form}.${cell.column}` : 'forms',
  rule: code,
  message: `${sentence}: ${worked}`,
});

/** `bieu-thong-ke-2026-Q4.xlsx`; chosen days read `bieu-thong-ke-2026-09-15-den-2026-11-30.xlsx`. */
export function formsFileName({ code, from, to }: Period, format: FormsFormat, draft: boolean): string {
  return `bieu-thong-ke-${code ?? `${from}-den-${to}`}${draft ? '-du-thao' : ''}.${format}`;
}

/** Hands out all forms of a period in one file: the same numbers as on the screen. What leaves the system is in the audit record. */
@Injectable()
export class ExportForms {
  constructor(
    private readonly queries: FormQueries,
    private readonly agencies: AgencyQueries,
    private readonly pdfs: PdfMaker,
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /**
   * Refused while numbers contradict each other, unless a draft is asked for, which says so on every page.
   * @throws Refusal FORM.CHECK_FAILS, FORM.NO_PDF, FORM.AS_OF_OUTSIDE, PERIOD.*
   */
  async run(actor: Actor, query: FormsFileQuery, format: FormsFormat): Promise<StreamableFile> {
    const [tables, office] = await Promise.all([this.queries.tables(actor, query), this.agencies.office(actor.officeId)]);
    const wrong = failingOnce(tables.flatMap(({ checks }) => checks));
    const failing = wrong.length;
    if (failing > 0 && !query.draft)
      throw new Refusal(formErrors, 'FORM.CHECK_FAILS', { count: failing }, wrong.slice(0, MOST_TOLD).map(told));
    const file = await writtenForms({ office, tables, report: { number: null, date: null }, failing, today: this.clock.today() }, format, this.pdfs);
    const period = tables[0]?.period;
    const name = period ? formsFileName(period, format, failing > 0) : `bieu-thong-ke.${format}`;
    await this.database.write((tx) => this.chronicle.note(tx, { ...actor, action: 'report.exported', actorId: actor.accountId, details: { file: name, from: period?.from, to: period?.to } }));
    return handOut({ name, bytes: file });
  }
}
