import { afterAll, expect, it } from '@jest/globals';
import { AUDIT_ACTIONS } from '@tiepdan/audit/contract';
import { type Answer, ask, type Line } from './answer.js';
import { type Request, requestOf } from './asked.js';
import type { Cell } from './cells.js';
import { COLUMNS, type Letter } from './columns.js';
import { until } from '../testing/until.js';
import type { House } from './house/house.js';
import { KINDS, type Kind, type KindEntry } from './kinds.js';
import type { Row, State } from './row.js';
import { lineOf } from './run.js';
import { ROWS } from './table.js';

interface Noted {
  readonly action: string;
  readonly subject_kind: string | null;
  readonly subject_id: string | null;
}

/** What is written into the audit when something sealed is read or given out. */
const TELLS_OF_READING = new Set(Object.entries(AUDIT_ACTIONS).flatMap(([action, { group }]) => (group === 'reading' || group === 'export' ? [action] : [])));

/** The kind of record that a parameter of a query names by its key. */
const NAMED_IN_QUERY: Readonly<Record<string, Kind>> = {
  petitionId: 'petition',
  receptionId: 'reception',
  matterId: 'matter',
  documentId: 'document',
  deliveryId: 'delivery',
  hearingId: 'hearing',
  conclusionId: 'conclusion',
};

const SEALABLE = ROWS.filter(({ method, kind }) => method === 'GET' && kind && (KINDS[kind] as KindEntry).states.includes('sealed'));
const readerOf = (row: Row): Letter => (row.who.has('H') ? 'H' : ([...row.who][0] as Letter));
const cellOf = (row: Row, state: State): Cell => ({ row, letter: readerOf(row), state, expected: 'done' });

/** Asks with browsers of its own, and looks up what was noted of each. */
class Reader {
  private browsers = 0;
  private readonly lines = new Map<Letter, Line>();

  constructor(private readonly at: () => { readonly house: House; readonly port: number }) {}

  get house(): House {
    return this.at().house;
  }

  /** With a browser that nobody else has, so that it is nobody's second look. */
  async ask(letter: Letter, request: Request, browser = `reader ${(this.browsers += 1)}`): Promise<{ answer: Answer; browser: string }> {
    const line = this.lines.get(letter) ?? (await lineOf(this.at().port, COLUMNS[letter].role));
    this.lines.set(letter, line);
    return { answer: await ask({ ...line, headers: { ...line.headers, 'user-agent': browser } }, 'GET', request), browser };
  }

  notedOf(browser: string): Promise<Noted[]> {
    return this.house.running.database.source.query(`SELECT action, subject_kind, subject_id FROM audit_record WHERE user_agent = $1 ORDER BY id`, [browser]);
  }

  /** What of it is a reading; none where none comes, for so long as a busy machine may take. A file that is streamed may be out before its entry is written. */
  async readingsOf(browser: string): Promise<Noted[]> {
    let noted: Noted[] = [];
    const isNoted = async (): Promise<boolean> => (noted = (await this.notedOf(browser)).filter(({ action }) => TELLS_OF_READING.has(action))).length > 0;
    return until(`a reading by ${browser}`, isNoted).then(
      () => noted,
      () => [],
    );
  }

  /** Asks for what belongs to a sealed record by each parameter of a route that names one: whether it was given, and noted. */
  async askByQuery(row: Row): Promise<{ name: string; given: boolean; noted: boolean }[]> {
    const asked: { name: string; given: boolean; noted: boolean }[] = [];
    for (const parameter of this.house.document.paths[row.path]?.get?.parameters ?? []) {
      const name = 'in' in parameter && parameter.in === 'query' ? parameter.name : '';
      const id = NAMED_IN_QUERY[name] && this.house.placeOf(NAMED_IN_QUERY[name], 'sealed', 'H')?.['id'];
      if (!id) continue;
      const url = new URL((await requestOf(this.house, cellOf(row, 'own'))).path, 'http://house');
      for (const other of Object.keys(NAMED_IN_QUERY)) url.searchParams.delete(other);
      url.searchParams.set(name, id);
      const { answer, browser } = await this.ask(readerOf(row), { path: url.pathname + url.search, body: undefined });
      const given = answer.status < 300;
      asked.push({ name, given, noted: given && (await this.readingsOf(browser)).some(({ subject_id: of }) => of === null || of === id) });
    }
    return asked;
  }

