import { readFileSync } from 'node:fs';
import { type Locator, type Page, expect } from '@playwright/test';
import { documentPaths, type DocumentPaper, type TakenDocumentStep } from '@tiepdan/document/contract';
import { paperPaths, type PaperList } from '@tiepdan/paper/contract';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PizZip from 'pizzip';
import { read, today, write } from './office';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Presses a link or a button and gives what the browser saves. */
export async function saved(page: Page, press: Locator): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await press.click();
  return readFileSync(await (await download).path());
}

/** Whether this server can make PDFs; where it has neither LibreOffice nor Gotenberg it gives the .docx and says so. */
export const makesPdf = async (page: Page): Promise<boolean> => (await read<PaperList>(page, paperPaths.list)).pdf;

/** The words of each page of a PDF, composed, as a reader of the file finds them. */
export async function pagesOf(pdf: Buffer): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('').normalize('NFC'));
  }
  await loading.destroy();
  return pages;
}

/** The same Word file with other words in its text, as Word itself would save it. */
export function reworded(docx: Buffer, from: string, to: string): Buffer {
  const zip = new PizZip(docx);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  expect(xml, `the template says "${from}"`).toContain(from);
  zip.file('word/document.xml', xml.replace(from, to));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The same Word file carrying a program, under the name of one that carries none. */
export function withMacro(docx: Buffer): Buffer {
  const zip = new PizZip(docx);
  zip.file('word/vbaProject.bin', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** Drafts a paper on a petition and issues it today, as somebody who may do both. */
export async function issuePaper(page: Page, paper: DocumentPaper, petitionId: string): Promise<TakenDocumentStep> {
  const draft = await write<TakenDocumentStep>(page, documentPaths.drafts, { paper, petitionId, recipientIds: [] });
  return write(page, documentPaths.step(draft.id, 'issue'), { version: draft.version, issuedOn: await today(page) });
}
