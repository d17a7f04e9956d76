import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '@tiepdan/identity/api';
import { permissionTables } from '../permission-tables.js';
import { writeViews } from '../testing/restricted.js';
import { ask, type Line } from './answer.js';
import { type Cell, expectedOf } from './cells.js';
import { MARKS } from './house/house.js';
import { KINDS, type Kind } from './kinds.js';
import type { Row, State } from './row.js';
import { Run } from './run.js';
import { ROWS } from './table.js';

/** Two roles of an office's own, with all a petition officer may: one reaches what was given to it, one no sealed matter. */
const ROLES = { assigned: { key: 'own-00000000000a', records: 'assigned', sealed: 'masked' }, unsealed: { key: 'own-00000000000b', records: 'office', sealed: 'hidden' } } as const;

/**
 * The same questions by accounts whose reach is restricted (docs/adr/0038). A record beyond it answers as one of another office does, for
 * reading and for writing, and no list, search, count or file holds anything of it.
 */
describe('the matrix for accounts of restricted reach', () => {
  let run: Run;
  const lines = new Map<string, Line>();

  beforeAll(async () => {
    run = await Run.open();
    const { home, running } = run.house;
    await writeViews(running.database);
    const granted = permissionTables.flatMap((table) => Object.entries(table).flatMap(([name, { roles }]) => ((roles as readonly string[]).includes('petition-officer') ? [name] : [])));
    const passwordHash = await hashPassword('mat-khau-chi-de-kiem-thu');
    // What the roles of an office let do is remembered until it says that they changed.
    await running.database.source.query('UPDATE office SET roles_version = roles_version + 1');
    for (const [name, { key, records, sealed }] of Object.entries(ROLES)) {
      await running.database.source.query(`INSERT INTO office_role (office_id, key, built_in, name, granted, records, sealed, subtree) VALUES ($1, $2, false, $3, $4, $5, $6, false)`, [home.officeId, key, name, granted, records, sealed]);
      await running.database.source.query(`INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, $2, 'Người hạn chế', 'Chuyên viên', ARRAY[$3], $4)`, [home.officeId, name, key, passwordHash]);
      lines.set(name, await run.lineOf(name));
    }
  }, 120_000);
  afterAll(() => run.stop());

  const asked = (kinds: readonly Kind[]): Row[] => ROWS.filter(({ who, kind }) => who.has('P') && kind !== null && kinds.includes(kind));
  const lists = ROWS.filter(({ method, who, kind, path }) => method === 'GET' && who.has('P') && kind === null && !path.includes('{'));

  async function wrongIn(rows: readonly Row[], name: keyof typeof ROLES, state: State): Promise<string[]> {
    const wrong: string[] = [];
    for (const row of rows.filter(({ kind }) => kind && (KINDS[kind].states as readonly State[]).includes(state))) {
      const cell: Cell = { row, letter: 'P', state, expected: expectedOf(row, 'P', 'other') as Cell['expected'] };
      const why = await run.wrongAt(cell, lines.get(name));
      // What is about the whole office is not held at a restricted reach at all.
      if (why && !why.includes('PERMISSION.MISSING')) wrong.push(`${row.operation} ${state}: ${cell.expected} expected, ${why}`);
    }
    return wrong;
  }

  /** Lists that hold what is beyond the account's reach: ids of the house's records, and who stands in them. */
  async function tellingLists(name: keyof typeof ROLES, kinds: readonly Kind[], states: readonly State[], names: readonly string[]): Promise<string[]> {
    const beyond = kinds.flatMap((kind) => states.flatMap((state) => run.house.placeOf(kind, state, 'P')?.['id'] ?? []));
    const telling: string[] = [];
    for (const row of lists) {
      const { answer } = await run.answerTo({ row, letter: 'P', state: 'own', expected: 'done' }, lines.get(name) as Line);
      const found = [...beyond, ...names].filter((text) => answer.text.includes(text));
      if ((row.exceptions.own || answer.code === 'PERMISSION.MISSING' ? answer.status >= 500 : ![200, 422].includes(answer.status)) || found.length) telling.push(`${row.operation} ${answer.status} ${found.join(', ')}`);
    }
    return telling;
  }

  const CASES = (Object.keys(KINDS) as Kind[]).filter((kind) => (KINDS[kind].states as readonly State[]).includes('sealed') && !/inbox|sealed-identity/.test(kind));

  it('answers about what was given to somebody else as about what does not exist', async () => {
    expect(await wrongIn(asked(CASES), 'assigned', 'own')).toEqual([]);
    expect(await wrongIn(asked(CASES), 'assigned', 'sealed')).toEqual([]);
  }, 180_000);

  it('answers about sealed matters as about what does not exist, where they are hidden', async () => {
    expect(await wrongIn(asked(CASES), 'unsealed', 'sealed')).toEqual([]);
  }, 180_000);

  it('lists, counts, finds and exports nothing beyond', async () => {
    expect(await tellingLists('assigned', CASES, ['own', 'sealed', 'cancelled'], [MARKS.home.open.name])).toEqual([]);
    expect(await tellingLists('unsealed', CASES, ['sealed'], [])).toEqual([]);
  }, 180_000);

  it('lets whoever looks into an office below read there by its permissions, and write nothing', async () => {
    const { home, away, running } = run.house;
    await running.database.source.query('UPDATE office SET parent_id = $1 WHERE id = $2', [home.officeId, away.officeId]);
    const line = await run.lineOf('inspectorate');
    const entered = await ask(line, 'PUT', { path: '/api/session/visit', body: { officeId: away.officeId, reason: 'Kiểm tra việc tiếp công dân' } });
    expect([entered.status, entered.code]).toEqual([200, null]);
    const wrong: string[] = [];
    for (const row of ROWS.filter(({ kind }) => kind && CASES.includes(kind))) {
      const { answer } = await run.answerTo({ row, letter: 'I', state: 'other', expected: 'done' }, line);
      const held = row.who.has('I') && row.exceptions.own === undefined;
      // Reading papers is one permission with trying one on a record, which is a POST: whoever looks in holds neither.
      const right = row.method === 'GET' ? (held && !row.path.startsWith('/api/documents/') ? answer.status === 200 : row.who.has('I') || answer.code === 'PERMISSION.MISSING') : answer.code === 'SCOPE.READ_ONLY' || answer.code === 'PERMISSION.MISSING';
      if (!right || answer.text.includes(MARKS.home.open.name) || answer.text.includes(MARKS.away.sealed.name)) wrong.push(`${row.operation} ${answer.status} ${answer.code}`);
    }
    expect(wrong).toEqual([]);
  }, 180_000);
});
