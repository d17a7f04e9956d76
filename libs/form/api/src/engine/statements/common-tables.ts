import type { CommonTable, Counting } from '../source.js';

/** The tables with everything they stand on, each once and after what it refers to. */
export function withTheirGround(tables: readonly CommonTable[]): CommonTable[] {
  const found = new Map<string, CommonTable>();
  const add = (table: CommonTable): void => {
    for (const below of table.on ?? []) add(below);
    const known = found.get(table.name);
    if (known && known !== table) throw new Error(`two tables are called ${table.name}`);
    found.set(table.name, table);
  };
  tables.forEach(add);
  return [...found.values()];
}

/** The WITH list of a statement over these sources. */
export function withList(tables: readonly CommonTable[], counting: Counting): string {
  return `WITH ${withTheirGround(tables)
    .map((table) => table.cte(counting))
    .join(',\n  ')}`;
}
