import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Chronicle } from '@tiepdan/audit/api';
import type { PersonRequest } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, type TestDatabase, footprint, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { testIdentities } from '../testing/test-vault.js';
import { NamePeople, type Naming } from './name-people.js';

const newcomer = (fullName: string, changes: object = {}): PersonRequest => ({
  details: { fullName, paperKind: 'citizen-id', paperNumber: '000000000001', address: 'Xã Ví Dụ', ...changes },
});

describe('settling the people of a form', () => {
  let test: TestDatabase;
  let actor: Actor;
  let name: (people: readonly PersonRequest[], who?: Actor, naming?: Naming) => ReturnType<NamePeople['run']>;

  beforeAll(async () => {
    test = await freshDatabase();
    actor = (await makeOffice(test.source)).actor();
    const database = new Database(test.source);
    const people = new NamePeople(new Chronicle(database), testIdentities());
    name = (requests, who = actor, naming = { sealed: false }) => database.write((tx) => people.run(tx, who, requests, naming));
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
      phone: '+84900000000',
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

  it('seals everyone of a sealed record: no citizen is written, a chosen one is copied, who is on it stays unopened', async () => {
    const [known] = await name([newcomer('Đặng Thị Hoà')]);
    const [kept] = await name([newcomer('Trần Văn Bắc')], actor, { sealed: true });
    const before = await footprint(test.source);
    const named = await name([newcomer('Lê Thị Lan'), { citizenId: known!.citizenId }, { sealedId: kept!.sealedId }], actor, { sealed: true, kept: [kept!.sealedId!] });
    expect(named.map((person) => [person.citizenId, Boolean(person.sealedId), person.copiedFrom ?? null])).toEqual([
      [null, true, null],
      [null, true, known!.citizenId],
      [null, true, null],
    ]);
    const after = await footprint(test.source);
    expect([after['citizen']! - before['citizen']!, after['sealed_identity']! - before['sealed_identity']!, after['history_event']! - before['history_event']!]).toEqual([0, 2, 0]);
    const opened = await testIdentities().person(test.source.manager, actor.officeId, named[1]!.sealedId!);
    expect(opened).toMatchObject({ fullName: 'Đặng Thị Hoà', paperNumber: '000000000001' });
  });

  it('refuses a sealed person of another record, a wrong paper, and a name in the sentence', async () => {
    const [kept] = await name([newcomer('Trần Văn Bắc')], actor, { sealed: true });
    const { sealedId } = kept!;
    await expect(name([{ sealedId }], actor, { sealed: true })).rejects.toMatchObject({ code: 'SEALED.NOT_ON_RECORD', message: expect.stringContaining('thứ 1') });
    const wrong = name([newcomer('Lê Thị Lan'), newcomer('Bùi Văn Nam', { paperNumber: '12' })], actor, { sealed: true });
    await expect(wrong).rejects.toMatchObject({ code: 'CITIZEN.BAD_CITIZEN_ID', message: expect.not.stringContaining('Nam') });
  });

  it('lets a sealed person into the open only for who may open identities, and writes it down', async () => {
    const [kept] = await name([newcomer('Trần Văn Bắc')], actor, { sealed: true });
    const { sealedId } = kept!;
    const naming = { sealed: false, kept: [sealedId!], reason: 'Xác định là khiếu nại' };
    await expect(name([{ sealedId }], actor, naming)).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    const [opened] = await name([{ sealedId }], { ...actor, permissions: new Set(['citizen.open-sealed']) }, naming);
    expect(await test.source.query(`SELECT full_name FROM citizen WHERE id = $1`, [opened!.citizenId])).toEqual([{ full_name: 'Trần Văn Bắc' }]);
    expect(await test.source.query(`SELECT details ->> 'reason' AS reason FROM audit_record WHERE action = 'sealed-identity.opened'`)).toEqual([{ reason: 'Xác định là khiếu nại' }]);
  });
});
