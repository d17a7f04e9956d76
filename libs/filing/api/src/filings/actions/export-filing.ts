import { Injectable, StreamableFile } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { formsXlsx } from '@tiepdan/form/api';
import { formErrors } from '@tiepdan/form/contract';
import { PdfMaker } from '@tiepdan/paper/api';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { FilingQueries } from '../filing.queries.js';

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pdf: 'application/pdf' } as const;
export type FilingFormat = keyof typeof TYPES;

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
  async run(actor: Actor, id: string, format: FilingFormat): Promise<StreamableFile> {
    const { period, sequence, filedOn } = await this.queries.one(actor, id);
    const [tables, office] = await Promise.all([this.queries.tables(actor, id), this.agencies.office(actor.officeId)]);
    const xlsx = await formsXlsx({ office, tables, report: { number: null, date: filedOn }, failing: 0, today: this.clock.today() });
    const bytes = format === 'pdf' ? await this.pdf(xlsx) : xlsx;
    const name = `bao-cao-da-chot-${period.code ?? ''}${sequence ? `-bo-sung-${sequence}` : ''}.${format}`;
    await this.database.write((tx) => this.chronicle.note(tx, { ...actor, action: 'filing.exported', actorId: actor.accountId, details: { filingId: id, file: name } }));
    return new StreamableFile(bytes, { type: TYPES[format], length: bytes.length, disposition: `attachment; filename="${name}"` });
  }

  /** @throws Refusal FORM.NO_PDF where this installation makes none */
  private async pdf(xlsx: Buffer): Promise<Buffer> {
    const pdf = await this.pdfs.make(xlsx).catch((failure: unknown) => {
      if (failure instanceof Refusal) return null;
      throw failure;
    });
    if (!pdf) throw new Refusal(formErrors, 'FORM.NO_PDF');
    return pdf;
  }
}
