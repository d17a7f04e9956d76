/**
 * The same questions as SQL written by hand: plain trigram queries on the same columns and indexes, the newest eight that fit.
 * They know nothing of nearness, visits, reasons, counts, numbers of books and permissions, and go straight to the server.
 */
import { paperKey, phoneKey, searchPatterns } from '@tiepdan/platform/contract';

/** Who it may be: names by their words, numbers by papers or telephones. */
export function byHandPeople(client, officeId, typed) {
  const params = [officeId];
  const param = (value) => `$${params.push(value)}`;
  const parts = typed.split(' ');
  const numbers = parts.filter((part) => /\d/.test(part));
  const named = wordsFit(parts.filter((part) => !/\d/.test(part)).join(' '), 'name_words', param);
  const numbered = numbers.map((number) => `(paper_key LIKE ${param(`%${paperKey(number)}%`)} OR phone_key LIKE ${param(`%${phoneKey(number) || 'x'}%`)})`);
  return client.query(
    `SELECT id, full_name, birth_year, paper_number, phone, address FROM citizen WHERE ${['office_id = $1', ...named, ...numbered].join(' AND ')} ORDER BY id DESC LIMIT 8`,
    params,
  );
}

/** What the search box looks for: people, their petitions and receptions, and matters, petitions and receptions by their words. */
export async function byHandSearch(client, officeId, typed) {
  await byHandPeople(client, officeId, typed);
  const ask = async (columns, from, column, day) => {
    const params = [officeId];
    const fits = wordsFit(typed, column, (value) => `$${params.push(value)}`);
    if (fits.length) await client.query(`SELECT ${columns} FROM ${from} WHERE r.office_id = $1 AND ${fits.join(' AND ')} ORDER BY ${day} DESC LIMIT 8`, params);
  };
  await ask('r.id, r.summary', 'matter r', 'r.summary_words', 'r.opened_on');
  await ask('r.id, r.summary', 'petition r', 'r.summary_words', 'r.received_on');
  await ask('r.id, r.content', 'reception r', 'r.content_words', 'r.received_on');
  if (/\d/.test(typed)) return;
  for (const [table, links, key] of [['petition', 'petition_sender', 'petition_id'], ['reception', 'reception_person', 'reception_id']])
    await ask(
      'r.id, c.full_name',
      `citizen c JOIN ${links} x ON x.office_id = c.office_id AND x.citizen_id = c.id JOIN ${table} r ON r.office_id = x.office_id AND r.id = x.${key}`,
      'c.name_words',
      'r.received_on',
    );
}

const wordsFit = (typed, column, param) => searchPatterns(typed).map((patterns) => `(${patterns.map((pattern) => `${column} LIKE ${param(pattern)}`).join(' OR ')})`);
