import { afterAll, describe, expect, it } from '@jest/globals';
import { PAPERS, type PaperCode, sampleValues } from '@tiepdan/paper/contract';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { systemTemplate } from '../defaults/index.js';
import { fillTemplate } from '../engine/fill.js';
import { paragraphsOfDocx } from '../engine/text-of.js';
import { ACCENTED, madeDocx } from '../testing/made-docx.js';
import { findSoffice } from './find-soffice.js';
import { mergePdfs } from './merge.js';
import { PdfMaker } from './pdf-maker.js';

/** The words of a PDF, as a reader of the file finds them. */
async function textOf(pdf: Buffer): Promise<{ readonly text: string; readonly pages: number }> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  await loading.destroy();
  return { text: pages.join('\n'), pages: pages.length };
}

/** Without the spaces and breaks that only the lines of the page have made. */
const tight = (text: string): string => text.normalize('NFC').replace(/\s/g, '');

const soffice = findSoffice(null);
const described = soffice ? describe : describe.skip;

described('what LibreOffice makes of a paper, read back (skipped where there is no LibreOffice)', () => {
  const maker = new PdfMaker({ gotenberg: null, soffice, log: () => undefined });
  afterAll(() => maker.onApplicationShutdown());

  it('has every accented letter of Vietnamese, composed and not, in every style', async () => {
    const decomposed = ACCENTED.normalize('NFD');
    const docx = fillTemplate(await madeDocx('{Nội dung}', ['x', '{Nội dung}'], '{Yêu cầu}'), { content: ACCENTED, request: decomposed });
    const { text } = await textOf((await maker.need(docx)));
    expect(tight(text)).toBe(`${ACCENTED}x${ACCENTED}${ACCENTED}`);
  }, 60_000);

  it.each(Object.keys(PAPERS) as PaperCode[])('has every word of %s', async (code) => {
    const docx = fillTemplate((await systemTemplate(code)).bytes, sampleValues(code));
    const words = paragraphsOfDocx(docx);
    expect(words.join('\n')).not.toMatch(/[{}]|undefined|null/);
    const { text } = await textOf(await maker.need(docx));
    const read = tight(text);
    for (const paragraph of words.filter((words) => words.trim())) expect(read.toUpperCase()).toContain(tight(paragraph).toUpperCase());
  }, 60_000);

  it('is joined in the order given, each on sheets of its own where asked', async () => {
    const made = async (content: string) => maker.need(fillTemplate(await madeDocx('{Nội dung}'), { content }));
    const pdfs = [await made('một'), await made('hai')];
    expect(await textOf(await mergePdfs(pdfs))).toMatchObject({ pages: 2, text: expect.stringMatching(/một[\s\S]*hai/) });
    expect((await textOf(await mergePdfs(pdfs, { evenPages: true }))).pages).toBe(4);
  }, 60_000);
});
