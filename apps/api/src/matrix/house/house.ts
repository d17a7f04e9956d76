import { jest } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { hashPassword } from '@tiepdan/identity/api';
import { Clock } from '@tiepdan/platform/api';
import { ROLES, type Role, isOfBody } from '@tiepdan/platform/contract';
import { openApiDocument } from '../../openapi/publish.js';
import { type Caller, type RunningApp, runApp, signIn } from '../../testing/running-app.js';
import { COLUMNS, LETTERS, type Letter } from '../columns.js';
import { KINDS, type Kind } from '../kinds.js';
import type { State } from '../row.js';
import { makeCases } from './cases.js';
import { makeDays } from './days.js';
import { type Desk, type Kept, type Marks, type Place, openDesk } from './desk.js';
import { makeArchive, makeOwn } from './own.js';
import { makePapers } from './papers.js';
import { makeReports } from './reports.js';

/** The password of the accounts of `runApp`. */
const PASSWORD = 'mat-khau-chi-de-kiem-thu';

/** Who stands for the sealed and the open of each of the two offices; invented, and found nowhere else. */
export const MARKS: Readonly<Record<'home' | 'away', Marks>> = {
  home: {
    sealed: { name: 'Hoàng Thị Kín Lặng', paper: '000000880088', phone: '0900880088', address: 'Số 88, ngõ Kín Lặng, xã Thử' },
    open: { name: 'Đặng Thị Nội Vùng', address: 'Thôn Nội Vùng, xã Thử' },
    word: 'ở nội vùng',
  },
  away: {
    sealed: { name: 'Trương Văn Xa Khuất', paper: '000000990099', phone: '0900990099', address: 'Số 99, ngõ Xa Khuất, xã Khác' },
    open: { name: 'Phùng Thị Ngoại Vùng', address: 'Thôn Ngoại Vùng, xã Khác' },
    word: 'ở ngoại vùng',
  },
};

