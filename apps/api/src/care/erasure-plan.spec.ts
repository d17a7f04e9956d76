import { describe, expect, it } from '@jest/globals';
import { STAYS, erasedColumns } from '@tiepdan/privacy/api';
import { registerEntries } from '@tiepdan/privacy/contract';

/** Entries of the register whose values are not those of a citizen's records, with why they are left out. */
const NOT_THEIRS: Readonly<Record<string, string>> = {
  openings: 'who looked, not whom they saw',
  lookups: 'a hash of a code, and how often it was used',
  frozen: 'reports as they were filed; no citizen is in them',
  acts: 'who did what; what a history says of a record goes by redact_history, its steps by redact_steps',
  passing: 'gone after two days',
  erasures: 'keys of a list; the name is read from the citizen',
};

describe('what an erasure empties', () => {
  const personal = registerEntries()
    .filter(({ key, whose }) => !(key in NOT_THEIRS) && whose.some((who) => who === 'citizen' || who === 'denouncer'))
    .flatMap(({ columns }) => Object.entries(columns).flatMap(([table, names]) => names.split(' ').map((column) => ({ table, column }))));

  it('is decided for every column with data about citizens: it goes, or it stays for a reason', () => {
    const erased = erasedColumns();
    const undecided = personal.filter(({ table, column }) => !erased.has(`${table}.${column}`) && !STAYS[table]?.[column]);
    expect(undecided).toEqual([]);
  });

  it('is never both emptied and kept, and names no column that is in no entry', () => {
    const named = new Set(personal.map(({ table, column }) => `${table}.${column}`));
    const kept = Object.entries(STAYS).flatMap(([table, columns]) => Object.keys(columns).map((column) => `${table}.${column}`));
    expect(kept.filter((name) => erasedColumns().has(name) || !named.has(name))).toEqual([]);
  });
});
