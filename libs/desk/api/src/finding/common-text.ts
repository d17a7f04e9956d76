import type { EntityManager } from 'typeorm';
import { Conditions, wordsFit } from '@tiepdan/platform/api';
import { searchWords } from '@tiepdan/platform/contract';

/** Where texts are searched: their stored words, and the day by which they are the newest. */
export const TEXTS = {
  matter: { words: 'summary_words', day: 'opened_on' },
  reception: { words: 'content_words', day: 'received_on' },
  petition: { words: 'summary_words', day: 'received_on' },
  document: { words: 'summary_words', day: 'issued_on' },
} as const;
export type TextTable = keyof typeof TEXTS;

/** How many of the newest texts are looked at to tell common words from rare ones, and from which share on they are common. */
const SAMPLE = 1000;
const COMMON = 0.01;
/** Among so many of the newest texts common words are found, more often than any count goes. */
export const AMONG = 20_000;

/**
 * Whether several words are common together. The planner takes words for independent, and "quyết định xử phạt" for rare: then
 * it would list every such text before the first is shown. One word it judges by its own statistics.
 */
export async function commonText(manager: EntityManager, officeId: string, table: TextTable, typed: string): Promise<boolean> {
  if (searchWords(typed).length < 2) return false;
  const params = new Conditions();
  const { words, day } = TEXTS[table];
  const fits = wordsFit(params, words, typed);
  const [row] = await manager.query<{ share: number }[]>(
    `SELECT coalesce(avg((${fits})::int), 0)::float AS share
     FROM (SELECT ${words} FROM ${table} WHERE office_id = ${params.param(officeId)} ORDER BY ${day} DESC, id DESC LIMIT ${SAMPLE}) newest`,
    params.params,
  );
  return (row?.share ?? 0) >= COMMON;
}
