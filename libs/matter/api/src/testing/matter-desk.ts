import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts, Sealing, testIdentities } from '@tiepdan/citizen/api';
import type { MatterRequest } from '@tiepdan/matter/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import { Database, StandingClock, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { ChangeFlag } from '../actions/change-flag.js';
import { CorrectMatter } from '../actions/correct-matter.js';
import { MergeMatters } from '../actions/merge-matters.js';
import { RaiseFlag } from '../actions/raise-flag.js';
import { SettleMatter } from '../actions/settle-matter.js';
import { SplitMatter } from '../actions/split-matter.js';
import { UndoMerge } from '../actions/undo-merge.js';
import { FieldQueries } from '../fields/field.queries.js';
import { ChangeKind } from '../gathering/change-kind.js';
import { KindChanges } from '../gathering/kind-changes.js';
import { MatterQueries } from '../matter.queries.js';
import { hangingRecords } from './hanging-records.js';

/** A new matter as a form brings it. */
export const NEW_MATTER = { details: { kind: 'complaint', fieldCode: 'land', summary: 'Bồi thường đất khi mở đường' } } as const satisfies MatterRequest;

/** The matter domain put together by hand around a database of its own. For specs. */
export async function openMatterDesk() {
  const test = await freshDatabase();
  const database = new Database(test.source);
  const chronicle = new Chronicle(database);
  const queries = new MatterQueries(database);
  const actor = (await makeOffice(test.source)).actor();
  const settle = new SettleMatter(chronicle);
  const sealing = new Sealing(chronicle, testIdentities());
  const clock = new StandingClock('2026-11-20');
  const texts = new SealedTexts(testIdentities());
  const kinds = new KindChanges();
  return {
    ...test,
    actor,
    chronicle,
    queries,
    kinds,
    correct: new CorrectMatter(database, chronicle, queries, sealing, texts, kinds),
    fields: new FieldQueries(database),
    raiseFlag: new RaiseFlag(database, chronicle, clock, texts),
    changeFlag: new ChangeFlag(database, chronicle, clock, texts),
    merge: new MergeMatters(database, chronicle, texts),
    undoMerge: new UndoMerge(database, chronicle, texts),
    split: new SplitMatter(database, chronicle, new ChangeKind(sealing, kinds), texts),
    records: hangingRecords(test.source, actor),
    /** Settles the matter of a form in a transaction of its own. */
    settle: (request: MatterRequest = NEW_MATTER, on: PlainDate = '2026-11-18', who: Actor = actor) => database.write((tx) => settle.run(tx, who, request, on)),
    /** Puts a petition of the matter's kind under it; petitions stand above matters, so the row is written by hand. */
    filePetition: (matterId: string) =>
      test.source.query(
        `INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, field_code, matter_id, sealed, summary, eligibility, created_by)
         SELECT m.office_id, m.year, m.number, '2026-11-18', 'post', true, 1, m.kind, m.field_code, m.id, m.sealed, 'Đơn', 'pending', $2 FROM matter m WHERE m.id = $1`,
        [matterId, actor.accountId],
      ),
  };
}
export type MatterDesk = Awaited<ReturnType<typeof openMatterDesk>>;
