import { Injectable } from '@nestjs/common';
import { type DocumentPaper, type DraftSubject, KIND_OF_PAPER, documentErrors } from '@tiepdan/document/contract';
import { PaperTemplates, Papers, PdfMaker, TryTemplate } from '@tiepdan/paper/api';
import { PAPERS, type PaperCode, type PaperFormat, type PaperSubject, type PaperValues, paperErrors } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { LetterWords } from '../letters/letter-words.js';
import { Letters } from '../letters/letters.js';
import { previewLetter } from '../letters/preview-letter.js';
import { SettleDraftSubject } from '../life/draft-subject.js';
import { ReceptionBook } from '../reception-book/reception-book.js';
import type { PaperFile } from './paper-files.js';

/** Which template is tried on which record. */
export interface PreviewRequest {
  readonly subject: PaperSubject;
  readonly id: string;
  readonly format: PaperFormat;
  readonly templateId?: string | null;
  /** An upload of the actor's own. */
  readonly fileId?: string | null;
}

/** Days of the reception book that a preview shows. */
const BOOK_DAYS = 30;

/** A paper as it would be on a record, by a template that may not be kept yet. Nothing is written. */
@Injectable()
export class PreviewPaper {
  constructor(
    private readonly database: Database,
    private readonly subjects: SettleDraftSubject,
    private readonly words: LetterWords,
    private readonly letters: Letters,
    private readonly book: ReceptionBook,
    private readonly papers: Papers,
    private readonly templates: PaperTemplates,
    private readonly trying: TryTemplate,
    private readonly pdfs: PdfMaker,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal PAPER.*, DOCUMENT.UNKNOWN_*, DOCUMENT.PAPER_NOT_FOR_SUBJECT, FILE.* */
  async run(actor: Actor, code: string, request: PreviewRequest): Promise<PaperFile> {
    if (!Object.hasOwn(PAPERS, code)) throw new Refusal(paperErrors, 'PAPER.UNKNOWN');
    const paper = code as PaperCode;
    const values = await this.values(actor, paper, request);
    const docx = this.papers.preview(paper, values, await this.template(actor, paper, request));
    return { name: `${PAPERS[paper].label}.${request.format}`, bytes: request.format === 'pdf' ? await this.pdfs.need(docx) : docx };
  }

  private template(actor: Actor, paper: PaperCode, { fileId, templateId }: PreviewRequest): Promise<Buffer> {
    if (fileId) return this.trying.usable(actor, paper, fileId);
    return templateId ? this.templates.bytes(actor.officeId, paper, templateId) : this.templates.bytesInForce(actor.officeId, paper);
  }

  private async values(actor: Actor, code: PaperCode, request: PreviewRequest): Promise<PaperValues> {
    if (code === 'reception-book') return this.book.lately(actor, this.clock.today(), BOOK_DAYS);
    if (!Object.hasOwn(KIND_OF_PAPER, code)) throw new Refusal(paperErrors, 'PAPER.UNKNOWN');
    const paper = code as DocumentPaper;
    return this.database.write(async (tx) => {
      const subject = await this.subjects.run(tx, actor, paper, subjectOf(request));
      const words = await this.words.of(tx, actor.officeId, paper, subject);
      const letter = await previewLetter(tx, actor, paper, subject, words);
      const filled = (await this.letters.fill(tx, actor.officeId, [letter])).get(letter.id);
      if (!filled) throw new Error('a preview without a letter');
      return filled.values;
    });
  }
}

/** @throws Refusal DOCUMENT.SUBJECT_MISSING */
function subjectOf({ subject, id }: PreviewRequest): DraftSubject {
  switch (subject) {
    case 'petition':
      return { petitionId: id };
    case 'reception':
      return { receptionId: id };
    case 'matter':
      return { matterId: id };
    case 'leader-day':
      return { leaderDayId: id };
    case 'document':
      return { aboutDocumentId: id };
    case 'hearing':
    case 'period':
      throw new Refusal(documentErrors, 'DOCUMENT.SUBJECT_MISSING');
  }
}
