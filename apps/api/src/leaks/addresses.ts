import type { LeakHouse } from './house.js';

/** The periods that the demo's ledgers lie in. */
const PERIODS = ['2021-Y', '2023-Y', '2023-Q4', '2026-Y'];
/** Ids of records that are not sealed, of each kind: what is sealed may show through what hangs on it. */
const OPEN_OF_EACH = 6;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly enum?: readonly string[]; readonly format?: string };
}

/** Every GET route, with its parameters of the query. */
export function getRoutes(house: LeakHouse): { path: string; parameters: Parameter[] }[] {
  return Object.entries(house.document.paths).flatMap(([path, item]) => (item.get ? [{ path, parameters: (item.get.parameters ?? []) as Parameter[] }] : []));
}

/** Ids by table: all sealed records, and some of the others. */
export async function idsByTable(house: LeakHouse): Promise<Map<string, string[]>> {
  const tables = await house.database.source.query<{ name: string; sealed: boolean; matter: boolean }[]>(`
    SELECT table_name AS name, bool_or(column_name = 'sealed' AND data_type = 'boolean') AS sealed, bool_or(column_name = 'matter_id') AS matter FROM information_schema.columns
    WHERE table_schema = 'public' GROUP BY table_name HAVING bool_or(column_name = 'id' AND data_type = 'uuid')`);
  const ids = new Map<string, string[]>();
  for (const { name, sealed, matter } of tables) {
    const condition = sealed ? 'sealed' : matter ? 'matter_id IN (SELECT id FROM matter WHERE sealed)' : name === 'sealed_identity' ? 'true' : 'false';
    const found = [...(await house.idsOf(`SELECT id FROM "${name}" WHERE ${condition} ORDER BY id`)), ...(await house.idsOf(`SELECT id FROM "${name}" TABLESAMPLE SYSTEM (100) WHERE NOT (${condition}) ORDER BY md5(id::text) LIMIT ${OPEN_OF_EACH}`))];
    if (found.length) ids.set(name, found);
  }
  return ids;
}

/** The addresses of a route: of a list each format and period, of a record each record of its kind. */
export async function addressesOf(house: LeakHouse, { path, parameters }: ReturnType<typeof getRoutes>[number], ids: ReadonlyMap<string, readonly string[]>): Promise<string[]> {
  const queries = queriesOf(path, parameters);
  const places = [...path.matchAll(/([^/]+)\/\{([^}]+)\}/g)].map(([, before = '', name = '']) => ({ before, name }));
  if (!places.length) return queries.map((query) => path + query);
  const [first, second] = places;
  const table = tableOf(first?.before ?? '');
  if (first?.name !== 'id' || !ids.has(table)) return queries.map((query) => path.replace(/\{code\}/g, path.includes('/reports/') ? 'I05' : 'guidance').replace(/\{slug\}/g, '01-TCD').replace(/\{column\}/g, '1').replace(/\{[^}]+\}/g, '2026') + query);
  const child = tableOf(second?.before ?? '');
  const filled = second
    ? await house.database.source.query<{ id: string; child: string }[]>(`SELECT ${table}_id AS id, id AS child FROM "${child}" WHERE ${table}_id = ANY($1)`, [ids.get(table)]).catch(() => [])
    : (ids.get(table) ?? []).map((id) => ({ id, child: '' }));
  return filled.flatMap((at) => queries.map((query) => path.replace('{id}', at.id).replace(/\{[^}]+\}/, at.child) + query));
}

const tableOf = (segment: string): string => segment.replaceAll('-', '_').replace(/ies$/, 'y').replace(/s$/, '');

/** A paper is asked for as .docx, which is opened; the PDF is made of that very file. */
function queriesOf(path: string, parameters: readonly Parameter[]): string[] {
  const names = new Set(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name));
  const formats = parameters.find(({ name }) => name === 'format')?.schema?.enum?.filter((format) => format !== 'pdf') ?? (names.has('format') ? ['docx', 'xlsx'] : [null]);
  const spans = names.has('period') ? PERIODS.map((period) => `period=${period}`) : names.has('from') && names.has('to') ? ['from=2026-09-15&to=2026-11-30'] : [''];
  const sizes = names.has('limit') ? ['limit=200'] : [''];
  const all = formats.flatMap((format) => spans.flatMap((span) => sizes.map((size) => [span, size, format ? `format=${format}` : ''].filter(Boolean).join('&'))));
  return [...new Set([...all, ...(path.includes('{') || names.has('period') ? [] : [''])])].map((query) => (query ? `?${query}` : ''));
}
