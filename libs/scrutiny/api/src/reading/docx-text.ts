import { openPackage, paragraphsOf } from '@tiepdan/paper/api';

/** The paragraphs of a Word file a line each, its notes left out: they name single cases. Null when it is no Word file. */
export async function docxText(bytes: Buffer): Promise<string | null> {
  const opened = await openPackage(bytes);
  if ('problem' in opened) return null;
  const body = opened.parts.get('word/document.xml');
  return body === undefined ? null : paragraphsOf(body).join('\n');
}
