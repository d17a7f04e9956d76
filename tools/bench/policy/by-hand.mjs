/**
 * The filter of a restricted account, written by hand into a statement: what somebody would write who knew the account's key and
 * nothing of policies, views and settings. It says what docs/adr/0038 says, not what the policies say. What is the account's own is
 * found once, in front of the statement, and every table is held against it.
 */

/**
 * An account that sees what was given to it.
 * @returns {{ lists: Record<string, string>, tables: Record<string, string> }} what is found in front of a statement, and SQL that stands for a table
 */
export function assignedByHand(officeId, accountId) {
  const [office, me] = [`office_id = '${officeId}'`, `'${accountId}'`];
  const from = (table, condition, columns = '*') => `SELECT ${columns} FROM public.${table} WHERE ${office} AND ${condition}`;
  const each = (table, conditions, columns) => conditions.map((condition) => from(table, condition, columns)).join(' UNION ');
  const within = (list, column = 'id') => `IN (SELECT ${column} FROM ${list})`;
  const [mine, given] = [`created_by = ${me}`, [`officer_id = ${me}`, `created_by = ${me}`]];
  const onPetition = `petition_id ${within('own_petition')}`;
  const onReception = `reception_id ${within('own_reception')}`;
  const onMatter = `matter_id ${within('own_matter')}`;
  const hosted = `leader_day_id IN (SELECT d.id FROM public.leader_day d JOIN public.leader l ON l.office_id = d.office_id AND l.id = d.host_id WHERE l.account_id = ${me})`;
  const [heard, said] = [[mine, hosted, onPetition, onReception, onMatter], [mine, onPetition, onReception]];
  const lists = {
    own_petition: each('petition', given, 'id, matter_id'),
    own_reception: each('reception', [...given, `matter_id ${within('own_petition', 'matter_id')}`], 'id'),
    own_matter: `SELECT matter_id AS id FROM own_petition UNION ${each('reception', given, 'matter_id')}`,
    own_citizen: [
      from('petition_sender', `citizen_id IS NOT NULL AND ${onPetition}`, 'citizen_id AS id'),
      from('reception_person', `citizen_id IS NOT NULL AND ${onReception}`, 'citizen_id'),
      ...heard.map((way) => from('hearing_request', `citizen_id IS NOT NULL AND ${way}`, 'citizen_id')),
      ...said.map((way) => from('feedback', `citizen_id IS NOT NULL AND ${way}`, 'citizen_id')),
    ].join(' UNION '),
  };
  const any = (ways) => `(${ways.join(' OR ')})`;
  const document = from('document', any([mine, onPetition, `petition_id IS NULL AND ${onReception}`, `petition_id IS NULL AND reception_id IS NULL AND ${onMatter}`, `petition_id IS NULL AND reception_id IS NULL AND matter_id IS NULL AND ${hosted}`]));
  const conclusion = from('conclusion', any([mine, hosted, onReception, onMatter]));
  const partOf = (table, whole, column) => `SELECT s.* FROM public.${table} s JOIN (${whole}) w ON w.office_id = s.office_id AND w.id = s.${column}`;
  const tables = {
    petition: from('petition', any(given)),
    reception: from('reception', `id ${within('own_reception')}`),
    matter: from('matter', `id ${within('own_matter')}`),
    citizen: from('citizen', `id ${within('own_citizen')}`),
    citizen_paper: from('citizen_paper', `citizen_id ${within('own_citizen')}`),
    petition_sender: from('petition_sender', onPetition),
    petition_step: from('petition_step', onPetition),
    reception_person: from('reception_person', onReception),
    running_limit: from('running_limit', `(petition_id IS NULL OR ${onPetition}) AND (reception_id IS NULL OR ${onReception})`),
    hearing_request: from('hearing_request', any(heard)),
    document,
    delivery: partOf('delivery', document, 'document_id'),
    conclusion,
    conclusion_task: partOf('conclusion_task', conclusion, 'conclusion_id'),
  };
  return { lists, tables };
}

/** The same for an account from which sealed matters are hidden. */
export function unsealedByHand() {
  const open = (table) => `SELECT * FROM public.${table} WHERE NOT sealed`;
  const part = (table, whole) => `SELECT s.* FROM public.${table} s JOIN public.${whole} w ON w.office_id = s.office_id AND w.id = s.${whole}_id WHERE NOT w.sealed`;
  const tables = {
    petition: open('petition'),
    reception: open('reception'),
    matter: open('matter'),
    petition_sender: part('petition_sender', 'petition'),
    reception_person: part('reception_person', 'reception'),
    petition_step: part('petition_step', 'petition'),
    running_limit: `SELECT l.* FROM public.running_limit l LEFT JOIN public.petition p ON p.office_id = l.office_id AND p.id = l.petition_id
      LEFT JOIN public.reception r ON r.office_id = l.office_id AND r.id = l.reception_id WHERE NOT coalesce(p.sealed, r.sealed)`,
  };
  return { lists: {}, tables };
}

/** The statement with its tables put in place by hand, and in front of it the lists they are held against. */
export function inPlace(sql, { lists, tables }) {
  const placed = sql.replace(/\b(FROM|JOIN)\s+([a-z_]+)\b(?!\s*\()(?!\.)/g, (all, word, table, at) => (tables[table] ? `${word} (${tables[table]})${ALIAS.test(sql.slice(at + all.length)) ? '' : ` AS ${table}`}` : all));
  const needed = Object.entries(lists).map(([name, list]) => `${name} AS MATERIALIZED (${list})`); // one that nobody looks at is not made
  if (!needed.length) return placed;
  const [begins] = BEGINS.exec(placed) ?? [''];
  return `${/WITH/i.test(begins) ? begins : `${begins} WITH`} ${needed.join(', ')}${/WITH/i.test(begins) ? ',' : ''} ${placed.slice(begins.length)}`;
}

/** What a statement begins with: a remark, and the word in front of its own lists where it has some. */
const BEGINS = /^\s*(?:\/\*.*?\*\/)?\s*(?:WITH\b)?/i;

/** What stands behind a table that is given another name; a table without one keeps its own. */
const ALIAS = /^\s+(AS\s+)?(?!(WHERE|ON|JOIN|LEFT|INNER|ORDER|GROUP|LIMIT|UNION|CROSS|USING|FOR|OFFSET|HAVING)\b)[a-z_]+\b/i;
