import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Chronicle } from '@tiepdan/audit/api';
import type { PersonRequest } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, type TestDatabase, footprint, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { NamePeople } from './name-people.js';

const newcomer = (fullName: string, changes: object = {}): PersonRequest => ({
  details: { fullName, paperKind: 'citizen-id', paperNumber: '000000000001', address: 'Xã Ví Dụ', ...changes },
});

describe('settling the people of a form', () => {
  let test: TestDatabase;
  let actor: Actor;
  let name: (people: readonly PersonRequest[], who?: Actor) => ReturnType<NamePeople['run']>;

  beforeAll(async () => {
    test = await freshDatabase();
    actor = (await makeOffice(test.source)).actor();
    const database = new Database(test.source);
    const people = new NamePeople(new Chronicle(database));
    name = (requests, who = actor) => database.write((tx) => people.run(tx, who, requests));
  });
  afterAll(() => test.drop());

  it('writes new ones and takes known ones, in the order of the form', async () => {
    const [known] = await name([newcomer('Đặng Thị Hoà', { birthYear: 1970, sex: 'female', phone: '0900 000 000' })]);
    const before = await footprint(test.source);
    const named = await name([newcomer('Lê Thị Lan'), { citizenId: known!.citizenId, capacity: 'lawyer' }]);
    expect(named.map((person) => person.capacity)).toEqual(['self', 'lawyer']);
    expect(named[1]!.citizenId).toBe(known!.citizenId);
    const after = await footprint(test.source);
    expect([after['citizen']! - before['citizen']!, after['history_event']! - before['history_event']!]).toEqual([1, 1]);
    const [row] = await test.source.query(`SELECT full_name, birth_year, sex, paper_kind, paper_number, phone, created_by FROM citizen WHERE id = $1`, [known!.citizenId]);
    expect(row).toEqual({
      full_name: 'Đặng Thị Hoà',
      birth_year: 1970,
      sex: 'female',
      paper_kind: 'citizen-id',
      paper_number: '000000000001',
      phone: '0900 000 000',
      created_by: actor.accountId,
    });
  });

  it('keeps the reason of a missing paper and drops a number given beside it', async () => {
    const [person] = await name([newcomer('Y Thử', { paperKind: 'none', noPaperReason: 'Bị mất' })]);
    expect(await test.source.query(`SELECT paper_number, no_paper_reason FROM citizen WHERE id = $1`, [person!.citizenId])).toEqual([{ paper_number: null, no_paper_reason: 'Bị mất' }]);
  });

  it('refuses the whole form for one wrong person, and leaves nothing behind', async () => {
    const [known] = await name([newcomer('Đặng Thị Hoà')]);
    const stranger = (await makeOffice(test.source)).actor();
    const citizenId = known!.citizenId;
    const before = await footprint(test.source);
    for (const [people, code, who] of [
      [[newcomer('Lê Thị Lan'), {}], 'CITIZEN.ONE_OF_TWO', actor],
      [[{ citizenId, ...newcomer('Lê Thị Lan') }], 'CITIZEN.ONE_OF_TWO', actor],
      [[newcomer('Lê Thị Lan'), newcomer('Bùi Văn Nam', { paperNumber: '12' })], 'CITIZEN.BAD_CITIZEN_ID', actor],
      [[newcomer('Lê Thị Lan'), { citizenId: '00000000-0000-7000-8000-000000000001' }], 'CITIZEN.UNKNOWN', actor],
      [[{ citizenId }], 'CITIZEN.UNKNOWN', stranger],
      [[{ citizenId }, { citizenId, capacity: 'lawyer' as const }], 'CITIZEN.NAMED_TWICE', actor],
    ] as const)
      await expect(name(people, who)).rejects.toMatchObject({ code });
    expect(await footprint(test.source)).toEqual(before);
  });
});
