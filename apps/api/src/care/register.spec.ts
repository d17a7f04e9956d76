import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { SnakeNaming } from '@tiepdan/platform/api';
import { EVERYWHERE, NOT_PERSONAL, WHO_DID, personalColumns, registerEntries, registerPage } from '@tiepdan/privacy/contract';
import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../database/entities.js';
import { permissionTables } from '../permission-tables.js';

const PAGE = fileURLToPath(new URL('../../../../docs/PERSONAL-DATA.md', import.meta.url));

/** Every table with its columns, by the names they have in the database. */
function tables(): ReadonlyMap<string, readonly string[]> {
  const naming = new SnakeNaming();
  const storage = getMetadataArgsStorage();
  return new Map(
    entities.map((entity) => {
      const named = storage.tables.find(({ target }) => target === entity)?.name;
      const columns = storage.columns.filter(({ target }) => target === entity || (typeof target === 'function' && entity.prototype instanceof target));
      return [naming.tableName(entity.name, named), columns.map(({ propertyName, options }) => naming.columnName(propertyName, options.name, []))];
    }),
  );
}

const personal = personalColumns();
const known = new Set(permissionTables.flatMap((table) => Object.keys(table)));
const plain = new Map(Object.entries(NOT_PERSONAL).map(([table, names]) => [table, new Set(names.split(' '))]));

describe('the register of data about people', () => {
  it('has decided about every column of every table, and about each once', () => {
    const undecided: string[] = [];
    const twice: string[] = [];
    for (const [table, columns] of tables()) {
      for (const column of columns) {
        const isPersonal = personal.get(table)?.has(column) ?? false;
        const isPlain = plain.get(table)?.has(column) ?? false;
        if (!isPersonal && !isPlain && !EVERYWHERE.includes(column) && !WHO_DID.includes(column)) undecided.push(`${table}.${column}`);
        if (isPlain && isPersonal) twice.push(`${table}.${column}`);
      }
    }
    expect(undecided).toEqual([]);
    expect(twice).toEqual([]);
  });

  it('names no table and no column that is not there', () => {
    const there = tables();
    const named = [...personal, ...plain].flatMap(([table, columns]) => [...columns].map((column) => [table, column] as const));
    expect(named.filter(([table, column]) => !there.get(table)?.includes(column)).map((pair) => pair.join('.'))).toEqual([]);
    const everywhere = [...there.values()].flat();
    expect([...EVERYWHERE, ...WHO_DID].filter((column) => !everywhere.includes(column))).toEqual([]);
  });

  it('names permissions that exist, and says for each entry why and how long', () => {
    expect(registerEntries().flatMap(({ seenBy }) => seenBy.filter((name) => !known.has(name)))).toEqual([]);
    for (const { key, purpose, basis, kept, leaves } of registerEntries()) expect([key, purpose && basis && kept && leaves]).toEqual([key, leaves]);
  });

  it('keeps who denounces encrypted, and shows it to nobody but who may open it', () => {
    const sealed = registerEntries().filter(({ columns }) => Object.hasOwn(columns, 'sealed_identity'));
    expect(sealed.map(({ care, seenBy }) => ({ care, seenBy }))).toEqual([{ care: 'sealed', seenBy: ['citizen.open-sealed'] }]);
  });

  it('is what docs/PERSONAL-DATA.md shows', () => {
    if (process.env['REGISTER_PAGE'] === 'write') writeFileSync(PAGE, registerPage());
    expect(readFileSync(PAGE, 'utf8')).toBe(registerPage());
  });
});
