import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of a PDF finds in it. Page numbers in the top margin are left out; sizes are in points. */
export interface ReadPdf {
  readonly text: string;
  readonly pages: readonly { readonly width: number; readonly height: number }[];
}

/** Reads a PDF back with a reader that knows nothing of how it was made. */
export async function readPdf(pdf: Buffer): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const texts: string[] = [];
  const pages: { width: number; height: number }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    pages.push({ width: right - left, height: top - bottom });
    const { items } = await page.getTextContent();
    const strings = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).filter(Boolean);
    texts.push(strings.join('').replace(new RegExp(`^\\s*${number}\\s`), ''));
  }
  await loading.destroy();
  return { text: texts.join('\n'), pages };
}

/** Without the spaces and breaks that only the lines of the page have made; capitals, since some are only looks. */
export const tight = (text: string): string => text.normalize('NFC').replace(/\s/g, '').toLocaleUpperCase('vi');
