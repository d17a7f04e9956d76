import { type Conditions, wordsAmong, wordsListed } from '@tiepdan/platform/api';
import { AMONG, TEXTS, type TextTable } from './common-text.js';

/** So many of the newest texts are looked at first; from so many that fit on, more are found by going on than by an index. */
const PEEK = 1000;
const COMMON = 5;

/**
 * SQL of the newest active texts that fit, at most `most`: (id, "on"). Where the words are common together, the newest texts
 * are read until there are enough; where they are rare, or the newest misled, the trigram index lists them all. Which way it
 * went is decided while it runs: a LIMIT of 0 runs nothing.
 */
export function fittingTexts(params: Conditions, officeId: string, table: TextTable, typed: string, most: number): string | null {
  const { words, day } = TEXTS[table];
  const listed = wordsListed(params, words, typed);
  const among = wordsAmong(params, 'words', typed);
  if (!listed || !among) return null;
  const active = `FROM ${table} WHERE office_id = ${params.param(officeId)} AND status = 'active'`;
  const newest = (rows: number | string) => `FROM (SELECT id, ${day} AS "on", ${words} AS words ${active} ORDER BY ${day} DESC, id DESC LIMIT ${rows}) newest WHERE ${among}`;
  return `
    WITH peek AS MATERIALIZED (SELECT count(*) AS times ${newest(PEEK)}),
      walked AS MATERIALIZED (SELECT id, "on" ${newest(`(SELECT CASE WHEN times < ${COMMON} THEN 0 ELSE ${AMONG} END FROM peek)`)} LIMIT ${most}),
      listed AS MATERIALIZED (
        SELECT * FROM (SELECT id, ${day} AS "on" ${active} AND ${listed} LIMIT (SELECT CASE WHEN count(*) >= ${most} THEN 0 END FROM walked)) found
        ORDER BY "on" DESC, id DESC LIMIT ${most})
    SELECT id, "on" FROM walked UNION SELECT id, "on" FROM listed`;
}
