import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PdfConverter, type PdfResult, measured, officeFileOf } from './converter.js';
import { SofficeInstance } from './soffice-instance.js';

/** Times and numbers of one instance; milliseconds. */
export interface SofficeLimits {
  /** For one document, and more for each further one of a batch. */
  readonly perDocument: number;
  readonly perFurther: number;
  /** Conversions after which it is started anew: what a long-lived LibreOffice forgets to give back. */
  readonly conversions: number;
  /** Without work for so long it ends, to give its memory back. */
  readonly idle: number;
}
const USUAL: SofficeLimits = { perDocument: 30_000, perFurther: 3_000, conversions: 1_000, idle: 10 * 60_000 };

/** Makes PDFs by one LibreOffice that is kept running; the documents of a batch go to it in one call. */
export class SofficeConverter implements PdfConverter {
  readonly batch = 25;
  private instance: SofficeInstance | null = null;
  private done = 0;
  private calls = 0;
  private idling: NodeJS.Timeout | null = null;
  private readonly atExit = () => this.instance?.kill();

  constructor(
    private readonly program: string,
    private readonly log: (line: Readonly<Record<string, unknown>>) => void,
    private readonly limits: SofficeLimits = USUAL,
  ) {
    process.once('exit', this.atExit);
  }

  /** One batch after the other: the caller waits for its turn. */
  async convert(documents: readonly Buffer[]): Promise<readonly PdfResult[]> {
    const first = await this.attempt(documents);
    if (documents.length === 1) return first;
    // One document that hangs or kills the instance takes the rest of its batch with it; each of those gets another go alone.
    const results = [...first];
    for (const [position, result] of first.entries()) {
      const document = documents[position];
      if (document && 'failure' in result) [results[position] = result] = await this.attempt([document]);
    }
    return results;
  }

  async stop(): Promise<void> {
    process.removeListener('exit', this.atExit);
    await this.drop();
  }

  private async attempt(documents: readonly Buffer[]): Promise<readonly PdfResult[]> {
    let instance: SofficeInstance;
    try {
      instance = await this.ready();
    } catch (error) {
      this.log({ event: 'office.not-started', reason: error instanceof Error ? error.message : String(error) });
      return documents.map(() => ({ failure: 'away' }));
    }
    const limit = this.limits.perDocument + this.limits.perFurther * (documents.length - 1);
    const call = join(instance.folder, `call-${(this.calls += 1)}`);
    const [sources, target] = [join(call, 'in'), join(call, 'out')];
    await mkdir(sources, { recursive: true });
    await mkdir(target);
    const files = documents.map((document, position) => join(sources, `${position}.${officeFileOf(document).extension}`));
    await Promise.all(files.map((file, position) => writeFile(file, documents[position] ?? '')));
    const inTime = await instance.convert(files, target, limit);
    const results = await Promise.all(documents.map((_, position) => this.result(join(target, `${position}.pdf`), inTime)));
    await rm(call, { recursive: true, force: true });
    this.done += documents.length;
    await this.settle(instance, inTime);
    return results;
  }

  private async result(file: string, inTime: boolean): Promise<PdfResult> {
    const pdf = await readFile(file).catch(() => null);
    return pdf ? measured(pdf) : { failure: inTime ? 'broken' : 'too-slow' };
  }

  private async ready(): Promise<SofficeInstance> {
    if (this.idling) clearTimeout(this.idling);
    if (this.instance?.running) return this.instance;
    await this.drop();
    this.done = 0;
    this.instance = await SofficeInstance.start(this.program);
    return this.instance;
  }

  /** After a call: an instance that hangs or has served long ends, one without work ends later. */
  private async settle(instance: SofficeInstance, inTime: boolean): Promise<void> {
    if (!inTime) this.log({ event: 'office.killed', reason: 'a document took too long' });
    if (!inTime || this.done >= this.limits.conversions || !instance.running) return this.drop();
    this.idling = setTimeout(() => void this.drop(), this.limits.idle);
    this.idling.unref();
  }

  private async drop(): Promise<void> {
    if (this.idling) clearTimeout(this.idling);
    const { instance } = this;
    this.instance = null;
    await instance?.end();
  }
}
