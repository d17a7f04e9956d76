import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { CandidateQueries } from '../candidates/candidate.queries.js';
import { MatterListQueries } from '../matters/matter-list.queries.js';
import { SearchQueries } from '../search/search.queries.js';
import { Ledger } from '../testing/ledger.js';

/** More people of one name than are followed one by one: their records are found from the other end, by the newest. */
describe('a name that thousands bear', () => {
  let database: TestDatabase;
  let actor: Actor;
  let searches: SearchQueries;
  let matters: MatterListQueries;
  let candidates: CandidateQueries;
  let petitions: string[];
  let matterIds: string[];

  beforeAll(async () => {
    database = await freshDatabase();
    const session = new Database(database.source);
    candidates = new CandidateQueries(session);
    searches = new SearchQueries(session, candidates);
    matters = new MatterListQueries(session);
    const ledger = await Ledger.open(database.source, 'common');
    actor = ledger.actor('head');
    const oldest = await Promise.all(Array.from({ length: 10 }, () => ledger.citizen('Phạm Văn Thử')));
    await database.source.query(
      `INSERT INTO citizen (office_id, full_name, paper_kind, no_paper_reason, address, created_by)
       SELECT $1, 'Phạm Văn Thử', 'none', 'Không mang theo', 'Xã Ví Dụ', $2 FROM generate_series(1, 3100)`,
      [actor.officeId, actor.accountId],
    );
    await database.source.query('ANALYZE citizen');
    petitions = [];
    matterIds = [];
    for (const [index, citizen] of oldest.entries()) {
      const day = `2026-01-${String(index + 10)}`;
      const matter = await ledger.matter('complaint', `Vụ việc thứ ${index}`, day);
      matterIds.push(matter);
      petitions.push(await ledger.petition(matter, day, [citizen]));
    }
    petitions.reverse();
    matterIds.reverse();
  });
  afterAll(() => database.drop());

  it('offers eight people, and says that there are so many or more', async () => {
    const { matches, total } = await candidates.find(actor, 'pham van thu');
    expect([matches.length, total]).toEqual([8, 100]);
  });

  it('finds the newest records though only the oldest people have any, and says that there may be more', async () => {
    const { groups } = await searches.search(actor, 'Phạm Văn Thử');
    const found = (kind: string) => groups.find((group) => group.kind === kind);
    expect(found('petition')?.hits.map(({ id }) => id)).toEqual(petitions.slice(0, 8));
    expect(found('petition')).toMatchObject({ total: 8, more: true });
    expect(found('matter')?.hits.map(({ id }) => id)).toEqual(matterIds.slice(0, 8));
    expect(found('matter')).toMatchObject({ total: 8, more: true });
  });

  it('pages the list of matters through', async () => {
    const first = await matters.list(actor, { q: 'thử phạm', limit: 6 });
    const second = await matters.list(actor, { q: 'thử phạm', limit: 6, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(matterIds);
    expect([first.total, second.nextCursor]).toEqual([10, null]);
  });
});

/** More than are followed one by one, yet few beside all others: who they are is known, and the newest records are asked for them. */
describe('a name of two thousand among many others', () => {
  let database: TestDatabase;
  let actor: Actor;
  let searches: SearchQueries;
  let petitions: string[];
  let reception: string;

  beforeAll(async () => {
    database = await freshDatabase();
    const session = new Database(database.source);
    searches = new SearchQueries(session, new CandidateQueries(session));
    const ledger = await Ledger.open(database.source, 'many');
    actor = ledger.actor('head');
    const oldest = await Promise.all(Array.from({ length: 9 }, () => ledger.citizen('Kpă Thị Thử Mỹ')));
    const people = (name: string, times: number) =>
      database.source.query(
        `INSERT INTO citizen (office_id, full_name, paper_kind, no_paper_reason, address, created_by)
         SELECT $1, $3, 'none', 'Không mang theo', 'Xã Ví Dụ', $2 FROM generate_series(1, $4::int)`,
        [actor.officeId, actor.accountId, name, times],
      );
    await people('Kpă Thị Thử Mỹ', 2000);
    await people('Kpă Thị Thử Minh', 2500);
    await database.source.query('ANALYZE citizen');
    petitions = [];
    for (const [index, citizen] of oldest.entries()) {
      const day = `2026-01-${String(index + 10)}`;
      petitions.unshift(await ledger.petition(await ledger.matter('complaint', `Vụ việc thứ ${index}`, day), day, [citizen]));
    }
    const matter = await ledger.matter('complaint', 'Vụ việc khác', '2026-03-01');
    await ledger.petition(matter, '2026-03-02', [await ledger.citizen('Kpă Thị Thử Minh')]);
    reception = await ledger.reception(matter, '2026-03-03', oldest.slice(0, 1));
  });
  afterAll(() => database.drop());

  it('finds their newest records and nobody else’s', async () => {
    const { groups } = await searches.search(actor, 'mỹ thử');
    const found = (kind: string) => groups.find((group) => group.kind === kind);
    expect(found('citizen')).toMatchObject({ total: 100, more: true });
    expect(found('petition')?.hits.map(({ id }) => id)).toEqual(petitions.slice(0, 8));
    expect(found('reception')?.hits.map(({ id }) => id)).toEqual([reception]);
    expect(found('matter')?.hits).toHaveLength(8);
  });

  it('finds words that the newest texts have, each text once, and counts them', async () => {
    const { groups } = await searches.search(actor, 'việc thứ vụ');
    const { total, more, hits } = groups.find(({ kind }) => kind === 'matter') ?? {};
    expect([total, more, hits?.length, hits?.[0]?.on]).toEqual([9, false, 8, '2026-01-18']);
  });
});
