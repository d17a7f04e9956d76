import { Injectable, StreamableFile } from '@nestjs/common';
import { dispositionOf } from '@tiepdan/file/api';
import { FILE_KINDS } from '@tiepdan/file/contract';
import { PAPERS, type PaperCode, type PaperFormat } from '@tiepdan/paper/contract';
import { PdfMaker } from './pdf/pdf-maker.js';

/** Hands out templates and papers filled with invented values. A PDF may be shown in the page, a .docx is saved. */
@Injectable()
export class PaperFiles {
  constructor(private readonly pdf: PdfMaker) {}

  /** @throws Refusal PAPER.NO_PDF, PAPER.PDF_* */
  async filled(docx: Buffer, code: PaperCode, format: PaperFormat): Promise<StreamableFile> {
    const bytes = format === 'pdf' ? await this.pdf.need(docx) : docx;
    return new StreamableFile(bytes, {
      type: FILE_KINDS[format].mediaType,
      length: bytes.length,
      disposition: dispositionOf(`${PAPERS[code].label} (xem thử).${format}`, format === 'pdf'),
    });
  }

  template(docx: Buffer, code: PaperCode): StreamableFile {
    return new StreamableFile(docx, { type: FILE_KINDS.docx.mediaType, length: docx.length, disposition: dispositionOf(`Mẫu ${PAPERS[code].label}.docx`, false) });
  }
}
