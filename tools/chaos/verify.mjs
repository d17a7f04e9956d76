/** Holds the database against what clients were told, and against itself. */
import { petitionPaths } from '@tiepdan/petition/contract';
import { receptionPaths } from '@tiepdan/reception/contract';
import { documentPaths } from '@tiepdan/document/contract';
import { INVARIANTS } from './invariants.mjs';

/** So many findings of one kind are shown. */
const SHOWN = 5;
/** So many acknowledged records are read again over HTTP at the end. */
const READ_AGAIN = 150;

/** What each acknowledgement must find: the row with the numbers, at the version or later, in the state that was told. */
const ACKNOWLEDGED = {
  petition: `SELECT id, book_number AS number, book_year AS year, version, status, summary AS text FROM petition WHERE id = ANY($1)`,
  reception: `SELECT id, book_number AS number, book_year AS year, version, status, content AS text FROM reception WHERE id = ANY($1)`,
  document: `SELECT id, number, version, status, summary AS text FROM document WHERE id = ANY($1)`,
  delivery: `SELECT id FROM delivery WHERE id = ANY($1) AND sent_on IS NOT NULL`,
  attachment: `SELECT petition_id AS id, name AS text FROM attachment WHERE petition_id = ANY($1)`,
};

/**
 * Everything acknowledged so far and every invariant, as of one moment; writing may go on meanwhile.
 * @param {import('pg').Client} client as the owner of the schema
 * @param {readonly object[]} entries of the journal, taken before the moment
 * @returns {Promise<string[]>} what does not hold
 */
export async function verify(client, entries) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const found = [];
    for (const kind of Object.keys(ACKNOWLEDGED)) found.push(...(await checkKind(client, kind, entries.filter((entry) => entry.kind === kind))));
    for (const [words, sql] of Object.entries(INVARIANTS)) {
      const { rows } = await client.query(sql);
      if (rows.length) found.push(`${rows.length} × ${words}: ${rows.slice(0, SHOWN).map((row) => row.found).join('; ')}`);
    }
    return found;
  } finally {
    await client.query('ROLLBACK');
  }
}

async function checkKind(client, kind, entries) {
  const { rows } = await client.query(ACKNOWLEDGED[kind], [[...new Set(entries.map(({ id }) => id))]]);
  const held = Map.groupBy(rows, ({ id }) => id);
  return entries
    .map((entry) => ({ entry, wrong: wrongWith(entry, held.get(entry.id) ?? []) }))
    .filter(({ wrong }) => wrong)
    .slice(0, SHOWN)
    .map(({ entry, wrong }) => `acknowledged and ${wrong}: ${JSON.stringify(entry)}`);
}

function wrongWith(entry, rows) {
  if (!rows.length) return 'not there';
  const fits = rows.filter(({ text }) => !entry.token || (text ?? entry.token).includes(entry.token));
  if (!fits.length) return 'under another text';
  const [row] = fits;
  if (entry.number !== undefined && row.number !== entry.number) return `with the number ${row.number}`;
  if (entry.year !== undefined && row.year !== entry.year) return `in the book of ${row.year}`;
  if (entry.version !== undefined && row.version < entry.version) return `at version ${row.version}`;
  if (entry.status !== undefined && row.status !== entry.status) return `in the state ${row.status}`;
  return null;
}

const ADDRESSES = { petition: petitionPaths.one, reception: receptionPaths.one, document: documentPaths.one };

/** Reads acknowledged records over HTTP, as an officer would. @returns {Promise<string[]>} */
export async function readAgain(reader, headers, entries, random) {
  const found = [];
  const numbered = entries.filter(({ kind, number }) => kind in ADDRESSES && number !== undefined);
  for (let turn = 0; turn < Math.min(READ_AGAIN, numbered.length); turn++) {
    const entry = random.oneOf(numbered);
    const { id, bookNumber, number } = await reader.get(ADDRESSES[entry.kind](entry.id), headers);
    if (id !== entry.id || (bookNumber ?? number) !== entry.number) found.push(`read over HTTP as ${bookNumber ?? number}: ${JSON.stringify(entry)}`);
  }
  return found;
}

/** Mails: none twice; what the database says was sent has come. @returns {Promise<string[]>} */
export async function checkMails(client, received) {
  const { rows } = await client.query(`SELECT recipient, state FROM mail_message`);
  const twice = [...received].filter(([, times]) => times > 1).map(([recipient, times]) => `mailed ${times} times: ${recipient}`);
  const lost = rows.filter(({ recipient, state }) => state === 'sent' && !received.has(recipient)).map(({ recipient }) => `said to be sent and never came: ${recipient}`);
  return [...twice, ...lost].slice(0, SHOWN);
}
