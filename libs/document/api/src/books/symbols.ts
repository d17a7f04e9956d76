import { DOCUMENT_PAPERS, type DocumentPaper, KIND_OF_PAPER, USUAL_SYMBOLS } from '@tiepdan/document/contract';
import type { EntityManager } from 'typeorm';

/** The symbols that papers are numbered with: what the office has set, else the usual ones of their kinds. */
export async function symbolsOf(on: EntityManager, officeId: string): Promise<Map<DocumentPaper, string>> {
  const set = await on.query<{ paper: DocumentPaper; symbol: string }[]>(`SELECT paper, symbol FROM document_numbering WHERE office_id = $1`, [officeId]);
  const symbols = new Map(DOCUMENT_PAPERS.map((paper) => [paper, USUAL_SYMBOLS[KIND_OF_PAPER[paper]]]));
  for (const { paper, symbol } of set) symbols.set(paper, symbol);
  return symbols;
}

export async function symbolOf(on: EntityManager, officeId: string, paper: DocumentPaper): Promise<string> {
  return (await symbolsOf(on, officeId)).get(paper) ?? USUAL_SYMBOLS[KIND_OF_PAPER[paper]];
}
