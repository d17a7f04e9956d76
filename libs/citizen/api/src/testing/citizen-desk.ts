import { Chronicle } from '@tiepdan/audit/api';
import type { CitizenRecord, PersonInput } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, StandingClock, type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import type { DataSource } from 'typeorm';
import { CorrectCitizen } from '../actions/correct-citizen.js';
import { MergeCitizens } from '../actions/merge-citizens.js';
import { UnmergeCitizens } from '../actions/unmerge-citizens.js';
import { AreaQueries } from '../areas/area.queries.js';
import { insertCitizen } from '../citizen-rows.js';
import { CitizenQueries } from '../citizen.queries.js';
import { LikenessQueries } from '../merging/likeness.queries.js';
import { settleDetails } from '../person/settle-details.js';

/** An office with the list of citizens, for specs; names are invented. */
export interface CitizenDesk {
  readonly source: DataSource;
  readonly actor: Actor;
  readonly queries: CitizenQueries;
  readonly likenesses: LikenessQueries;
  readonly correct: CorrectCitizen;
  readonly merges: MergeCitizens;
  readonly unmerges: UnmergeCitizens;
  readonly areas: AreaQueries;
  /** Writes somebody down. */
  enter(changes?: Partial<PersonInput>, actor?: Actor): Promise<string>;
  /** Merges `other` into `kept`, from their present versions. */
  merge(kept: string, other: string, take?: Parameters<MergeCitizens['run']>[2]['take']): Promise<string>;
  one(id: string): Promise<CitizenRecord>;
  /** Puts people on a new reception and gives its id. */
  receive(...citizenIds: string[]): Promise<string>;
  /** Who is on a reception, by place. */
  peopleOf(receptionId: string): Promise<string[]>;
  drop(): Promise<void>;
}

export async function openCitizenDesk(): Promise<CitizenDesk> {
  const test: TestDatabase = await freshDatabase();
  const { source } = test;
  const actor = (await makeOffice(source)).actor();
  const database = new Database(source);
  const chronicle = new Chronicle(database);
  const queries = new CitizenQueries(database);
  const merges = new MergeCitizens(database, chronicle);
  const enter: CitizenDesk['enter'] = (changes = {}, who = actor) =>
    database.write(async (tx) => {
      const input = { fullName: 'Nguyễn Văn Bình', paperKind: 'citizen-id', paperNumber: '000064000001', address: 'Thôn 3, Xã Ví Dụ', ...changes } as PersonInput;
      const id = await insertCitizen(tx, who, await settleDetails(tx, input, { position: 1, path: 'people.0.details' }));
      await chronicle.record(tx, who, { subject: 'citizen', id, type: 'registered' });
      return id;
    });
  const one = (id: string) => queries.one(actor, id);
  return {
    source,
    actor,
    queries,
    likenesses: new LikenessQueries(database),
    correct: new CorrectCitizen(database, chronicle),
    merges,
    unmerges: new UnmergeCitizens(database, chronicle),
    areas: new AreaQueries(database, new StandingClock('2026-11-20')),
    enter,
    one,
    merge: async (kept, other, take = []) => {
      const [{ version }, { version: otherVersion }] = [await one(kept), await one(other)];
      await merges.run(actor, kept, { version, otherId: other, otherVersion, take, reason: 'Cùng một người' });
      return (await one(kept)).merges[0]?.id ?? '';
    },
    ...receptionBook(source, actor),
    drop: () => test.drop(),
  };
}

/** Receptions of nobody's matter, only to have people on them. */
function receptionBook(source: DataSource, actor: Actor): Pick<CitizenDesk, 'receive' | 'peopleOf'> {
  let number = 0;
  return {
    receive: async (...citizenIds) => {
      const [row] = await source.query<{ id: string }[]>(
        `INSERT INTO reception (office_id, book_year, book_number, received_on, mode, officer_id, attendance, head_count, created_by)
         VALUES ($1, 2026, $2, '2026-11-18', 'regular', $3, 'no-show', 9, $3) RETURNING id`,
        [actor.officeId, (number += 1), actor.accountId],
      );
      const id = row?.id ?? '';
      await source.query(
        `INSERT INTO reception_person (office_id, reception_id, position, citizen_id, capacity)
         SELECT $1, $2, position, citizen_id, 'self' FROM unnest($3::uuid[]) WITH ORDINALITY AS p (citizen_id, position)`,
        [actor.officeId, id, citizenIds],
      );
      return id;
    },
    peopleOf: async (receptionId) =>
      (await source.query<{ citizen_id: string }[]>(`SELECT citizen_id FROM reception_person WHERE reception_id = $1 ORDER BY position`, [receptionId])).map(
        (row) => row.citizen_id,
      ),
  };
}