/** Two offices with records of every kind in every state, made through the application itself. */
export interface House {
  readonly running: RunningApp;
  readonly document: OpenAPIObject;
  readonly home: Desk;
  readonly away: Desk;
  /** The record that a column asks for in a state; null where there is none. */
  placeOf(kind: Kind, state: State | 'spare', letter: Letter): Place | null;
  /** The version a record has. */
  versionOf(table: string, id: string): Promise<number>;
  /** Ids that only the other office has. */
  readonly foreign: ReadonlySet<string>;
  stop(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const running = await runApp();
  jest.spyOn(running.app.get(Clock), 'today').mockReturnValue('2026-10-20');
  const document = openApiDocument(running.app);
  const kept = { home: emptyKept(), away: emptyKept() };
  const home = openDesk(running, document, { officeId: running.office.officeId, marks: MARKS.home, as: (role) => running.as(role), ids: await peopleOf(running, running.office.officeId, MARKS.home, '') }, kept.home);
  const away = await openAway(running, document, kept.away);
  for (const desk of [home, away]) {
    await furnish(desk);
    await spareAccount(desk);
    await makeArchive(desk);
    await makeOwn(desk, desk === away ? '-xa' : '');
  }
  await uploads(home, away);
  return {
    running,
    document,
    home,
    away,
    placeOf: (kind, state, letter) => {
      if (state !== 'other') return kept.home.letters.get(`${kind} ${letter}`) ?? kept.home.states.get(`${kind} ${state}`) ?? null;
      // Between bodies of one office: what was sent to another body.
      return kept.home.states.get(`${kind} other`) ?? kept.away.states.get(`${kind} own`) ?? null;
    },
    versionOf: async (table, id) => {
      const [row] = await running.database.source.query<{ version: number }[]>(`SELECT version FROM ${table} WHERE id = $1`, [id]);
      return row?.version ?? 1;
    },
    foreign: new Set([...kept.away.states.values()].flatMap((place) => Object.values(place)).filter((value) => /^[0-9a-f-]{36}$/.test(value))),
    stop: () => running.stop(),
  };
}

const emptyKept = (): Kept => ({ states: new Map(), letters: new Map() });

async function furnish(desk: Desk): Promise<void> {
  const cases = await makeCases(desk);
  await makePapers(desk, cases);
  await makeDays(desk, cases);
  await makeReports(desk);
}

/** An account that nobody of the columns signs in with. */
async function spareAccount(desk: Desk): Promise<void> {
  const sql = `INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, $2, $3, 'Chuyên viên', '{reception-officer}', 'no password') RETURNING id`;
  desk.keep('account', 'own', { id: await desk.one(sql, [desk.officeId, `du-phong-${desk.officeId.slice(-6)}`, `Người dự phòng ${desk.marks.word}`]) });
}

/** Files sent and not yet claimed are of whoever sent them. */
async function uploads(home: Desk, away: Desk): Promise<void> {
  for (const letter of LETTERS)
    if (!'IA'.includes(letter)) home.keepFor('upload', letter, { id: await home.upload(COLUMNS[letter].role, 'Tệp gửi.pdf') });
  home.keep('upload', 'own', { id: await home.upload('head', 'Tệp gửi.pdf') });
  away.keep('upload', 'own', { id: await away.upload('head', `Tệp ${away.marks.word}.pdf`) });
}

/** Bodies, leaders and the ids of people that records name. */
async function peopleOf({ database: { source } }: RunningApp, officeId: string, { word }: Marks, suffix: string): Promise<Desk['ids']> {
  const one = async (sql: string, params: readonly unknown[]): Promise<string> => ((await source.query(sql, [...params])) as { id: string }[])[0]?.id ?? '';
  const account = (role: Role): Promise<string> => one('SELECT id FROM account WHERE office_id = $1 AND username = $2', [officeId, role + suffix]);
  const leader = async (name: string, accountId: string | null): Promise<string> =>
    one(`INSERT INTO leader (office_id, full_name, position, chair, account_id) VALUES ($1, $2, 'Phó Chủ tịch UBND tỉnh', false, $3) RETURNING id`, [officeId, `${name} ${word}`, accountId]);
  const leaderAccount = await account('leader');
  return {
    agency: await one('SELECT agency_id AS id FROM account WHERE office_id = $1 AND username = $2', [officeId, `agency${suffix}`]),
    otherAgency: await one(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, $2, $2, 'department') RETURNING id`, [officeId, `Sở Khác ${word}`]),
    officer: await account('reception-officer'),
    leader: await leader('Lê Thị Chủ Trì', leaderAccount),
    otherLeader: await leader('Phan Văn Khác', null),
    leaderAccount,
  };
}

/** An office that nobody of the first may learn anything of. */
async function openAway(running: RunningApp, document: OpenAPIObject, kept: Kept): Promise<Desk> {
  const { source } = running.database;
  const one = async (sql: string, params: readonly unknown[] = []): Promise<string> => ((await source.query(sql, [...params])) as { id: string }[])[0]?.id ?? '';
  const { word } = MARKS.away;
  const officeId = await one(`INSERT INTO office (code, name, parent_name, place_name, committee_name) VALUES ('ngoai-vung', $1, $1, 'Xa', 'UBND') RETURNING id`, [`Ban Tiếp công dân ${word}`]);
  const body = await one(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, $2, $2, 'department') RETURNING id`, [officeId, `Sở ${word}`]);
  const passwordHash = await hashPassword(PASSWORD);
  const callers = new Map<string, Caller>();
  for (const role of Object.keys(ROLES) as Role[]) {
    await source.query(`INSERT INTO account (office_id, username, full_name, position, roles, password_hash, agency_id) VALUES ($1, $2, $3, 'Chuyên viên', ARRAY[$4], $5, $6)`, [
      officeId,
      `${role}-xa`,
      `Người ${word}`,
      role,
      passwordHash,
      isOfBody([role]) ? body : null,
    ]);
    callers.set(role, await signIn(running.app.getHttpServer(), `${role}-xa`));
  }
  const ids = await peopleOf(running, officeId, MARKS.away, '-xa');
  return openDesk(running, document, { officeId, marks: MARKS.away, as: (role) => callers.get(role) as Caller, ids }, kept);
}

/** Kinds that no record stands for yet, by state: the house is whole when there are none. */
export function missingIn(house: House): string[] {
  return (Object.entries(KINDS) as [Kind, (typeof KINDS)[Kind]][]).flatMap(([kind, { states }]) => (states as readonly State[]).filter((state) => !house.placeOf(kind, state, 'H')).map((state) => `${kind} ${state}`));
}
