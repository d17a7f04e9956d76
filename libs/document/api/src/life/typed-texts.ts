import type { Texts } from '@tiepdan/citizen/api';
import { DOCUMENT_TEXTS, type DocumentText, type DocumentTexts } from '@tiepdan/document/contract';
import type { EntityManager } from 'typeorm';

/** What stands on a paper as its officer typed it; on a sealed matter none of it may name a person. */
export async function documentTexts(tx: EntityManager, officeId: string, id: string): Promise<Texts> {
  const [row] = await tx.query<{ summary: string; texts: DocumentTexts }[]>(`SELECT summary, texts FROM document WHERE office_id = $1 AND id = $2`, [officeId, id]);
  return { summary: ['Trích yếu', row?.summary], ...Object.fromEntries(textEntries(row?.texts ?? {})) };
}

const textEntries = (texts: DocumentTexts): [string, readonly [string, string | null | undefined]][] =>
  (Object.keys(DOCUMENT_TEXTS) as DocumentText[]).map((key) => [`texts.${key}`, [DOCUMENT_TEXTS[key].label, texts[key]] as const]);
