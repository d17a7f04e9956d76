import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { paperErrors } from '@tiepdan/paper/contract';
import { Refusal } from '@tiepdan/platform/api';
import { PaperSettings } from '../paper.settings.js';
import { PDF_FAILURES, PDF_LIMITS, type PdfConverter, type PdfFailure, type PdfResult } from './converter.js';
import { findSoffice } from './find-soffice.js';
import { GotenbergConverter } from './gotenberg-converter.js';
import { mergePdfs } from './merge.js';
import { SofficeConverter } from './soffice-converter.js';
import { sweepOfficeFolders } from './sweep-folders.js';

/** Bytes of PDFs held in memory: whoever looks at a paper often prints it next. */
const HELD_BYTES = 16 * 1024 * 1024;

interface Waiting {
  readonly document: Buffer;
  readonly settle: (result: PdfResult) => void;
}

/** Makes a PDF of a .docx or .xlsx: by Gotenberg where it is set, else by LibreOffice where it is found, else not at all. */
@Injectable()
export class PdfMaker implements OnModuleInit, OnApplicationShutdown {
  private readonly converter: PdfConverter | null;
  private readonly waiting: Waiting[] = [];
  private readonly held = new Map<string, Buffer>();
  private heldBytes = 0;
  private working = false;

  constructor(settings: PaperSettings) {
    const soffice = settings.gotenberg ? null : findSoffice(settings.soffice);
    if (settings.gotenberg) this.converter = new GotenbergConverter(settings.gotenberg, settings.log);
    else this.converter = soffice ? new SofficeConverter(soffice, settings.log) : null;
  }

  /** Whether PDFs can be made here at all; where not, the product offers the .docx and says so. */
  get available(): boolean {
    return this.converter !== null;
  }

  /** The PDF of a .docx; null where none can be made here. @throws Refusal PAPER.PDF_FAILED, PAPER.PDF_AWAY */
  async make(document: Buffer): Promise<Buffer | null> {
    const result = await this.attempt(document);
    return result && unwrapped(result);
  }

  /** The PDFs of many, in order; given to the converter a batch at a time. @throws as `make`, for the first that fails */
  async makeMany(documents: readonly Buffer[]): Promise<Buffer[] | null> {
    const results = await Promise.all(documents.map((document) => this.attempt(document)));
    return this.available ? results.flatMap((result) => (result ? [unwrapped(result)] : [])) : null;
  }

  /** The same, or the refusal that says there is none. @throws Refusal PAPER.NO_PDF, and as `make` */
  async need(document: Buffer): Promise<Buffer> {
    const pdf = await this.make(document);
    if (!pdf) throw new Refusal(paperErrors, 'PAPER.NO_PDF');
    return pdf;
  }

  /** PDFs one after the other in one file, in the order given. */
  merge(pdfs: readonly Buffer[], options?: { readonly evenPages?: boolean }): Promise<Buffer> {
    return mergePdfs(pdfs, options);
  }

  async onModuleInit(): Promise<void> {
    if (this.converter instanceof SofficeConverter) await sweepOfficeFolders();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.converter?.stop();
  }

  private attempt(document: Buffer): Promise<PdfResult | null> {
    if (!this.converter) return Promise.resolve(null);
    if (document.length > PDF_LIMITS.docxBytes) return Promise.resolve({ failure: 'too-large' });
    const key = createHash('sha256').update(document).digest('base64');
    const held = this.held.get(key);
    if (held) return Promise.resolve({ pdf: held });
    return new Promise((resolve) => {
      this.waiting.push({
        document,
        settle: (result) => {
          if ('pdf' in result) this.hold(key, result.pdf);
          resolve(result);
        },
      });
      void this.work(this.converter);
    });
  }

  /** One batch at a time; what comes in meanwhile is the next batch. */
  private async work(converter: PdfConverter | null): Promise<void> {
    if (this.working || !converter) return;
    this.working = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, converter.batch);
      const results = await converter.convert(batch.map(({ document }) => document)).catch(() => []);
      for (const [position, { settle }] of batch.entries()) settle(results[position] ?? { failure: 'away' });
    }
    this.working = false;
  }

  private hold(key: string, pdf: Buffer): void {
    if (pdf.length > HELD_BYTES / 4 || this.held.has(key)) return;
    this.held.set(key, pdf);
    this.heldBytes += pdf.length;
    for (const [oldest, bytes] of this.held) {
      if (this.heldBytes <= HELD_BYTES) break;
      this.held.delete(oldest);
      this.heldBytes -= bytes.length;
    }
  }
}

const AWAY: readonly PdfFailure[] = ['away', 'too-slow'];

function unwrapped(result: PdfResult): Buffer {
  if ('pdf' in result) return result.pdf;
  throw new Refusal(paperErrors, AWAY.includes(result.failure) ? 'PAPER.PDF_AWAY' : 'PAPER.PDF_FAILED', { problem: PDF_FAILURES[result.failure] });
}
