import { type PdfConverter, type PdfResult, PDF_LIMITS, measured, officeFileOf } from './converter.js';

/** Makes PDFs by a Gotenberg service (its LibreOffice route). It is trusted with papers, so it belongs to the office's own network. */
export class GotenbergConverter implements PdfConverter {
  readonly batch = 4;
  private readonly address: URL;

  constructor(
    address: string,
    private readonly log: (line: Readonly<Record<string, unknown>>) => void,
    private readonly limit = 30_000,
  ) {
    this.address = new URL('forms/libreoffice/convert', address.endsWith('/') ? address : `${address}/`);
  }

  convert(documents: readonly Buffer[]): Promise<readonly PdfResult[]> {
    return Promise.all(documents.map((document) => this.one(document)));
  }

  async stop(): Promise<void> {
    // It is somebody else's process.
  }

  private async one(document: Buffer): Promise<PdfResult> {
    const form = new FormData();
    const { extension, mediaType } = officeFileOf(document);
    form.append('files', new Blob([new Uint8Array(document)], { type: mediaType }), `paper.${extension}`);
    form.append('updateIndexes', 'false');
    try {
      const response = await fetch(this.address, { method: 'POST', body: form, redirect: 'error', signal: AbortSignal.timeout(this.limit) });
      if (!response.ok) return this.refused(response);
      if (Number(response.headers.get('content-length') ?? 0) > PDF_LIMITS.pdfBytes) return { failure: 'too-large' };
      return measured(Buffer.from(await response.arrayBuffer()));
    } catch (error) {
      const late = (error as { readonly name?: string }).name === 'TimeoutError';
      this.log({ event: 'gotenberg.failed', reason: late ? 'too slow' : 'away' });
      return { failure: late ? 'too-slow' : 'away' };
    }
  }

  private async refused(response: Response): Promise<PdfResult> {
    await response.body?.cancel();
    this.log({ event: 'gotenberg.failed', status: response.status });
    // 503 is what it says when its own time limit has passed, or its queue is full.
    return { failure: response.status === 503 ? 'too-slow' : response.status >= 500 || response.status === 429 ? 'away' : 'broken' };
  }
}