  close(): void {
    for (const { agent } of this.lines.values()) agent.destroy();
  }
}

/**
 * That nobody reads what is sealed without an entry in the audit. Asked of every route of the document, not of a list of the routes that
 * remember to say so.
 * @param at the house, and the port it is served on, once they are there
 */
export function describeSealedReadings(at: () => { readonly house: House; readonly port: number }): void {
  const reader = new Reader(at);
  afterAll(() => reader.close());
  everyRoute(reader);
  itsEntries(reader);
}

function everyRoute(reader: Reader): void {
  it('of what is sealed is noted, whatever route gives it out', async () => {
    const silent: string[] = [];
    let given = 0;
    for (const row of SEALABLE) {
      const { answer, browser } = await reader.ask(readerOf(row), await requestOf(reader.house, cellOf(row, 'sealed')));
      if (answer.status >= 300) continue;
      given += 1;
      if (!(await reader.readingsOf(browser)).length) silent.push(row.operation);
    }
    expect(silent).toEqual([]);
    expect(given).toBeGreaterThan(25);
  }, 120_000);

  it('of what is sealed is noted where a list is asked for what belongs to one record', async () => {
    const asked: string[] = [];
    const silent: string[] = [];
    for (const row of ROWS.filter(({ method }) => method === 'GET'))
      for (const { name, given, noted } of await reader.askByQuery(row)) {
        if (given) asked.push(`${row.operation} by ${name}`);
        if (given && !noted) silent.push(`${row.operation} by ${name}`);
      }
    expect(silent).toEqual([]);
    expect(asked.length).toBeGreaterThan(3);
  }, 60_000);

  it('of open records is not noted, but their files are', async () => {
    const told: string[] = [];
    for (const row of SEALABLE) {
      if (!reader.house.placeOf(row.kind as Kind, 'own', readerOf(row))) continue;
      const { browser } = await reader.ask(readerOf(row), await requestOf(reader.house, cellOf(row, 'own')));
      if ((await reader.notedOf(browser)).some(({ action }) => action === 'sealed-record.read')) told.push(row.operation);
    }
    expect(told).toEqual([]);
  }, 60_000);
}

function itsEntries(reader: Reader): void {
  const idOf = (kind: Kind): string => reader.house.placeOf(kind, 'sealed', 'H')?.['id'] ?? '';

  it('of a sealed record’s page and of everything on it is one reading, which says of which record', async () => {
    const id = idOf('petition');
    for (const part of ['', '/history', '/steps', '/limits', '/verdicts', '/signatories', '/attachments', '/resolution', '/history']) {
      const { answer } = await reader.ask('H', { path: `/api/petitions/${id}${part}`, body: undefined }, 'one page');
      expect([part, answer.status]).toEqual([part, 200]);
    }
    expect(await reader.notedOf('one page')).toEqual([{ action: 'sealed-record.read', subject_kind: 'petition', subject_id: id }]);
  });

  it('gives no history, timeline or limit of a sealed matter out that cannot be noted', async () => {
    const { source } = reader.house.running.database;
    await source.query(`ALTER TABLE audit_record ADD CONSTRAINT "CHK_spec" CHECK (action <> 'sealed-record.read') NOT VALID`);
    try {
      for (const part of ['history', 'timeline', 'limits']) expect([part, (await reader.ask('H', { path: `/api/matters/${idOf('matter')}/${part}`, body: undefined })).answer.status]).toEqual([part, 500]);
    } finally {
      await source.query(`ALTER TABLE audit_record DROP CONSTRAINT "CHK_spec"`);
    }
  });
}
