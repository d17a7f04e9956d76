/** Why a document gave no PDF. */
export const PDF_FAILURES = {
  'too-large': 'văn bản quá lớn hoặc quá nhiều trang.',
  'too-slow': 'việc chuyển đổi quá thời gian cho phép.',
  broken: 'tệp .docx có chỗ mà LibreOffice không đọc được.',
  away: 'dịch vụ chuyển đổi không trả lời.',
} as const;
export type PdfFailure = keyof typeof PDF_FAILURES;

/** What came of one document. */
export type PdfResult = { readonly pdf: Buffer } | { readonly failure: PdfFailure };

/** Something that makes PDFs of .docx and .xlsx files. It never throws for what a document has in it. */
export interface PdfConverter {
  /** How many documents are best given at once. */
  readonly batch: number;
  convert(documents: readonly Buffer[]): Promise<readonly PdfResult[]>;
  /** Ends what it has started. */
  stop(): Promise<void>;
}

/** What a paper of an office stays under. */
export const PDF_LIMITS = { docxBytes: 20 * 1024 * 1024, pdfBytes: 100 * 1024 * 1024, pages: 2000 } as const;

/** What a file is told to LibreOffice as: its name's ending and its media type. A workbook holds this entry, a document does not. */
export function officeFileOf(document: Buffer): { readonly extension: 'docx' | 'xlsx'; readonly mediaType: string } {
  return document.includes('xl/workbook.xml')
    ? { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
    : { extension: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
}

/** A converter's answer, measured. */
export function measured(pdf: Buffer): PdfResult {
  if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') return { failure: 'broken' };
  if (pdf.length > PDF_LIMITS.pdfBytes || pagesOf(pdf) > PDF_LIMITS.pages) return { failure: 'too-large' };
  return { pdf };
}

/** Pages of a PDF whose page objects stand in the open, as both converters write them; 0 when they do not. */
function pagesOf(pdf: Buffer): number {
  let pages = 0;
  for (let at = pdf.indexOf('/Type/Page'); at >= 0; at = pdf.indexOf('/Type/Page', at + 10)) if (pdf[at + 10] !== 0x73) pages += 1;
  return pages;
}
