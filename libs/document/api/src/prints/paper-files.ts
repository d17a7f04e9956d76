import { Injectable } from '@nestjs/common';
import { type DocumentPaper, documentErrors } from '@tiepdan/document/contract';
import { StoredFiles } from '@tiepdan/file/api';
import { Papers, PdfMaker } from '@tiepdan/paper/api';
import type { PaperFormat } from '@tiepdan/paper/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { PAPER_SEALED_SQL } from '../document-sql.js';
import { type FilledLetter, Letters } from '../letters/letters.js';
import { fileNameOf } from './make-paper.js';

/** A paper as a file. Its name is its number, or what kind of paper it is: nothing of the record. */
export interface PaperFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where a paper's file is. */
export interface PaperPlace {
  readonly id: string;
  readonly paper: DocumentPaper | null;
  readonly fileId: string | null;
  readonly fileMasked: boolean;
  readonly templateId: string | null;
  readonly sealed: boolean;
}

/** Gives papers out: what was kept when they were issued, and of drafts what they would look like. */
@Injectable()
export class PaperFiles {
  constructor(
    private readonly database: Database,
    private readonly letters: Letters,
    private readonly papers: Papers,
    private readonly files: StoredFiles,
    private readonly pdfs: PdfMaker,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, DOCUMENT.NOTHING_TO_PRINT, PAPER.*, FILE.* */
  async one(actor: Actor, id: string, format: PaperFormat): Promise<PaperFile> {
    const [place] = await this.places(actor.officeId, [id]);
    if (!place) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    if (!place.paper) throw new Refusal(documentErrors, 'DOCUMENT.NOTHING_TO_PRINT');
    const letter = (await this.database.read((manager) => this.letters.ofDocuments(manager, actor.officeId, [id]))).get(id);
    if (!letter) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    const bytes = await this.docx(actor.officeId, place, letter);
    return { name: fileNameOf(letter.letter, format), bytes: format === 'pdf' ? await this.pdfs.need(bytes) : bytes };
  }

  /** Where the files of papers are, in the order asked; papers of another office are left out. */
  places(officeId: string, ids: readonly string[]): Promise<PaperPlace[]> {
    return this.database.read((manager) =>
      manager.query<PaperPlace[]>(
        `SELECT d.id, d.paper, d.file_id AS "fileId", d.file_masked AS "fileMasked", d.template_id AS "templateId", ${PAPER_SEALED_SQL} AS sealed
         FROM unnest($2::uuid[]) WITH ORDINALITY AS asked (id, position)
         JOIN document d ON d.office_id = $1 AND d.id = asked.id
         LEFT JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id
         ORDER BY asked.position`,
        [officeId, ids],
      ),
    );
  }

  /**
   * The .docx of a paper. What was kept names people when its matter was still open; once the matter is sealed it is not given
   * out any more, but made anew with the names masked, by the same template (docs/adr/0010).
   */
  async docx(officeId: string, place: PaperPlace, { letter, values }: FilledLetter): Promise<Buffer> {
    if (place.fileId && (place.fileMasked || !place.sealed)) return (await this.files.open(officeId, place.fileId)).bytes();
    return this.papers.render(officeId, letter.paper, values, place.templateId);
  }
}
