import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts, Sealing, testIdentities } from '@tiepdan/citizen/api';
import { ChangeKind, KindChanges, MergeMatters, SplitMatter, UndoMerge } from '@tiepdan/matter/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { comparablePeriod, officialPeriod } from '@tiepdan/statistics/contract';
import { runChecks } from '../checks.js';
import { type History, type PlainReception, emptyHistory, loadHistory } from '../testing/history.js';
import { countIndicators } from './count-indicators.js';

const quarter = officialPeriod(2023, 'Q4');

/** Numbers are computed from the records as they now hang together, so they follow a merge, its undoing, and a split. */
describe('the numbers after matters were merged, parted again, and split', () => {
  let test: TestDatabase;
  let actor: Actor;
  let merge: MergeMatters;
  let undo: UndoMerge;
  let split: SplitMatter;
  const one = randomUUID();
  const other = randomUUID();
  const [firstOfOne, secondOfOne, firstOfOther, secondOfOther] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

  const history = (): History => {
    const visit = (id: string, matterId: string, receivedOn: string, headCount = 1): PlainReception => ({
      ...{ id, matterId, receivedOn, headCount, mode: 'regular', dayId: null, attendance: 'received', status: 'active' },
    });
    const receptions = [
      visit(firstOfOne, one, '2023-10-02'),
      visit(secondOfOne, one, '2023-11-02'),
      visit(firstOfOther, other, '2023-10-10', 6),
      visit(secondOfOther, other, '2023-11-10'),
    ];
    return { ...emptyHistory(), matters: [{ id: one, kind: 'complaint' }, { id: other, kind: 'complaint' }], receptions };
  };

  beforeAll(async () => {
    test = await freshDatabase();
    const database = new Database(test.source);
    const chronicle = new Chronicle(database);
    const texts = new SealedTexts(testIdentities());
    merge = new MergeMatters(database, chronicle, texts);
    undo = new UndoMerge(database, chronicle, texts);
    split = new SplitMatter(database, chronicle, new ChangeKind(new Sealing(chronicle, testIdentities()), new KindChanges()), texts);
    const officeId = await loadHistory(test.source.manager, history());
    const [account] = await test.source.query(`SELECT id FROM account WHERE office_id = $1`, [officeId]);
    actor = { accountId: account.id, officeId, fullName: 'Cán bộ', requestId: 'spec', ip: null, permissions: new Set() };
  });
  afterAll(() => test.drop());

  /** Lượt, first, repeated; vụ việc, first; delegations and the matters they came about. */
  async function numbers(): Promise<Record<string, number>> {
    const { now } = await countIndicators(test.source.manager, actor.officeId, quarter, comparablePeriod(quarter));
    expect(runChecks(now).filter(({ holds }) => !holds)).toEqual([]);
    const { I01, I02, I03, I05, I06, I11, I14 } = Object.fromEntries(now) as Record<string, number>;
    return { I01, I02, I03, I05, I06, I11, I14 } as Record<string, number>;
  }
  const apart = { I01: 4, I02: 2, I03: 2, I05: 2, I06: 2, I11: 1, I14: 1 };

  it('are those of two matters before', async () => expect(await numbers()).toEqual(apart));

  it('are those of one matter after a merge: as many lượt, one of them the first', async () => {
    await merge.run(actor, one, { version: 1, intoId: other, intoVersion: 1, reason: 'Cùng nội dung' });
    expect(await numbers()).toEqual({ ...apart, I02: 1, I03: 3, I05: 1, I06: 1 });
  });

  it('are as before when the merge is undone', async () => {
    await undo.run(actor, one, { version: 2, reason: 'Gộp nhầm' });
    expect(await numbers()).toEqual(apart);
  });

  it('count the matter that was split off, with its own first lượt', async () => {
    const details = { kind: 'complaint', fieldCode: 'other', summary: 'Nội dung thứ hai' } as const;
    await split.run(actor, other, { version: 3, reason: 'Hai nội dung', details, receptionIds: [secondOfOther], petitionIds: [], documentIds: [] });
    expect(await numbers()).toEqual({ ...apart, I02: 3, I03: 1, I05: 3, I06: 3 });
  });
});
