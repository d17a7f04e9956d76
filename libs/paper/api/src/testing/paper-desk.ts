import { Chronicle } from '@tiepdan/audit/api';
import { FileDesk } from '@tiepdan/file/api';
import { Database } from '@tiepdan/platform/api';
import type { DataSource } from 'typeorm';
import { PutInForce } from '../actions/put-in-force.js';
import { ReplaceTemplate } from '../actions/replace-template.js';
import { TryTemplate } from '../actions/try-template.js';
import { PaperFiles } from '../paper-files.js';
import { PaperQueries } from '../paper.queries.js';
import { Papers } from '../papers.js';
import { PdfMaker } from '../pdf/pdf-maker.js';
import { PaperTemplates } from '../templates/paper-templates.js';
import { UploadedTemplate } from '../templates/uploaded-template.js';

/** Everything that makes papers, on a folder of its own, for the specs of this and other domains. Without LibreOffice unless it is asked for. */
export class PaperDesk {
  readonly files: FileDesk;
  readonly templates: PaperTemplates;
  readonly papers: Papers;
  readonly pdf: PdfMaker;
  readonly queries: PaperQueries;
  readonly trying: TryTemplate;
  readonly replacing: ReplaceTemplate;
  readonly choosing: PutInForce;

  constructor(source: DataSource, options: { readonly soffice?: string | null } = {}) {
    const [database, chronicle] = [new Database(source), new Chronicle(new Database(source))];
    this.files = new FileDesk(source);
    this.templates = new PaperTemplates(database, this.files.files);
    this.papers = new Papers(this.templates);
    this.pdf = new PdfMaker({ gotenberg: null, soffice: options.soffice ?? '/no/such/program', log: () => undefined });
    this.queries = new PaperQueries(database, this.pdf);
    const uploaded = new UploadedTemplate(database, this.files.files);
    this.trying = new TryTemplate(uploaded, this.templates, this.papers, new PaperFiles(this.pdf));
    this.replacing = new ReplaceTemplate(database, this.files.files, uploaded, chronicle);
    this.choosing = new PutInForce(database, chronicle);
  }

  /** Ends what was started and takes the folder away. */
  async close(): Promise<void> {
    await this.pdf.onApplicationShutdown();
    this.files.close();
  }
}
