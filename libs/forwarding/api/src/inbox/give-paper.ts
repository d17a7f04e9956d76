import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { StoredFiles } from '@tiepdan/file/api';
import { type PaperForm, forwardingErrors } from '@tiepdan/forwarding/contract';
import { PdfMaker } from '@tiepdan/paper/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { InboxQueries } from './inbox.queries.js';

/** A file given out whole. */
export interface GivenPaper {
  readonly bytes: Buffer;
  readonly name: string;
  readonly mediaType: string;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Gives a body the paper that was sent to it, as it was issued. */
@Injectable()
export class GivePaper {
  constructor(
    private readonly database: Database,
    private readonly queries: InboxQueries,
    private readonly files: StoredFiles,
    private readonly pdfs: PdfMaker,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, INBOX.NO_PAPER, PAPER.NO_PDF, FILE.* */
  async run(actor: Actor, id: string, form: PaperForm): Promise<GivenPaper> {
    const paper = await this.queries.paper(actor, id);
    if (!paper) throw new Refusal(forwardingErrors, 'INBOX.NO_PAPER');
    const docx = await (await this.files.open(actor.officeId, paper.fileId)).bytes();
    const bytes = form === 'pdf' ? await this.pdfs.need(docx) : docx;
    await this.database.write((tx) =>
      this.chronicle.note(tx, { ...actor, action: 'delivery.paper-read', actorId: actor.accountId, details: { deliveryId: id, agencyId: actor.agencyId, form } }),
    );
    return { bytes, name: `${paper.documentNumber.replaceAll('/', '-') || 'van-ban'}.${form}`, mediaType: form === 'pdf' ? 'application/pdf' : DOCX };
  }
}
