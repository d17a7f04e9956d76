import PizZip from 'pizzip';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };

/** The paragraphs of one part as they are read, tabs and breaks as spaces. No pattern runs on over the next tag: a small file of tags that never close would hold the process for minutes. */
export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p(?: [^<>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)\/>/g)]
      .map(([, text]) => (text === undefined ? ' ' : text.replace(/&(?:lt|gt|amp|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity)))
      .join(''),
  );
}

/** The paragraphs of a whole .docx: body, headers, footers, notes; outside the body only those with text. */
export function paragraphsOfDocx(docx: Buffer): string[] {
  const zip = new PizZip(docx);
  return Object.keys(zip.files)
    .filter((name) => /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name))
    .flatMap((name) => paragraphsOf(zip.file(name)?.asText() ?? '').filter((text) => text !== '' || name === 'word/document.xml'));
}
