/** Ids of what is there, by the kind that the name of a place in an address or a body says. */

const KEYS = { key: ['head', 'deputy', 'auditor', 'no-such-role'], code: ['guidance', 'notice', 'receptions', 'I01', 'B1'], slug: ['01-TCD', '02-TCD', '01-XLD'], year: ['2026', '2025'], day: ['2026-10-06'], column: ['1', '2'], format: ['docx', 'xlsx', 'pdf'] };
const OTHER_NAMES = { host: 'leader', officer: 'account', upload: 'file_upload', sealed: 'sealed_identity', recipient: 'agency', day: 'leader_day', respondent: 'citizen' };

/** @param {import('pg').Client} client as the owner of the schema */
export async function recordsOf(client) {
  const { rows: tables } = await client.query(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid' ORDER BY 1`,
  );
  const ids = new Map();
  for (const { name } of tables) {
    const { rows } = await client.query(`(SELECT id FROM "${name}" ORDER BY id LIMIT 30) UNION ALL (SELECT id FROM "${name}" ORDER BY id DESC LIMIT 30)`);
    if (rows.length) ids.set(name, rows.map(({ id }) => id));
  }
  const every = [...ids.values()].flat();
  const of = (table, random) => (random.next() < 0.9 && ids.get(table) ? random.oneOf(ids.get(table)) : random.oneOf(every));
  return {
    count: every.length,
    /** What may stand in `/petitions/{id}`. */
    partFor(before, name, random) {
      if (KEYS[name]) return random.oneOf(KEYS[name]);
      return of(singular(before.replaceAll('-', '_')), random);
    },
    /** What may stand in `petitionId`. */
    idFor(name, random) {
      const word = name.replace(/Ids?$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      return of(OTHER_NAMES[word] ?? word, random);
    },
  };
}

const singular = (word) => word.replace(/ies$/, 'y').replace(/s$/, '');
