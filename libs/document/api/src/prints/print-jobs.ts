import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type PrintJob, type PrintRequest, documentErrors } from '@tiepdan/document/contract';
import { type OpenedFile, StoredFiles } from '@tiepdan/file/api';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Jobs, Refusal, errorWords } from '@tiepdan/platform/api';
import { PaperFiles } from './paper-files.js';
import { BROKEN_OFF, SILENT_AFTER, failPrint, findPrint, finishPrint, insertPrint, keepAlive } from './print-rows.js';
import { type PrintOrder, PrintRun } from './print-run.js';

/** Hours after which a printed file is taken away. */
const KEPT_HOURS = 24;

/**
 * Requests to print many papers. The server that takes a request works it off, one after another; how far it is stands in the
 * database, so that any server can tell.
 */
@Injectable()
export class PrintJobs implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger('prints');
  private readonly stopping = new AbortController();
  private readonly mine = new Set<string>();
  private tail: Promise<void> = Promise.resolve();
  private pulse: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly papers: PaperFiles,
    private readonly printing: PrintRun,
    private readonly files: StoredFiles,
    private readonly chronicle: Chronicle,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'document.prints', label: 'Dọn các tệp in đã quá một ngày', everyMinutes: 60, run: () => this.sweep() });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearInterval(this.pulse);
    await this.tail;
  }

  /** Takes a request; the answer comes at once. @throws Refusal DOCUMENT.NOTHING_TO_PRINT, RECORD.NOT_FOUND */
  async request(actor: Actor, { ids, format }: PrintRequest): Promise<PrintJob> {
    const places = await this.papers.places(actor.officeId, ids);
    if (places.length !== ids.length) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    const printable = places.filter(({ paper }) => paper !== null);
    if (!printable.length) throw new Refusal(documentErrors, 'DOCUMENT.NOTHING_TO_PRINT');
    const id = await this.database.write(async (tx) => {
      const written = await insertPrint(tx, actor, format, printable.map((place) => place.id));
      await this.chronicle.note(tx, { ...actor, action: 'document.printed', actorId: actor.accountId, details: { papers: printable.length, format } });
      return written;
    });
    this.enqueue({ id, actor, format, places: printable, stop: this.stopping.signal });
    return this.one(actor, id);
  }

  /** @throws Refusal RECORD.NOT_FOUND for somebody else's request too */
  async one(actor: Actor, id: string): Promise<PrintJob> {
    const row = await this.database.read((manager) => findPrint(manager, actor, id));
    if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    const { ids: _, fileId: __, ...job } = row;
    return job;
  }

  /** @throws Refusal RECORD.NOT_FOUND, DOCUMENT.PRINT_NOT_READY, FILE.* */
  async file(actor: Actor, id: string): Promise<{ readonly file: OpenedFile; readonly name: string }> {
    const row = await this.database.read((manager) => findPrint(manager, actor, id));
    if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    if (!row.fileId) throw new Refusal(documentErrors, 'DOCUMENT.PRINT_NOT_READY');
    return { file: await this.files.open(actor.officeId, row.fileId), name: `${row.total} văn bản.${row.format === 'pdf' ? 'pdf' : 'zip'}` };
  }

  private enqueue(order: PrintOrder): void {
    this.mine.add(order.id);
    this.pulse ??= setInterval(() => void this.beat(), (SILENT_AFTER * 1000) / 3).unref();
    this.tail = this.tail.then(() => this.work(order));
  }

  private async work(order: PrintOrder): Promise<void> {
    const { officeId } = order.actor;
    try {
      const { file, problems } = await this.printing.run(order);
      await this.database.read((manager) => finishPrint(manager, officeId, order.id, file.id, problems));
    } catch (error) {
      if (!(error instanceof Refusal) && !order.stop.aborted) this.log.error(`${order.id} ${errorWords(error)}`);
      const failure = error instanceof Refusal ? error.message : BROKEN_OFF;
      await this.database.read((manager) => failPrint(manager, officeId, order.id, failure)).catch(() => undefined);
    } finally {
      this.mine.delete(order.id);
    }
  }

  private async beat(): Promise<void> {
    await this.database.read((manager) => keepAlive(manager, [...this.mine])).catch(() => undefined);
  }

  /** Takes away requests of yesterday; their files are swept once nothing refers to them. */
  private async sweep(): Promise<string | null> {
    const [, count] = await this.database.read((manager) =>
      manager.query<[unknown, number]>(`DELETE FROM document_print WHERE requested_at < now() - interval '${KEPT_HOURS} hours'`),
    );
    return count ? `Đã dọn ${count} tệp in.` : null;
  }
}
