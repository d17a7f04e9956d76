import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changedBetween, sumsOf } from '@tiepdan/platform/api';
import { restrictRole, writeViews } from '../testing/restricted.js';
import { ask, type Line } from './answer.js';
import { requestOf } from './asked.js';
import type { Letter } from './columns.js';
import { type House, openHouse } from './house/house.js';
import type { Row } from './row.js';
import { lineOf } from './run.js';
import { describeSealedReadings } from './sealed-readings.js';
import { ROWS } from './table.js';

/** What is noted of readings, and when a session was last used: everything else stays as it is. */
const NOTED = new Set(['audit_record', 'audit_link', 'audit_chain', 'audit_unlinked', 'session', 'migrations']);

/** Routes that are sent by POST and declared to write nothing. A new one is looked at before it stands here. */
const ONLY_READ = ['POST /api/limits/preview', 'POST /api/papers/{code}/preview', 'POST /api/scrutiny/text'];

/**
 * Nothing is written by reading: every GET, and every POST that says so, between two sums over every row of every table. What is read of
 * sealed records is noted all the same.
 */
describe('reading', () => {
  let house: House;
  let server: http.Server;
  let port = 0;
  let tables: string[];
  let reading: readonly Row[];
  const lines = new Map<Letter, Line>();

  beforeAll(async () => {
    house = await openHouse();
    const { running, home } = house;
    await writeViews(running.database);
    await restrictRole(running.database, home.officeId, 'petition-officer', { records: 'assigned', sealed: 'masked' });
    server = running.app.getHttpServer() as http.Server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    for (const [letter, username] of [['H', 'head'], ['P', 'petition-officer']] as const) lines.set(letter, await lineOf(port, username));
    const rows = await running.database.source.query<{ name: string }[]>(`SELECT relname AS name FROM pg_stat_user_tables WHERE schemaname = 'public' ORDER BY relname`);
    tables = rows.map(({ name }) => name).filter((name) => !NOTED.has(name));
    reading = ROWS.filter(({ method, operation }) => method === 'GET' || ONLY_READ.includes(operation));
  }, 120_000);
  afterAll(async () => {
    for (const { agent } of lines.values()) agent.destroy();
    await house?.stop();
  });

  const sums = () => sumsOf((sql) => house.running.database.source.query(sql), tables);

  async function readAs(letter: Letter, rows: readonly Row[]): Promise<number> {
    let answered = 0;
    for (const row of rows) {
      const request = await requestOf(house, { row, letter, state: 'own', expected: 'done' });
      if ((await ask(lines.get(letter) as Line, row.method, request)).status < 300) answered += 1;
    }
    return answered;
  }

  /** What a set of routes wrote, each by itself: asked only once it is known that one of them did. */
  async function writersAmong(letter: Letter, rows: readonly Row[]): Promise<string[]> {
    const writers: string[] = [];
    for (const row of rows) {
      const before = await sums();
      await readAs(letter, [row]);
      const changed = changedBetween(before, await sums());
      if (changed.length) writers.push(`${row.operation} wrote ${changed.join(', ')}`);
    }
    return writers;
  }

  it('by POST is what says so, and nothing else', () => {
    const { paths } = house.document;
    const declared = Object.entries(paths).flatMap(([path, item]) => Object.entries(item).flatMap(([method, operation]) => ('x-only-reads' in (operation as object) ? [`${method.toUpperCase()} ${path}`] : [])));
    expect(declared.sort()).toEqual(ONLY_READ);
  });

  it.each(['H', 'P'] as const)(
    'changes nothing: %s',
    async (letter) => {
      const before = await sums();
      const answered = await readAs(letter, reading);
      const changed = changedBetween(before, await sums());
      expect(changed.length ? await writersAmong(letter, reading) : []).toEqual([]);
      // Most are answered: refusals would prove little.
      expect(answered).toBeGreaterThan(reading.length * (letter === 'H' ? 0.6 : 0.35));
    },
    180_000,
  );

  describeSealedReadings(() => ({ house, port }));
});
