import { Injectable, type StreamableFile } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { handOut } from '@tiepdan/file/api';
import { PdfMaker } from '@tiepdan/paper/api';
import { Clock, Database } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { narrativeDocx } from '../files/narrative-docx.js';
import type { PrintedBlock, PrintedNarrative } from '../files/printed.js';
import { type Composed, NarrativeQueries } from '../narrative.queries.js';
import { frameOf } from '../narrative-rows.js';

/** Hands a report out as a file. What leaves the system is in the audit record. */
@Injectable()
export class ExportNarrative {
  constructor(
    private readonly database: Database,
    private readonly queries: NarrativeQueries,
    private readonly pdf: PdfMaker,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND; for PDF also PAPER.NO_PDF, PAPER.PDF_* */
  async run(actor: Actor, id: string, format: 'docx' | 'pdf', annex: boolean): Promise<StreamableFile> {
    const office = await this.queries.office(actor);
    const composed = await this.database.snapshot((reader) => this.queries.compose(reader, office, id));
    const docx = await narrativeDocx(printedOf(composed, annex, this.clock.today()));
    const bytes = format === 'pdf' ? await this.pdf.need(docx) : docx;
    const name = `bao-cao-${composed.row.variant}-${composed.row.period}.${format}`;
    await this.database.write((tx) => this.chronicle.note(tx, { ...actor, action: 'report.exported', actorId: actor.accountId, details: { file: name, narrative: id, version: composed.row.version } }));
    return handOut({ name, bytes }, true);
  }
}

/** A finished report is printed as it was finished; paragraphs left out or not written are not printed. */
export function printedOf({ row, office, gathered, blocks }: Composed, annex: boolean, today: string): PrintedNarrative {
  const tables = new Map(gathered.declared.map((given) => [given.table, given]));
  const source = row.frozen ?? blocks.filter(({ hidden, origin, template }) => !hidden && (origin === 'table' || template !== ''));
  const printed = source.flatMap(({ style, pieces, table }): PrintedBlock[] => {
    const given = table ? tables.get(table) : undefined;
    // A table nobody has filled in is not printed empty.
    if (table && !given?.id) return [];
    return [{ style, pieces, table: given ?? null }];
  });
  return { office, frame: frameOf(row), finished: row.frozen !== null, blocks: printed, annex, today };
}
