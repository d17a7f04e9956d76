import { AlignmentType, Document, type FileChild, Header, PageNumber, PageOrientation, Packer, Paragraph, TextRun } from 'docx';
import PizZip from 'pizzip';
import { packSteadily } from '../../engine/pack.js';
import { FONT, SIDEWAYS_MARGIN, SIZE, UPRIGHT } from './measures.js';

/** Arabic, centred in the top margin, not shown on the first page. */
function pageNumber(): Header {
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.heading })] })],
  });
}

/** A template as a .docx: the same bytes every time, so that a template has changed only when its content has. */
export async function paper(children: readonly FileChild[], { landscape = false }: { readonly landscape?: boolean } = {}): Promise<Buffer> {
  const page = landscape ? { size: { ...UPRIGHT.size, orientation: PageOrientation.LANDSCAPE }, margin: SIDEWAYS_MARGIN } : UPRIGHT;
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
        children: [...children],
      },
    ],
  });
  const zip = new PizZip(await Packer.toBuffer(document));
  zip.file('word/document.xml', numbered(zip.file('word/document.xml')?.asText() ?? ''));
  zip.file('docProps/core.xml', timeless(zip.file('docProps/core.xml')?.asText() ?? ''));
  return packSteadily(zip);
}

/** When it was made is the only thing that would differ from one making to the next. */
const timeless = (core: string): string => core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12020-01-01T00:00:00Z');

/** The library numbers pictures over all documents it has made; here each document counts from 1. */
function numbered(xml: string): string {
  let [frames, pictures] = [0, 0];
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+/g, (_, before: string) => `${before}${(frames += 1)}`).replace(/(<pic:cNvPr\b[^>]*?\bid=")\d+/g, (_, before: string) => `${before}${(pictures += 1)}`);
}
