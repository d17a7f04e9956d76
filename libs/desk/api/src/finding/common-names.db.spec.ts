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
