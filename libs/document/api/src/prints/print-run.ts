import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type PrintFormat, type PrintJob, documentErrors } from '@tiepdan/document/contract';
import { StoredFiles, type StoredFileRef, bytesPassed } from '@tiepdan/file/api';
import { FILE_KINDS } from '@tiepdan/file/contract';
import { PdfMaker } from '@tiepdan/paper/api';
import { paperErrors } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type FilledLetter, Letters } from '../letters/letters.js';
import { fileNameOf } from './make-paper.js';
import { type PaperPlace, PaperFiles } from './paper-files.js';
import { notePrinted } from './print-rows.js';
import { type ZipEntry, zipped } from './zip.js';

/** Papers whose facts are read together; small enough that nothing else waits for the memory. */
const READ_AT_ONCE = 50;
/** Papers that are turned into PDF together. */
const PDFS_AT_ONCE = 20;
/** Bytes outside the heap that are dead once a paper is made: its template unpacked, and what packs it again. */
const DEAD_AFTER_ONE = 1024 * 1024;
/** Milliseconds between notes of how far it is. */
const NOTE_EVERY = 400;

type Problems = { id: string; message: string }[];
type Printed = Readonly<{ place: PaperPlace; letter: FilledLetter; bytes: Buffer }>;

/** A request that is worked off. */
export interface PrintOrder {
  readonly id: string;
  readonly actor: Actor;
  readonly format: PrintFormat;
  readonly places: readonly PaperPlace[];
  /** Set when the process stops. */
  readonly stop: AbortSignal;
}

/** Makes one file of many papers, one after the other, and says how far it is. A paper that fails leaves the others alone. */
@Injectable()
export class PrintRun {
  constructor(
    private readonly database: Database,
    private readonly letters: Letters,
    private readonly papers: PaperFiles,
    private readonly files: StoredFiles,
    private readonly pdfs: PdfMaker,
  ) {}

  /** @throws Refusal DOCUMENT.NOTHING_PRINTED, DOCUMENT.PDF_NOT_MADE, FILE.STORE_AWAY */
  async run(order: PrintOrder): Promise<{ readonly file: StoredFileRef; readonly problems: PrintJob['problems'] }> {
    const problems: Problems = [];
    const sealed = order.places.some((place) => place.sealed);
    const pdf = order.format === 'pdf';
    const bytes = pdf ? await this.merged(order, problems) : Readable.from(zipped(this.entries(order, problems)));
    const kind = pdf ? FILE_KINDS.pdf.mediaType : 'application/zip';
    const name = pdf ? 'Văn bản.pdf' : 'Văn bản.zip';
    const file = await this.database.write((tx) => this.files.keep(tx, order.actor, { bytes, name, mediaType: kind, sealed }));
    if (problems.length === order.places.length) throw new Refusal(documentErrors, 'DOCUMENT.NOTHING_PRINTED', { why: problems[0]?.message ?? '' });
    return { file, problems };
  }

  private async *entries(order: PrintOrder, problems: Problems): AsyncGenerator<ZipEntry> {
    let position = 0;
    for await (const { letter, bytes } of this.printed(order, problems)) {
      position += 1;
      yield { name: `${String(position).padStart(3, '0')} ${fileNameOf(letter.letter, 'docx')}`, bytes };
    }
  }

  private async merged(order: PrintOrder, problems: Problems): Promise<Buffer> {
    if (!this.pdfs.available) throw new Refusal(documentErrors, 'DOCUMENT.PDF_NOT_MADE');
    const pdfs: Buffer[] = [];
    let batch: Printed[] = [];
    for await (const printed of this.printed(order, problems)) {
      batch.push(printed);
      if (batch.length < PDFS_AT_ONCE) continue;
      pdfs.push(...(await this.converted(batch, problems)));
      batch = [];
    }
    pdfs.push(...(await this.converted(batch, problems)));
    if (!pdfs.length) throw new Refusal(documentErrors, 'DOCUMENT.NOTHING_PRINTED', { why: problems[0]?.message ?? '' });
    // Each paper begins on a sheet of its own when it is printed on both sides.
    return this.pdfs.merge(pdfs, { evenPages: true });
  }

  private async converted(batch: readonly Printed[], problems: Problems): Promise<Buffer[]> {
    const results = await Promise.all(
      batch.map(({ place, bytes }) =>
        this.pdfs.need(bytes).catch((error: unknown) => {
          problems.push({ id: place.id, message: wordsOf(error) });
          return null;
        }),
      ),
    );
    return results.filter((pdf) => pdf !== null);
  }

  /** The .docx of each paper, in order; between two of them others get their turn. */
  private async *printed(order: PrintOrder, problems: Problems): AsyncGenerator<Printed> {
    const { actor, places } = order;
    let [done, noted] = [0, 0];
    for (let from = 0; from < places.length; from += READ_AT_ONCE) {
      const part = places.slice(from, from + READ_AT_ONCE);
      const letters = await this.database.read((manager) => this.letters.ofDocuments(manager, actor.officeId, part.map(({ id }) => id)));
      for (const place of part) {
        order.stop.throwIfAborted();
        const printed = await this.attempt(actor, place, letters.get(place.id), problems);
        if (printed) yield printed;
        bytesPassed(DEAD_AFTER_ONE);
        done += 1;
        if (performance.now() - noted > NOTE_EVERY) {
          noted = performance.now();
          await this.database.read((manager) => notePrinted(manager, actor.officeId, order.id, done));
        }
        await setImmediate();
      }
    }
  }

  private async attempt(actor: Actor, place: PaperPlace, letter: FilledLetter | undefined, problems: Problems): Promise<Printed | null> {
    try {
      if (!letter) throw new Refusal(documentErrors, 'DOCUMENT.NOTHING_TO_PRINT');
      return { place, letter, bytes: await this.papers.docx(actor.officeId, place, letter) };
    } catch (error) {
      problems.push({ id: place.id, message: wordsOf(error) });
      return null;
    }
  }
}

/** Why one paper could not be made, as the officer reads it. @throws whatever is no refusal */
function wordsOf(error: unknown): string {
  if (error instanceof Refusal && error.code !== 'FILE.STORE_AWAY') return error.message;
  if (error instanceof Refusal) throw error;
  return new Refusal(paperErrors, 'PAPER.NOT_RENDERED', { problem: 'tệp hoặc mẫu bị hỏng.' }).message;
}
