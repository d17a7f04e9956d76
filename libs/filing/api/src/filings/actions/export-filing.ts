import { Injectable, type StreamableFile } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { handOut } from '@tiepdan/file/api';
import { type FormsFormat, writtenForms } from '@tiepdan/form/api';
import { PdfMaker } from '@tiepdan/paper/api';
import { Clock, Database } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { FilingQueries } from '../filing.queries.js';

/** Hands out the forms of a report as they were filed, whatever has changed since. What leaves the system is in the audit record. */
@Injectable()
export class ExportFiling {
  constructor(
    private readonly queries: FilingQueries,
    private readonly agencies: AgencyQueries,
    private readonly pdfs: PdfMaker,
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, FORM.NO_PDF */
  async run(actor: Actor, id: string, format: FormsFormat): Promise<StreamableFile> {
    const { period, sequence, filedOn } = await this.queries.one(actor, id);
    const [tables, office] = await Promise.all([this.queries.tables(actor, id), this.agencies.office(actor.officeId)]);
    const bytes = await writtenForms({ office, tables, report: { number: null, date: filedOn }, failing: 0, today: this.clock.today() }, format, this.pdfs);
    const name = `bao-cao-da-chot-${period.code ?? ''}${sequence ? `-bo-sung-${sequence}` : ''}.${format}`;
    await this.database.write((tx) => this.chronicle.note(tx, { ...actor, action: 'filing.exported', actorId: actor.accountId, details: { filingId: id, file: name } }));
    return handOut({ name, bytes });
  }
}
