/** Stands for a line break of a value while the template is filled: of the private use area, so that no text has it. */
export const BREAK = '\ue00a';

const TOKEN = /<(\/?)([\w:]+)([^<>]*?)(\/?)>/g;

/**
 * Makes every line of a value a paragraph of its own, with the looks of the one it stood in: a mere line break would stretch
 * the words of a justified line. Where a run stands deeper than in its paragraph (a link, a content control) it stays a break.
 */
export function breakIntoParagraphs(xml: string): string {
  if (!xml.includes(BREAK)) return xml;
  return xml.replace(/<w:p(?: [^<>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g, (paragraph) => (paragraph.includes(BREAK) ? splitParagraph(paragraph) : paragraph)).replaceAll(BREAK, ' ');
}

function splitParagraph(paragraph: string): string {
  const look = /^<w:p(?: [^>]*)?>(<w:pPr>[\s\S]*?<\/w:pPr>|<w:pPr\/>)?/.exec(paragraph);
  // Section breaks and page breaks are of the whole paragraph, once.
  const pPr = (look?.[1] ?? '').replace(/<w:sectPr[\s\S]*?<\/w:sectPr>/, '').replace(/<w:pageBreakBefore[^>]*\/>/, '');
  let done = '';
  let from = 0;
  let runLook = '';
  const open: string[] = [];
  for (const token of paragraph.matchAll(TOKEN)) {
    const [whole, closing, name = '', , selfClosing] = token;
    if (name === 'w:r' && !closing) runLook = runLookAt(paragraph, token.index + whole.length);
    if (name === 'w:t' && closing) {
      const flat = open.length === 3;
      done += paragraph.slice(from, token.index).replaceAll(BREAK, flat ? nextParagraph(pPr, runLook) : NEXT_LINE);
      from = token.index;
    }
    if (closing) open.pop();
    else if (!selfClosing) open.push(name);
  }
  return done + paragraph.slice(from);
}

function runLookAt(paragraph: string, start: number): string {
  return /^(<w:rPr>[\s\S]*?<\/w:rPr>|<w:rPr\/>)/.exec(paragraph.slice(start, start + 4000))?.[1] ?? '';
}

const NEXT_LINE = '</w:t><w:br/><w:t xml:space="preserve">';
const nextParagraph = (pPr: string, rPr: string): string => `</w:t></w:r></w:p><w:p>${pPr}<w:r>${rPr}<w:t xml:space="preserve">`;
